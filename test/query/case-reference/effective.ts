import type { Cell, Column, HoldingsByCompany } from './columns.ts';
import { certain } from './columns.ts';
import { isAbove, minus, most, ONE, over, plus, sum, times, ZERO, type Fraction } from './fraction.ts';

/** One choice of all shares. */
export type Completed = ReadonlyMap<string, ReadonlyMap<string, Fraction>>;

/** All shares at their minima. */
export function atLeast(columns: HoldingsByCompany): Completed {
  return new Map(
    [...columns].map(([company, column]) => [
      company,
      new Map([...column].map(([owner, { l }]) => [owner, l])),
    ]),
  );
}

/**
 * Probability that the walk up from the target visits the owner: those who cannot reach it are worth nothing, for the
 * others the equations of 2.3 have one solution, found by elimination.
 */
export function visitsOwner(shares: Completed, owner: string, target: string): Fraction {
  const reaching = new Set([owner]);
  for (const reached of reaching)
    for (const [company, column] of shares) if ((column.get(reached)?.top ?? 0n) > 0n) reaching.add(company);
  if (!reaching.has(target)) return ZERO;
  const unknowns = [...reaching].filter((name) => name !== owner);
  if (target === owner) return ONE;
  const rows = unknowns.map((company) => {
    const column = shares.get(company) ?? new Map<string, Fraction>();
    const row = unknowns.map((above) => minus(above === company ? ONE : ZERO, column.get(above) ?? ZERO));
    return [...row, column.get(owner) ?? ZERO];
  });
  return solve(rows)[unknowns.indexOf(target)] ?? ZERO;
}

/** Gauss and Jordan over fractions; each row ends with its right-hand side. */
function solve(rows: Fraction[][]): Fraction[] {
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const found = rows.findIndex((row, at) => at >= pivot && (row[pivot]?.top ?? 0n) !== 0n);
    if (found < 0) throw new Error('singular');
    const [row, other] = [rows[found] ?? [], rows[pivot] ?? []];
    rows[found] = other;
    const scale = row[pivot] ?? ONE;
    const scaled = row.map((value) => over(value, scale));
    rows[pivot] = scaled;
    rows.forEach((each, at) => {
      const factor = each[pivot] ?? ZERO;
      if (at === pivot || factor.top === 0n) return;
      rows[at] = each.map((value, k) => minus(value, times(factor, scaled[k] ?? ZERO)));
    });
  }
  return rows.map((row) => row[size] ?? ZERO);
}

/** Everything above a company, the company itself included, by what owners may have. */
export function upstreamOf(columns: HoldingsByCompany, target: string): Set<string> {
  const found = new Set([target]);
  for (const name of found)
    for (const [owner, { u }] of columns.get(name) ?? []) if (u.top > 0n) found.add(owner);
  return found;
}

/** All corners of what a column may be: every share at an end of its range, but for one that fills up the whole. */
export function cornersOf(column: Column): ReadonlyMap<string, Fraction>[] {
  const cells = [...column];
  const elastic = cells.filter(([, { l, u }]) => isAbove(u, l));
  const free = most(ZERO, minus(ONE, certain(column)));
  const corners: ReadonlyMap<string, Fraction>[] = [];
  for (let raised = 0; raised < 2 ** elastic.length; raised++) {
    const high = new Set(elastic.filter((_, k) => (raised >> k) & 1).map(([owner]) => owner));
    const spent = sum(elastic.filter(([owner]) => high.has(owner)).map(([, { l, u }]) => minus(u, l)));
    if (isAbove(spent, free)) continue;
    const base = new Map(cells.map(([owner, { l, u }]) => [owner, high.has(owner) ? u : l]));
    corners.push(base);
    const rest = minus(free, spent);
    for (const [owner, { l, u }] of elastic)
      if (!high.has(owner) && rest.top > 0n && isAbove(minus(u, l), rest))
        corners.push(new Map(base).set(owner, plus(l, rest)));
  }
  return corners;
}

/** In how many ways the corners of the given columns can be combined. */
export function countCompletions(columns: HoldingsByCompany, companies: Iterable<string>): number {
  let count = 1;
  for (const company of companies) count *= cornersOf(columns.get(company) ?? new Map<string, Cell>()).length;
  return count;
}

/** The largest value over all combinations of corners of the columns above the target, by trying each. */
export function largest(columns: HoldingsByCompany, owner: string, target: string): Fraction {
  const companies = [...upstreamOf(columns, target)].filter((name) => name !== owner);
  const choices = companies.map((name) => cornersOf(columns.get(name) ?? new Map<string, Cell>()));
  const picked = companies.map(() => 0);
  let best = ZERO;
  for (;;) {
    const shares = new Map(companies.map((name, k) => [name, choices[k]?.[picked[k] ?? 0] ?? new Map()]));
    const found = visitsOwner(shares, owner, target);
    if (isAbove(found, best)) best = found;
    let at = 0;
    while (at < companies.length && (picked[at] = (picked[at] ?? 0) + 1) >= (choices[at]?.length ?? 1))
      picked[at++] = 0;
    if (at === companies.length) return best;
  }
}
