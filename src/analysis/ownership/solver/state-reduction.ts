import {
  denseGains,
  denseInverse,
  denseVisits,
  reduceDense,
  type DenseReduction,
} from './dense-reduction.ts';
import type { Flow } from './flow.ts';
import { eliminate, type Elimination } from './sparse-elimination.ts';

/** The walk solved once: sparse as long as that is cheaper, dense for the knot that remains. */
export interface Reduction {
  readonly sparse: Elimination;
  readonly core: DenseReduction;
}

/**
 * Solves the walk by state reduction: Gaussian elimination in which every pivot is summed up from the ways out
 * instead of subtracted from 1. Loops that leak one part in a billion keep all their digits, and nothing iterates.
 */
export function reduceStates(flow: Flow): Reduction {
  const { elimination, core, coreLeak } = eliminate(flow);
  return { sparse: elimination, core: reduceDense(elimination.core.length, core, coreLeak) };
}

/** Replaces the starting mass of every state by the expected number of visits to it. */
export function solveVisits({ sparse, core }: Reduction, mass: Float64Array): void {
  const { order, exit, outStart, outTo, outFlow, inStart, inFrom, inFlow } = sparse;
  for (let step = 0; step < order.length; step++) {
    const visits = (mass[order[step] ?? 0] ?? 0) / (exit[step] ?? 1);
    if (visits === 0) continue;
    const end = outStart[step + 1] ?? 0;
    for (let e = outStart[step] ?? 0; e < end; e++) {
      const to = outTo[e] ?? 0;
      mass[to] = (mass[to] ?? 0) + visits * (outFlow[e] ?? 0);
    }
  }
  onCore(sparse, mass, (part) => denseVisits(core, part));
  for (let step = order.length - 1; step >= 0; step--) {
    const state = order[step] ?? 0;
    let arriving = mass[state] ?? 0;
    const end = inStart[step + 1] ?? 0;
    for (let e = inStart[step] ?? 0; e < end; e++) arriving += (inFlow[e] ?? 0) * (mass[inFrom[e] ?? 0] ?? 0);
    mass[state] = arriving / (exit[step] ?? 1);
  }
}

/** Replaces what each state gains by stepping out directly by what a walk that starts there gains. */
export function solveGains({ sparse, core }: Reduction, gain: Float64Array): void {
  const { order, exit, outStart, outTo, outFlow, inStart, inFrom, inFlow } = sparse;
  for (let step = 0; step < order.length; step++) {
    const worth = (gain[order[step] ?? 0] ?? 0) / (exit[step] ?? 1);
    if (worth === 0) continue;
    const end = inStart[step + 1] ?? 0;
    for (let e = inStart[step] ?? 0; e < end; e++) {
      const from = inFrom[e] ?? 0;
      gain[from] = (gain[from] ?? 0) + worth * (inFlow[e] ?? 0);
    }
  }
  onCore(sparse, gain, (part) => denseGains(core, part));
  for (let step = order.length - 1; step >= 0; step--) {
    const state = order[step] ?? 0;
    let worth = gain[state] ?? 0;
    const end = outStart[step + 1] ?? 0;
    for (let e = outStart[step] ?? 0; e < end; e++) worth += (outFlow[e] ?? 0) * (gain[outTo[e] ?? 0] ?? 0);
    gain[state] = worth / (exit[step] ?? 1);
  }
}

function onCore({ core }: Elimination, values: Float64Array, solve: (part: Float64Array) => void): void {
  const part = new Float64Array(core.length);
  for (let k = 0; k < core.length; k++) part[k] = values[core[k] ?? 0] ?? 0;
  solve(part);
  for (let k = 0; k < core.length; k++) values[core[k] ?? 0] = part[k] ?? 0;
}

/**
 * Expected visits to every state by a walk that starts in it, counting the start: the diagonal of the inverse,
 * by the recursion of Takahashi, Fagan and Chin (1973), which needs the inverse only where the factors are filled.
 */
export function selfVisits({ sparse, core }: Reduction): Float64Array {
  const diagonal = new Float64Array(sparse.order.length + sparse.core.length);
  const visits = openVisits(sparse, denseInverse(core), diagonal);
  sparse.core.forEach((state, k) => {
    diagonal[state] = visits.core[k * core.size + k] ?? 0;
  });
  const { order, exit, outStart, outTo, outFlow, inStart, inFrom, inFlow } = sparse;
  for (let step = order.length - 1; step >= 0; step--) {
    const state = order[step] ?? 0;
    const out = exit[step] ?? 1;
    let back = 1;
    for (let e = inStart[step] ?? 0; e < (inStart[step + 1] ?? 0); e++) {
      const from = inFrom[e] ?? 0;
      let count = 0;
      for (let f = outStart[step] ?? 0; f < (outStart[step + 1] ?? 0); f++)
        count += (outFlow[f] ?? 0) * visits.of(from, outTo[f] ?? 0);
      visits.into[step]?.set(from, count / out);
      back += ((inFlow[e] ?? 0) * count) / out;
    }
    for (let f = outStart[step] ?? 0; f < (outStart[step + 1] ?? 0); f++) {
      const start = outTo[f] ?? 0;
      let count = 0;
      for (let e = inStart[step] ?? 0; e < (inStart[step + 1] ?? 0); e++)
        count += (inFlow[e] ?? 0) * visits.of(inFrom[e] ?? 0, start);
      visits.outOf[step]?.set(start, count / out);
    }
    diagonal[state] = back / out;
  }
  return diagonal;
}

/** The entries of the inverse that the recursion has found so far: visits to one state from another. */
function openVisits(sparse: Elimination, core: Float64Array, diagonal: Float64Array) {
  const { order, core: coreStates } = sparse;
  const size = coreStates.length;
  const place = new Int32Array(diagonal.length);
  order.forEach((state, step) => (place[state] = step));
  coreStates.forEach((state, k) => (place[state] = order.length + k));
  const into = Array.from(order, () => new Map<number, number>());
  const outOf = Array.from(order, () => new Map<number, number>());
  return {
    core,
    /** By step: visits to an earlier neighbour when starting in the step's state. */
    into,
    /** By step: visits to the step's state when starting in a later neighbour. */
    outOf,
    of(to: number, start: number): number {
      if (to === start) return diagonal[to] ?? 0;
      const [toPlace, startPlace] = [place[to] ?? 0, place[start] ?? 0];
      if (Math.min(toPlace, startPlace) >= order.length)
        return core[(toPlace - order.length) * size + startPlace - order.length] ?? 0;
      if (toPlace < startPlace) return outOf[toPlace]?.get(start) ?? 0;
      return into[startPlace]?.get(to) ?? 0;
    },
  };
}
