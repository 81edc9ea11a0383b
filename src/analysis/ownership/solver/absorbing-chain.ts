import type { HoldingsByCompany } from './holdings-by-company.ts';
import type { Flow } from './flow.ts';
import { holdingsByOwner, type HoldingsByOwner } from './holdings-by-owner.ts';
import { reduceStates, selfVisits, type Reduction } from './state-reduction.ts';
import { strongComponents, type Components } from './strong-components.ts';

/**
 * The walk from companies up to their owners (definitions 2.1): its columns, both ways round, its components, and
 * what has been solved so far. Not for use by two callers at a time: `mass` and `seen` are scratch.
 */
export interface AbsorbingChain {
  readonly columns: HoldingsByCompany;
  readonly rows: HoldingsByOwner;
  readonly components: Components;
  /** Position of a node within its component. */
  readonly place: Int32Array;
  /** By component: 1 for a loop of companies that nobody outside owns and that miss nothing (2.5). */
  readonly closed: Uint8Array;
  /** By component: 1 where the share of a member is not exact, and where that is so at or above a member. */
  readonly inexact: Uint8Array;
  readonly hasRanges: Uint8Array;
  readonly solved: Map<number, SolvedComponent>;
  readonly mass: Float64Array;
  readonly seen: Int32Array;
  stamp: number;
}

/** A component of several companies with its walk at the minima solved. */
export interface SolvedComponent {
  readonly reduction: Reduction;
  /** By place: expected visits to the company by a walk that starts in it. */
  readonly selfVisits: Float64Array;
}

/** Finds the components; solves none of them yet. */
export function openAbsorbingChain(columns: HoldingsByCompany): AbsorbingChain {
  const components = strongComponents(columns);
  const place = new Int32Array(columns.size);
  for (let c = 0; c < components.count; c++) {
    const first = components.start[c] ?? 0;
    for (let at = first; at < (components.start[c + 1] ?? 0); at++)
      place[components.nodes[at] ?? 0] = at - first;
  }
  return {
    columns,
    rows: holdingsByOwner(columns),
    components,
    place,
    closed: closedLoops(columns, components),
    ...inexactness(columns, components),
    solved: new Map(),
    mass: new Float64Array(columns.size),
    seen: new Int32Array(columns.size),
    stamp: 0,
  };
}

/** The members of a component. */
export function membersOf({ components }: AbsorbingChain, component: number): Int32Array {
  return components.nodes.subarray(components.start[component] ?? 0, components.start[component + 1] ?? 0);
}

function closedLoops(columns: HoldingsByCompany, { count, of, start, nodes }: Components): Uint8Array {
  const closed = new Uint8Array(count);
  for (let c = 0; c < count; c++) {
    let isClosed = true;
    for (let at = start[c] ?? 0; isClosed && at < (start[c + 1] ?? 0); at++)
      isClosed = staysWithin(columns, of, nodes[at] ?? 0);
    closed[c] = isClosed ? 1 : 0;
  }
  return closed;
}

/** Owners are in the same component or in one that comes earlier. */
function inexactness(columns: HoldingsByCompany, { count, of, start, nodes }: Components) {
  const inexact = new Uint8Array(count);
  const hasRanges = new Uint8Array(count);
  for (let c = 0; c < count; c++)
    for (let at = start[c] ?? 0; at < (start[c + 1] ?? 0); at++) {
      const company = nodes[at] ?? 0;
      if (columns.inexact[company]) inexact[c] = hasRanges[c] = 1;
      for (let entry = columns.start[company] ?? 0; entry < (columns.start[company + 1] ?? 0); entry++)
        if ((columns.max[entry] ?? 0) > 0 && hasRanges[of[columns.owner[entry] ?? 0] ?? 0]) hasRanges[c] = 1;
    }
  return { inexact, hasRanges };
}

function staysWithin(
  { start, owner, max, missing }: HoldingsByCompany,
  of: Int32Array,
  company: number,
): boolean {
  if ((missing[company] ?? 0) > 0) return false;
  for (let entry = start[company] ?? 0; entry < (start[company + 1] ?? 0); entry++)
    if ((max[entry] ?? 0) > 0 && of[owner[entry] ?? 0] !== of[company]) return false;
  return true;
}

/** The solved walk of a component that is neither closed nor a single company; kept for the next time. */
export function solveComponent(walk: AbsorbingChain, component: number): SolvedComponent {
  const known = walk.solved.get(component);
  if (known) return known;
  const reduction = reduceStates(flowAtMinimum(walk, component));
  const solved = { reduction, selfVisits: selfVisits(reduction) };
  walk.solved.set(component, solved);
  return solved;
}

function flowAtMinimum(walk: AbsorbingChain, component: number): Flow {
  const { columns, components, place } = walk;
  const members = membersOf(walk, component);
  const start = new Int32Array(members.length + 1);
  const to: number[] = [];
  const weight: number[] = [];
  const leak = new Float64Array(members.length);
  members.forEach((company, at) => {
    leak[at] = columns.missing[company] ?? 0;
    for (let entry = columns.start[company] ?? 0; entry < (columns.start[company + 1] ?? 0); entry++) {
      const owner = columns.owner[entry] ?? 0;
      const share = columns.min[entry] ?? 0;
      if (components.of[owner] !== component) leak[at] = (leak[at] ?? 0) + share;
      else if (owner !== company) {
        to.push(place[owner] ?? 0);
        weight.push(share);
      }
    }
    start[at + 1] = to.length;
  });
  return { size: members.length, start, to: Int32Array.from(to), weight: Float64Array.from(weight), leak };
}
