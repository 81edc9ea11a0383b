import { BOX_WORDS, SHORT_FORMS, SILENT_WORDS, UNIT_WORDS, WAY_KINDS, WAYS } from './address-word-table.ts';
import { readNumberWord } from '../organization/number-word.ts';
import { findRegion } from './region-name.ts';
import { foldWords, toLatin } from '../transliterate.ts';

/** A postal address read into what tells two places apart, whatever the order of its lines. */
export interface AddressParts {
  /** House numbers; a range gives both ends. */
  readonly houses: readonly string[];
  /** Words beside the house number, or of the first line where there is no number. */
  readonly street: readonly string[];
  /** All words: street, building, town; without numbers, abbreviations written out. */
  readonly words: readonly string[];
  readonly postcodes: readonly string[];
  /** Flat, floor or suite. */
  readonly units: readonly string[];
  /** ISO 3166 codes of countries and states named. */
  readonly regions: readonly string[];
}

interface Draft {
  readonly houses: string[];
  street: readonly string[];
  words: string[];
  readonly postcodes: string[];
  readonly units: string[];
  readonly regions: string[];
}

const STREET_WORDS = 3;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const HOUSE_NUMBER = /^\d{1,6}[a-z]?$/;
const GLUED_WAY =
  /^([a-z]{4,}?)(strasse|str|straat|gatan|gata|vej|vagen|weg|allee|platz|utca|laan|gracht|katu|tie)$/;
const UK_POSTCODE = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/;
const OTHER_POSTCODES =
  /\b(?:\d{2}-\d{3}(?![\d-])|[a-z]\d[a-z] ?\d[a-z]\d|[a-z]{2}\d-\d{4}|\d{4} ?[a-z]{2}(?= [a-z])|[a-z]{2}\d{4}|\d{5}-\d{4}|\d{5,6}|\d{3}-\d{4}|\d{3} \d{2})\b/g;
/** Four digits before a town, as in Switzerland and Denmark, behind a line that has the house. */
const SHORT_POSTCODE = /(?<=\d[^,]*,\s*)\d{4}(?=\s+[a-z]{3,}\s*(?:,|$))/g;
const COUNTRY_BEFORE_POSTCODE = /\b[a-z]{1,2}-(?=\d{4,5}\b)/g;
const RANGE = /\b(\d{1,5})\s?-\s?(\d{1,5})\b/g;
const LINE = /[,;\n]+/;

/** Reads an address written in one line; undefined when it holds no letter or digit. */
export function parseAddress(text: string): AddressParts | undefined {
  const draft: Draft = { houses: [], street: [], words: [], postcodes: [], units: [], regions: [] };
  const lines = withoutPostcodes(spellRanges(text), draft).split(LINE);
  for (const line of lines) readLine(foldWords(line), draft);
  if (draft.street.length === 0) draft.street = draft.words.slice(0, STREET_WORDS);
  const empty =
    draft.houses.length + draft.words.length + draft.postcodes.length + draft.regions.length === 0;
  return empty ? undefined : { ...draft, words: [...new Set(draft.words)] };
}

/** "3012-16" is 3012 to 3016. */
function spellRanges(text: string): string {
  return text.replace(RANGE, (whole, low: string, high: string) => {
    if (high.length < low.length)
      return high.length === 1 ? whole : `${low} ${low.slice(0, low.length - high.length)}${high}`;
    // Postal codes of Japan and Poland.
    const isCode = high.length === low.length + 1 && low.length > 1 && low.length < 4;
    return isCode ? whole : `${low} ${high}`;
  });
}

/** Takes postcodes out; a long number at the very start is a house number. */
function withoutPostcodes(text: string, draft: Draft): string {
  const lower = toLatin(text).toLowerCase().trim();
  const take = (match: string, offset: number): string => {
    if (offset === 0 && /^\d+$/.test(match) && /[a-z]/.test(lower)) return match;
    draft.postcodes.push(match.replace(/[\s-]/g, ''));
    return ' ';
  };
  return lower
    .replace(UK_POSTCODE, (match, offset: number) => take(match, offset))
    .replace(COUNTRY_BEFORE_POSTCODE, ' ')
    .replace(OTHER_POSTCODES, (match, offset: number) => take(match, offset))
    .replace(SHORT_POSTCODE, (match, offset: number) => take(match, offset));
}

