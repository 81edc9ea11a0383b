import { completeBest, openCompletion, type Completion } from './best-completion.ts';
import { reduceStates, solveGains } from './state-reduction.ts';
import type { Upstream } from './upstream.ts';
import { membersOf, solveComponent, type Walk } from './walk.ts';

/** Changes of a probability smaller than this are rounding. */
const STILL = 1e-14;
const SWEEPS = 12;
const ROUNDS = 1000;
/** A sweep must shrink the changes at least this much for the sweeps alone to be trusted. */
const SHRINKS = 0.9;

/** Values of all members of a gate for the same owner, by place; undefined: nothing of it reaches them. */
export type GateWorth = (component: number) => Float64Array | undefined;

/** The most that owners can have of a company over all completions of the shares (definitions 2.7). */
export interface MostEffective {
  /** Fraction of 1; `owner` is upstream of the target and not the target. */
  of(upstream: Upstream, owner: number, gateWorth?: GateWorth): number;
  /** The same for all members of the target's component at once, by place. */
  ofKnot(upstream: Upstream, owner: number, gateWorth?: GateWorth): Float64Array;
}

interface Bench {
  readonly walk: Walk;
  readonly worth: Float64Array;
  readonly completion: Completion;
  /** By entry and by company: the completion that last made the company worth more, for companies in loops. */
  readonly parts: Float64Array;
  readonly rest: Float64Array;
}

/** Prepares scratch for a walk; not for use by two callers at a time. */
export function openMostEffective(walk: Walk): MostEffective {
  const bench: Bench = {
    walk,
    worth: new Float64Array(walk.columns.size),
    completion: openCompletion(walk.columns),
    parts: new Float64Array(walk.columns.owner.length),
    rest: new Float64Array(walk.columns.size),
  };
  const solve = (upstream: Upstream, owner: number, gateWorth: GateWorth | undefined): void => {
    const { components } = upstream;
    const own = walk.components.of[owner] ?? 0;
    for (let at = components.length - 1; at >= 0; at--) {
      const component = components[at] ?? 0;
      if (component < own) continue;
      const gate = at > 0 && upstream.gates?.[component];
      if (gate) copyWorth(bench, component, gateWorth?.(component));
      else settle(bench, component, owner);
    }
  };
  const clear = ({ components }: Upstream): void => {
    for (const component of components) for (const node of membersOf(walk, component)) bench.worth[node] = 0;
  };
  return {
    of(upstream, owner, gateWorth) {
      solve(upstream, owner, gateWorth);
      const found = bench.worth[upstream.target] ?? 0;
      clear(upstream);
      return Math.min(found, 1);
    },
    ofKnot(upstream, owner, gateWorth) {
      solve(upstream, owner, gateWorth);
      const members = membersOf(walk, walk.components.of[upstream.target] ?? 0);
      const found = Float64Array.from(members, (node) => Math.min(bench.worth[node] ?? 0, 1));
      clear(upstream);
      return found;
    },
  };
}

function copyWorth({ walk, worth }: Bench, component: number, values: Float64Array | undefined): void {
  if (!values) return;
  membersOf(walk, component).forEach((node, at) => (worth[node] = values[at] ?? 0));
}

/** Finds the worth of all members of a component, given that of everybody above it. */
function settle(bench: Bench, component: number, owner: number): void {
  const { walk, worth } = bench;
  const members = membersOf(walk, component);
  const home = walk.components.of[owner] === component;
  if (home) worth[owner] = 1;
  if (walk.closed[component]) {
    if (home) for (const node of members) worth[node] = 1;
    return;
  }
  const first = members[0] ?? 0;
  if (members.length === 1 && first === owner) return;
  if (members.length === 1 && !holdsItself(walk, first)) {
    worth[first] = completeBest(walk.columns, first, worth, bench.completion);
    return;
  }
  if (!home && members.length > 1 && isExact(walk, members)) solveExactKnot(bench, component, members);
  else iterate(bench, members, owner);
}

function holdsItself({ columns }: Walk, node: number): boolean {
  for (let entry = columns.start[node] ?? 0; entry < (columns.start[node + 1] ?? 0); entry++)
    if (columns.owner[entry] === node) return true;
  return false;
}

function isExact({ columns }: Walk, members: Int32Array): boolean {
  return members.every((node) => !columns.inexact[node]);
}

function solveExactKnot({ walk, worth, completion }: Bench, component: number, members: Int32Array): void {
  const gain = Float64Array.from(members, (node) => completeBest(walk.columns, node, worth, completion));
  if (gain.every((value) => value === 0)) return;
  solveGains(solveComponent(walk, component).reduction, gain);
  members.forEach((node, at) => (worth[node] = gain[at] ?? 0));
}

/**
 * Value iteration from below, which converges to the least solution. Where a loop is nearly closed it would take
 * for ever, so after some sweeps the completion found so far is solved exactly; that value lies between where the
 * iteration is and where it goes, and there are only finitely many completions to choose from.
 */
function iterate(bench: Bench, members: Int32Array, owner: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    let before = Number.POSITIVE_INFINITY;
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      const change = sweepOnce(bench, members, owner);
      const trusted = round > 0 || change <= SHRINKS * before;
      if (change <= STILL && trusted) return;
      before = change;
    }
    solveCompletion(bench, members, owner);
  }
}

/**
 * A completion is only replaced by a better one. Among equally good ones the first leads to the owner, while a
 * later one may run in circles: it is as good only because of what the companies in the circle are already worth.
 */
function sweepOnce(bench: Bench, members: Int32Array, owner: number): number {
  const { walk, worth, completion } = bench;
  let change = 0;
  for (const node of members) {
    if (node === owner) continue;
    const gain = completeBest(walk.columns, node, worth, completion);
    const rise = gain - (worth[node] ?? 0);
    change = Math.max(change, rise);
    if (rise <= STILL) continue;
    worth[node] = gain;
    const from = walk.columns.start[node] ?? 0;
    const width = (walk.columns.start[node + 1] ?? 0) - from;
    for (let k = 0; k < width; k++) bench.parts[from + k] = completion.parts[k] ?? 0;
    bench.rest[node] = completion.rest;
  }
  return change;
}

/** Solves the walk exactly for the completions found so far. */
function solveCompletion({ walk, worth, parts, rest }: Bench, members: Int32Array, owner: number): void {
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
