import { boundedMemo } from '../../lib/bounded-memo.ts';
import { parseAddress, type AddressParts } from './address.ts';
import { addressLines } from './address-lines.ts';
import { comparableText } from '../comparable-text.ts';
import { withheldText } from '../non-identifying/non-identifying.ts';

/** An address read for its key. */
interface Place {
  readonly street: AddressParts | undefined;
  readonly houses: readonly string[];
  readonly units: readonly string[];
  readonly codes: readonly string[];
  /** Town, with the state where one is told, since towns of one name are many. */
  readonly town: readonly string[];
  readonly words: readonly string[];
}

/**
 * By what a postal address is filed: house, street and unit as they parse, then the postal code, else the town and state.
 * So abbreviations, order, and a town beside its postal code make no difference; another house, unit, town or code does.
 */
export function addressKey(text: string): string {
  return keyOf(readPlace(text)) || comparableText(text);
}

/**
 * The key by which the same address is filed where its postal code is left out; undefined where the code alone tells two
 * streets of one name apart, as in British towns.
 */
export function townKey(text: string): string | undefined {
  const place = readPlace(text);
  const { street, codes, town } = place;
  const isBritish = codes.some((code) => /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/.test(code));
  if (street === undefined || codes.length === 0 || town.length === 0 || isBritish) return undefined;
  return keyOf({ ...place, codes: [] });
}

/** The key of an address that tells one place from all others; undefined where it is withheld or names no place. */
export function identifyingAddress(text: string): string | undefined {
  if (withheldText(text) !== undefined) return undefined;
  const place = readPlace(text);
  const isPlace = place.houses.length > 0 && place.codes.length + place.town.length > 0;
  return isPlace ? keyOf(place) : undefined;
}

function keyOf({ street, houses, units, codes, town, words }: Place): string {
  // Without a house number all words tell: quarter, street and town in any order.
  if (street === undefined) return [...sorted(words), ...sorted(codes)].join(' ');
  const place = codes.length > 0 ? codes : town;
  return [
    ...houses,
    ...street.words,
    ...(units.length > 0 ? ['unit', ...sorted(units)] : []),
    ...sorted(place),
  ].join(' ');
}

const readPlace = boundedMemo(readWholePlace, 4096);

function readWholePlace(text: string): Place {
  const { lines, codes, states } = addressLines(text);
  const whole = parseAddress(lines.join(', '));
  // Each line alone, so that words of the town do not mix with those of the street.
  const read = lines.flatMap((line) => parseAddress(line) ?? []);
  const at = read.findIndex(({ houses }) => houses.length > 0);
  return {
    street: read[at],
    houses: whole?.houses ?? [],
    units: whole?.units ?? [],
    codes: [...codes, ...(whole?.postcodes ?? [])].map(plainCode),
    town: townOf(read, at, [...states, ...(whole?.regions ?? []).flatMap(stateOf)]),
    words: whole?.words ?? [],
  };
}

/** The last line of words behind the street, else the first before it. */
function townOf(
  lines: readonly AddressParts[],
  street: number,
  states: readonly string[],
): readonly string[] {
  const named = (each: readonly AddressParts[]): readonly AddressParts[] =>
    each.filter(({ words, houses }) => words.length > 0 && houses.length === 0);
  const town = named(lines.slice(street + 1)).at(-1) ?? named(lines.slice(0, Math.max(street, 0))).at(0);
  return town === undefined ? [] : [...new Set([...town.words, ...states])];
}

/** Without the letters of a country ("D-70173") and the part of a US code that names one side of a street. */
function plainCode(code: string): string {
  const plain = code.toLowerCase().replace(/^[a-z]{1,3}-(?=\d)/, '');
  return plain.replace(/[^a-z\d]/g, '').replace(/^(\d{5})\d{4}$/, '$1');
}

/** "us-il" is IL as addresses write it; a country says nothing that its towns do not. */
function stateOf(region: string): string[] {
  const state = region.split('-')[1];
  return state === undefined ? [] : [state];
}

function sorted(words: readonly string[]): readonly string[] {
  return [...words].sort();
}
