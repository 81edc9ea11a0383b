import fc from 'fast-check';
import type { StatedFact } from '../../src/fold/evidence.ts';
import { foldLinks } from '../../src/fold/fold-links.ts';
import type { ObservedPeriod } from '../../src/fold/registration-history.ts';
import type { PartialDate } from '../../src/model/partial-date.ts';

const few = fc.constantFrom;
const date = (text: string): PartialDate => text as PartialDate;

const facts: fc.Arbitrary<StatedFact[]> = fc
  .array(
    fc.record(
      {
        qualifier: few('director', 'secretary'),
        since: few(date('2020'), date('2020-05')),
        until: few(date('2022')),
        sinceQualifier: few('or later', 'about'),
        interest: few(
          { kind: 'VOTING' as const, exact: 50 },
          { kind: 'VOTING' as const, min: 25, max: 50 },
          { kind: 'ECONOMIC' as const, unknownReason: 'not said' },
        ),
        status: few('CONFIRMED' as const, 'REPORTED' as const, 'ALLEGED' as const, 'DENIED' as const),
        conclusion: fc.boolean(),
        observed: few(true as const),
        origin: few('s1', 's2'),
        standing: few(0, 5),
        retractedAt: few('2024-01-01', '2024-01-02'),
        lastObservedAt: few('2023-01-01', '2023-01-02'),
      },
      { requiredKeys: ['status', 'conclusion', 'origin', 'standing'] },
    ),
    { maxLength: 6 },
  )
  .map((said) =>
    said.map((fact, index) => ({
      ...fact,
      kind: 'OWNS' as const,
      from: 'a',
      to: 'b',
      id: `record:${String(index)}#0`,
      record: `record:${String(index)}`,
      recordedAt: `2023-06-0${String(index + 1)}`,
    })),
  );

const first: ObservedPeriod = {
  run: 1,
  since: date('2023-01-01'),
  sinceDay: '2022-06-01',
  lastSeen: date('2023-01-03'),
  until: date('2023-01-05'),
  untilDay: '2023-01-05',
  untilKnownAt: 'x',
};
const second: ObservedPeriod = {
  run: 2,
  since: date('2023-01-07'),
  sinceDay: '2023-01-07',
  lastSeen: date('2023-01-07'),
};
const PERIODS = new Map([
  ['record:0#0', [first, second]],
  ['record:2#0', [first]],
]);

function fact(id: string, more: Partial<StatedFact> = {}): StatedFact {
  return {
    id,
    record: id,
    kind: 'OFFICER_OF',
    from: 'ann',
    to: 'acme',
    status: 'REPORTED',
    conclusion: false,
    origin: id,
    standing: 5,
    recordedAt: '2023-01-01',
    ...more,
  };
}

describe('foldLinks', () => {
  it('gives the same links in whatever order the statements come', () => {
    const both = facts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(both, ([all, again]) => {
        expect(foldLinks(again, PERIODS)).toEqual(foldLinks(all, PERIODS));
      }),
      { numRuns: 500 },
    );
  });

  it('gives each link once', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const ids = foldLinks(all, PERIODS).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('lets a denial dispute what it denies, and stand alone where nobody says it', () => {
    const said = fact('says', { since: date('2020') });
    const denied = fact('denies', { status: 'DENIED' });
    expect(foldLinks([denied, said])).toMatchObject([
      { status: 'REPORTED', disputed: true, evidence: ['says'], denials: ['denies'] },
    ]);
    expect(foldLinks([denied])).toMatchObject([{ status: 'DENIED', disputed: true, evidence: ['denies'] }]);
  });

  it('sizes a holding by the best status, then the best source, then the latest look', () => {
    const sized = (id: string, exact: number, more: Partial<StatedFact>): StatedFact =>
      fact(id, { interest: { kind: 'VOTING', exact }, ...more });
    const [link] = foldLinks([
      sized('a', 10, { status: 'ALLEGED', standing: 0, lastObservedAt: '2024' }),
      sized('b', 20, { standing: 5, lastObservedAt: '2024' }),
      sized('c', 30, { standing: 0, lastObservedAt: '2022' }),
      sized('d', 40, { standing: 0, lastObservedAt: '2023' }),
      fact('e', { status: 'CONFIRMED', interest: { kind: 'VOTING', unknownReason: 'not said' } }),
    ]);
    expect(link?.interest).toEqual({ kind: 'VOTING', exact: 40 });
  });

  it('is known since somebody first said so, also when that was retracted while others stood', () => {
    const early = fact('early', { recordedAt: '2023-01-01', retractedAt: '2023-03-01' });
    const knownFrom = (...more: StatedFact[]) => foldLinks([early, ...more])[0]?.knownFrom;
    expect(knownFrom(fact('late', { recordedAt: '2023-02-01' }))).toBe('2023-01-01');
    expect(knownFrom(fact('late', { recordedAt: '2023-03-01' }))).toBe('2023-01-01');
    expect(knownFrom(fact('late', { recordedAt: '2023-04-01' }))).toBe('2023-04-01');
  });
});
