import { readdirSync, readFileSync } from 'node:fs';
import { answerOwnershipCase } from '../../../src/query/ownership-file/ownership-case-answers.ts';
import { parseOwnershipCase } from '../../../src/query/ownership-file/ownership-case.ts';
import { differences } from '../close-answers.ts';

const FOLDER = new URL('../../fixtures/ownership/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

const answer = (file: unknown) => answerOwnershipCase(parseOwnershipCase(JSON.stringify(file)));
const edge = (owner: string, owned: string, sharePct: unknown, more: object = {}) => ({
  owner,
  ownerType: /^[a-z]/.test(owner) ? 'person' : 'company',
  owned,
  sharePct,
  kind: 'economic',
  ...more,
});

describe('known-answer cases', () => {
  it.each(FILES)('%s', (file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const { expected } = JSON.parse(text);
    expect(
      differences(expected, JSON.parse(JSON.stringify(answerOwnershipCase(parseOwnershipCase(text))))),
    ).toEqual([]);
  });

  it('answers every key for all companies when nothing is asked', () => {
    const all = answer({ edges: [edge('ann', 'Co', 60), edge('Co', 'Sub', 100)] });
    expect(Object.keys(all)).toHaveLength(15);
    expect(all['effective']).toEqual({ Co: { ann: 60 }, Sub: { Co: 100, ann: 60 } });
    expect(all['accounting']).toMatchObject({ Sub: { terminalPct: 60, unknownPct: 40, trappedPct: 0 } });
  });

  it('takes a list of keys for what is asked', () => {
    expect(answer({ edges: [edge('ann', 'Co', 60)], expected: ['control'] })).toEqual({
      control: { ann: ['Co'] },
    });
  });
});

describe('bad data', () => {
  it('is reported and left out, and the rest is computed', () => {
    const edges = [
      edge('ann', 'Co', 60),
      edge('ben', 'Co', -5),
      edge('cleo', 'Co', 'much'),
      edge('dan', 'Co', { min: 30, max: 20 }),
      edge('Co', 'ann', 10),
      edge('Co', 'Co', 10),
      edge('A', 'B', 100),
      edge('B', 'A', 100),
      edge('ann', 'Full', 90),
      edge('ben', 'Full', 90),
    ];
    const { effective, issues } = answer({
      edges,
      expected: { effective: { Co: {}, Full: {} }, issues: [] },
    });
    expect(effective).toEqual({ Co: { ann: expect.closeTo(60 / 0.9, 9) }, Full: { ann: 50, ben: 50 } });
    expect(issues).toEqual([
      { code: 'CLOSED_LOOP', members: ['A', 'B'] },
      { code: 'INVALID_SHARE', owned: 'Co', owner: 'ben' },
      { code: 'INVALID_SHARE', owned: 'Co', owner: 'cleo' },
      { code: 'INVALID_SHARE', owned: 'Co', owner: 'dan' },
      { code: 'OVER_100', company: 'Full', kind: 'economic', sumPct: 180 },
      { code: 'PERSON_OWNED', owned: 'ann', owner: 'Co' },
    ]);
  });

  it('may be numbers that JSON does not have', () => {
    const text = `{"edges": [
      {"owner": "NaN", "ownerType": "company", "owned": "Co", "sharePct": NaN},
      {"owner": "a \\" Infinity", "ownerType": "person", "owned": "Co", "sharePct": {"min": -Infinity, "max": 1e999}},
      {"owner": "ann", "ownerType": "person", "owned": "Co", "sharePct": 1e999}], "expected": ["issues"]}`;
    expect(answerOwnershipCase(parseOwnershipCase(text))).toEqual({
      issues: ['NaN', 'a " Infinity', 'ann'].map((owner) => ({ code: 'INVALID_SHARE', owned: 'Co', owner })),
    });
  });

  it.each([
    ['{', /^not JSON: /],
    ['[]', 'the file: expected an object'],
    ['{}', 'edges: expected a list'],
    ['{"edges": [7]}', 'edges[0]: expected an object'],
    ['{"edges": [{"owner": "a"}]}', 'edges[0].owned: expected a name'],
    [
      '{"edges": [{"owner": "a", "owned": "b", "kind": "odd"}]}',
      'edges[0].kind: expected one of economic, voting, control',
    ],
    ['{"edges": [{"owner": "a", "owned": "b", "from": 2019}]}', 'edges[0].from: expected text'],
    ['{"edges": [], "concert": [{"id": "x"}]}', 'concert[0].members: expected a list'],
  ])('that is not a case file is refused with its place: %s', (text, message) => {
    expect(() => parseOwnershipCase(text)).toThrow(message);
  });

  it('names the place of a query that cannot be understood', () => {
    const asked = (query: object) => answer({ edges: [], expected: { ubo: [query] } });
    expect(() => asked({ company: 'Co', mode: 'odd' })).toThrow(/^expected\.ubo\[0\]\.mode: expected /);
    expect(() => asked({ mode: 'psc' })).toThrow('expected.ubo[0].company: expected a name');
  });
});
