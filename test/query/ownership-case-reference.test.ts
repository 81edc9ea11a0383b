import fc from 'fast-check';
import { answerOwnershipCase } from '../../src/query/ownership-file/ownership-case-answers.ts';
import { parseOwnershipCase } from '../../src/query/ownership-file/ownership-case.ts';
import { referenceAnswers, TooMany } from './case-reference/answer.ts';
import { differences } from './close-answers.ts';
import { runs } from '../harness/runs.ts';
import { randomCase, type CaseKinds, type RandomCase } from './random-case.ts';

const KINDS: readonly (readonly [string, CaseKinds, number])[] = [
  ['without loops', { votes: true }, 100],
  ['with loops', { loops: true, votes: true }, 150],
  ['with ranges', { ranges: true, votes: true }, 100],
  ['with loops and ranges', { loops: true, ranges: true, votes: true }, 150],
  ['with nominees and concert groups', { loops: true, fronts: true }, 100],
  ['with dates', { dates: true, loops: true, fronts: true, votes: true }, 75],
  ['with bad data', { badData: true, loops: true, ranges: true }, 100],
  [
    'of every kind at once',
    { loops: true, ranges: true, votes: true, dates: true, fronts: true, badData: true },
    100,
  ],
];

function edge(owner: string, ownerType: string, owned: string, sharePct: unknown): object {
  return { owner, ownerType, owned, sharePct, kind: 'economic' };
}

describe('random case files', () => {
  it.each(KINDS)('%s have the answers of the definitions', (_, kinds, numRuns) => {
    let compared = 0;
    fc.assert(
      fc.property(randomCase(kinds), (file) => {
        const expected = expectedOf(file);
        if (!expected) return;
        compared++;
        const { queries: _queries, ...rest } = file;
        const text = JSON.stringify({ ...rest, expected });
        expect(differences(plain(expected), plain(answerOwnershipCase(parseOwnershipCase(text))))).toEqual(
          [],
        );
      }),
      { numRuns: runs(numRuns) },
    );
    expect(compared).toBeGreaterThan(numRuns / 3);
  });

  it('counts votes of more than nothing beside owners who have all', () => {
    const edges = [
      edge('A', 'company', 'B', { min: 0, max: 30, exclusiveMin: true }),
      edge('ben', 'person', 'A', 60),
      edge('ann', 'person', 'B', 50),
      edge('ben', 'person', 'B', 50),
    ];
    const text = JSON.stringify({ edges, expected: { control: {} } });
    expect(answerOwnershipCase(parseOwnershipCase(text))).toMatchObject({ control: { ben: ['A', 'B'] } });
  });

  it('closes a ring beside somebody who has more than nothing of it', () => {
    const edges = [
      edge('ben', 'person', 'A', { min: 0, max: 30, exclusiveMin: true }),
      edge('B', 'company', 'A', 100),
      edge('A', 'company', 'B', 100),
    ];
    const text = JSON.stringify({ edges, expected: { effectiveVoting: {}, issues: [] } });
    expect(answerOwnershipCase(parseOwnershipCase(text))).toMatchObject({
      effectiveVoting: { A: { B: 100 }, B: { A: 100 } },
    });
  });
});

function expectedOf({ queries, ...file }: RandomCase): Record<string, unknown> | undefined {
  try {
    return ordered(referenceAnswers(file, queries));
  } catch (error) {
    if (error instanceof TooMany) return undefined;
    throw error;
  }
}

/** Lists that the definitions leave in no order, or in that of their JSON text. */
function ordered(answers: Record<string, unknown>): Record<string, unknown> {
  const byText = (list: unknown) =>
    (list as object[])
      .map((one) => [JSON.stringify(sortedKeys(one)), one] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const byHead = (answers['groups'] as { head: string[] }[]).sort((a, b) => compare(a.head, b.head));
  return { ...answers, groups: byHead, issues: byText(answers['issues']).map(([, one]) => one) };
}

function sortedKeys(one: object): object {
  return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((name, k) => name !== b[k]);
  if (at < 0) return a.length - b.length;
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

function plain(answers: unknown): never {
  return JSON.parse(JSON.stringify(answers)) as never;
}
