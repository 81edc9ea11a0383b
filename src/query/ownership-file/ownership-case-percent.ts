import { TOLERANCE_PCT } from '../../analysis/ownership/tolerance.ts';
import type { Range } from '../../model/ownership.ts';

/** A number when it is exact, else its bounds. */
export function percent({ min, max }: Range): number | Range {
  return max - min <= TOLERANCE_PCT ? min : { min, max };
}
