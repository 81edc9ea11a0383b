import { dayMonthOrderOf, readRegistrationTime } from '../../normalize/registration-time.ts';
import type { DayMonthOrder } from '../../normalize/registration-time.ts';
import type { AnswerItem } from './answer-item.ts';

export interface RegistrationTimes {
  readonly createdOn: string | undefined;
  readonly updatedOn: string | undefined;
  readonly expiresOn: string | undefined;
}

const MAX_NOTES = 20;

type TimeField = 'created' | 'updated' | 'expires';

/** Reads the times of a registration; `notes` gets what is there but could not be read, or only by an assumption. */
export function timesOf(
  items: readonly AnswerItem[],
  declared: DayMonthOrder | undefined,
  notes: string[],
): RegistrationTimes {
  const order = declared ?? firstOrder(items.filter(isTime));
  const read = (field: TimeField): string | undefined =>
    readTime(candidates(items, field), order, field, notes);
  return {
    createdOn: read('created') ?? timeIn(items, 'updated', /\((?:assigned|created|registered)\)/i),
    updatedOn: read('updated'),
    expiresOn: read('expires') ?? timeIn(items, 'status', /^ok-until\b|\(\d{4}\/\d{2}\/\d{2}\)$/i),
  };
}

/** A time inside a value of another label: `changed: … 19990605 (Assigned)`, `status: OK-UNTIL 20140903`. */
function timeIn(items: readonly AnswerItem[], field: AnswerItem['field'], form: RegExp): string | undefined {
  const item = items.find(
    (candidate) =>
      (candidate.field === field || (field === 'status' && candidate.label === 'state')) &&
      form.test(candidate.value),
  );
  return item && readRegistrationTime(item.value)?.value;
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

/** Times beside the domain's name first, then others of the registration, then those in a contact's section. */
function candidates(items: readonly AnswerItem[], field: TimeField): readonly AnswerItem[] {
  const found = items.filter(
    (item) => item.field === field && (item.section === undefined || item.ofDomain || field === 'expires'),
  );
  if (found.length < 2) return found;
  const paragraph = items.find((item) => item.field === 'domain')?.paragraph;
  const rank = (item: AnswerItem): number =>
    (item.section === undefined || item.ofDomain ? 0 : 4) +
    (item.paragraph === paragraph ? 0 : 2) +
    (item.role === 'registrar' ? 1 : 0) +
    (field === 'expires' && /\brenew/.test(item.label) ? 8 : 0);
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
  let paragraph: number | undefined;
  for (const item of items) {
    // Objects of RPSL list each change; the last one is when the object was last updated.
    if (
      found !== undefined &&
      !(
        field === 'updated' &&
        item.label === label &&
        item.paragraph === paragraph &&
        item.label.startsWith('changed')
      )
    )
      break;
    const text = item.value === '' ? (item.lines[0] ?? '') : item.value;
    const time = readRegistrationTime(text, order);
    if (!time) {
      if (/\d{4}/.test(text) && notes.length < MAX_NOTES)
        notes.push(`${field}: "${text.slice(0, 80)}" is not a date that can be read`);
      continue;
    }
    if (found !== undefined && time.value < found) continue;
    found = time.value;
    label = item.label;
    paragraph = item.paragraph;
    if (time.ambiguousOrder && order === undefined)
      notes.push(`${field}: day and month of "${text.slice(0, 40)}" could be exchanged; read day first`);
    if (time.upperBound) notes.push(`${field}: "${text.slice(0, 40)}" is the latest possible time`);
  }
  return found;
}
