import fc from 'fast-check';
import {
  leftByRole,
  strengthOf,
  trustIn,
  trustInSuggestion,
  type Chain,
  type Standing,
} from '../../../src/analysis/strength/strength.ts';
import { CLAIM_STATUSES } from '../../../src/model/kinds.ts';

const standing: fc.Arbitrary<Standing> = fc.record({
  status: fc.constantFrom(...CLAIM_STATUSES),
  disputed: fc.boolean(),
  independentSources: fc.integer({ min: 1, max: 20 }),
});
const chain: fc.Arbitrary<Chain> = fc.integer({ min: 1, max: 6 }).chain((length) =>
  fc.record({
    links: fc.array(standing, { minLength: length, maxLength: length }),
    sharers: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: length - 1, maxLength: length - 1 }),
    daysApart: fc.array(fc.integer({ min: 0, max: 40_000 }), {
      minLength: length - 1,
      maxLength: length - 1,
    }),
    storeSize: fc.integer({ min: 1, max: 10_000_000 }),
  }),
);

/** Changes the first item of a list. */
function first<T>(list: readonly T[], change: (item: T) => T): T[] {
  return list.map((item, index) => (index === 0 ? change(item) : item));
}

function holds(weaker: (chain: Chain) => Chain): void {
  fc.assert(
    fc.property(chain, (given) => strengthOf(weaker(given)) <= strengthOf(given)),
    { numRuns: 300 },
  );
}

describe('the trust in a suggestion', () => {
  it('rises with its score and stays below that in any source, even in the role of an agent', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const alleged = trustIn({ status: 'ALLEGED', disputed: false, independentSources: 1 });
        const least = alleged * leftByRole('AGENT');
        expect(trustInSuggestion(less)).toBeLessThanOrEqual(trustInSuggestion(more));
        expect(trustInSuggestion(more)).toBeLessThan(least);
      }),
    );
  });
});

describe('the strength of a chain', () => {
  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(chain, (given) => {
        const strength = strengthOf(given);
        return strength >= 0 && strength <= 1;
      }),
    );
  });

  it('falls, or stays, when more share what ties', () => {
    holds((given) => ({ ...given, sharers: first(given.sharers, (count) => count * 3) }));
  });

  it('rises, or stays, with the size of the store', () => {
    holds((given) => ({ ...given, storeSize: Math.ceil(given.storeSize / 2) }));
  });

  it('falls, or stays, with fewer independent sources', () => {
    holds((given) => ({
      ...given,
      links: first(given.links, (link) => ({
        ...link,
        independentSources: Math.max(1, link.independentSources - 1),
      })),
    }));
  });

  it('falls, or stays, with a denial', () => {
    holds((given) => ({ ...given, links: first(given.links, (link) => ({ ...link, disputed: true })) }));
  });

  it('falls, or stays, with the standing of a statement', () => {
    holds((given) => ({
      ...given,
      links: first(given.links, (link) => ({
        ...link,
        status:
          CLAIM_STATUSES[Math.min(CLAIM_STATUSES.indexOf(link.status) + 1, CLAIM_STATUSES.length - 1)] ??
          'DENIED',
      })),
    }));
  });

  it('falls, or stays, with the time between observations', () => {
    holds((given) => ({ ...given, daysApart: first(given.daysApart, (days) => days + 400) }));
  });

  it('is exact where all can be worked out by hand', () => {
    const one: Standing = { status: 'CONFIRMED', disputed: false, independentSources: 1 };
    expect(strengthOf({ links: [one], sharers: [], daysApart: [], storeSize: 10 })).toBeCloseTo(0.9);
    expect(
      strengthOf({
        links: [one, { ...one, disputed: true }],
        sharers: [16],
        daysApart: [7305],
        storeSize: 255,
      }),
    ).toBeCloseTo(0.9 * 0.45 * 0.5 * 0.5);
  });
});
