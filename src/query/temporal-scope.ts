import { firstDay, lastDay, parsePartialDate } from '../model/partial-date.ts';
import { BadInput } from '../lib/errors/bad-input.ts';
import type { Frame } from '../model/selection.ts';

/** When an answer is to hold and what it may rest on, as questions bring it. */
export interface TemporalArguments {
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

/** Reads `asOf` and `knownAt`. */
export function temporalScopeOf({ asOf, knownAt }: TemporalArguments): Frame {
  const date = asOf == null ? undefined : parsePartialDate(asOf);
  if (asOf != null && date === undefined)
    throw new BadInput('asOf', `"${asOf}" is not a date; write 2022, 2022-11 or 2022-11-08`);
  return {
    ...(date === undefined ? {} : { asOf: { first: firstDay(date), last: lastDay(date) } }),
    ...(knownAt == null ? {} : { knownAt }),
  };
}
