import type { Range } from '../../../model/ownership.ts';
import type { HoldingsByCompany } from '../solver/holdings-by-company.ts';

/** Part of one column held directly by a group of owners, in percent. */
export interface HeldPart extends Range {
  /** Somebody in the group surely has more than the minimum that was counted. */
  readonly exclusive: boolean;
}

/** Adds up what the owners in a set hold: at least by the `definite` set, at most by the `possible` one. */
export function heldPart(
  columns: HoldingsByCompany,
  company: number,
  definite: ReadonlySet<number>,
  possible: ReadonlySet<number>,
): HeldPart {
  let [least, most, others] = [0, 0, 0];
  let exclusive = false;
  for (let entry = columns.start[company] ?? 0; entry < (columns.start[company + 1] ?? 0); entry++) {
    const owner = columns.owner[entry] ?? 0;
    const min = columns.min[entry] ?? 0;
    if (definite.has(owner)) {
      least += min;
      exclusive ||= columns.exclusive[entry] === 1;
    }
    if (possible.has(owner)) most += columns.max[entry] ?? 0;
    else others += min;
  }
  return { min: 100 * least, max: 100 * Math.max(least, Math.min(most, 1 - others)), exclusive };
}
