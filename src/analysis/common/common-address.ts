import { commonWords, placeOf } from './common-words.ts';
import { MASS_ADDRESSES } from './mass-address-data.ts';

interface MassAddress {
  readonly street: readonly string[];
  readonly places: readonly (readonly string[])[];
}

/** By the first word of the street. */
const LISTED = new Map<string, MassAddress[]>();
for (const line of MASS_ADDRESSES.split('\n')) {
  const [street = '', places = ''] = line.split('|');
  for (const words of houseNumbers(commonWords(street))) {
    const [first] = words;
    if (first === undefined) continue;
    const listed = { street: words, places: places.split(',').map(commonWords) };
    LISTED.set(first, [...(LISTED.get(first) ?? []), listed]);
  }
}

/** A house over several numbers goes by each of them too: 71-75, 71, 75. */
function houseNumbers(words: readonly string[]): (readonly string[])[] {
  const [first = '', second = '', ...street] = words;
  const isRange = /^\d+$/.test(first) && /^\d+$/.test(second);
  return isRange ? [words, [first, ...street], [second, ...street]] : [words];
}

/** Words of a part of a house, which name no place. */
const UNIT = /^(?:ste|fl|room|rm|unit|office|apt|no|number|bldg|[a-z]?\d+[a-z]?|\d+(?:st|nd|rd|th))$/;

/** Whether thousands of companies have the address, as far as it is known. */
export function isMassAddress(text: string): boolean {
  const words = commonWords(text);
  return words.some((word) =>
    (LISTED.get(word) ?? []).some(({ street, places }) => {
      const at = placeOf(street, words);
      if (at < 0) return false;
      const rest = words.filter((_, index) => index < at || index >= at + street.length);
      return rest.every((one) => UNIT.test(one)) || places.some((place) => hasPlace(place, rest));
    }),
  );
}

/** A post code stands in an address with what follows it: WC2H in WC2H 9JQ. */
function hasPlace(place: readonly string[], words: readonly string[]): boolean {
  return placeOf(place, words) >= 0;
}

const CARE_OF = ['c', 'o'];
const OFFICE_WORDS: ReadonlySet<string> = new Set([
  'ste',
  'office',
  'chambers',
  'pobox',
  'pmb',
  'coworking',
  'regus',
  'mailbox',
]);

/** Whether an address is of a sort that many share: in care of somebody, a suite, chambers, a post office box. */
export function isOfficeAddress(text: string): boolean {
  const words = commonWords(text);
  return (
    words.some((word) => OFFICE_WORDS.has(word)) ||
    placeOf(CARE_OF, words) >= 0 ||
    placeOf(['po', 'box'], words) >= 0 ||
    placeOf(['p', 'o', 'box'], words) >= 0
  );
}
