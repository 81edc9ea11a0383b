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

/**
 * Keys under which a record is filed, so that records that may be the same share at least one. A key that very many
 * records share ("word:mohamed") ties nobody: whoever looks candidates up passes over keys with more records than it
 * may visit and relies on the others.
 */
export function blockingKeys(record: PreparedRecord): readonly string[] {
  const keys = new Set<string>([...identifierKeys(record), ...contactKeys(record)]);
  for (const name of record.names) for (const key of wholeNameKeys(name)) keys.add(key);
  for (const name of record.names) for (const key of wordPairKeys(name)) keys.add(key);
  for (const name of record.names) for (const key of singleWordKeys(name)) keys.add(key);
  for (const name of record.names) for (const key of misspeltKeys(name)) keys.add(key);
  return [...keys].slice(0, MAX_BLOCKING_KEYS);
}

function identifierKeys({ record, registrationNumbers }: PreparedRecord): readonly string[] {
  return [
    ...record.leis.map((lei) => `lei:${lei}`),
    ...registrationNumbers.map((number) => `number:${number.replace(/^[A-Z]+0*(?=\d)/, '')}`),
    ...record.domains.map((domain) => `domain:${domain}`),
  ];
}

function contactKeys({ mailboxes, phones, addresses }: PreparedRecord): readonly string[] {
  return [
    ...mailboxes.filter((box) => !box.masked).map((box) => `mail:${box.address}`),
    ...phones.map((phone) => `phone:${phone.slice(-PHONE_DIGITS)}`),
    ...addresses.flatMap(({ houses, words }) =>
      houses.slice(0, 2).flatMap((house) => words.slice(0, 3).map((word) => `place:${house} ${word}`)),
    ),
  ];
}

/** Keys of the whole name that outlive other spaces, another order, a letter doubled or swapped, and initials. */
function wholeNameKeys(name: PreparedName): readonly string[] {
  const sound = soundKey(name.glued);
  const keys = [
    `glued:${consonantKey(name.glued)}`,
    `letters:${[...new Set(sound)].sort().join('')}`,
    `start:${sound.slice(0, START_LETTERS)}`,
  ];
  const counted = name.words.filter((word) => word.kind !== 'particle');
  const initials = counted.map((word) => word.text.charAt(0)).join('');
  const short = counted.length === 1 ? name.glued : initials;
  if (short.length >= ACRONYM_LETTERS.fewest && short.length <= ACRONYM_LETTERS.most)
    keys.push(`initials:${short}`);
  return keys;
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

/** The longest word with each one of its consonants left out: a typing error leaves one of them alike. */
function misspeltKeys(name: PreparedName): readonly string[] {
  const [longest] = [...tellingWords(name)].sort((one, other) => other.text.length - one.text.length);
  const consonants =
    longest === undefined || longest.kind === 'number'
      ? ''
      : consonantKey(longest.text).slice(0, SKELETON_LETTERS + 1);
  if (consonants.length < FEWEST_CONSONANTS_DROPPED) return [];
  return [
    consonants,
    ...Array.from(consonants, (_, at) => consonants.slice(0, at) + consonants.slice(at + 1)),
  ].map((key) => `near:${key}`);
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
