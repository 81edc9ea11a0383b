import type { FoundPath } from './best-paths.ts';
import type { Projection } from '../projection/projection.ts';

/** Beyond so many paths the exact answer would take too long, and the greedy one is given. */
const MOST_EXACT = 16;

/**
 * How many of the paths rest on no common record: the greatest number that can be chosen so that no two of them share
 * one. Exact for up to 16 paths; beyond, each next strongest path that shares none with those chosen (a lower bound).
 */
export function countIndependent(projection: Projection, paths: readonly FoundPath[]): number {
  const records = paths.map(({ links }) => new Set(links.flatMap((link) => projection.recordsOf(link))));
  const clashes = records.map((mine) =>
    records.map((other) => [...mine].some((record) => other.has(record))),
  );
  if (paths.length > MOST_EXACT) return greedy(clashes);
  return largest(clashes, 0, []);
}

function largest(clashes: readonly (readonly boolean[])[], next: number, chosen: readonly number[]): number {
  if (next === clashes.length) return chosen.length;
  const without = largest(clashes, next + 1, chosen);
  if (chosen.some((other) => clashes[next]?.[other])) return without;
  return Math.max(without, largest(clashes, next + 1, [...chosen, next]));
}

function greedy(clashes: readonly (readonly boolean[])[]): number {
  const chosen: number[] = [];
  for (const index of clashes.keys())
    if (!chosen.some((other) => clashes[index]?.[other])) chosen.push(index);
  return chosen.length;
}
