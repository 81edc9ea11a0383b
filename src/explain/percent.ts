import type { Range } from '../model/ownership.ts';

/** Ends closer than this, in percentage points, are told as one figure. */
export const CLOSE_PCT = 0.005;

/** A percentage for a sentence, to two decimals at most: `27 %`, `25 to 50 %`, `up to 60 %`, `an unknown part`. */
export function explainPercent({ min, max }: Range): string {
  if (max - min < CLOSE_PCT) return `${figure(min > 0 ? min : max)} %`;
  if (min < CLOSE_PCT) return max > 100 - CLOSE_PCT ? 'an unknown part' : `up to ${figure(max)} %`;
  return `${figure(min)} to ${figure(max)} %`;
}

/** What sums of floating-point numbers are off by. */
const EXACT_PCT = 1e-9;

/** Small parts are not rounded away, and small gaps not rounded up. */
export function figure(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (rounded === 100 && value < 100 - EXACT_PCT) return 'more than 99.99';
  return rounded === 0 && value > EXACT_PCT ? 'less than 0.01' : String(rounded);
}

/** Joins parts of a list: `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
