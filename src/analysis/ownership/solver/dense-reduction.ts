/**
 * A walk among a few states that must leave in the end, ready to be solved; see `state-reduction.ts` for what the
 * numbers mean. All sums are of positive numbers, so that no digit is lost however nearly closed the loop is.
 */
export interface DenseReduction {
  readonly size: number;
  /** Row-major: probability of stepping from the row's state to the column's, in the walk reduced to later states. */
  readonly flow: Float64Array;
  /** Probability of not stepping back at once, in the walk reduced to this and later states. */
  readonly exit: Float64Array;
}

/** Eliminates the states in order (Grassmann, Taksar and Heyman 1985); overwrites `flow` and `leak`. */
export function reduceDense(size: number, flow: Float64Array, leak: Float64Array): DenseReduction {
  const exit = new Float64Array(size);
  for (let state = 0; state < size; state++) {
    const row = state * size;
    let out = leak[state] ?? 0;
    for (let to = state + 1; to < size; to++) out += flow[row + to] ?? 0;
    exit[state] = out;
    for (let from = state + 1; from < size; from++) {
      const into = flow[from * size + state] ?? 0;
      if (into === 0) continue;
      const part = into / out;
      const base = from * size;
      for (let to = state + 1; to < size; to++)
        flow[base + to] = (flow[base + to] ?? 0) + part * (flow[row + to] ?? 0);
      flow[base + from] = 0;
      leak[from] = (leak[from] ?? 0) + part * (leak[state] ?? 0);
    }
  }
  return { size, flow, exit };
}

/** Replaces the starting mass by the expected visits to every state. */
export function denseVisits({ size, flow, exit }: DenseReduction, mass: Float64Array): void {
  for (let state = 0; state < size; state++) {
    const visits = (mass[state] ?? 0) / (exit[state] ?? 1);
    if (visits === 0) continue;
    const row = state * size;
    for (let to = state + 1; to < size; to++) mass[to] = (mass[to] ?? 0) + visits * (flow[row + to] ?? 0);
  }
  for (let state = size - 1; state >= 0; state--) {
    let arriving = mass[state] ?? 0;
    for (let from = state + 1; from < size; from++)
      arriving += (flow[from * size + state] ?? 0) * (mass[from] ?? 0);
    mass[state] = arriving / (exit[state] ?? 1);
  }
}

/** Replaces the gain on leaving each state directly by the expected gain of a walk that starts there. */
export function denseGains({ size, flow, exit }: DenseReduction, gain: Float64Array): void {
  for (let state = 0; state < size; state++) {
    const worth = (gain[state] ?? 0) / (exit[state] ?? 1);
    if (worth === 0) continue;
    for (let from = state + 1; from < size; from++)
      gain[from] = (gain[from] ?? 0) + (flow[from * size + state] ?? 0) * worth;
  }
  for (let state = size - 1; state >= 0; state--) {
    const row = state * size;
    let worth = gain[state] ?? 0;
    for (let to = state + 1; to < size; to++) worth += (flow[row + to] ?? 0) * (gain[to] ?? 0);
    gain[state] = worth / (exit[state] ?? 1);
  }
}

/** All expected visits, `visits[to * size + from]`: the inverse of the matrix, filled from its last corner. */
export function denseInverse({ size, flow, exit }: DenseReduction): Float64Array {
  const visits = new Float64Array(size * size);
  for (let state = size - 1; state >= 0; state--) {
    const row = state * size;
    const out = exit[state] ?? 1;
    for (let from = state + 1; from < size; from++) {
      const base = from * size;
      const into = (flow[base + state] ?? 0) / out;
      if (into !== 0)
        for (let start = state + 1; start < size; start++)
          visits[row + start] = (visits[row + start] ?? 0) + into * (visits[base + start] ?? 0);
      let after = 0;
      for (let to = state + 1; to < size; to++) after += (flow[row + to] ?? 0) * (visits[base + to] ?? 0);
      visits[base + state] = after / out;
    }
    let back = 1;
    for (let from = state + 1; from < size; from++)
      back += (flow[from * size + state] ?? 0) * (visits[from * size + state] ?? 0);
    visits[row + state] = back / out;
  }
  return visits;
}
