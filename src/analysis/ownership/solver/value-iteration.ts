import { completeBest, openCompletion, type Completion } from './best-completion.ts';
import { reduceStates, solveGains } from './state-reduction.ts';
import type { AbsorbingChain } from './absorbing-chain.ts';

/** Changes of a probability smaller than this are rounding. */
const STILL = 1e-14;
/** Rises that are kept from others by less than this would add up where many come together. */
const NO_RISE = 1e-17;
const SWEEPS = 12;
const ROUNDS = 1000;
/** While each sweep leaves less than this part of the changes, sweeping on is cheaper than solving. */
const SHRINKS_FAST = 0.6;
const MOST_SWEEPS = 80;
/** A sweep must shrink the changes at least this much for the sweeps alone to be trusted. */
const SHRINKS = 0.9;

/** Scratch for maxima in loops; `worth` is what every node is worth to the owner in question. */
export interface Workspace {
  readonly walk: AbsorbingChain;
  readonly worth: Float64Array;
  readonly completion: Completion;
  /** By entry and by company: the completion that last made the company worth more. */
  readonly parts: Float64Array;
  readonly rest: Float64Array;
  /** 1 for companies of whose owners one has risen since they were looked at. */
  readonly stale: Uint8Array;
}

/** Opens scratch for a walk. */
export function openWorkspace(walk: AbsorbingChain, worth: Float64Array): Workspace {
  return {
    walk,
    worth,
    completion: openCompletion(walk.columns),
    parts: new Float64Array(walk.columns.owner.length),
    rest: new Float64Array(walk.columns.size),
    stale: new Uint8Array(walk.columns.size),
  };
}

/**
 * Raises the worth of the members to the most that any completion gives them, given that of their owners:
 * value iteration from below, which converges to the least solution. Where a loop is nearly closed it would take
 * for ever, so after some sweeps the completion found so far is solved exactly; that value lies between where the
 * iteration is and where it goes, and there are only finitely many completions to choose from.
 */
export function iterateValues(bench: Workspace, members: Int32Array, owner: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const node of members) bench.stale[node] = 1;
    if (sweepUntilStill(bench, members, owner, round > 0)) return;
    solveCompletion(bench, members, owner);
  }
}

/** Sweeps as long as that pays; returns whether nothing moves any more. */
function sweepUntilStill(bench: Workspace, members: Int32Array, owner: number, isSolved: boolean): boolean {
  let before = Number.POSITIVE_INFINITY;
  let isFast = true;
  for (let sweep = 0; sweep < SWEEPS || (isFast && sweep < MOST_SWEEPS); sweep++) {
    const change = sweepOnce(bench, members, owner);
    isFast = change <= SHRINKS_FAST * before;
    const trusted = isSolved || change <= SHRINKS * before;
    if (change <= STILL && trusted) return true;
    before = change;
  }
  return false;
}

/**
 * A completion is only replaced by a better one. Among equally good ones the first leads to the owner, while a
 * later one may run in circles: it is as good only because of what the companies in the circle are already worth.
 */
function sweepOnce(bench: Workspace, members: Int32Array, owner: number): number {
  const { walk, worth, completion, stale } = bench;
  let change = 0;
  for (const node of members) {
    if (node === owner || !stale[node]) continue;
    stale[node] = 0;
    const gain = completeBest(walk.columns, node, worth, completion);
    const rise = gain - (worth[node] ?? 0);
    change = Math.max(change, rise);
    if (rise <= NO_RISE) continue;
    worth[node] = gain;
    if (rise > STILL) keepCompletion(bench, node);
    const end = walk.rows.start[node + 1] ?? 0;
    for (let at = walk.rows.start[node] ?? 0; at < end; at++) stale[walk.rows.owned[at] ?? 0] = 1;
  }
  return change;
}

function keepCompletion({ walk, parts, rest, completion }: Workspace, node: number): void {
  const from = walk.columns.start[node] ?? 0;
  const width = (walk.columns.start[node + 1] ?? 0) - from;
  for (let k = 0; k < width; k++) parts[from + k] = completion.parts[k] ?? 0;
  rest[node] = completion.rest;
}

/** Solves the walk exactly for the completions found so far. */
function solveCompletion({ walk, worth, parts, rest }: Workspace, members: Int32Array, owner: number): void {
  const { columns } = walk;
  const active = members.filter((node) => node !== owner && (worth[node] ?? 0) > 0);
  const place = new Map(Array.from(active, (node, at) => [node, at]));
  const start = new Int32Array(active.length + 1);
  const to: number[] = [];
  const weight: number[] = [];
  const leak = new Float64Array(active.length);
  const gain = new Float64Array(active.length);
  active.forEach((node, at) => {
    leak[at] = rest[node] ?? 0;
    for (let entry = columns.start[node] ?? 0; entry < (columns.start[node + 1] ?? 0); entry++) {
      const above = columns.owner[entry] ?? 0;
      const part = parts[entry] ?? 0;
      const inside = place.get(above);
      if (inside === undefined) {
        leak[at] = (leak[at] ?? 0) + part;
        gain[at] = (gain[at] ?? 0) + part * (worth[above] ?? 0);
      } else if (inside !== at) {
        to.push(inside);
        weight.push(part);
      }
    }
    start[at + 1] = to.length;
  });
  const flow = {
    size: active.length,
    start,
    to: Int32Array.from(to),
    weight: Float64Array.from(weight),
    leak,
  };
  solveGains(reduceStates(flow), gain);
  active.forEach((node, at) => {
    const solved = gain[at] ?? 0;
    if (Number.isFinite(solved)) worth[node] = Math.max(worth[node] ?? 0, solved);
  });
}
