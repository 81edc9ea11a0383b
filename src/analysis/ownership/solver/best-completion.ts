import type { HoldingsByCompany } from './holdings-by-company.ts';

/** Shares given to the owners of one column, in the order of its entries, and what then belongs to nobody. */
export interface Completion {
  readonly parts: Float64Array;
  rest: number;
}

/** Scratch for the widest column. */
export function openCompletion({ size, start }: HoldingsByCompany): Completion {
  let widest = 0;
  for (let j = 0; j < size; j++) widest = Math.max(widest, (start[j + 1] ?? 0) - (start[j] ?? 0));
  return { parts: new Float64Array(widest), rest: 0 };
}

/**
 * Completes a column so that the walk gains most: every owner has its minimum, and what is free goes to the owners
 * that are worth most, each up to its maximum (definitions 2.7). Returns the gain.
 */
export function completeBest(
  columns: HoldingsByCompany,
  company: number,
  worth: Float64Array,
  into: Completion,
): number {
  const { start, owner, min, max, missing, inexact } = columns;
  const from = start[company] ?? 0;
  const to = start[company + 1] ?? 0;
  let gain = 0;
  for (let entry = from; entry < to; entry++) {
    const share = min[entry] ?? 0;
    into.parts[entry - from] = share;
    gain += share * (worth[owner[entry] ?? 0] ?? 0);
  }
  into.rest = missing[company] ?? 0;
  if (!inexact[company] || into.rest <= 0) return gain;
  const worthOf = (entry: number) => worth[owner[entry] ?? 0] ?? 0;
  for (const entry of elastic(columns, from, to, worthOf)) {
    const extra = Math.min((max[entry] ?? 0) - (min[entry] ?? 0), into.rest);
    into.parts[entry - from] = (min[entry] ?? 0) + extra;
    into.rest -= extra;
    gain += extra * worthOf(entry);
    if (into.rest <= 0) break;
  }
  return gain;
}

/** Entries that can take more than their minimum and are worth something, the best first. */
function elastic(
  columns: HoldingsByCompany,
  from: number,
  to: number,
  worthOf: (entry: number) => number,
): number[] {
  const entries: number[] = [];
  for (let entry = from; entry < to; entry++)
    if ((columns.max[entry] ?? 0) > (columns.min[entry] ?? 0) && worthOf(entry) > 0) entries.push(entry);
  return entries.length < 2 ? entries : entries.sort((a, b) => worthOf(b) - worthOf(a));
}
