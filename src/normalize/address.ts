import { readNumberWord } from './number-word.ts';
import { findRegion } from './region-name.ts';
import { foldWords } from './transliterate.ts';

/** A postal address read into what tells two places apart, whatever the order of its lines. */
export interface AddressParts {
  /** House numbers; a range gives both ends. */
  readonly houses: readonly string[];
  /** Words of street, building, town: without numbers, abbreviations written out. */
  readonly words: readonly string[];
  readonly postcodes: readonly string[];
  /** Flat, floor, suite or box. */
  readonly units: readonly string[];
  /** ISO 3166 codes of countries and states named. */
  readonly regions: readonly string[];
}

/** Kinds of ways, in several languages, by their common abbreviations; the kind is often left out. */
const WAYS: Readonly<Record<string, string>> = {
  st: 'street',
  str: 'street',
  strasse: 'street',
  straat: 'street',
  gata: 'street',
  gatan: 'street',
  ulitsa: 'street',
  ul: 'street',
  ulica: 'street',
  rue: 'street',
  calle: 'street',
  via: 'street',
  rua: 'street',
  utca: 'street',
  sokak: 'street',
  ave: 'avenue',
  av: 'avenue',
  avenida: 'avenue',
  avda: 'avenue',
  viale: 'avenue',
  allee: 'avenue',
  prospekt: 'avenue',
  prospect: 'avenue',
  pr: 'avenue',
  rd: 'road',
  weg: 'road',
  vej: 'road',
  vei: 'road',
  vagen: 'road',
  tie: 'road',
  carretera: 'road',
  route: 'road',
  lu: 'road',
  blvd: 'boulevard',
  bl: 'boulevard',
  boul: 'boulevard',
  bulvar: 'boulevard',
  dr: 'drive',
  ln: 'lane',
  ct: 'court',
  pl: 'place',
  plaza: 'place',
  platz: 'place',
  plein: 'place',
  piazza: 'place',
  praca: 'place',
  plac: 'place',
  place: 'place',
  sq: 'square',
  terr: 'terrace',
  ter: 'terrace',
  cir: 'circle',
  hwy: 'highway',
  pkwy: 'parkway',
  pk: 'park',
  cres: 'crescent',
  gdns: 'gardens',
  aly: 'alley',
  expy: 'expressway',
  xing: 'crossing',
  trl: 'trail',
  per: 'pereulok',
  pereulok: 'pereulok',
};
const WAY_KINDS = new Set([
  ...Object.values(WAYS),
  'street',
  'avenue',
  'road',
  'drive',
  'lane',
  'court',
  'way',
  'close',
  'gardens',
  'park',
]);
const OTHER_SHORT_FORMS: Readonly<Record<string, string>> = {
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  mt: 'mount',
  ft: 'fort',
  saint: 'st',
  sankt: 'st',
  mlk: 'king',
  bldg: 'building',
  bld: 'building',
  fl: 'floor',
  hse: 'house',
  ind: 'industrial',
  ctr: 'center',
  centre: 'center',
};
const UNIT_WORDS = new Set(
  'suite ste unit apt appt apartment flat room rm office floor fl box level etage stock app kv of ofc po pobox no bureau stiege top top door stairs postfach apartado tower block lot'.split(
    ' ',
  ),
);
const BUILDING_WORDS = new Set('building bld bldg house'.split(' '));
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const GLUED_WAY =
  /^(\p{L}{4,}?)(strasse|str|straat|gatan|gata|vej|vagen|weg|allee|platz|utca|laan|gracht|katu|tie)$/u;
const UK_POSTCODE = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/;
const OTHER_POSTCODES =
  /\b(?:[a-z]\d[a-z] ?\d[a-z]\d|\d{4} ?[a-z]{2}(?= )|[a-z]{2}\d{4}|\d{5}-\d{4}|\d{5,6}|\d{3}-\d{4}|\d{3} \d{2})\b/g;
const RANGE = /\b(\d+)\s?-\s?(\d+)\b/g;

interface Draft {
  houses: string[];
  words: string[];
  postcodes: string[];
  units: string[];
  regions: string[];
}

