import {
  CARDINALS,
  DOUBTFUL_CARDINALS,
  DOUBTFUL_ORDINALS,
  ORDINALS_OF_LANGUAGES,
  TENS_OF_LANGUAGES,
  UNITS_BEFORE_TENS,
} from './number-word-table.ts';

const ROMAN = /^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const DIGITS =
  /^0*(\d+)(?:st|nd|rd|th|er|ere|eme|ieme|me|nde|e|ste|de|do|da|ro|ra|to|ta|vo|va|mo|ma|no|na)?$/;
/** How many lines of the ordinals are read in addresses too: "3. Etage" says "dritter Stock". */
const ORDINALS_IN_ADDRESSES = 11;

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const OTHER_WORDS: Readonly<Record<string, number>> = {
  fourty: 40,
  twentieth: 20,
  thirtieth: 30,
  hundred: 100,
};

const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ...ORDINALS.map((word, value) => [word, value] as const),
  ...Object.entries(OTHER_WORDS),
  ...valuesOf(ORDINALS_OF_LANGUAGES.slice(0, ORDINALS_IN_ADDRESSES), 1),
]);

/** The value of a word that is a number: digits ("007", "2nd"), an English numeral or an ordinal; else undefined. */
export function readNumberWord(word: string): number | undefined {
  const digits = DIGITS.exec(word)?.[1];
  if (digits !== undefined && digits.length <= 15) return Number(digits);
  return VALUES.get(word);
}

/** The value of each word in lines that begin with the same number; the first line that has a word decides. */
function valuesOf(lines: readonly string[], from: number, step = 1): readonly (readonly [string, number])[] {
  return lines
    .flatMap((line) => line.split(' ').map((word, at) => [word, (from + at) * step] as const))
    .filter(([word]) => word !== '-')
    .reverse();
}

const FOREIGN_VALUES: ReadonlyMap<string, number> = new Map([
  ...valuesOf(ORDINALS_OF_LANGUAGES, 1),
  ...valuesOf(TENS_OF_LANGUAGES, 2, 10),
  ...valuesOf(CARDINALS, 2),
]);
const DOUBTFUL_VALUES: ReadonlyMap<string, number> = new Map([
  ...valuesOf(DOUBTFUL_ORDINALS, 1),
  ...valuesOf(DOUBTFUL_CARDINALS, 2),
]);
const UNIT_THEN_TEN = /^([a-z]{3,6}?)(?:und|en)([a-z]+)$/;
const TEN_THEN_UNIT =
  /^([a-z]{5,}?)(uno|due|tre|quattro|cinque|sei|sette|otto|nove|ett|tva|fyra|fem|sex|sju|atta|nio)$/;

const SHORTEST_COMPOUND = 7;

/** The value of a number of another language than English, folded; only where a name is read, not an address. */
export function readForeignNumber(word: string): number | undefined {
  return FOREIGN_VALUES.get(word) ?? (word.length < SHORTEST_COMPOUND ? undefined : readCompound(word));
}

/** The value that a word has where it is a number at all: "tre" may be three, or a name. */
export function readDoubtfulNumber(word: string): number | undefined {
  return DOUBTFUL_VALUES.get(word);
}

/** "einundzwanzig", "eenentwintig"; "trentatre", "tjugofem". */
function readCompound(word: string): number | undefined {
  const [, unit, ten] = UNIT_THEN_TEN.exec(word) ?? [];
  if (unit !== undefined && ten !== undefined) {
    const units = valuesOf(UNITS_BEFORE_TENS, 1).find(([text]) => text === unit)?.[1];
    const tens = readTen(ten);
    return units === undefined || tens === undefined ? undefined : tens + units;
  }
  const [, start = '', last = ''] = TEN_THEN_UNIT.exec(word) ?? [];
  const tens = start === '' ? undefined : (readTen(start) ?? readTen(`${start}a`) ?? readTen(`${start}i`));
  const units = ONES.has(last) ? 1 : (FOREIGN_VALUES.get(last) ?? DOUBTFUL_VALUES.get(last));
  return tens === undefined || units === undefined ? undefined : tens + units;
}

const ONES = new Set(['uno', 'ett']);

/** A round number from twenty to ninety, in any language. */
function readTen(word: string): number | undefined {
  const value = VALUES.get(word) ?? FOREIGN_VALUES.get(word);
  return value !== undefined && value >= 20 && value < 100 && value % 10 === 0 ? value : undefined;
}

/** Ordinal marks behind a Roman numeral, where the whole is not a word: "IIIe", "Ier". */
const ROMAN_ORDINALS: ReadonlyMap<string, number> = new Map([
  ['ier', 1],
  ['iie', 2],
  ['iiie', 3],
  ['viie', 7],
  ['viiie', 8],
  ['xiie', 12],
  ['xiiie', 13],
  ['xxe', 20],
  ['xxie', 21],
]);

/** The value of a Roman numeral below 400, lower case; letters that are also initials are the caller's to judge. */
export function readRomanNumeral(word: string): number | undefined {
  const ordinal = ROMAN_ORDINALS.get(word);
  if (ordinal !== undefined) return ordinal;
  if (!ROMAN.test(word)) return undefined;
  let total = 0;
  for (let at = 0; at < word.length; at++) {
    const value = ROMAN_VALUES[word.charAt(at)] ?? 0;
    const next = ROMAN_VALUES[word.charAt(at + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

const JOINS = new Set(['et', 'y', 'e', 'i', 'en', 'und', 'and']);

/** Joins number words that make one number: "forty four" and "treinta y cuatro" are one word. Other words stay. */
export function joinNumberWords(words: readonly string[]): readonly string[] {
  if (!words.some((word) => readTen(word) !== undefined)) return words;
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const tens = readTen(words[at] ?? '');
    const next = JOINS.has(words[at + 1] ?? '') ? at + 2 : at + 1;
    const units = tens === undefined ? undefined : readUnit(words[next] ?? '');
    joined.push(tens === undefined || units === undefined ? (words[at] ?? '') : String(tens + units));
    if (units !== undefined) at = next;
  }
  return joined;
}

const UNIT_WORDS_OF_ONE = new Set(['un', 'une', 'uno', 'una', 'um', 'uma', 'eins', 'een']);

function readUnit(word: string): number | undefined {
  if (UNIT_WORDS_OF_ONE.has(word)) return 1;
  const value = readNumberWord(word) ?? FOREIGN_VALUES.get(word) ?? DOUBTFUL_VALUES.get(word);
  return value !== undefined && value > 0 && value < 10 ? value : undefined;
}
