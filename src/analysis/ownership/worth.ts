import { completeBest } from './best-completion.ts';
import { maximizeLoop, openLoopBench, type LoopBench } from './loop-maximum.ts';
import { solveGains } from './state-reduction.ts';
import { exitOf, type Upstream } from './upstream.ts';
import { membersOf, solveComponent, type Walk } from './walk.ts';

/** At which end of their bounds shares are taken. */
export type Bound = 'least' | 'most';

/** What a node at a gate is worth to the owner in question. */
export type DoorWorth = (door: number) => number;

/**
 * What companies are worth to one owner, worked out downwards from the owner: the probability that the walk up
 * from a company visits the owner (definitions 2.3), at the minima or in the best completion (2.7).
 */
export interface Worth {
  /** Of the upstream's company; fraction of 1. At the `least`, only for owners that are in no loop. */
  of(upstream: Upstream, owner: number, bound: Bound, doorWorth?: DoorWorth): number;
  /** Of all members of the company's component, by place. */
  ofComponent(upstream: Upstream, owner: number, bound: Bound, doorWorth?: DoorWorth): Float64Array;
}

interface Bench extends LoopBench {
  /** Nodes of the upstream last asked about hold `insideStamp`, components just reached `reachedStamp`. */
  readonly inside: Int32Array;
  readonly reached: Int32Array;
  insideStamp: number;
  reachedStamp: number;
  marked: Upstream | undefined;
}

/** Prepares scratch for a walk; not for use by two callers at a time. */
export function openWorth(walk: Walk): Worth {
  const { size } = walk.columns;
  const bench: Bench = {
    ...openLoopBench(walk, new Float64Array(size)),
    inside: new Int32Array(size),
    reached: new Int32Array(walk.components.count),
    insideStamp: 0,
    reachedStamp: 0,
    marked: undefined,
  };
  return {
    of(upstream, owner, bound, doorWorth) {
      const touched = spread(bench, upstream, owner, bound, doorWorth);
      const found = bench.worth[upstream.target] ?? 0;
      clear(bench, upstream, touched);
      return Math.min(found, 1);
    },
    ofComponent(upstream, owner, bound, doorWorth) {
      const touched = spread(bench, upstream, owner, bound, doorWorth);
      const members = membersOf(walk, walk.components.of[upstream.target] ?? 0);
      const found = Float64Array.from(members, (node) => Math.min(bench.worth[node] ?? 0, 1));
      clear(bench, upstream, touched);
      return found;
    },
  };
}

/** Works out the worth of everything between the owner and the company; returns the components it went through. */
function spread(
  bench: Bench,
  upstream: Upstream,
  owner: number,
  bound: Bound,
  doorWorth: DoorWorth = () => 0,
): Int32Array {
  const components = upstream.doors.length > 0 ? upstream.components : descendants(bench, upstream, owner);
  for (const door of upstream.doors) bench.worth[door] = doorWorth(door);
  const own = bench.walk.components.of[owner] ?? 0;
  for (let at = components.length - 1; at >= 0; at--) {
    const component = components[at] ?? 0;
    if (component >= own || upstream.doors.length > 0) settle(bench, component, owner, bound);
  }
  return components;
}

/** The components of the upstream that the owner has anything to do with, owners after what they own. */
function descendants(bench: Bench, upstream: Upstream, owner: number): Int32Array {
  const { rows, components } = bench.walk;
  if (bench.marked !== upstream) markInside(bench, upstream);
  const stamp = ++bench.reachedStamp;
  const found = [components.of[owner] ?? 0];
  bench.reached[found[0] ?? 0] = stamp;
  for (const component of found)
    for (let m = components.start[component] ?? 0; m < (components.start[component + 1] ?? 0); m++) {
      const node = components.nodes[m] ?? 0;
      for (let at = rows.start[node] ?? 0; at < (rows.start[node + 1] ?? 0); at++) {
        const owned = rows.owned[at] ?? 0;
        const below = components.of[owned] ?? 0;
        if (bench.inside[owned] !== bench.insideStamp || bench.reached[below] === stamp) continue;
        bench.reached[below] = stamp;
        found.push(below);
      }
    }
  return Int32Array.from(found).sort().reverse();
}

function markInside(bench: Bench, upstream: Upstream): void {
  const { start, nodes } = bench.walk.components;
  const stamp = ++bench.insideStamp;
  for (const component of upstream.components)
    for (let m = start[component] ?? 0; m < (start[component + 1] ?? 0); m++)
      bench.inside[nodes[m] ?? 0] = stamp;
  bench.marked = upstream;
}

function clear({ walk, worth }: Bench, upstream: Upstream, touched: Int32Array): void {
  const { start, nodes } = walk.components;
  for (const component of touched)
    for (let m = start[component] ?? 0; m < (start[component + 1] ?? 0); m++) worth[nodes[m] ?? 0] = 0;
  for (const door of upstream.doors) worth[door] = 0;
}

/** Finds the worth of all members of a component, given that of everybody above it. */
function settle(bench: Bench, component: number, owner: number, bound: Bound): void {
  const { walk, worth } = bench;
  const { of, start, nodes } = walk.components;
  const isHome = of[owner] === component;
  const first = nodes[start[component] ?? 0] ?? 0;
  const isSingle = (start[component + 1] ?? 0) - (start[component] ?? 0) === 1;
  if (isHome) worth[owner] = 1;
  if (isHome && isSingle) return;
  if (walk.closed[component]) {
    if (isHome) for (const node of membersOf(walk, component)) worth[node] = 1;
    return;
  }
  const isFixed = bound === 'least' || !walk.inexact[component];
  if (isSingle && isFixed) worth[first] = fixedGain(bench, first) / exitOf(walk, first);
  else if (isSingle && !holdsItself(walk, first))
    worth[first] = completeBest(walk.columns, first, worth, bench.completion);
  else if (isFixed && !isHome) solveKnot(bench, component, membersOf(walk, component));
  else maximizeLoop(bench, membersOf(walk, component), owner);
}

/** What a company is worth through owners whose worth is known, at the minima. */
function fixedGain({ walk, worth }: Bench, company: number): number {
  const { start, owner, min } = walk.columns;
  let gain = 0;
  const end = start[company + 1] ?? 0;
  for (let entry = start[company] ?? 0; entry < end; entry++)
    gain += (min[entry] ?? 0) * (worth[owner[entry] ?? 0] ?? 0);
  return gain;
}

function holdsItself({ columns }: Walk, node: number): boolean {
  for (let entry = columns.start[node] ?? 0; entry < (columns.start[node + 1] ?? 0); entry++)
    if (columns.owner[entry] === node) return true;
  return false;
}

function solveKnot(bench: Bench, component: number, members: Int32Array): void {
  const gain = Float64Array.from(members, (node) => fixedGain(bench, node));
  if (gain.every((value) => value === 0)) return;
  solveGains(solveComponent(bench.walk, component).reduction, gain);
  members.forEach((node, at) => (bench.worth[node] = gain[at] ?? 0));
}
