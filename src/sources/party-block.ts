import { normalizeCountry } from '../normalize/address/country.ts';
import { withheldText } from '../normalize/non-identifying/non-identifying.ts';
import { hasLegalForm, looksLikeOrganization } from '../normalize/organization/organization-form.ts';
import { splitPlace, STREET_WORD } from './place-line.ts';
import type { Place } from './place-line.ts';

/** What unlabelled lines tell of a contact; every text as written. */
export interface PartyBlock extends Place {
  name?: string;
  organization?: string;
  street: string[];
  country?: string;
  email?: string;
  phone?: string;
  fax?: string;
  handle?: string;
}

const EMAIL =
  /[^\s<>()[\],;:"']{1,64}(?:@|\s?(?:\[at\]|\(at\)|\sAT\s)\s?)[^\s<>()[\],;:"'@]+\.[A-Za-z0-9-]{2,}/i;
const PHONE_LABEL = /^\(?(?:tel|phone|telephone|telefon|ph|voice|t|mobile|gsm)\)?\s*[.:)]?\s*(?=[+(\d])/i;
const FAX_LABEL = /^\(?(?:fax|facsimile|f|telefax)\)?\s*[.:)-]*\s*(?=[+(\d])/i;
const PHONE = /^\+?[\d\s().\/-]{7,}(?:\s?(?:x|ext\.?)\s?\d+)?-?$/i;
const HANDLE_LINE = /^[A-Z0-9]{2,}(?:[-_.][A-Z0-9]+)+$/i;
const HANDLE_TAIL =
  /\s*\(([A-Za-z]*\d[A-Za-z0-9]*(?:-[A-Za-z0-9]+)+|[A-Z]{2,}-\d[A-Z0-9-]*|[\w.-]+-(?:dom|DOM|ORG)|[A-Za-z]{2,}\d+(?=\)$))\)/;
/** `Vancouver, BC, CA`, `Paris, 75001, FR`: two letters behind a region or a postal code; alone they could be a region. */
const COUNTRY_BEHIND_REGION = /^(.+,\s*(?:[A-Z]{2,3}|[A-Z]{0,2} ?\d[\dA-Z -]{2,8})),\s*([A-Z]{2})$/;
const NOTHING =
  /^(?:[^\p{L}\p{N}]*|null|n\/?a|none|not available|not\.defined\.?|undefined|~?no ?address|(?:not available\s*)+)$/iu;
const MAX_LINES = 16;
const MAX_LINE_LENGTH = 300;
const MAX_EMAILS_A_LINE = 8;

/** Texts that fill a line without saying anything. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text);
}

/**
 * Reads the lines under a heading such as `Registrant:`: who it is first, then the address, then country, e-mail and
 * telephone in any order. `named` tells that the name is known already, so that all lines are address; `personFirst`
 * that of two names of no clear kind the first is the person's.
 */
export function readPartyBlock(
  lines: readonly string[],
  { named = false, personFirst = false } = {},
): PartyBlock {
  const block: PartyBlock = { street: [] };
  const rest: string[] = [];
  let person: string | undefined;
  for (const line of lines.slice(0, MAX_LINES)) {
    const left = takeContactPoints(line.slice(0, MAX_LINE_LENGTH).trim(), block);
    if (left === '' || NOTHING.test(left)) continue;
    if (left !== line.trim() && EMAIL.test(line) && person === undefined && !/\d/.test(left)) person = left;
    rest.push(left);
  }
  takeNotices(rest);
  takeCountry(rest, block);
  if (!named) takeNames(rest, person ?? (personFirst ? rest[0] : undefined), block);
  const address = rest.map((line) => line.replace(/,$/, '').trim()).filter((line) => line !== '');
  Object.assign(block, splitPlace(address, block.country));
  return block;
}

/** A name without the handle behind it, whose letters could be taken for a legal form: `Salim Wafi (TEC-837-SA)`. */
export function withoutHandle(text: string): string {
  return text.endsWith(')') ? text.replace(HANDLE_TAIL, '') : text;
}

/** Takes e-mail, telephone, fax and handle out of a line and returns what is left of it. */
function takeContactPoints(line: string, block: PartyBlock): string {
  let left = line.replace(/\s*\(\s*\)/g, '');
  for (
    let found = 0, email = EMAIL.exec(left);
    email && found < MAX_EMAILS_A_LINE;
    found++, email = EMAIL.exec(left)
  ) {
    block.email ??= email[0];
    left = left
      .replace(email[0], ' ')
      .replace(/[<([]\s*[>)\]]/g, ' ')
      .replace(/^\W*e-?mails?\s*[:.]?\s*/i, '')
      .trim();
  }
  const handle = HANDLE_TAIL.exec(left);
  if (handle) {
    block.handle ??= handle[1] ?? '';
    left = left.replace(handle[0], '').trim();
  }
  if (left === '') return left;
  if (/^[+\d][\d\s().-]{6,} ?\(fax\)$/i.test(left))
    return (block.fax ??= left.replace(/ ?\(fax\)$/i, '')) && '';
  left = left.replace(/^([+\d][\d\s().-]{6,}) ?\((?:phone|tel|voice)\)$/i, '$1');
  if (FAX_LABEL.test(left)) return (block.fax ??= left.replace(FAX_LABEL, '').trim()) && '';
  const number = left.replace(PHONE_LABEL, '').trim();
  if (number !== left || isTelephone(left)) return takeNumbers(number, block);
  if (HANDLE_LINE.test(left) && /\d/.test(left) && block.handle === undefined && !/^\d+[-.]\d+$/.test(left)) {
    block.handle = left;
    return '';
  }
  return left;
}

