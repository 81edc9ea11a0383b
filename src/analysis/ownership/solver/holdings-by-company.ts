import { TOLERANCE } from '../tolerance.ts';

/** Holdings of one kind of interest, in no order; shares are fractions of 1. */
export interface HoldingsInput {
  readonly owner: ArrayLike<number>;
  readonly owned: ArrayLike<number>;
  readonly min: ArrayLike<number>;
  readonly max: ArrayLike<number>;
  readonly exclusive: ArrayLike<number>;
  /** Which of the holdings make up the columns, by position. */
  readonly chosen: Int32Array;
}

/**
 * Who holds which part of every company, as compressed sparse columns: the owners of company j are the entries
 * `start[j]` to `start[j + 1] - 1`. Shares are fractions of 1 with bounds, and the minima of a column never add
 * up to more than 1 (definitions 1.4 to 1.7). A share of more than nothing beside owners who surely have all is kept
 * with a maximum of 0: no walk takes it, but it makes what is reached through it more than its minimum (5.3).
 */
export interface HoldingsByCompany {
  readonly size: number;
  readonly start: Int32Array;
  readonly owner: Int32Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** 1 where the share is more than its minimum. */
  readonly exclusive: Uint8Array;
  /** What no entry of the column surely holds. */
  readonly missing: Float64Array;
  /** 1 for columns in which some share is not exact. */
  readonly inexact: Uint8Array;
}

/** A column whose recorded shares added up to more than 100 %, with the sum as a fraction of 1. */
export interface OverfullCompany {
  readonly owned: number;
  readonly sum: number;
}

/** Sums above this are reported, smaller excesses are rounding. */
const REPORTED_SUM = 1.0001;

interface Draft {
  readonly start: Int32Array;
  readonly owner: Int32Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly exclusive: Uint8Array;
}

/** Builds the columns of `size` companies; `selfless` takes a company's votes in itself out of its column. */
export function buildHoldingsByCompany(
  size: number,
  input: HoldingsInput,
  selfless: boolean,
): { readonly columns: HoldingsByCompany; readonly overfull: readonly OverfullCompany[] } {
  const draft = addUpParallels(size, input);
  const overfull: OverfullCompany[] = [];
  for (let owned = 0; owned < size; owned++) {
    const from = draft.start[owned] ?? 0;
    const to = draft.start[owned + 1] ?? 0;
    const sum = fitIntoWhole(draft, from, to);
    if (sum > REPORTED_SUM) overfull.push({ owned, sum });
    if (selfless) removeSelf(draft, owned, from, to);
  }
  return { columns: compact(size, draft), overfull };
}

function addUpParallels(size: number, input: HoldingsInput): Draft {
  const order = sortByKey(sortByKey(input.chosen, input.owner, size), input.owned, size);
  const start = new Int32Array(size + 1);
  const owner = new Int32Array(order.length);
  const min = new Float64Array(order.length);
  const max = new Float64Array(order.length);
  const exclusive = new Uint8Array(order.length);
  let last = -1;
  let lastOwned = -1;
  for (const holding of order) {
    const owned = input.owned[holding] ?? 0;
    const holder = input.owner[holding] ?? 0;
    if (owned !== lastOwned || holder !== owner[last]) {
      owner[++last] = holder;
      lastOwned = owned;
      start[owned + 1] = (start[owned + 1] ?? 0) + 1;
    }
    min[last] = (min[last] ?? 0) + (input.min[holding] ?? 0);
    max[last] = (max[last] ?? 0) + (input.max[holding] ?? 0);
    if (input.exclusive[holding]) exclusive[last] = 1;
  }
  for (let owned = 0; owned < size; owned++) start[owned + 1] = (start[owned + 1] ?? 0) + (start[owned] ?? 0);
  return { start, owner, min, max, exclusive };
}

/** Stable counting sort of positions by `key[position]`, which is below `keys`. */
export function sortByKey(positions: Int32Array, key: ArrayLike<number>, keys: number): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const position of positions) {
    const slot = (key[position] ?? 0) + 1;
    next[slot] = (next[slot] ?? 0) + 1;
  }
  for (let k = 0; k < keys; k++) next[k + 1] = (next[k + 1] ?? 0) + (next[k] ?? 0);
  const sorted = new Int32Array(positions.length);
  for (const position of positions) {
    const slot = key[position] ?? 0;
    const at = next[slot] ?? 0;
    sorted[at] = position;
    next[slot] = at + 1;
  }
  return sorted;
}

/** Scales a column that says more than 100 % and returns what it said; otherwise bounds the maxima. */
function fitIntoWhole(draft: Draft, from: number, to: number): number {
  const { min, max, exclusive } = draft;
  const sum = total(min, from, to);
  if (sum <= 1 + TOLERANCE) {
    tighten(draft, from, to);
    return sum;
  }
  for (let entry = from; entry < to; entry++) {
    const share = (min[entry] ?? 0) / sum;
    min[entry] = share;
    max[entry] = share;
    exclusive[entry] = 0;
  }
  return sum;
}

/** Nobody can hold what others surely hold. */
function tighten({ min, max }: Draft, from: number, to: number): void {
  const free = freeOf(total(min, from, to));
  for (let entry = from; entry < to; entry++) {
    const least = min[entry] ?? 0;
    max[entry] = Math.min(Math.max(max[entry] ?? 0, least), least + free);
  }
}

/** A company has no votes in itself: the others share what it seems to hold. */
function removeSelf(draft: Draft, owned: number, from: number, to: number): void {
  const { owner, min, max, exclusive } = draft;
  let self = from;
  while (self < to && owner[self] !== owned) self++;
  if (self === to) return;
  const leastSelf = min[self] ?? 0;
  const mostSelf = max[self] ?? 0;
  for (let entry = from; entry < to; entry++) {
    const gone = entry === self || leastSelf >= 1 - TOLERANCE;
    min[entry] = gone ? 0 : (min[entry] ?? 0) / (1 - leastSelf);
    max[entry] = gone ? 0 : Math.min(1, (max[entry] ?? 0) / (1 - mostSelf));
    if (gone) exclusive[entry] = 0;
  }
  tighten(draft, from, to);
  max[self] = 0;
}

function compact(size: number, draft: Draft): HoldingsByCompany {
  const start = new Int32Array(size + 1);
  const missing = new Float64Array(size);
  const inexact = new Uint8Array(size);
  const { owner, min, max, exclusive } = draft;
  let kept = 0;
  for (let owned = 0; owned < size; owned++) {
    const from = draft.start[owned] ?? 0;
    const to = draft.start[owned + 1] ?? 0;
    missing[owned] = freeOf(total(min, from, to));
    for (let entry = from; entry < to; entry++) {
      const most = max[entry] ?? 0;
      // More than nothing is something, even where others have it all.
      if (most <= 0 && exclusive[entry] !== 1) continue;
      if (most > (min[entry] ?? 0)) inexact[owned] = 1;
      owner[kept] = owner[entry] ?? 0;
      min[kept] = min[entry] ?? 0;
      max[kept] = most;
      exclusive[kept] = exclusive[entry] ?? 0;
      kept++;
    }
    start[owned + 1] = kept;
  }
  return {
    size,
    start,
    owner: owner.slice(0, kept),
    min: min.slice(0, kept),
    max: max.slice(0, kept),
    exclusive: exclusive.slice(0, kept),
    missing,
    inexact,
  };
}

function total(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let entry = from; entry < to; entry++) sum += values[entry] ?? 0;
  return sum;
}

function freeOf(sum: number): number {
  return sum > 1 - TOLERANCE ? 0 : 1 - sum;
}
