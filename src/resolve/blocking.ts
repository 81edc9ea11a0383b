import { consonantKey, soundKey } from '../normalize/sound-key.ts';
import { nativeConsonants, nativeWholes } from './names/native-filing.ts';
import type { PreparedRecord } from './prepare-record.ts';
import type { PreparedName, Word } from './names/word.ts';

/** No record has more keys than this; the most telling come first. */
export const MAX_BLOCKING_KEYS = 48;

const MAX_WORDS = 6;
const MOST_PAIRS = 30;
const MOST_BORN = 12;
const MOST_TRADED = 2;
const MOST_TRADE_KEYS = 8;
const PHONE_DIGITS = 7;
const FEWEST_LETTERS_ALONE = 4;
const SKELETON_LETTERS = 5;
const START_LETTERS = 6;
const FEWEST_CONSONANTS_DROPPED = 3;
const ACRONYM_LETTERS = { fewest: 2, most: 7 };

/** What a record is filed under. */
export interface BlockingKey {
  readonly text: string;
  /** Two records that share it are compared for it alone; of other keys they must share two. */
  readonly suffices: boolean;
}

/**
 * Keys under which a record is filed, so that records that may be the same share at least one that suffices or two
 * others. A key that very many records share ("word:mohamed") ties nobody: whoever looks candidates up passes it over.
 */
export function blockingKeys(record: PreparedRecord): readonly BlockingKey[] {
  const sufficient = new Set([...identifierKeys(record), ...contactKeys(record)]);
  const others = new Set(placeKeys(record));
  const add = (keys: readonly string[], to: Set<string>): void => {
    for (const key of keys) to.add(key);
  };
  for (const name of record.names) {
    add(wholeNameKeys(name, record), sufficient);
    add(wordPairKeys(name), sufficient);
    add(tradeKeys(name), sufficient);
    add(misspeltKeys(name), isOneWord(name) ? sufficient : others);
    add(looseNameKeys(name), others);
    add(singleWordKeys(name), others);
  }
  return [
    ...Array.from(sufficient, (text) => ({ text, suffices: true })),
    ...Array.from(others, (text) => ({ text, suffices: false })),
  ].slice(0, MAX_BLOCKING_KEYS);
}

/** Whether two records are filed alike enough to be compared, as long as not too many others are. */
export function areFiledAlike(left: readonly BlockingKey[], right: readonly BlockingKey[]): boolean {
  const shared = left.filter(({ text }) => right.some((key) => key.text === text));
  return shared.length > 1 || shared.some(({ suffices }) => suffices);
}

function identifierKeys({ record, registrationNumbers }: PreparedRecord): readonly string[] {
  return [
    ...record.leis.map((lei) => `lei:${lei}`),
    ...registrationNumbers.map((number) => `number:${number.replace(/^[A-Z]+0*(?=\d)/, '')}`),
    ...record.domains.map((domain) => `domain:${domain}`),
  ];
}

function contactKeys({ mailboxes, phones }: PreparedRecord): readonly string[] {
  return [
    ...mailboxes.filter((box) => !box.masked).map((box) => `mail:${box.address}`),
    ...phones.map((phone) => `phone:${phone.slice(-PHONE_DIGITS)}`),
  ];
}

function placeKeys({ addresses }: PreparedRecord): readonly string[] {
  return addresses.flatMap(({ houses, words }) =>
    houses.slice(0, 2).flatMap((house) => words.slice(0, 3).map((word) => `place:${house} ${word}`)),
  );
}

/**
 * Keys of the whole name: its consonants, whatever the spaces; its words in any order, by themselves, with where it is
 * and, of persons, with when they were born, which tells those of one name apart; the initials an acronym consists of.
 */
function wholeNameKeys(name: PreparedName, { record }: PreparedRecord): readonly string[] {
  const counted = name.words.filter((word) => word.kind !== 'particle');
  const words = counted
    .map((word) => word.text)
    .sort()
    .join(' ');
  const keys = [
    ...new Set([consonantKey(name.glued), ...(record.type === 'person' ? nativeWholes(name) : [])]),
  ].map((consonants) => `glued:${consonants}`);
  keys.push(`name:${words}`);
  if (record.jurisdiction !== undefined) keys.push(`name in ${record.jurisdiction}:${words}`);
  if (record.birthDate !== undefined)
    keys.push(
      ...tellingWords(name)
        .flatMap(skeletonsOf)
        .slice(0, MOST_BORN)
        .map((key) => `born ${record.birthDate ?? ''}:${key}`),
    );
  if (record.type === 'person') return keys;
  const initials = counted.map((word) => word.text.charAt(0)).join('');
  const short = counted.length === 1 ? name.glued : initials;
  const isAcronym = short.length >= ACRONYM_LETTERS.fewest && short.length <= ACRONYM_LETTERS.most;
  return isAcronym ? [...keys, `initials:${short}`] : keys;
}

