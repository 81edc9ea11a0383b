import fc from 'fast-check';
import { labelsFor, type Party } from '../../src/explain/parties.ts';
import {
  hop,
  sayLink,
  sentencesOfChanges,
  sentencesOfEvents,
  sentencesOfOwnership,
  sentencesOfTies,
  type FoundHop,
} from './random-sentences.ts';
import { runs } from '../harness/runs.ts';

const PROGRAMMERS_WORDS =
  /\b(?:undefined|null|NaN|Infinity|true|false)\b|\[object|\bnot stated\b|(?<!["“])\b[A-Z]+_[A-Z_]+\b/;
const ENUM_NAMES = /\b(?:IMPORTED|CONFIRMED|REPORTED|ALLEGED|DENIED|ECONOMIC|VOTING|CONSOLIDATION)\b/;
const RAW_NUMBER = /\d\.\d{3,}/;
const RAW_ID = /\b(?:company|person|registrant|record|statement):/;

function expectPrintable(sentence: string): void {
  expect(sentence).not.toMatch(PROGRAMMERS_WORDS);
  expect(sentence).not.toMatch(ENUM_NAMES);
  expect(sentence).not.toMatch(RAW_NUMBER);
  expect(sentence).not.toMatch(RAW_ID);
  expect(sentence).not.toMatch(/ {2}| ,| \.$|\(\)|\.\.$/);
  expect(sentence).toMatch(/[.]$/);
  const [, one, other] = /\bties (.+?) and (.+?):/.exec(sentence) ?? [];
  expect(one === undefined || one !== other).toBe(true);
  const [, from, to] = /^(.+?) and (.+?) are tied/.exec(sentence) ?? [];
  expect(from === undefined || from !== to).toBe(true);
}

describe('every sentence', () => {
  it.each([
    ['about a link', hop.map((found) => [sayLink(found)])],
    ['about a tie or path', sentencesOfTies.map((sentence) => [sentence])],
    ['about a change', sentencesOfChanges.map((sentence) => [sentence])],
    ['about an event', sentencesOfEvents.map((sentence) => [sentence])],
    ['about ownership', sentencesOfOwnership],
  ] as const)('%s is fit to print', (_, sentences: fc.Arbitrary<readonly string[]>) => {
    fc.assert(
      fc.property(sentences, (all) => all.forEach(expectPrintable)),
      { numRuns: runs(400) },
    );
  });
});

function always(check: (found: FoundHop, sentence: string) => void): void {
  fc.assert(
    fc.property(hop, (found) => check(found, sayLink(found))),
    { numRuns: runs(400) },
  );
}

describe('the sentence of a link', () => {
  it('is in the tense of its period', () => {
    always(({ kind, since, until, observed }, sentence) => {
      if (['POSSIBLY_SAME_AS', 'REGISTERED_BY', 'SPONSORED_BY', 'IDENTIFIED_AS'].includes(kind)) return;
      const isOver = until != null || observed === true;
      const words = sentence.replaceAll(/\([^)]*\)/g, '');
      const lasts = / (?:is|uses|holds|controls|consolidates|operates|does) /.test(words);
      const lasted = / (?:has (?:been|used|held|controlled|consolidated|operated|done|had)) /.test(words);
      if (isOver) expect([sentence, lasts || lasted]).toEqual([sentence, false]);
      else if (since != null) expect([sentence, lasted]).toEqual([sentence, true]);
      else expect([sentence, lasts || / gave /.test(sentence)]).toEqual([sentence, true]);
    });
  });

  it('tells what was only seen as seen', () => {
    always(({ observed, since, until }, sentence) => {
      if (observed !== true) return;
      expect(sentence).not.toMatch(/ (?:from|since|until) \d/);
      expect(sentence.includes('first seen on')).toBe(since != null);
      expect(sentence.includes('no longer seen on')).toBe(until != null);
    });
  });

  it('says how much is held where a source does', () => {
    always(({ kind, interest }, sentence) => {
      if (kind !== 'OWNS' || interest?.exact == null) return;
      if (interest.kind === 'CONSOLIDATION') return;
      expect(sentence).toContain(`${String(Math.round(interest.exact * 100) / 100)} %`);
    });
  });

  it('tells a hidden holder as hidden, and names nobody in its place as holder', () => {
    always(({ kind, hiddenBy, to }, sentence) => {
      if (kind !== 'REGISTERED_BY' || hiddenBy == null) return;
      expect(sentence).toMatch(/withheld|hidden|by a role only/);
      expect(sentence).not.toContain(`registered by ${to.name}`);
    });
  });
});

describe('names in one text', () => {
  const company = (id: string, more: Partial<Party> = {}): Party => ({
    id,
    kind: 'COMPANY',
    name: 'Larch Ltd',
    ...more,
  });
  const names = (...parties: Party[]): string[] => parties.map(labelsFor(parties));

  it.each([
    ['one of its name', [company('a'), company('a')], ['Larch Ltd', 'Larch Ltd']],
    [
      'by place',
      [company('a', { jurisdiction: 'gb' }), company('b', { jurisdiction: 'pa' })],
      ['Larch Ltd (GB)', 'Larch Ltd (PA)'],
    ],
    [
      'by register number',
      [
        company('a', { jurisdiction: 'gb', registrationNumber: '1' }),
        company('b', { jurisdiction: 'gb', registrationNumber: '2' }),
      ],
      ['Larch Ltd (GB 1)', 'Larch Ltd (GB 2)'],
    ],
    [
      'by birth',
      [company('a', { kind: 'PERSON' }), company('b', { kind: 'PERSON', birthDate: '1970-05' })],
      ['Larch Ltd', 'Larch Ltd (born May 1970)'],
    ],
    ['by id', [company('a'), company('b')], ['Larch Ltd (a)', 'Larch Ltd (b)']],
    [
      'by kind',
      [company('a'), { ...company('b'), kind: 'REGISTRANT' }],
      ['Larch Ltd', 'the registrant Larch Ltd'],
    ],
  ])('are told apart: %s', (_, parties, expected) => {
    expect(names(...parties)).toEqual(expected);
  });
});
