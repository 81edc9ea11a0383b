import { CITIES_NATIVELY } from './address/city-native-data.ts';
import { CITY_EXONYMS } from './address/city-name-table.ts';
import { NameFinder, type FoundName } from './address/name-finder.ts';
import { nativeKey } from './native-words/native-key.ts';

let exonyms: NameFinder | undefined;

function readExonyms(): NameFinder {
  const finder = new NameFinder();
  for (const line of CITY_EXONYMS.trim().split('\n')) {
    const names = line.split(' ').map((name) => name.replaceAll('+', ' '));
    for (const name of names) finder.add(name.split(' '), cityId(names[0] ?? ''));
  }
  return finder;
}

/** A city by its English name written as one: "the hague" is "hague". */
function cityId(english: string): string {
  return `city:${english.replace(/^the /, '').replaceAll(' ', '')}`;
}

/** The city whose name, in any of the languages around it, starts at a position of folded words: "city:munich". */
export function findCity(words: readonly string[], at: number): FoundName | undefined {
  exonyms ??= readExonyms();
  return exonyms.at(words, at);
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
