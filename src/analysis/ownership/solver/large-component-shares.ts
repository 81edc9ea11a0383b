import { RecentlyUsed } from '../../../lib/recently-used.ts';
import { VectorCache } from '../../../lib/vector-cache.ts';
import type { Effective } from './effective.ts';
import { solveGains, solveVisits } from './state-reduction.ts';
import { findUpstream, type Upstream } from './upstream.ts';
import { membersOf, solveComponent } from './absorbing-chain.ts';
import type { Bound } from './component-effective-share.ts';
import type { BoundaryShare, Entry } from './effective-share.ts';

/** Loops of more companies than this are gates: what is below one is computed from what is known of its members. */
export const BOUNDARY_SIZE = 64;
/** Room for what is remembered of gates, in numbers of eight bytes: at the minima, and at the maxima. */
const ROOM = { least: 20_000_000, most: 10_000_000 };

/** What owners that are in no loop have of companies, for questions about many companies of one register. */
export interface LargeComponentShares {
  /** A company's surroundings up to the gates, to be handed back below. */
  upstreamOf(company: number): Upstream;
  /** Of the upstream's company; fraction of 1. */
  of(upstream: Upstream, owner: number, bound: Bound): number;
  /** Of all members of the company's component, by place. */
  ofComponent(upstream: Upstream, owner: number, bound: Bound): Float64Array;
}

/**
 * Half of a register may lie below one large loop and all that is above it. How an owner enters the loop is worked
 * out once per owner, and how a walk spreads in it once per member that owns something below it.
 */
export function openLargeComponentShares(
  effective: Effective,
  gateSize = BOUNDARY_SIZE,
): LargeComponentShares {
  const { walk, worth } = effective;
  const gates = findGates(effective, gateSize);
  const upstreamOf = openUpstreams(effective, gates);
  const { least, leastOfAll } = openLeast(effective, gates, upstreamOf, (owner) => doorWorth(owner, 'least'));
  const rows = new RecentlyUsed<string, Float64Array>(ROOM.most / largestOf(effective, gates));
  const mostOfAll = (gate: number, owner: number): Float64Array =>
    rows.get(`${gate} ${owner}`, () =>
      worth.ofComponent(upstreamOf(membersOf(walk, gate)[0] ?? 0), owner, 'most', doorWorth(owner, 'most')),
    );
  function doorWorth(owner: number, bound: Bound): BoundaryShare {
    return (door) => {
      const gate = walk.components.of[door] ?? 0;
      if (bound === 'least' || !walk.hasRanges[gate]) return least(door, owner);
      return mostOfAll(gate, owner)[walk.place[door] ?? 0] ?? 0;
    };
  }
  return {
    upstreamOf,
    of: (upstream, owner, bound) => worth.of(upstream, owner, bound, doorWorth(owner, bound)),
    ofComponent(upstream, owner, bound) {
      const component = walk.components.of[upstream.target] ?? 0;
      if (!gates[component]) return worth.ofComponent(upstream, owner, bound, doorWorth(owner, bound));
      const isFixed = bound === 'least' || !walk.hasRanges[component];
      return isFixed ? leastOfAll(component, owner) : mostOfAll(component, owner);
    },
  };
}

function findGates({ walk }: Effective, gateSize: number): Uint8Array {
  const { count, start } = walk.components;
  const gates = new Uint8Array(count);
  for (let c = 0; c < count; c++)
    if ((start[c + 1] ?? 0) - (start[c] ?? 0) > gateSize && !walk.closed[c]) gates[c] = 1;
  return gates;
}

function largestOf({ walk }: Effective, gates: Uint8Array): number {
  let largest = 1;
  for (let c = 0; c < gates.length; c++) if (gates[c]) largest = Math.max(largest, membersOf(walk, c).length);
  return largest;
}

/** The upstream of a gate is the same for all its members, and kept. */
function openUpstreams({ walk }: Effective, gates: Uint8Array): (company: number) => Upstream {
  const known = new Map<number, Upstream>();
  return (company) => {
    const component = walk.components.of[company] ?? 0;
    if (!gates[component]) return findUpstream(walk, company, gates);
    const upstream = known.get(component) ?? { ...findUpstream(walk, company, gates), isKept: true };
    known.set(component, upstream);
    return upstream;
  };
}

const NO_ENTRY: Entry = { places: new Int32Array(), gains: new Float64Array() };

/** At the minima a member's worth is linear: how a walk from it spreads in the gate, times where the owner enters. */
function openLeast(
  { walk, worth }: Effective,
  gates: Uint8Array,
  upstreamOf: (company: number) => Upstream,
  doorWorth: (owner: number) => BoundaryShare,
) {
  const { components, place } = walk;
  const entries = new Map<number, Map<number, Entry>>();
  const size = largestOf({ walk, worth }, gates);
  const spreads = new VectorCache(Math.floor(ROOM.least / size), size);
  const entryOf = (gate: number, owner: number): Entry => {
    const byOwner = entries.get(gate) ?? new Map<number, Entry>();
    entries.set(gate, byOwner);
    const known = byOwner.get(owner);
    if (known) return known;
    const found = worth.entryInto(upstreamOf(membersOf(walk, gate)[0] ?? 0), owner, doorWorth(owner));
    const entry = found.places.length === 0 ? NO_ENTRY : found;
    byOwner.set(owner, entry);
    return entry;
  };
  const spreadFrom = (gate: number, door: number, visits: Float64Array): void => {
    visits[place[door] ?? 0] = 1;
    solveVisits(solveComponent(walk, gate).reduction, visits);
  };
  return {
    least(door: number, owner: number): number {
      const gate = components.of[door] ?? 0;
      const { places, gains } = entryOf(gate, owner);
      if (places.length === 0) return 0;
      const visits = spreads.get(door, (empty) => spreadFrom(gate, door, empty));
      let worthThere = 0;
      for (let k = 0; k < places.length; k++) worthThere += (gains[k] ?? 0) * (visits[places[k] ?? 0] ?? 0);
      return Math.min(worthThere, 1);
    },
    leastOfAll(gate: number, owner: number): Float64Array {
      const values = new Float64Array(membersOf(walk, gate).length);
      const { places, gains } = entryOf(gate, owner);
      places.forEach((at, k) => (values[at] = gains[k] ?? 0));
      if (places.length > 0) solveGains(solveComponent(walk, gate).reduction, values);
      return values;
    },
  };
}
