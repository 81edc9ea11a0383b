import { solveVisits } from './state-reduction.ts';
import { membersOf, solveComponent, type AbsorbingChain } from './absorbing-chain.ts';

/** A company's component and all components above it, the company's first, owners after what they own. */
export interface Upstream {
  readonly target: number;
  readonly components: Int32Array;
  /** Members of gates that the search met and did not look beyond. */
  readonly doors: readonly number[];
  /** Whether it will be asked about again and again, between others. */
  readonly isKept: boolean;
}

/** Finds everything upstream of a company; components marked in `gates` are not looked into or beyond. */
export function findUpstream(walk: AbsorbingChain, target: number, gates?: Uint8Array): Upstream {
  const { columns, seen } = walk;
  const { of, start, nodes } = walk.components;
  const home = of[target] ?? 0;
  const stamp = ++walk.stamp;
  const found: number[] = [];
  const doors: number[] = [];
  const take = (component: number) => {
    found.push(component);
    for (let m = start[component] ?? 0; m < (start[component + 1] ?? 0); m++) seen[nodes[m] ?? 0] = stamp;
  };
  take(home);
  for (const component of found)
    for (let m = start[component] ?? 0; m < (start[component + 1] ?? 0); m++) {
      const node = nodes[m] ?? 0;
      const end = columns.start[node + 1] ?? 0;
      for (let entry = columns.start[node] ?? 0; entry < end; entry++) {
        const owner = columns.owner[entry] ?? 0;
        if (seen[owner] === stamp || (columns.max[entry] ?? 0) <= 0) continue;
        const above = of[owner] ?? 0;
        if (gates?.[above]) {
          seen[owner] = stamp;
          doors.push(owner);
        } else take(above);
      }
    }
  return { target, components: Int32Array.from(found).sort().reverse(), doors, isKept: false };
}

/** What the walk up from a company meets, at the minima of all shares; fractions of 1. */
export interface Arrivals {
  /** The probability of ever getting to a node, 1 for the company itself, and the expected number of visits. */
  node(node: number, effective: number, visits: number): void;
  /** A closed loop, from which the walk never returns, and the probability of getting there. */
  trap?(members: Int32Array, entering: number): void;
}

/** Walks up from the company once for all owners (definitions 2.4 and 2.5); for an upstream without doors. */
export function walkUp(walk: AbsorbingChain, { target, components }: Upstream, arrivals: Arrivals): void {
  const { start, nodes } = walk.components;
  walk.mass[target] = 1;
  for (const component of components) {
    const isSingle = (start[component + 1] ?? 0) - (start[component] ?? 0) === 1;
    if (walk.closed[component]) endIn(walk, membersOf(walk, component), target, arrivals);
    else if (isSingle) passSingle(walk, nodes[start[component] ?? 0] ?? 0, target, arrivals);
    else passKnot(walk, component, membersOf(walk, component), target, arrivals);
  }
}

function passSingle(walk: AbsorbingChain, node: number, target: number, arrivals: Arrivals): void {
  const { columns, mass } = walk;
  const entered = mass[node] ?? 0;
  mass[node] = 0;
  const visits = entered / exitOf(walk, node);
  arrivals.node(node, node === target ? 1 : entered, visits);
  const end = columns.start[node + 1] ?? 0;
  for (let entry = columns.start[node] ?? 0; entry < end; entry++) {
    const owner = columns.owner[entry] ?? 0;
    if (owner !== node) mass[owner] = (mass[owner] ?? 0) + visits * (columns.min[entry] ?? 0);
  }
}

/** One minus what a company holds of itself, summed up from the rest; 1 for a node without recorded owners. */
export function exitOf({ columns }: AbsorbingChain, node: number): number {
  const end = columns.start[node + 1] ?? 0;
  let exit = columns.missing[node] ?? 0;
  for (let entry = columns.start[node] ?? 0; entry < end; entry++)
    if (columns.owner[entry] !== node) exit += columns.min[entry] ?? 0;
  return exit;
}

function passKnot(
  walk: AbsorbingChain,
  component: number,
  members: Int32Array,
  target: number,
  arrivals: Arrivals,
): void {
  const { columns, components, mass } = walk;
  const { reduction, selfVisits } = solveComponent(walk, component);
  const visits = takeMass(mass, members);
  solveVisits(reduction, visits);
  for (let at = 0; at < members.length; at++) {
    const node = members[at] ?? 0;
    const count = visits[at] ?? 0;
    arrivals.node(node, node === target ? 1 : count / (selfVisits[at] ?? 1), count);
    const end = columns.start[node + 1] ?? 0;
    for (let entry = columns.start[node] ?? 0; entry < end; entry++) {
      const owner = columns.owner[entry] ?? 0;
      if (components.of[owner] !== component)
        mass[owner] = (mass[owner] ?? 0) + count * (columns.min[entry] ?? 0);
    }
  }
}

function endIn(walk: AbsorbingChain, members: Int32Array, target: number, arrivals: Arrivals): void {
  const entering = takeMass(walk.mass, members).reduce((sum, part) => sum + part, 0);
  arrivals.trap?.(members, entering);
  for (const node of members) arrivals.node(node, node === target ? 1 : entering, 0);
}

function takeMass(mass: Float64Array, members: Int32Array): Float64Array {
  const taken = new Float64Array(members.length);
  for (let at = 0; at < members.length; at++) {
    const node = members[at] ?? 0;
    taken[at] = mass[node] ?? 0;
    mass[node] = 0;
  }
  return taken;
}
