import fc from 'fast-check';
import { accountAtMinimum, sharesIn } from '../../../src/analysis/ownership/solver/effective.ts';
import { buildOwnershipGraph } from '../../../src/analysis/ownership/ownership-graph.ts';
import { ownersByName } from '../../../src/analysis/ownership/timeline.ts';
import type { Holding, Range } from '../../../src/model/ownership.ts';
import { randomHoldings } from './random-holdings.ts';
import { referenceColumns, sumOf, type Column } from './reference/columns.ts';
import { referenceLeast } from './reference/effective.ts';

const LOOPS = randomHoldings({ loops: true, selfOwned: true });
const COMPANIES = ['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6'];

function ownersOf(holdings: readonly Holding[], company: string): ReadonlyMap<string, Range> {
  const graph = buildOwnershipGraph({ holdings });
  return ownersByName(graph.economic, graph.indexOf.get(company), graph.names);
}

function holding(owner: string, owned: string, share: number): Holding {
  const ownerKind = owner.startsWith('p') ? 'person' : 'company';
  return { id: `${owner}>${owned}`, owner, ownerKind, owned, interest: 'economic', share };
}

describe('effective ownership', () => {
  it('accounts for all of every company', () => {
    fc.assert(
      fc.property(randomHoldings({ loops: true, selfOwned: true, ranges: true }), (holdings) => {
        const { economic, indexOf } = buildOwnershipGraph({ holdings });
        for (const company of indexOf.values()) {
          const { terminalPct, unknownPct, trappedPct } = accountAtMinimum(economic.walk, company);
          expect(terminalPct + unknownPct + trappedPct).toBeCloseTo(100, 8);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never falls for anybody when a chain is added', () => {
    fc.assert(
      fc.property(
        LOOPS,
        fc.constantFrom(...COMPANIES),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (holdings, owned, part) => {
          const column = referenceColumns(holdings, 'economic').get(owned);
          const free = 100 * part * Math.max(0, 1 - sumOf(column ?? new Map()));
          const chain = [holding('p7', 'New', 80), holding('New', owned, free)];
          for (const company of COMPANIES) {
            const after = ownersOf([...holdings, ...chain], company);
            for (const [owner, { min }] of ownersOf(holdings, company)) {
              if (owner === owned) continue;
              expect(after.get(owner)?.min ?? 0).toBeGreaterThanOrEqual(min - 1e-7);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is the sum over all chains where there are no loops', () => {
    fc.assert(
      fc.property(randomHoldings(), (holdings) => {
        const columns = referenceColumns(holdings, 'economic');
        for (const company of columns.keys())
          for (const [owner, { min }] of ownersOf(holdings, company))
            expect(min).toBeCloseTo(100 * sumOfChains(columns, owner, company), 8);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on names or on the order of the holdings', () => {
    fc.assert(
      fc.property(randomHoldings({ loops: true, selfOwned: true, ranges: true }), (holdings) => {
        const rename = (name: string) => `x${[...name].reverse().join('')}`;
        const renamed = holdings
          .map((one) => ({ ...one, owner: rename(one.owner), owned: rename(one.owned) }))
          .reverse();
        for (const company of COMPANIES) {
          const before = ownersOf(holdings, company);
          const after = ownersOf(renamed, rename(company));
          expect([...after.keys()].sort()).toEqual([...before.keys()].map(rename).sort());
          for (const [owner, { min, max }] of before) {
            expect(after.get(rename(owner))?.min).toBeCloseTo(min, 8);
            expect(after.get(rename(owner))?.max).toBeCloseTo(max, 8);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lies within its bounds in every completion of the shares', () => {
    const seeds = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(randomHoldings({ loops: true, selfOwned: true, ranges: true }), seeds, (holdings, seed) => {
        const graph = buildOwnershipGraph({ holdings });
        const columns = completion(referenceColumns(holdings, 'economic'), seed);
        for (const [company, node] of graph.indexOf) {
          const shares = sharesIn(graph.economic, node);
          for (const owner of shares.owners) {
            const { min, max } = shares.of(owner);
            const sampled = 100 * referenceLeast(columns, graph.names[owner] ?? '', company);
            expect(sampled).toBeGreaterThanOrEqual(min - 1e-6);
            expect(sampled).toBeLessThanOrEqual(max + 1e-6);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

function sumOfChains(columns: ReadonlyMap<string, Column>, owner: string, company: string): number {
  if (owner === company) return 1;
  return [...(columns.get(company) ?? [])].reduce(
    (sum, [above, { l }]) => sum + l * sumOfChains(columns, owner, above),
    0,
  );
}

/** Every share somewhere between its bounds, no column above 1. */
function completion(columns: ReadonlyMap<string, Column>, seed: readonly number[]): Map<string, Column> {
  let next = 0;
  return new Map(
    [...columns].map(([company, column]) => {
      let slack = Math.max(0, 1 - sumOf(column));
      const cells = [...column].map(([owner, { l, u }]) => {
        const extra = Math.min(u - l, slack) * (seed[next++ % seed.length] ?? 0);
        slack -= extra;
        return [owner, { l: l + extra, u: l + extra, x: false }] as const;
      });
      return [company, new Map(cells)];
    }),
  );
}
