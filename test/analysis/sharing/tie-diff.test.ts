import fc from 'fast-check';
import { diffTies, type TiedCompanies } from '../../../src/analysis/sharing/tie-diff.ts';

/** Companies 0 to 4 and things 0 to 4; 0 and 1 may be one on the other side. */
const anyTies: fc.Arbitrary<TiedCompanies[]> = fc
  .uniqueArray(fc.nat(4), { maxLength: 5 })
  .chain((things) =>
    fc.tuple(
      ...things.map((thing) =>
        fc
          .uniqueArray(fc.nat(4), { minLength: 2, maxLength: 5 })
          .map((companies) => ({ thing, companies }) as TiedCompanies),
      ),
    ),
  );

const asOne = (entity: number): number => (entity === 0 ? 1 : entity);
const asTwo = (entity: number): number => entity;

/** Every pair for itself, as text; companies that are one on the other side as pairs of their own. */
function pairs(ties: readonly TiedCompanies[], home: (entity: number) => number): string[] {
  return ties.flatMap(({ thing, companies }) =>
    companies.flatMap((one, index) =>
      companies.slice(index + 1).map((other) => {
        const [left, right] = [home(one), home(other)].sort();
        return left === right
          ? `${String(thing)} with itself`
          : `${String(home(thing))}: ${String(left)} ${String(right)}`;
      }),
    ),
  );
}

describe('comparing ties', () => {
  it('counts the pairs that are new and those that are gone', () => {
    fc.assert(
      fc.property(anyTies, anyTies, fc.boolean(), (before, after, merges) => {
        const home = merges ? asOne : asTwo;
        const merged = after.filter(
          ({ thing, companies }) => !merges || (thing !== 0 && !companies.includes(0)),
        );
        const [old, now] = [new Set(pairs(before, home)), new Set(pairs(merged, home))];
        const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
          [...some].filter((pair) => !others.has(pair)).length;
        expect(diffTies(before, merged, home)).toEqual({
          gained: without(now, old),
          lost: without(old, now),
        });
      }),
    );
  });

  it('loses the pair that becomes one, and gains the companies of the one for the other', () => {
    const before = [
      { thing: 10, companies: [1, 2] },
      { thing: 11, companies: [1, 3] },
      { thing: 12, companies: [2, 4] },
    ];
    const after = [
      { thing: 11, companies: [1, 3] },
      { thing: 12, companies: [1, 4] },
    ];
    const home = (entity: number): number => (entity === 2 ? 1 : entity);
    expect(diffTies(before, after, home)).toEqual({ gained: 0, lost: 1 });
  });

  it('gains each pair that a thing ties which becomes one of two', () => {
    const before = [
      { thing: 10, companies: [1, 2] },
      { thing: 11, companies: [3, 4] },
    ];
    const home = (entity: number): number => (entity === 11 ? 10 : entity);
    expect(diffTies(before, [{ thing: 10, companies: [1, 2, 3, 4] }], home)).toEqual({
      gained: 4,
      lost: 0,
    });
  });
});
