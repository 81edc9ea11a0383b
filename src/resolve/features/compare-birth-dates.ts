import type { Evidence } from '../match-record.ts';

const FAR_YEARS = 10;
const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/;

interface DateParts {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

function readDate(text: string): DateParts | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}

/** Two full dates that differ in more than a slip are two people; a bare year, or 1 January, is often a guess. */
export function compareBirthDates(left: string | undefined, right: string | undefined): Evidence | undefined {
  if (left === undefined || right === undefined) return undefined;
  const one = readDate(left);
  const other = readDate(right);
  if (one === undefined || other === undefined) return undefined;
  const against = `${left} against ${right}`;
  if (isFull(one) && isFull(other)) return compareFull(one, other, against);
  const years = Math.abs(one.year - other.year);
  const months =
    one.month === undefined ||
    other.month === undefined ||
    one.month === other.month ||
    isGuess(one) ||
    isGuess(other);
  if (years === 0 && months)
    return { score: 0.45, detail: () => `same birth date as far as given: ${against}` };
  if (years === 0) return { score: -0.3, detail: () => `same birth year, another month: ${against}` };
  if (years <= 2) return { score: -0.2, detail: () => `birth years close: ${against}` };
  return { score: years > FAR_YEARS ? -1 : -0.6, detail: () => `different birth years: ${against}` };
}

function compareFull(one: DateParts, other: DateParts, against: string): Evidence {
  const differing =
    Number(one.year !== other.year) + Number(one.month !== other.month) + Number(one.day !== other.day);
  if (differing === 0) return { score: 0.6, detail: () => 'same birth date' };
  const swapped = one.year === other.year && one.month === other.day && one.day === other.month;
  if (swapped) return { score: 0.45, detail: () => `day and month exchanged: ${against}` };
  const years = Math.abs(one.year - other.year);
  if (differing === 1 && years <= FAR_YEARS)
    return { score: 0.15, detail: () => `birth dates differ in one place: ${against}` };
  return { score: years > FAR_YEARS ? -1 : -0.9, detail: () => `different birth dates: ${against}` };
}

function isFull(date: DateParts): boolean {
  return date.month !== undefined && date.day !== undefined && !isGuess(date);
}

/** Registers write 1 January where only the year is known. */
function isGuess(date: DateParts): boolean {
  return date.month === 1 && date.day === 1;
}
