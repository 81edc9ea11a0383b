/**
 * A walk among the members of one component: from state j to `to[e]` with probability `weight[e]` for e in
 * `start[j]` to `start[j + 1] - 1` (never to j itself), and out of the component with probability `leak[j]`.
 * Staying put is what is missing to 1. From every state the walk must be able to leave.
 */
export interface Flow {
  readonly size: number;
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  readonly leak: Float64Array;
}
