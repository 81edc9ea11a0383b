import { parsePartialDate, type PartialDate } from '../../model/partial-date.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';

/** Reads a date of the contract's form or names the argument at fault. */
export function readDate(argument: string, text: string | null | undefined): PartialDate | undefined {
  if (text == null) return undefined;
  const date = parsePartialDate(text);
  if (date === undefined) {
    throw new BadInput(argument, `"${text}" is not a date; write 2022, 2022-11 or 2022-11-08`);
  }
  return date;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:?\d{2})?)?$/;

/** Reads a moment (RFC 3339; a day alone is its first instant) into UTC with milliseconds, comparable as text. */
export function readMoment(argument: string, text: string | null | undefined): string | undefined {
  if (text == null) return undefined;
  const zoned = /[Zz]|[+-]\d{2}:?\d{2}$/.test(text.slice(10)) || text.length === 10 ? text : `${text}Z`;
  const date = MOMENT.test(text) ? new Date(zoned) : new Date(Number.NaN);
  if (Number.isNaN(date.getTime())) {
    throw new BadInput(argument, `"${text}" is not a moment; write 2022-11-08T12:00:00Z`);
  }
  return date.toISOString();
}
