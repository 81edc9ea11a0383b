import { CITIES_NATIVELY } from './city-native-data.ts';
import { CITY_EXONYMS } from './city-name-table.ts';
import { nativeKey } from './native-words/native-key.ts';

const MOST_WORDS = 4;

interface Exonyms {
  readonly cities: ReadonlyMap<string, string>;
  /** By its first word: how many words the longest such name has. */
  readonly longest: ReadonlyMap<string, number>;
}

let exonyms: Exonyms | undefined;

function readExonyms(): Exonyms {
  const cities = new Map<string, string>();
  const longest = new Map<string, number>();
  for (const line of CITY_EXONYMS.trim().split('\n')) {
    const names = line.split(' ').map((name) => name.replaceAll('+', ' '));
    const city = cityId(names[0] ?? '');
    for (const name of names) {
      const words = name.split(' ');
      const first = words[0] ?? '';
      if (!cities.has(name)) cities.set(name, city);
      longest.set(first, Math.min(MOST_WORDS, Math.max(longest.get(first) ?? 0, words.length)));
    }
  }
  return { cities, longest };
}

/** A city by its English name written as one: "the hague" is "hague". */
function cityId(english: string): string {
  return `city:${english.replace(/^the /, '').replaceAll(' ', '')}`;
}

export interface FoundCity {
  /** One for all names of the city: "city:munich". */
  readonly city: string;
  /** How many words the name took. */
  readonly words: number;
}

/** The city whose name, in any of the languages around it, starts at a position of folded words. */
export function findCity(words: readonly string[], at: number): FoundCity | undefined {
  exonyms ??= readExonyms();
  const { cities, longest } = exonyms;
  const most = longest.get(words[at] ?? '') ?? 0;
  for (let count = Math.min(most, words.length - at); count > 0; count--) {
    const city = cities.get(count === 1 ? (words[at] ?? '') : words.slice(at, at + count).join(' '));
    if (city !== undefined) return { city, words: count };
  }
  return undefined;
}

let natively: ReadonlyMap<string, string> | undefined;

/** The city whose name in another script this is, as "city:munich". */
export function findCityNatively(key: string): string | undefined {
  natively ??= readNatively();
  return natively.get(key);
}

/** All such names, for scripts that set no blanks between words. */
export function citiesNatively(): ReadonlyMap<string, string> {
  natively ??= readNatively();
  return natively;
}

function readNatively(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of CITIES_NATIVELY.trim().split(/ \| |\n/)) {
    const [english = '', names = ''] = entry.split(': ');
    for (const name of names.split(' ')) {
      const key = nativeKey(name).replaceAll('_', '');
      found.set(key, `city:${english}`);
      if (key.startsWith('ال')) found.set(key.slice(2), `city:${english}`);
    }
  }
  return found;
}
