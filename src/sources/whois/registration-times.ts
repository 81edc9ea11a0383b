import { dayMonthOrderOf, readRegistrationTime } from '../../normalize/registration-time.ts';
import type { DayMonthOrder } from '../../normalize/registration-time.ts';
import type { AnswerItem } from './read-answer.ts';

export interface RegistrationTimes {
  readonly createdOn: string | undefined;
  readonly updatedOn: string | undefined;
  readonly expiresOn: string | undefined;
}

type TimeField = 'created' | 'updated' | 'expires';

/** Reads the times of a registration; `notes` gets what is there but could not be read, or only by an assumption. */
export function timesOf(
  items: readonly AnswerItem[],
  declared: DayMonthOrder | undefined,
  notes: string[],
): RegistrationTimes {
  const own = items.filter((item) => isTime(item));
  const order = declared ?? firstOrder(own);
  const read = (field: TimeField): string | undefined =>
    readTime(candidates(own, field), order, field, notes);
  return { createdOn: read('created'), updatedOn: read('updated'), expiresOn: read('expires') };
}

function isTime(item: AnswerItem): boolean {
  return item.field === 'created' || item.field === 'updated' || item.field === 'expires';
}

/** One date that can be read in one way only tells how its answer writes the others. */
function firstOrder(items: readonly AnswerItem[]): DayMonthOrder | undefined {
  for (const item of items) {
    const order = labelOrder(item.label) ?? dayMonthOrderOf(item.value);
    if (order) return order;
  }
  return undefined;
}

function labelOrder(label: string): DayMonthOrder | undefined {
  if (/\bdd[-./ ]mm\b/.test(label)) return 'day-first';
  return /\bmm[-./ ]dd\b/.test(label) ? 'month-first' : undefined;
}

/** The registration's own times before those in a contact's section, the registry's before the registrar's. */
function candidates(items: readonly AnswerItem[], field: TimeField): readonly AnswerItem[] {
  const found = items.filter(
    (item) => item.field === field && (item.section === undefined || item.ofDomain || field === 'expires'),
  );
  const rank = (item: AnswerItem): number =>
    (item.section === undefined || item.ofDomain ? 0 : 2) + (item.role === 'registrar' ? 1 : 0);
  return [...found].sort((one, other) => rank(one) - rank(other));
}

function readTime(
  items: readonly AnswerItem[],
  order: DayMonthOrder | undefined,
  field: TimeField,
  notes: string[],
): string | undefined {
  let found: string | undefined;
  let label: string | undefined;
  for (const item of items) {
    // Objects of RPSL list each change; the last one is when the object was last updated.
    if (
      found !== undefined &&
      !(field === 'updated' && item.label === label && item.label.startsWith('changed'))
    )
      break;
    const text = item.value === '' ? (item.lines[0] ?? '') : item.value;
    const time = readRegistrationTime(text, order);
    if (!time) {
      if (/\d{4}/.test(text)) notes.push(`${field}: "${text.slice(0, 80)}" is no date that can be read`);
      continue;
    }
    if (found !== undefined && time.value < found) continue;
    found = time.value;
    label = item.label;
    if (time.ambiguousOrder && order === undefined)
      notes.push(`${field}: day and month of "${text.slice(0, 40)}" could be exchanged; read day first`);
    if (time.upperBound) notes.push(`${field}: "${text.slice(0, 40)}" is the latest possible time`);
  }
  return found;
}
