import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { CountryCode } from 'libphonenumber-js';
import { boundedMemo } from '../../lib/bounded-memo.ts';
import type { Brand } from '../../model/ids.ts';
import { normalizeCountry } from '../address/country.ts';

/** A telephone number as ITU-T E.164 writes it, without an extension: `+14805058800`. */
export type PhoneNumber = Brand<string, 'PhoneNumber'>;

/**
 * Reads a telephone number as registries write it (EPP's `+1.4805058800x12`, `0044 …`, national with a hint).
 * `countryHint` is a country by code or name, used where the text has no country code. Undefined for what no
 * numbering plan allows by length, and for fillers such as `+1.0000000000`.
 */
export function normalizePhone(text: string, countryHint = ''): PhoneNumber | undefined {
  return remembered(`${countryHint}\n${text}`);
}

const remembered = boundedMemo(readPhone, 4096);

function readPhone(hintAndText: string): PhoneNumber | undefined {
  const at = hintAndText.indexOf('\n');
  const [countryHint, text] = [hintAndText.slice(0, at), hintAndText.slice(at + 1)];
  const international = text.trim().replace(/^(?:tel:)?\s*(?:\+\s*)?00(?=[\s.]*[1-9])/i, '+');
  const hint = normalizeCountry(countryHint) ?? countryHint.toUpperCase();
  const country: CountryCode | undefined = isSupportedCountry(hint) ? hint : undefined;
  const number = parsePhoneNumberFromString(international, country);
  if (number?.isPossible())
    return isFiller(number.nationalNumber) ? undefined : (number.number as string as PhoneNumber);
  return asDialled(international);
}

const INTERNATIONAL = /^\+\s*(\d[\d\s().-]*\d)(?:\s*(?:;ext=|ext\.?|x|#).*)?$/i;
const SHORTEST = 9;
const LONGEST = 15;

/** A number with its country's code that no plan knows, as registrants misspell theirs: the same digits are the same line. */
function asDialled(text: string): PhoneNumber | undefined {
  const digits = INTERNATIONAL.exec(text.replace('(0)', ''))?.[1]?.replace(/\D/g, '') ?? '';
  const isLong = digits.length >= SHORTEST && digits.length <= LONGEST;
  return isLong && !isFiller(digits.slice(1)) && !isFiller(digits.slice(2)) && !isFiller(digits.slice(3))
    ? (`+${digits}` as PhoneNumber)
    : undefined;
}

function isFiller(national: string): boolean {
  return /^(\d)\1*$/.test(national) || '01234567890'.includes(national) || '09876543210'.includes(national);
}
