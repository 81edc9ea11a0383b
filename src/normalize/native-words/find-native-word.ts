import { findCityNatively } from '../city-name.ts';
import { simplifyHan } from '../latin-spelling/han.ts';
import { ARABIC_WORDS } from './arabic-words.ts';
import { EAST_ASIAN_WORDS } from './east-asian-words.ts';
import { EUROPEAN_WORDS } from './european-words.ts';
import { HEBREW_WORDS } from './hebrew-words.ts';
import { COUNTRIES } from '../address/region-name.ts';
import { nativeKey } from './native-key.ts';
import { SOUTH_ASIAN_WORDS } from './south-asian-words.ts';

/** Words of one writing system with the English that stands for them. */
interface Lexicon {
  readonly words: ReadonlyMap<string, string>;
  /** Beginnings of declined words, by their first letters. */
  readonly stems: ReadonlyMap<string, readonly (readonly [stem: string, english: string])[]>;
  /** Phrases of several words, to be written as one. */
  readonly phrases: readonly (readonly [phrase: string, glued: string])[];
}

interface System {
  readonly script: RegExp;
  readonly table: () => string;
  /** In which Intl names the countries. */
  readonly languages: readonly string[];
  /** What is written against a word before it: articles, "and", "for". */
  readonly prefixes: readonly string[];
  /** What declension puts behind a name. */
  readonly endings?: readonly string[];
  /** No blanks stand between words. */
  readonly unspaced?: true;
}

const SYSTEMS: readonly System[] = [
  {
    script: /\p{Script=Arabic}/u,
    table: () => ARABIC_WORDS,
    languages: ['ar', 'fa'],
    prefixes: ['وال', 'ولل', 'بال', 'لل', 'ال', 'و', 'ل', 'ب'],
  },
  {
    script: /\p{Script=Hebrew}/u,
    table: () => HEBREW_WORDS,
    languages: ['he'],
    prefixes: ['וה', 'ול', 'ה', 'ו', 'ל', 'ב'],
  },
  {
    script: /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u,
    table: () => simplifyHan(EAST_ASIAN_WORDS),
    languages: ['zh', 'ja', 'ko'],
    prefixes: [],
    unspaced: true,
  },
  {
    script: /[\p{Script=Thai}\p{Script=Khmer}\p{Script=Devanagari}]/u,
    table: () => SOUTH_ASIAN_WORDS,
    languages: ['th', 'km', 'hi'],
    prefixes: [],
    unspaced: true,
  },
  {
    script: /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}]/u,
    table: () => EUROPEAN_WORDS,
    languages: ['ka', 'hy', 'ru', 'uk', 'el'],
    prefixes: [],
    endings: ['ის', 'ს', 'ի', 'ը', 'ն', 'σ', 'ν', 'а', 'у', 'е', 'ом'],
  },
];

const STEM_LETTERS = 2;
const lexicons = new Map<System, Lexicon>();

function findSystem(text: string): System | undefined {
  return SYSTEMS.find(({ script }) => script.test(text));
}

function lexiconOf(system: System): Lexicon {
  let found = lexicons.get(system);
  if (found === undefined) lexicons.set(system, (found = readTable(system)));
  return found;
}

function readTable({ table }: System): Lexicon {
  const words = new Map<string, string>();
  const stems = new Map<string, (readonly [string, string])[]>();
  const phrases: (readonly [string, string])[] = [];
  for (const line of table().trim().split('\n')) {
    const [english = '', entries = ''] = line.split(': ');
    for (const entry of entries.split(' ').map((each) => nativeKey(each.replaceAll('_', ' ')))) {
      if (entry.endsWith('*')) {
        const start = entry.slice(0, STEM_LETTERS);
        stems.set(start, [...(stems.get(start) ?? []), [entry.slice(0, -1), english]]);
        continue;
      }
      const glued = entry.replaceAll(' ', '');
      if (glued !== entry) phrases.push([entry, glued]);
      if (!words.has(glued)) words.set(glued, english);
    }
  }
  return { words, stems, phrases };
}

