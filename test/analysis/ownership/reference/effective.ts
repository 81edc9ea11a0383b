import { sumOf, type Column } from './columns.ts';

type HoldingsByCompany = ReadonlyMap<string, Column>;

/** E(i, t) at the minima: value iteration from nothing, as 2.3 says. */
export function referenceLeast(columns: HoldingsByCompany, owner: string, target: string): number {
  return iterate(columns, owner, target, (column, worth) =>
    [...column].reduce((sum, [above, { l }]) => sum + l * worth(above), 0),
  );
}

/** The largest E(i, t) over all completions: value iteration as 2.7 says. */
export function referenceMost(columns: HoldingsByCompany, owner: string, target: string): number {
  return iterate(columns, owner, target, (column, worth) => {
    let slack = 1 - sumOf(column);
    let sum = 0;
    for (const [above, { l, u }] of [...column].sort(([a], [b]) => worth(b) - worth(a))) {
      const extra = worth(above) > 0 ? Math.max(0, Math.min(u - l, slack)) : 0;
      slack -= extra;
      sum += (l + extra) * worth(above);
    }
    return sum;
  });
}

function iterate(
  columns: HoldingsByCompany,
  owner: string,
  target: string,
  gain: (column: Column, worth: (name: string) => number) => number,
): number {
  const worth = new Map([[owner, 1]]);
  const of = (name: string) => worth.get(name) ?? 0;
  for (let change = 1, round = 0; change > 1e-15 && round < 100_000; round++) {
    change = 0;
    for (const [company, column] of columns) {
      if (company === owner) continue;
      const next = gain(column, of);
      change = Math.max(change, Math.abs(next - of(company)));
      worth.set(company, next);
    }
  }
  return of(target);
}

/** Everything above the target. */
export function referenceUpstream(columns: HoldingsByCompany, target: string): Set<string> {
  const found = new Set([target]);
  for (const name of found) for (const [owner, { u }] of columns.get(name) ?? []) if (u > 0) found.add(owner);
  found.delete(target);
  return found;
}
