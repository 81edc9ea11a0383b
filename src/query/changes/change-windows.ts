import { BadInput } from '../../lib/errors/bad-input.ts';
import type { ChangeWindows, DaySpan } from '../../model/change.ts';
import { firstDay, lastDay, parsePartialDate } from '../../model/partial-date.ts';
import type { Frame } from '../../model/selection.ts';

/** Between which days and moments, as questions bring it. */
export interface WindowArguments {
  readonly asOfFrom?: string | null | undefined;
  readonly asOfTo?: string | null | undefined;
  readonly knownFrom?: string | null | undefined;
  readonly knownTo?: string | null | undefined;
}

/** Reads and checks what lies between what; one pair at least must be given, and whole. */
export function windowsOf({ asOfFrom, asOfTo, knownFrom, knownTo }: WindowArguments): ChangeWindows {
  const days = pairOf({ asOfFrom, asOfTo });
  const known = pairOf({ knownFrom, knownTo });
  if (!days && !known)
    throw new BadInput('asOfFrom', 'give asOfFrom and asOfTo, or knownFrom and knownTo, or both pairs');
  const [from, to] = days ? [spanOf('asOfFrom', days.from), spanOf('asOfTo', days.to)] : [];
  if (from && to && (from.first > to.first || from.last > to.last))
    throw new BadInput(
      'asOfFrom',
      `"${days?.from ?? ''}" is later than asOfTo, "${days?.to ?? ''}", or within it: the earlier day comes first`,
    );
  if (known && known.from > known.to)
    throw new BadInput(
      'knownFrom',
      `"${known.from}" is later than knownTo, "${known.to}": the earlier moment comes first`,
    );
  return {
    ...(from && to ? { days: { from, to, knownAt: known?.from } } : {}),
    ...(known ? { known: { ...known, asOf: to } } : {}),
  };
}

/** The side on which all changes have happened: what hangs on them is answered as of then. */
export function frameAfter({ days, known }: ChangeWindows): Frame {
  return {
    ...(days ? { asOf: days.to } : {}),
    ...(known ? { knownAt: known.to } : {}),
  };
}

function pairOf(
  pair: Readonly<Record<string, string | null | undefined>>,
): { readonly from: string; readonly to: string } | undefined {
  const [[fromName = '', from] = [], [toName = '', to] = []] = Object.entries(pair);
  if (from == null && to == null) return undefined;
  if (from == null) throw new BadInput(fromName, `give it beside ${toName}`);
  if (to == null) throw new BadInput(toName, `give it beside ${fromName}`);
  return { from, to };
}

function spanOf(argument: string, text: string): DaySpan {
  const date = parsePartialDate(text);
  if (date === undefined)
    throw new BadInput(argument, `"${text}" is not a date; write 2022, 2022-11 or 2022-11-08`);
  return { first: firstDay(date), last: lastDay(date) };
}