/**
 * The English for a word of trade, a title, a number or a country in another script, "-" for one that says nothing, or
 * "city:NAME". Articles and prepositions written against it are passed over.
 */
export function findNativeWord(word: string): string | undefined {
  const system = findSystem(word);
  if (system === undefined) return undefined;
  const key = nativeKey(word);
  const { prefixes, endings = [] } = system;
  const bare = prefixes.filter((prefix) => key.startsWith(prefix) && key.length > prefix.length + 2);
  const whole = endings.filter((ending) => key.endsWith(ending) && key.length > ending.length + 2);
  const candidates = [
    key,
    ...bare.map((prefix) => key.slice(prefix.length)),
    ...whole.map((ending) => key.slice(0, -ending.length)),
    ...adjectiveRoots(key),
  ];
  const lexicon = lexiconOf(system);
  for (const candidate of candidates) {
    const english = lexicon.words.get(candidate) ?? findStem(lexicon, candidate);
    if (english !== undefined) return english;
  }
  for (const candidate of candidates) {
    const place = findCityNatively(candidate) ?? regionsOf(system).get(candidate);
    if (place !== undefined) return place;
  }
  return undefined;
}

const ADJECTIVE = /^(.{3,}?)(ь?[сц]ьк|ь?ск)(?:ий|ая|ое|ие|ій|ої|ого|ой|а|е|і|и)$/;

/** What a Cyrillic adjective is made of: "урал" of "уральский", which English writes "Ural". */
export function adjectiveRoot(word: string): string | undefined {
  return ADJECTIVE.exec(nativeKey(word))?.[1]?.replace(/ь$/, '');
}

/** The places that a Cyrillic adjective may be made of: "минский" of "минск", "киевский" of "киев", "рижский" not. */
function adjectiveRoots(key: string): readonly string[] {
  const [, root, suffix] = ADJECTIVE.exec(key) ?? [];
  if (root === undefined || suffix === undefined) return [];
  return [root, root + suffix, ...['а', 'ь', 'я', 'о', 'и', 'ы'].map((ending) => root + ending)];
}

function findStem({ stems }: Lexicon, key: string): string | undefined {
  return stems
    .get(key.slice(0, STEM_LETTERS))
    ?.find(([stem]) => key.startsWith(stem) && key.length <= stem.length + MOST_ENDING)?.[1];
}
const MOST_ENDING = 7;

const regions = new Map<System, ReadonlyMap<string, string>>();

/** Countries by their names in the languages of a system; English by name again. */
function regionsOf(system: System): ReadonlyMap<string, string> {
  let found = regions.get(system);
  if (found === undefined) regions.set(system, (found = readRegions(system.languages)));
  return found;
}

function readRegions(languages: readonly string[]): ReadonlyMap<string, string> {
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of COUNTRIES) {
      const [name, stands] = [names.of(code), english.of(code)];
      if (name === undefined || stands === undefined) continue;
      const key = nativeKey(name);
      found.set(key, stands);
      if (key.startsWith('ال')) found.set(key.slice(2), stands);
    }
  }
  return found;
}

/** The text with its known phrases written as one word each. */
export function joinPhrases(text: string): string {
  const system = findSystem(text);
  if (system === undefined || !text.includes(' ')) return text;
  const key = nativeKey(text);
  const found = lexiconOf(system).phrases.filter(([phrase]) => key.includes(phrase));
  return found.length === 0
    ? text
    : found.reduce((joined, [phrase, glued]) => joined.replaceAll(phrase, glued), key);
}

/** All words of the systems that set no blanks between words. */
export function unspacedWords(): readonly string[] {
  return SYSTEMS.filter(({ unspaced }) => unspaced).flatMap((system) => [
    ...lexiconOf(system).words.keys(),
    ...regionsOf(system).keys(),
  ]);
}
