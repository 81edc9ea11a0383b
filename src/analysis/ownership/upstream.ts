import { solveVisits } from './state-reduction.ts';
import { membersOf, solveComponent, type Walk } from './walk.ts';

/** A company's component and all components above it, the company's first, owners after what they own. */
export interface Upstream {
  readonly target: number;
  readonly components: Int32Array;
  /** Components that the search did not look beyond: 1 at their number. */
  readonly gates: Uint8Array | undefined;
}

/** Finds everything upstream of a company, looking no further where it meets a gate. */
export function findUpstream(walk: Walk, target: number, gates?: Uint8Array): Upstream {
  const { columns, components, seen } = walk;
  const home = components.of[target] ?? 0;
  const stamp = ++walk.stamp;
  const found = [home];
  for (const node of membersOf(walk, home)) seen[node] = stamp;
  for (const component of found) {
    if (gates?.[component] && component !== home) continue;
    for (const node of membersOf(walk, component)) {
      const end = columns.start[node + 1] ?? 0;
      for (let entry = columns.start[node] ?? 0; entry < end; entry++) {
        const owner = columns.owner[entry] ?? 0;
        if (seen[owner] === stamp) continue;
        const above = components.of[owner] ?? 0;
        for (const member of membersOf(walk, above)) seen[member] = stamp;
        found.push(above);
      }
    }
  }
  return { target, components: Int32Array.from(found).sort().reverse(), gates };
}

/** What the walk up from a company meets, at the minima of all shares; fractions of 1. */
export interface Arrivals {
  /** A node other than the company: the probability of ever getting there, and the expected number of visits. */
  node(node: number, effective: number, visits: number): void;
  /** A component of which nobody ever leaves, or a gate beyond which the walk is not followed. */
  end?(component: number, entered: Float64Array): void;
}

/** Walks up from the company once for all owners (definitions 2.4 and 2.5). */
export function walkUp(walk: Walk, upstream: Upstream, arrivals: Arrivals): void {
  const { target, components } = upstream;
  walk.mass[target] = 1;
  for (const component of components) {
    const members = membersOf(walk, component);
    const ends = walk.closed[component] || (upstream.gates?.[component] && component !== components[0]);
    if (ends) endIn(walk, component, members, target, arrivals);
    else if (members.length === 1) passSingle(walk, members[0] ?? 0, target, arrivals);
    else passKnot(walk, component, members, target, arrivals);
  }
}

function passSingle(walk: Walk, node: number, target: number, arrivals: Arrivals): void {
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
export function exitOf({ columns }: Walk, node: number): number {
  const end = columns.start[node + 1] ?? 0;
  let exit = columns.missing[node] ?? 0;
  for (let entry = columns.start[node] ?? 0; entry < end; entry++)
    if (columns.owner[entry] !== node) exit += columns.min[entry] ?? 0;
  return exit;
}

function passKnot(
  walk: Walk,
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

function endIn(walk: Walk, component: number, members: Int32Array, target: number, arrivals: Arrivals): void {
  const entered = takeMass(walk.mass, members);
  arrivals.end?.(component, entered);
  if (!walk.closed[component]) return;
  const entering = entered.reduce((sum, part) => sum + part, 0);
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
