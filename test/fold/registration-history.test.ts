import fc from 'fast-check';
import {
  foldRegistrationHistory,
  type Observation,
  type ObservedPeriod,
} from '../../src/fold/registration-history.ts';

const few = fc.constantFrom;
const day = (number: number): string => `2023-01-0${String(number)}T00:00:00.000Z`;

const observations: fc.Arbitrary<Observation[]> = fc
  .array(
    fc.record({
      first: fc.integer({ min: 1, max: 5 }),
      length: few(0, 0, 2),
      covers: fc.subarray(['REGISTERED_BY/registrant', 'REGISTERED_BY/admin', 'REGISTERED_BY', 'SERVED_BY']),
      said: fc.array(
        fc.record({
          kind: few('REGISTERED_BY' as const),
          qualifier: few('registrant', 'admin'),
          to: few('r-1', 'r-2'),
        }),
        { maxLength: 2 },
      ),
      isOut: few(false, false, true),
      created: few(undefined, '2020-05-05T00:00:00.000Z', day(2)),
    }),
    { maxLength: 6 },
  )
  .map((looks) =>
    looks.map(({ first, length, covers, said, isOut, created }, index) => ({
      record: `record:${String(index)}`,
      observedAt: day(first),
      lastObservedAt: day(first + length),
      recordedAt: day(9),
      covers,
      statements: said.map((statement, at) => ({
        ...statement,
        id: `record:${String(index)}#${String(at)}`,
      })),
      ...(isOut ? { retractedAt: day(9) } : {}),
      ...(created === undefined ? {} : { createdOn: created }),
    })),
  );

function look(record: string, first: number, last: number, to?: string): Observation {
  return {
    record,
    observedAt: day(first),
    lastObservedAt: day(last),
    recordedAt: `stored ${record}`,
    covers: ['REGISTERED_BY/registrant'],
    statements:
      to === undefined ? [] : [{ id: `${record}#0`, kind: 'REGISTERED_BY', qualifier: 'registrant', to }],
  };
}

function periodsOf(looks: readonly Observation[]): Record<string, readonly ObservedPeriod[]> {
  return Object.fromEntries(foldRegistrationHistory(looks));
}

describe('foldRegistrationHistory', () => {
  it('gives the same periods in whatever order the observations come', () => {
    const both = observations.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(both, ([all, again]) => {
        expect(periodsOf(again)).toEqual(periodsOf(all));
      }),
      { numRuns: 500 },
    );
  });

  it('makes two runs of a holder who came back', () => {
    const looks = [look('a', 1, 1, 'acme'), look('b', 2, 2, 'bolt'), look('c', 4, 4, 'acme')];
    expect(periodsOf(looks)).toMatchObject({
      'a#0': [{ run: 1, since: '2023-01-01', until: '2023-01-02', untilKnownAt: 'stored b' }],
      'b#0': [{ run: 1, since: '2023-01-02', until: '2023-01-04', untilKnownAt: 'stored c' }],
      'c#0': [{ run: 2, since: '2023-01-04' }],
    });
  });

  it('makes two runs of one record that was seen before and after another', () => {
    expect(periodsOf([look('a', 1, 4, 'acme'), look('b', 2, 2, 'bolt')])['a#0']).toMatchObject([
      { run: 1, since: '2023-01-01', until: '2023-01-02', untilKnownAt: 'stored b' },
      { run: 2, since: '2023-01-04' },
    ]);
  });

  it('takes silence for an end only where the answer speaks of the aspect', () => {
    const silent = { ...look('b', 2, 2), covers: ['SERVED_BY'] };
    expect(periodsOf([look('a', 1, 1, 'acme'), silent])['a#0']).toEqual([
      { run: 1, since: '2023-01-01', lastSeen: '2023-01-01', sinceDay: '2023-01-01' },
    ]);
    expect(periodsOf([look('a', 1, 1, 'acme'), look('b', 2, 2)])['a#0']).toMatchObject([
      { until: '2023-01-02' },
    ]);
  });

  it('gives one period for a statement whose aspect is covered in two ways', () => {
    const twice = { ...look('a', 1, 1, 'acme'), covers: ['REGISTERED_BY', 'REGISTERED_BY/registrant'] };
    expect(periodsOf([twice])['a#0']).toMatchObject([{ run: 1, since: '2023-01-01' }]);
  });

  it('bounds the first holder by the creation of the domain, and tells when it was seen', () => {
    const created = { createdOn: '2012-03-01T10:00:00.000Z', expiresOn: '2024-03-01T10:00:00.000Z' };
    const looks = [{ ...look('a', 1, 3, 'acme'), ...created }, look('b', 5, 5, 'bolt')];
    expect(periodsOf(looks)).toEqual({
      'a#0': [
        {
          run: 1,
          ...{ sinceDay: '2012-03-01', since: '2023-01-01', lastSeen: '2023-01-03' },
          ...{ until: '2023-01-05', untilDay: '2023-01-05', untilKnownAt: 'stored b' },
          registeredUntil: '2024-03-01',
        },
      ],
      'b#0': [
        {
          run: 1,
          ...{ sinceDay: '2023-01-05', since: '2023-01-05', lastSeen: '2023-01-05' },
          registeredUntil: '2024-03-01',
        },
      ],
    });
  });

  it('knows that who held a domain before it was created anew held it no longer', () => {
    const looks = [
      { ...look('a', 1, 1, 'acme'), createdOn: '2012-03-01T10:00:00.000Z' },
      { ...look('b', 7, 7, 'bolt'), createdOn: '2023-01-04T10:00:00.000Z' },
    ];
    expect(periodsOf(looks)).toMatchObject({
      'a#0': [{ until: '2023-01-07', untilDay: '2023-01-04' }],
      'b#0': [{ since: '2023-01-07', sinceDay: '2023-01-04' }],
    });
  });
});
