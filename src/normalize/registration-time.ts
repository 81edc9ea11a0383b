import { monthNumber } from './month-names.ts';
import { zoneOffsetMinutes } from './time-zone.ts';

/** In which order an all-number date whose parts could be exchanged is to be read. */
export type DayMonthOrder = 'day-first' | 'month-first';

/** A time as precise as its text, and what had to be assumed to read it. */
export interface ReadTime {
  /** `2019-09-09T15:39:04Z`, without Z where the zone is not known, or `2019-09-09`. */
  readonly value: string;
  /** The order of day and month was taken from outside the text: nothing in it tells. */
  readonly ambiguousOrder: boolean;
  /** The text says "before": the value is the latest that it can have been. */
  readonly upperBound: boolean;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offset: number | undefined;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly ambiguousOrder: boolean;
}

const MAX_LENGTH = 80;
/** The usual form, read without further ado. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:(T[0-2]\d:[0-5]\d:[0-5]\d)(?:\.\d+)?Z)?$/;
const CLOCK =
  /(?:^|[T\s,:(-])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AP]M\b)?\s*(\([A-Z]{2,5}\)|[A-Z]{1,4}[+-]\d{1,2}\b|[A-Z]{3,4} ?[+-]\d{2}:?\d{2}|[+-]\d{2}(?::?\d{2})?|[A-Z]{1,5}\b)?/i;
const YEAR_FIRST = /(?:^|[^\d])(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)/;
const YEAR_LAST = /(?:^|[^\d])(\d{1,2})\s?([-./])\s?(\d{1,2})\s?[-./]\s?(\d{4})(?!\d)/;
const COMPACT = /(?:^|[^\d])((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?(?!\d)/;
const CJK = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;

/**
 * Reads a date or time of any registry: ISO 8601, RFC 2822, `ctime`, `20010919 #645178`, `2001-Aug-23.`, `30th April 2003
 * at 00:00`, `before 1 January 1996`, day or year first with any separator. `order` decides only what the text leaves
 * open. Undefined for what is not a real date; years before 1980 and after 2200 are taken for fillers.
 */
export function readRegistrationTime(text: string, order: DayMonthOrder = 'day-first'): ReadTime | undefined {
  const plain = text.trim().slice(0, MAX_LENGTH);
  const iso = ISO.exec(plain);
  if (iso && isRealDay(exactDay(iso[1], iso[2], iso[3])))
    return {
      value: iso[4] === undefined ? plain : `${plain.slice(0, 19)}Z`,
      ambiguousOrder: false,
      upperBound: false,
    };
  if (!/\d/.test(plain)) return undefined;
  const day = readDay(plain, order);
  if (!day || !isRealDay(day)) return undefined;
  const clock = readClock(plain);
  const date = `${day.year}-${pad(day.month)}-${pad(day.day)}`;
  const value = clock ? withClock(date, clock) : date;
  return {
    value,
    ambiguousOrder: day.ambiguousOrder,
    upperBound: /^(?:before|prior to|avant|vor)\b/i.test(plain),
  };
}

/** What a date says of the order of day and month in its answer, or undefined where it fits both or is written otherwise. */
export function dayMonthOrderOf(text: string): DayMonthOrder | undefined {
  const parts = YEAR_LAST.exec(text.slice(0, MAX_LENGTH));
  if (!parts) return undefined;
  if (Number(parts[1]) > 12) return 'day-first';
  return Number(parts[3]) > 12 ? 'month-first' : undefined;
}

function readDay(text: string, order: DayMonthOrder): Day | undefined {
  const yearFirst = YEAR_FIRST.exec(text) ?? CJK.exec(text);
  if (yearFirst) return exactDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast)
    return numericDay(Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4]), yearLast[2], order);
  const compact = COMPACT.exec(text);
  if (compact) return exactDay(compact[1], compact[2], compact[3]);
  return namedMonthDay(text) ?? bareYear(text);
}

function exactDay(year?: string, month?: string, day?: string): Day {
  return { year: Number(year), month: Number(month), day: Number(day), ambiguousOrder: false };
}

