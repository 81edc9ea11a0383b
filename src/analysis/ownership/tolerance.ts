/** Two percentages closer than this are the same figure: binary fractions cannot say 12.56 exactly. */
export const TOLERANCE_PCT = 1e-9;

/** The same tolerance for shares as fractions of 1. */
export const TOLERANCE = TOLERANCE_PCT / 100;

/** An owner with less than this is not listed. */
export const NEGLIGIBLE_PCT = 1e-6;

/** Whether a share, as a fraction of 1, is surely more than one half. */
export function isMajority(share: number): boolean {
  return share > 0.5 + TOLERANCE;
}

/** Whether a share is one half, neither more nor less. */
export function isHalf(share: number): boolean {
  return Math.abs(share - 0.5) <= TOLERANCE;
}

/** Whether a percentage is at least (`inclusive`) or more than the threshold. */
export function passes(valuePct: number, thresholdPct: number, inclusive: boolean): boolean {
  return inclusive ? valuePct >= thresholdPct - TOLERANCE_PCT : valuePct > thresholdPct + TOLERANCE_PCT;
}
