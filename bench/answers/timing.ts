/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** How long something takes, in milliseconds. */
export function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