/** Keys that outlive another order, a letter doubled or swapped, and what is added at the end. */
function looseNameKeys(name: PreparedName): readonly string[] {
  const sound = soundKey(name.glued);
  return [`letters:${[...new Set(sound)].sort().join('')}`, `start:${sound.slice(0, START_LETTERS)}`];
}

/** Two words each, by their consonants, in either order. */
function wordPairKeys(name: PreparedName): readonly string[] {
  const words = tellingWords(name).map(skeletonsOf);
  const pairs = words.flatMap((ones, at) =>
    words.slice(at + 1).flatMap((others) =>
      ones.flatMap((one, rank) =>
        others.map((other, otherRank) => ({
          pair: [one, other].sort().join(' '),
          rank: one === other ? Infinity : rank + otherRank,
        })),
      ),
    ),
  );
  const ranked = pairs.filter(({ rank }) => rank < Infinity).sort((one, other) => one.rank - other.rank);
  return [...new Set(ranked.map(({ pair }) => pair))].slice(0, MOST_PAIRS).map((pair) => `words:${pair}`);
}

/** The first words that tell, each with what the name says it does, in whatever language: "trading" is "تجارة". */
function tradeKeys(name: PreparedName): readonly string[] {
  const ideas = name.words.flatMap(({ kind, idea }) =>
    kind === 'common' && idea !== undefined ? [idea] : [],
  );
  const telling = name.words.filter(({ kind }) => kind === 'core' || kind === 'place').slice(0, MOST_TRADED);
  return ideas
    .slice(0, MOST_TRADED)
    .flatMap((idea) => telling.flatMap(skeletonsOf).map((key) => `trade:${key} ${idea}`))
    .slice(0, MOST_TRADE_KEYS);
}

function singleWordKeys(name: PreparedName): readonly string[] {
  return tellingWords(name)
    .filter((word) => word.text.length >= FEWEST_LETTERS_ALONE || name.words.length === 1)
    .flatMap((word) => [`word:${word.sound}`, ...skeletonsOf(word).map((key) => `sound:${key}`)]);
}

/**
 * The longest word with each one of its consonants left out: a typing error leaves one of them alike. Beside it stands the
 * first letter of the next word that tells, if there is one; if not, nothing else of the name can outlive the error.
 */
function misspeltKeys(name: PreparedName): readonly string[] {
  const telling = tellingWords(name);
  const [longest] = [...telling].sort((one, other) => other.text.length - one.text.length);
  const consonants =
    longest === undefined || longest.kind === 'number'
      ? ''
      : consonantKey(longest.text).slice(0, SKELETON_LETTERS + 1);
  if (consonants.length < FEWEST_CONSONANTS_DROPPED) return [];
  const beside = telling.find((word) => word !== longest)?.text.charAt(0) ?? '';
  return [
    consonants,
    ...Array.from(consonants, (_, at) => consonants.slice(0, at) + consonants.slice(at + 1)),
  ].map((key) => `near:${beside} ${key}`);
}

function isOneWord(name: PreparedName): boolean {
  return tellingWords(name).length === 1;
}

/** Few for a Latin word; a word of another script is filed under each of its likely spellings. */
function skeletonsOf(word: Word): readonly string[] {
  const idea = meaningKeys(word);
  const native = nativeConsonants(word)
    .map((key) => key.slice(0, SKELETON_LETTERS))
    .filter((key) => key !== '');
  return [...new Set([...idea, ...native, ...skeletons(word)])];
}
const CITY = 'city:';

/** A place in any language, and what a word of another script stands for in English. */
function meaningKeys({ kind, idea, native }: Word): readonly string[] {
  if (idea === undefined || (kind !== 'core' && kind !== 'place')) return [];
  const english =
    native === undefined ? [] : [consonantKey(idea.replace(CITY, '')).slice(0, SKELETON_LETTERS)];
  return [...(kind === 'place' || idea.startsWith(CITY) ? [idea] : []), ...english].filter(
    (key) => key !== '',
  );
}

/** A given name is filed under its group, and under its consonants, by which other scripts find it. */
function skeletons(word: Word): readonly string[] {
  const consonants = consonantKey(word.text).slice(0, SKELETON_LETTERS) || word.text;
  return word.nameGroups.length > 0 ? [`name${String(word.nameGroups[0])}`, consonants] : [consonants];
}

function tellingWords(name: PreparedName): readonly Word[] {
  const core = name.words.filter(
    (word) => word.kind === 'core' || word.kind === 'number' || word.kind === 'place',
  );
  return (core.length > 0 ? core : name.words).slice(0, MAX_WORDS);
}
