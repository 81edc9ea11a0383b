import { consonantKey, soundKey } from '../normalize/sound-key.ts';
import type { PreparedRecord } from './prepare-record.ts';
import type { PreparedName, Word } from './word.ts';

/** No record has more keys than this; the most telling come first. */
export const MAX_BLOCKING_KEYS = 48;

const MAX_WORDS = 6;
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
  const keys = [`glued:${consonantKey(name.glued)}`, `name:${words}`];
  if (record.jurisdiction !== undefined) keys.push(`name in ${record.jurisdiction}:${words}`);
  if (record.birthDate !== undefined)
    keys.push(...tellingWords(name).map((word) => `born ${record.birthDate ?? ''}:${skeleton(word)}`));
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
  const skeletons = [...new Set(tellingWords(name).map(skeleton))].sort();
  return skeletons.flatMap((one, at) => skeletons.slice(at + 1).map((other) => `words:${one} ${other}`));
}

function singleWordKeys(name: PreparedName): readonly string[] {
  return tellingWords(name)
    .filter((word) => word.text.length >= FEWEST_LETTERS_ALONE || name.words.length === 1)
    .flatMap((word) => [`word:${word.sound}`, `sound:${skeleton(word)}`]);
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

function skeleton(word: Word): string {
  return word.nameGroups.length > 0
    ? `name${String(word.nameGroups[0])}`
    : consonantKey(word.text).slice(0, SKELETON_LETTERS) || word.text;
}

function tellingWords(name: PreparedName): readonly Word[] {
  const core = name.words.filter(
    (word) => word.kind === 'core' || word.kind === 'number' || word.kind === 'place',
  );
  return (core.length > 0 ? core : name.words).slice(0, MAX_WORDS);
}