/** Digits and their punctuation alone, a fax number behind them or not; a postal code (74103-1234, 4000-322, 01310-100) is none. */
function isTelephone(text: string): boolean {
  const numbers = text.split(/\s*\(?\bfax\b\)?[\s:.-]*/i).filter((part) => part !== '');
  const [first = ''] = numbers;
  return (
    numbers.length < 3 &&
    numbers.every((part) => PHONE.test(part) && digits(part) >= 7) &&
    !/^(?:\d{5}-\d{3,4}|\d{4}-\d{3})$/.test(first) &&
    first !== ''
  );
}

/** One number is the telephone; the next one the fax, as is what follows `(FAX)` on the same line. */
function takeNumbers(text: string, block: PartyBlock): string {
  const [phone = '', fax] = text.split(/\s*\(?fax\)?[\s:.-]*/i);
  if (block.phone === undefined) block.phone = phone.trim();
  else block.fax ??= phone.trim();
  if (fax !== undefined && fax.trim() !== '') block.fax ??= fax.trim();
  return '';
}

/** A notice of redaction among lines that say something stands for other lines; alone it stands for the holder. */
function takeNotices(rest: string[]): void {
  const telling = rest.filter((line) => withheldText(line) === undefined);
  if (telling.length > 0 && telling.length < rest.length) rest.splice(0, rest.length, ...telling);
}

function takeCountry(rest: string[], block: PartyBlock): void {
  const last = rest.at(-1);
  if (last === undefined || rest.length < 2) return;
  if (normalizeCountry(last) !== undefined) {
    block.country = last;
    rest.pop();
    return;
  }
  const code = /^(.*\S)\s{2,}([A-Z]{2})$/.exec(last) ?? COUNTRY_BEHIND_REGION.exec(last);
  if (code?.[1] && code[2] && normalizeCountry(code[2]) !== undefined) {
    block.country = code[2];
    rest[rest.length - 1] = code[1];
    return;
  }
  const tail =
    /^(.*\S)(?:,\s*|\s{2,})([^,]+)$/.exec(last) ?? /^(.*\d\S*)\s+(\p{L}[\p{L} ]{3,30})$/u.exec(last);
  if (tail?.[1] && tail[2] && tail[2].length > 3 && normalizeCountry(tail[2]) !== undefined) {
    block.country = tail[2].trim();
    rest[rest.length - 1] = tail[1];
  }
}

/** The first line says who it is; the second does as well where it is not yet an address. */
function takeNames(rest: string[], person: string | undefined, block: PartyBlock): void {
  if (isSameInLatin(rest[0], rest[1])) rest.shift();
  const first = rest.shift();
  if (first === undefined) return;
  const second = rest[0];
  if (second === undefined || second === first || !mayBeName(second, rest.length, person)) {
    if (second === first) rest.shift();
    assignParty(first, block);
    return;
  }
  rest.shift();
  const personFirst =
    (first === person && !(looksLikeOrganization(first) && !looksLikeOrganization(second))) ||
    (second !== person && looksLikeOrganization(second) && !looksLikeOrganization(first));
  block.name = personFirst ? first : second;
  block.organization = personFirst ? second : first;
}

/** An organization told in two scripts, the Latin one below: that is the one that can be compared across registries. */
function isSameInLatin(first = '', second = ''): boolean {
  return !/[A-Za-z]/.test(first) && /[A-Za-z]/.test(second) && [first, second].every(looksLikeOrganization);
}

function assignParty(text: string, block: PartyBlock): void {
  if (looksLikeOrganization(text)) block.organization = text;
  else block.name = text;
}

/** A second line of a block is a name unless it holds a number, names a street, or is all that is left of the address. */
function mayBeName(line: string, linesLeft: number, person: string | undefined): boolean {
  if (line === person) return true;
  if (/\d/.test(line)) return false;
  if (!line.includes('(') && hasLegalForm(line.split(/[\s,]+/).at(-1) ?? '')) return true;
  if (STREET_WORD.test(line) || line.includes(',')) return false;
  return linesLeft >= 3 && line.split(/\s+/).length <= 6;
}

function digits(text: string): number {
  return text.replace(/\D/g, '').length;
}
