/** One line of a benchmark's outcome: ours beside a peer's, in the form of `npm run bench -- --json FILE`. */
export interface BenchRow {
  readonly name: string;
  /** In `unit`; for costs and times less is better. */
  readonly ours: number;
  /** Null where there is none to compare with, and so below. */
  readonly peer: number | null;
  readonly peerName: string | null;
  /** `ours / peer`. */
  readonly ratio: number | null;
  readonly unit: string;
  /** What the ratio should be at most (`<= 0.65`) or at least (`>= 1`); null where nothing was promised. */
  readonly goal: string | null;
}

/** A file `bench/NAME.ts` is the benchmark NAME if it exports this as `run`. */
export type Bench = () => Promise<BenchRow[]>;
