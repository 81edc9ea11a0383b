import type { Brand } from './ids.ts';

/** ISO 8601 calendar date as precise as its source: `2022`, `2022-11` or `2022-11-08`. */
export type PartialDate = Brand<string, 'PartialDate'>;

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Returns undefined for anything that is not a real calendar date of one of the three precisions. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const parts = FORM.exec(text);
  if (!parts) return undefined;
  const [, year = '', month, day] = parts;
  if (year === '0000') return undefined;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))))
    return undefined;
  return text as PartialDate;
}

/** The earliest day that the date may mean, `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The latest day that the date may mean, `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  return `${date}-${String(daysIn(Number(date.slice(0, 4)), Number(date.slice(5)))).padStart(2, '0')}`;
}

/**
 * The day from which something that ended then was surely over, `YYYY-MM-DD`: the day itself where it is exact, else
 * the first day after the month or year.
 */
export function endDay(date: PartialDate): string {
  if (date.length === 10) return date;
  const next = new Date(`${lastDay(date)}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
