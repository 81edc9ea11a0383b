import type { HoldingsByOwner } from './solver/holdings-by-owner.ts';
import type { AbsorbingChain } from './solver/absorbing-chain.ts';

/**
 * Whether the minimum of what an owner has of a company is out of reach because a share on the way is "more than"
 * its minimum: some chain from one to the other of holdings that surely exist has such a share in it.
 */
export function surelyMoreThanMinimum(
  { columns, rows }: AbsorbingChain,
  target: number,
  owner: number,
): boolean {
  const exists = (entry: number) => (columns.min[entry] ?? 0) > 0 || columns.exclusive[entry] === 1;
  const above = reach(target, (node) => {
    const owners: number[] = [];
    for (let entry = columns.start[node] ?? 0; entry < (columns.start[node + 1] ?? 0); entry++)
      if (exists(entry)) owners.push(columns.owner[entry] ?? 0);
    return owners;
  });
  if (!above.has(owner)) return false;
  const below = reach(owner, (node) => ownedBy(rows, node, exists).filter((owned) => above.has(owned)));
  for (const node of below)
    if (ownedBy(rows, node, (entry) => columns.exclusive[entry] === 1).some((owned) => above.has(owned)))
      return true;
  return false;
}

function ownedBy(rows: HoldingsByOwner, owner: number, counts: (entry: number) => boolean): number[] {
  const owned: number[] = [];
  for (let at = rows.start[owner] ?? 0; at < (rows.start[owner + 1] ?? 0); at++)
    if (counts(rows.entry[at] ?? 0)) owned.push(rows.owned[at] ?? 0);
  return owned;
}

function reach(from: number, next: (node: number) => readonly number[]): Set<number> {
  const found = new Set([from]);
  for (const node of found) for (const neighbour of next(node)) found.add(neighbour);
  return found;
}
