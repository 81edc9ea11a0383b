import type { AddressParts } from '../normalize/address/address.ts';
import { parseAddress } from '../normalize/address/address.ts';
import { nonIdentifyingValue } from '../normalize/non-identifying/non-identifying.ts';
import type { NonIdentifyingRule } from '../normalize/non-identifying/non-identifying.ts';
import { rememberReading } from './bounded-cache.ts';
import type { Mailbox } from './features/contact-point.ts';
import { readMailbox, readPhone } from './features/contact-point.ts';
import { divideUnspacedName } from './names/han-person-names.ts';
import { namesBorne } from './names/married-name.ts';
import type { MatchRecord } from './match-record.ts';
import { readOrganizationName } from './names/organization-name.ts';
import { readPersonName } from './names/person-name.ts';
import { readRegistrationNumber } from './features/registration-number.ts';
import type { PreparedName } from './names/word.ts';

/** A record read once for any number of comparisons. */
export interface PreparedRecord {
  readonly record: MatchRecord;
  /** The main name first; aliases after it. */
  readonly names: readonly PreparedName[];
  /** The record gives a name, but one that stands for a withheld one. */
  readonly withheld: boolean;
  readonly addresses: readonly AddressParts[];
  readonly mailboxes: readonly Mailbox[];
  readonly phones: readonly string[];
  readonly registrationNumbers: readonly string[];
}

const READINGS_KEPT = 10_000;
const MAX_VALUES = 12;
const MAX_NAME_LETTERS = 300;
const MAX_ADDRESS_LETTERS = 500;
const MAX_MAILBOX_LETTERS = 320;
const MAX_NUMBER_LETTERS = 60;
/** One slash sets two names side by side; several are something else. */
const ONE_SLASH = /^([^/]*\p{L}{3})\/(\p{L}{3}[^/]*)$/u;
const OTHERWISE = /\s+(?:a\/k\/a|aka|d\/b\/a|dba|f\/k\/a|fka|formerly|trading as|t\/a|also known as)\s+/iu;

const organizationNames = rememberReading((text) => readNames(text, readOrganizationName), READINGS_KEPT);
const personNames = rememberReading(
  (text) => readNames(text, (name) => namesBorne(name).flatMap(divideUnspacedName).map(readPersonName)),
  READINGS_KEPT,
);
const addressParts = rememberReading((text) => parseAddress(text) ?? null, READINGS_KEPT);
const mailboxes = rememberReading((text) => readMailbox(text) ?? null, READINGS_KEPT);
const phoneDigits = rememberReading((text) => {
  const [country = '', phone = ''] = text.split('\n');
  return readPhone(phone, country === '' ? undefined : country) ?? null;
}, READINGS_KEPT);

/** Rules by which a text stands in a name's place; registrars and trustees are parties with names of their own. */
const IN_PLACE_OF_NAMES: ReadonlySet<NonIdentifyingRule> = new Set([
  'no-value-text',
  'redaction-text',
  'privacy-service',
]);

function isWithheld(text: string): boolean {
  const found = nonIdentifyingValue('organization', text);
  return found !== undefined && IN_PLACE_OF_NAMES.has(found.rule);
}

/** Names that stand for a withheld one are no names; "X d/b/a Y" is two. */
function readNames(
  text: string,
  read: (name: string) => PreparedName | readonly PreparedName[],
): readonly PreparedName[] {
  if (isWithheld(text)) return [];
  return [text, ...text.split(OTHERWISE), ...(ONE_SLASH.exec(text)?.slice(1) ?? [])]
    .filter((name, at, all) => name !== '' && all.indexOf(name) === at)
    .flatMap(read)
    .filter((name) => name.words.length > 0);
}

/** Reads a record; values past the first dozen of a kind, and texts past a sane length, are passed over. */
export function prepareRecord(record: MatchRecord): PreparedRecord {
  const read = record.type === 'person' ? personNames : organizationNames;
  const texts = clip(
    record.name === undefined ? record.aliases : [record.name, ...record.aliases],
    MAX_NAME_LETTERS,
  );
  const country = record.jurisdiction ?? '';
  const names = texts.length === 1 ? read(texts[0] ?? '') : texts.flatMap(read).slice(0, MAX_VALUES);
  return {
    record,
    names,
    withheld: names.length === 0 && texts.some(isWithheld),
    addresses: readEach(clip(record.addresses, MAX_ADDRESS_LETTERS), addressParts),
    mailboxes: readEach(clip(record.emails, MAX_MAILBOX_LETTERS), mailboxes),
    phones: readEach(clip(record.phones, MAX_NUMBER_LETTERS), (phone) => phoneDigits(`${country}\n${phone}`)),
    registrationNumbers: readEach(
      clip(record.registrationNumbers, MAX_NUMBER_LETTERS),
      (number) => readRegistrationNumber(number, record.jurisdiction) ?? null,
    ),
  };
}

function clip(texts: readonly string[], letters: number): readonly string[] {
  const short = texts.length <= MAX_VALUES && texts.every((text) => text.length <= letters);
  return short ? texts : texts.slice(0, MAX_VALUES).map((text) => text.slice(0, letters));
}

function readEach<Value>(texts: readonly string[], read: (text: string) => Value | null): readonly Value[] {
  return texts.length === 0 ? NONE : texts.map(read).filter((value) => value !== null);
}

const NONE: readonly never[] = [];