/** Reads one line; the words beside the first house number found are the street. */
function readLine(words: readonly string[], draft: Draft): void {
  const hadHouse = draft.houses.length > 0;
  const wordsBefore = draft.words.length;
  let wordsAtHouse = -1;
  for (let at = 0; at < words.length; at++) {
    // "Praha 1", "Dublin 2": behind the line that has the house, a number behind a word is one of the town's districts.
    if (hadHouse && draft.words.length > wordsBefore && HOUSE_NUMBER.test(words[at] ?? '')) continue;
    at += readWord(words, at, draft);
    if (!hadHouse && wordsAtHouse < 0 && draft.houses.length > 0) wordsAtHouse = draft.words.length;
  }
  if (wordsAtHouse < 0) return;
  const after = draft.words.slice(wordsAtHouse).filter((word) => !isWayWord(word));
  const before = draft.words.slice(wordsBefore, wordsAtHouse).filter((word) => !isWayWord(word));
  draft.street = after.length > 0 ? after.slice(0, STREET_WORDS) : before.slice(-STREET_WORDS);
}

/** Reads the word at a position; returns how many words after it were taken too. */
function readWord(words: readonly string[], at: number, draft: Draft): number {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  const numbersNext = /^\d/.test(next) || next.length === 1;
  if (BOX_WORDS.has(word) && numbersNext) {
    draft.houses.push(next);
    return 1;
  }
  if (UNIT_WORDS.has(word) && numbersNext) {
    draft.units.push(readNumber(next));
    return 1;
  }
  const glued = /^l(\d+)$/.exec(word)?.[1];
  if (glued !== undefined) {
    draft.units.push(glued);
    return 0;
  }
  if (readNumberWord(word) !== undefined && UNIT_WORDS.has(next)) {
    draft.units.push(readNumber(word));
    return 1;
  }
  if (UNIT_WORDS.has(word) || BOX_WORDS.has(word) || SILENT_WORDS.has(word)) return 0;
  return readNameOrNumber(words, at, draft);
}

function readNameOrNumber(words: readonly string[], at: number, draft: Draft): number {
  const word = words[at] ?? '';
  if (HOUSE_NUMBER.test(word) && !isStreetNumber(words, at, draft)) {
    draft.houses.push(word.replace(/^0+(?=\d)/, ''));
    return 0;
  }
  const region = word.length > 2 && (draft.words.length > 0 || at > 1) ? findRegion(words, at) : undefined;
  if (region !== undefined) {
    draft.regions.push(region.code);
    return region.words - 1;
  }
  draft.words.push(...streetWords(word));
  return 0;
}

function readNumber(word: string): string {
  return String(readNumberWord(word) ?? word);
}

/** "2140 W 79 St": a second number before a way is the street's name. */
function isStreetNumber(words: readonly string[], at: number, draft: Draft): boolean {
  const next = words[at + 1] ?? '';
  return draft.houses.length > 0 && WAY_KINDS.has(WAYS.get(next) ?? next);
}

function streetWords(word: string): readonly string[] {
  if (ORDINAL.test(word)) return [readNumber(word)];
  const [, stem, kind] = GLUED_WAY.exec(word) ?? [];
  if (stem !== undefined && kind !== undefined) return [foldUmlaut(stem), WAYS.get(kind) ?? kind];
  return [WAYS.get(word) ?? SHORT_FORMS.get(word) ?? foldUmlaut(word)];
}

/** "koenig" is "könig", which accents put aside make "konig". */
function foldUmlaut(word: string): string {
  return word.replace(/(?<=[^aeiouq])(?:oe|ae|ue)(?=[^aeiou])/g, (pair) => pair.charAt(0));
}

const DIRECTIONS = new Set(['north', 'south', 'east', 'west']);

/** Whether a word names only a kind of way ("street") or a direction, which are often left out. */
export function isWayWord(word: string): boolean {
  return WAY_KINDS.has(word) || DIRECTIONS.has(word);
}
