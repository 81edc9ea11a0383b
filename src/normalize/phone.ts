import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { CountryCode } from 'libphonenumber-js';
import type { Brand } from '../model/ids.ts';

/** A telephone number as ITU-T E.164 writes it, without an extension: `+14805058800`. */
export type PhoneNumber = Brand<string, 'PhoneNumber'>;

/**
 * Reads a telephone number as registries write it (EPP's `+1.4805058800x12`, `0044 …`, national with a hint).
 * `countryHint` is an ISO 3166-1 alpha-2 code, used where the text has no country code. Undefined for what no
 * numbering plan allows by length, and for fillers such as `+1.0000000000`.
 */
export function normalizePhone(text: string, countryHint?: string): PhoneNumber | undefined {
  const international = text.trim().replace(/^(?:tel:)?\s*(?:\+\s*)?00(?=[\s.]*[1-9])/i, '+');
  const hint = countryHint?.toUpperCase() ?? '';
  const country: CountryCode | undefined = isSupportedCountry(hint) ? hint : undefined;
  const number = parsePhoneNumberFromString(international, country);
  if (!number?.isPossible() || isFiller(number.nationalNumber)) return undefined;
  return number.number as string as PhoneNumber;
}

function isFiller(national: string): boolean {
  return /^(\d)\1*$/.test(national) || '01234567890'.includes(national) || '09876543210'.includes(national);
}
