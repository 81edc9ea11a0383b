import type { Column } from './columns.ts';

type HoldingsByCompany = ReadonlyMap<string, Column>;

/** Sections 3.1 to 3.5 by trying every company again until nothing changes; members of the start are left out. */
export function referenceControl(
  votes: HoldingsByCompany,
  start: readonly string[],
  mode: 'definite' | 'possible',
): Set<string> {
  const all = new Set(start);
  for (let grown = true; grown;) {
    grown = false;
    for (const [company, column] of votes)
      if (!all.has(company) && hasMajority(column, all, mode)) {
        all.add(company);
        grown = true;
      }
  }
  for (const name of start) all.delete(name);
  return all;
}

function hasMajority(column: Column, set: ReadonlySet<string>, mode: 'definite' | 'possible'): boolean {
  const { lo, hi, x } = referenceHeld(column, set, set);
  return mode === 'possible' ? hi > 50 + 1e-9 : lo > 50 + 1e-9 || (lo >= 50 - 1e-9 && x);
}

/** Part of a column in the hands of a set, in percent. */
export function referenceHeld(
  column: Column | undefined,
  definite: ReadonlySet<string>,
  possible: ReadonlySet<string>,
) {
  const cells = [...(column ?? [])];
  const mine = cells.filter(([owner]) => definite.has(owner));
  const lo = mine.reduce((sum, [, { l }]) => sum + l, 0);
  const top = cells.filter(([owner]) => possible.has(owner)).reduce((sum, [, { u }]) => sum + u, 0);
  const others = cells.filter(([owner]) => !possible.has(owner)).reduce((sum, [, { l }]) => sum + l, 0);
  return {
    lo: 100 * lo,
    hi: 100 * Math.max(lo, Math.min(top, 1 - others)),
    x: mine.some(([, cell]) => cell.x),
  };
}

/** Section 4.1 as the formula says it. */
export function referenceTops(controls: ReadonlyMap<string, ReadonlySet<string>>, target: string): string[] {
  const does = (x: string, y: string) => controls.get(x)?.has(y) ?? false;
  const everybody = [...controls.keys()];
  const tops = everybody.filter((x) => does(x, target) && everybody.every((y) => !does(y, x) || does(x, y)));
  const inRing = tops.some((x) => does(target, x));
  return [...new Set(inRing ? [...tops, target] : tops)].sort();
}
