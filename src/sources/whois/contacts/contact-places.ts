import type { ContactField, LineRange } from '../../../model/registration.ts';
import type { ContactPlaces } from '../../contact-fields.ts';
import type { ToldText } from './contact-drafts.ts';

type Texts = Readonly<Partial<Record<ContactField, string>>>;

/** Labels whose text may be the field, beside the one that is called like it. */
const OTHER_LABELS: Readonly<Partial<Record<ContactField, readonly string[]>>> = {
  name: ['person', 'givenName', 'familyName', 'contact', 'party', 'description'],
  organization: ['party', 'description', 'contact', 'address'],
  street: ['address'],
  city: ['address'],
  region: ['address'],
  postalCode: ['address'],
  country: ['address'],
};

/** In a block of lines an address stands below the name, and its last lines say where it is. */
const FROM_THE_END: ReadonlySet<ContactField> = new Set(['city', 'region', 'postalCode', 'country'] as const);

/**
 * Where in the answer each field of a contact stands: looked for among the texts that were told of this contact alone,
 * those of the field's own label first. A field put together from several lines has all of them.
 */
export function placesOf(texts: Texts, told: readonly ToldText[]): ContactPlaces {
  const places: Partial<Record<ContactField, LineRange>> = {};
  for (const [field, text] of Object.entries(texts) as [ContactField, string][]) {
    const place = placeOf(field, text, told);
    if (place !== undefined) places[field] = place;
  }
  return places;
}

function placeOf(field: ContactField, text: string, told: readonly ToldText[]): LineRange | undefined {
  const labels = [field, ...(OTHER_LABELS[field] ?? [])];
  const own = labels.map((label) => told.filter((each) => each.field === label));
  for (const candidates of [...own, told]) {
    const found = whole(field, text, candidates) ?? pieces(text, candidates);
    if (found !== undefined) return found;
  }
  return mostWords(text, told);
}

/** The line that is the text, or that has it among others. */
function whole(field: ContactField, text: string, told: readonly ToldText[]): LineRange | undefined {
  const ordered = FROM_THE_END.has(field) ? told.toReversed() : told;
  const equal = ordered.find((each) => each.text === text);
  return (equal ?? ordered.find((each) => hasWords(each.text, text)))?.at;
}

/** The lines that the text was put together from. */
function pieces(text: string, told: readonly ToldText[]): LineRange | undefined {
  const parts = told.filter((each) => hasWords(text, each.text.replace(/,$/, '').trim()));
  const covered = parts.reduce((sum, part) => sum + part.text.length, 0);
  return covered * 2 < text.length ? undefined : spanOf(parts.map(({ at }) => at));
}

/** The line of which something was taken out, such as an e-mail address in the middle: the one with most of the words. */
function mostWords(text: string, told: readonly ToldText[]): LineRange | undefined {
  const words = text.split(/[\s,]+/);
  let best: { at: LineRange; count: number } | undefined;
  for (const each of told) {
    const count = words.filter((word) => hasWords(each.text, word)).length;
    if (count * 2 >= words.length && count > (best?.count ?? 0)) best = { at: each.at, count };
  }
  return best?.at;
}

/** Whether a text holds another, not as a part of longer words. */
function hasWords(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isInWord(text, at) && !isInWord(text, at + words.length)) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether letters or digits stand on both sides of a place in a text. */
function isInWord(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
}

function spanOf(ranges: readonly LineRange[]): LineRange | undefined {
  if (ranges.length === 0) return undefined;
  const first = Math.min(...ranges.map((range) => range.first));
  return { first, last: Math.max(...ranges.map((range) => range.last)) };
}
