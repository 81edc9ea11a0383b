import { settle, type Bound } from './component-effective-share.ts';
import { openWorkspace, type Workspace } from './value-iteration.ts';
import type { Upstream } from './upstream.ts';
import { membersOf, type AbsorbingChain } from './absorbing-chain.ts';

/** What a node at a gate is worth to the owner in question; may itself ask for the worth of something else. */
export type BoundaryShare = (door: number) => number;

/**
 * What companies are worth to one owner, worked out downwards from the owner: the probability that the walk up
 * from a company visits the owner (definitions 2.3), at the minima or in the best completion (2.7).
 */
export interface EffectiveShare {
  /** Of the upstream's company; fraction of 1. At the `least`, only for owners that are in no loop. */
  of(upstream: Upstream, owner: number, bound: Bound, doorWorth?: BoundaryShare): number;
  /** What the owner has directly, and through others above them, of the members of the company's component. */
  entryInto(upstream: Upstream, owner: number, doorWorth?: BoundaryShare): Entry;
  /** Of all members of the company's component, by place. */
  ofComponent(upstream: Upstream, owner: number, bound: Bound, doorWorth?: BoundaryShare): Float64Array;
}

/** Where something enters a component: places and fractions of 1, as at the minima. */
export interface Entry {
  readonly places: Int32Array;
  readonly gains: Float64Array;
}

interface Bench extends Workspace {
  /** Nodes of the upstream last asked about: one for those that are kept and come again, one for the others. */
  readonly kept: Marks;
  readonly passing: Marks;
  /** Components just reached hold `reachedStamp`. */
  readonly reached: Int32Array;
  reachedStamp: number;
}

/** The nodes of an upstream hold the stamp. */
interface Marks {
  readonly node: Int32Array;
  stamp: number;
  upstream: Upstream | undefined;
}

/** Prepares scratch for a walk; not for use by two callers at a time. */
export function openEffectiveShare(walk: AbsorbingChain): EffectiveShare {
  const { size } = walk.columns;
  const bench: Bench = {
    ...openWorkspace(walk, new Float64Array(size)),
    kept: { node: new Int32Array(size), stamp: 0, upstream: undefined },
    passing: { node: new Int32Array(size), stamp: 0, upstream: undefined },
    reached: new Int32Array(walk.components.count),
    reachedStamp: 0,
  };
  return {
    of(upstream, owner, bound, doorWorth) {
      const touched = spread(bench, upstream, owner, bound, doorWorth);
      const found = bench.worth[upstream.target] ?? 0;
      clear(bench, upstream, touched);
      return Math.min(found, 1);
    },
    entryInto(upstream, owner, doorWorth) {
      const home = walk.components.of[upstream.target] ?? 0;
      const touched = spread(bench, upstream, owner, 'least', doorWorth, home);
      const entry = collectEntry(bench, touched, upstream.doors, home);
      clear(bench, upstream, touched);
      return entry;
    },
    ofComponent(upstream, owner, bound, doorWorth) {
      const touched = spread(bench, upstream, owner, bound, doorWorth);
      const members = membersOf(walk, walk.components.of[upstream.target] ?? 0);
      const found = new Float64Array(members.length);
      for (let at = 0; at < members.length; at++) found[at] = Math.min(bench.worth[members[at] ?? 0] ?? 0, 1);
      clear(bench, upstream, touched);
      return found;
    },
  };
}

/**
 * Works out the worth of everything between the owner and the company, of components numbered lower than `before`;
 * returns the components it went through.
 */
function spread(
  bench: Bench,
  upstream: Upstream,
  owner: number,
  bound: Bound,
  doorWorth: BoundaryShare = () => 0,
  before = Number.POSITIVE_INFINITY,
): Int32Array {
  const doorWorths = upstream.doors.map(doorWorth);
  const components = upstream.doors.length > 0 ? upstream.components : descendants(bench, upstream, owner);
  upstream.doors.forEach((door, at) => (bench.worth[door] = doorWorths[at] ?? 0));
  const own = bench.walk.components.of[owner] ?? 0;
  for (let at = components.length - 1; at >= 0; at--) {
    const component = components[at] ?? 0;
    if (component < before && (component >= own || upstream.doors.length > 0))
      settle(bench, component, owner, bound);
  }
  return components;
}

/** The components of the upstream that the owner has anything to do with, owners after what they own. */
function descendants(bench: Bench, upstream: Upstream, owner: number): Int32Array {
  const { rows, components } = bench.walk;
  const inside = markInside(bench, upstream);
  const stamp = ++bench.reachedStamp;
  const found = [components.of[owner] ?? 0];
  bench.reached[found[0] ?? 0] = stamp;
  const home = components.of[upstream.target] ?? 0;
  for (const component of found)
    for (
      let m = components.start[component] ?? 0;
      component !== home && m < (components.start[component + 1] ?? 0);
      m++
    ) {
      const node = components.nodes[m] ?? 0;
      for (let at = rows.start[node] ?? 0; at < (rows.start[node + 1] ?? 0); at++) {
        const owned = rows.owned[at] ?? 0;
        const below = components.of[owned] ?? 0;
        if (inside.node[owned] !== inside.stamp || bench.reached[below] === stamp) continue;
        bench.reached[below] = stamp;
        found.push(below);
      }
    }
  return Int32Array.from(found).sort().reverse();
}

function collectEntry(bench: Bench, touched: Int32Array, doors: readonly number[], home: number): Entry {
  const { walk, worth } = bench;
  const { of } = walk.components;
  const gains = new Map<number, number>();
  const push = (node: number) => {
    const value = worth[node] ?? 0;
    if (value === 0) return;
    for (let at = walk.rows.start[node] ?? 0; at < (walk.rows.start[node + 1] ?? 0); at++) {
      const owned = walk.rows.owned[at] ?? 0;
      if (of[owned] !== home) continue;
      const place = walk.place[owned] ?? 0;
      const share = walk.columns.min[walk.rows.entry[at] ?? 0] ?? 0;
      gains.set(place, (gains.get(place) ?? 0) + share * value);
    }
  };
  for (const component of touched)
    if (component !== home) for (const node of membersOf(walk, component)) push(node);
  for (const door of doors) push(door);
  return { places: Int32Array.from(gains.keys()), gains: Float64Array.from(gains.values()) };
}

function markInside(bench: Bench, upstream: Upstream): Marks {
  const marks = upstream.isKept ? bench.kept : bench.passing;
  if (marks.upstream === upstream) return marks;
  const { start, nodes } = bench.walk.components;
  marks.stamp++;
  for (const component of upstream.components)
    for (let m = start[component] ?? 0; m < (start[component + 1] ?? 0); m++)
      marks.node[nodes[m] ?? 0] = marks.stamp;
  marks.upstream = upstream;
  return marks;
}

function clear({ walk, worth }: Bench, upstream: Upstream, touched: Int32Array): void {
  const { start, nodes } = walk.components;
  for (const component of touched)
    for (let m = start[component] ?? 0; m < (start[component + 1] ?? 0); m++) worth[nodes[m] ?? 0] = 0;
  for (const door of upstream.doors) worth[door] = 0;
}