/** Reads an address in one line; undefined when it holds no letter or digit. */
export function parseAddress(text: string): AddressParts | undefined {
  const draft: Draft = { houses: [], words: [], postcodes: [], units: [], regions: [] };
  const folded = foldWords(withoutPostcodes(spellRanges(text), draft));
  for (let at = 0; at < folded.length; at++) at += readWord(folded, at, draft);
  const empty = folded.length === 0 && draft.postcodes.length === 0;
  return empty ? undefined : { ...draft, words: [...new Set(draft.words)] };
}

/** "3012-16" is 3012 to 3016. */
function spellRanges(text: string): string {
  return text.replace(RANGE, (whole, low: string, high: string) =>
    high.length < low.length && high.length > 1
      ? `${low} ${low.slice(0, low.length - high.length)}${high}`
      : whole.length > 9
        ? whole
        : `${low} ${high}`,
  );
}

/** Takes postcodes out; a long number at the very start is a house number. */
function withoutPostcodes(text: string, draft: Draft): string {
  const lower = text.toLowerCase();
  const take = (match: string, ...rest: unknown[]): string => {
    const offset = rest.find((each) => typeof each === 'number') ?? 0;
    if (offset === 0 && /^\d+$/.test(match) && /[a-z]/.test(lower)) return match;
    draft.postcodes.push(match.replace(/[\s-]/g, ''));
    return ' ';
  };
  return lower
    .replace(UK_POSTCODE, take)
    .replace(/\b[a-z]{1,2}-(?=\d{4,5}\b)/g, ' ')
    .replace(OTHER_POSTCODES, take);
}

/** Reads the word at a position; returns how many words after it were taken too. */
function readWord(words: readonly string[], at: number, draft: Draft): number {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (UNIT_WORDS.has(word) && next !== '' && (/^\d/.test(next) || next.length === 1)) {
    draft.units.push(next);
    return 1;
  }
  if ((ORDINAL.test(word) || readNumberWord(word) !== undefined) && (next === 'floor' || next === 'fl')) {
    draft.units.push(String(readNumberWord(word) ?? word));
    return 1;
  }
  if (UNIT_WORDS.has(word) || BUILDING_WORDS.has(word)) return 0;
  if (/^\d+[a-z]?$/.test(word) && !isStreetNumber(words, at, draft)) {
    draft.houses.push(word.replace(/^0+(?=\d)/, ''));
    return 0;
  }
  const region = draft.houses.length > 0 || at > 1 ? findRegion(words, at) : undefined;
  if (region !== undefined && word.length > 2) {
    draft.regions.push(region.code);
    return region.words - 1;
  }
  draft.words.push(...streetWords(word));
  return 0;
}

/** "2140 W 79 St": a second number before a way is the street's name. */
function isStreetNumber(words: readonly string[], at: number, draft: Draft): boolean {
  return draft.houses.length > 0 && WAY_KINDS.has(WAYS[words[at + 1] ?? ''] ?? words[at + 1] ?? '');
}

function streetWords(word: string): readonly string[] {
  if (ORDINAL.test(word)) return [String(readNumberWord(word) ?? word)];
  const glued = GLUED_WAY.exec(word);
  const stem = glued?.[1];
  const kind = glued?.[2];
  if (stem !== undefined && kind !== undefined) return [foldUmlaut(stem), WAYS[kind] ?? kind];
  return [WAYS[word] ?? OTHER_SHORT_FORMS[word] ?? foldUmlaut(word)];
}

function foldUmlaut(word: string): string {
  return word.replace(/(?<=[bcdfghjklmnpqrstvwxyz])(oe|ae|ue)(?=[bcdfghjklmnpqrstvwxyz])/g, (pair) =>
    pair.charAt(0),
  );
}

/** Whether a word of an address names only a kind of way ("street") or a direction, which are often left out. */
export function isWayWord(word: string): boolean {
  return (
    WAY_KINDS.has(word) ||
    word === 'north' ||
    word === 'south' ||
    word === 'east' ||
    word === 'west' ||
    word === 'the' ||
    word === 'and'
  );
}