/** Dotted dates are day first everywhere; for others the greater part decides, and `order` where none is. */
function numericDay(
  a: number,
  b: number,
  year: number,
  separator: string | undefined,
  order: DayMonthOrder,
): Day {
  const monthFirst = a <= 12 && (b > 12 || (separator !== '.' && order === 'month-first'));
  const ambiguousOrder = separator !== '.' && a <= 12 && b <= 12 && a !== b;
  return monthFirst ? { year, month: a, day: b, ambiguousOrder } : { year, month: b, day: a, ambiguousOrder };
}

function namedMonthDay(text: string): Day | undefined {
  const words: readonly string[] = text.match(/\d+|[\p{L}\p{M}]{3,}/gu) ?? [];
  const at = words.findIndex((word) => monthNumber(word) !== undefined);
  const month = at < 0 ? undefined : monthNumber(words[at] ?? '');
  if (month === undefined) return undefined;
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const year = numbers.find((word) => word.length === 4) ?? shortYear(text);
  if (year === undefined) return undefined;
  const before = words.slice(0, at).reverse().find(isDayNumber);
  const after = words.slice(at + 1).find(isDayNumber);
  const yearAt = words.indexOf(year);
  const yearIsFirst = yearAt >= 0 && yearAt < at;
  const day = yearIsFirst
    ? after
    : (before ?? (isDayNumber(words[at + 1] ?? '') ? words[at + 1] : undefined));
  return { year: Number(year), month, day: Number(day ?? 1), ambiguousOrder: false };
}

/** `21-JUL-98`, `01-Nov-21`: registries began in 1985. */
function shortYear(text: string): string | undefined {
  const year = /^\d{1,2}[- ][A-Za-z]{3,9}[- ](\d{2})(?!\d)/.exec(text)?.[1];
  return year === undefined ? undefined : (Number(year) >= 80 ? '19' : '20') + year;
}

function isDayNumber(word: string): boolean {
  return /^\d{1,2}$/.test(word);
}

function bareYear(text: string): Day | undefined {
  const year = /^(?:before|prior to|avant|vor)\s+(\d{4})$/i.exec(text)?.[1];
  return year === undefined ? undefined : { year: Number(year), month: 1, day: 1, ambiguousOrder: false };
}

function readClock(text: string): Clock | undefined {
  const compact = COMPACT.exec(text);
  if (compact?.[4] !== undefined)
    return clockOf(Number(compact[4]), Number(compact[5]), Number(compact[6]), undefined);
  const parts = CLOCK.exec(text);
  if (!parts) return undefined;
  const half = parts[4]?.toUpperCase();
  const hour = half === undefined ? Number(parts[1]) : (Number(parts[1]) % 12) + (half === 'PM' ? 12 : 0);
  const zone = parts[5] ?? zoneAfter(text, parts.index + parts[0].length);
  return clockOf(
    hour,
    Number(parts[2]),
    Number(parts[3] ?? 0),
    zone === undefined ? undefined : zoneOffsetMinutes(zone),
  );
}

/** A zone apart from its clock: `Thu Nov 09 2017 10:00:00 2017 UTC`, `2009-12-25 20:11:55 (BRST -02:00)`. */
function zoneAfter(text: string, at: number): string | undefined {
  return /(?:\(([^)]{1,12})\)|\b([A-Z]{3,4}))\s*\.?$/
    .exec(text.slice(at))
    ?.slice(1)
    .find((zone) => zone !== undefined);
}

function clockOf(
  hour: number,
  minute: number,
  second: number,
  offset: number | undefined,
): Clock | undefined {
  return hour > 24 || minute > 59 || second > 60
    ? undefined
    : { hour, minute, second: Math.min(second, 59), offset };
}

function withClock(date: string, clock: Clock): string {
  const local = `${date}T${pad(clock.hour % 24)}:${pad(clock.minute)}:${pad(clock.second)}`;
  if (clock.offset === undefined) return local;
  if (clock.offset === 0) return `${local}Z`;
  return new Date(Date.parse(`${local}Z`) - clock.offset * 60_000).toISOString().replace('.000Z', 'Z');
}

function isRealDay({ year, month, day }: Day): boolean {
  if (year < 1980 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
