import type { Alignment } from './align-words.ts';
import { alignNames } from './align-words.ts';
import type { PreparedName, Word, WordKind } from './word.ts';

/** Two names laid side by side: what the features of the table read. */
export interface NameComparison {
  readonly left: PreparedName;
  readonly right: PreparedName;
  readonly alignment: Alignment;
  /** Equal but for legal form, spaces and punctuation. */
  readonly equal: boolean;
  /** One is made of the first letters of the other. */
  readonly acronym: boolean;
  readonly shared: number;
  readonly conflicting: number;
  readonly extra: number;
}

const EQUAL_AGREES = 5;
const ACRONYM_AGREES = 2;
const FEWEST_LETTERS_ACRONYM = 2;
const MOST_LETTERS_ACRONYM = 7;

/** What a matched word weighs: the one that tells bearers apart is 1. */
const SHARED_WEIGHTS: Readonly<Record<WordKind, number>> = {
  core: 1,
  common: 0.4,
  place: 0,
  number: 0,
  initial: 0.4,
  particle: 0,
  patronymic: 0.6,
};

/** What a word left over weighs: to differ in "freight" and "payroll" says more than to agree in "services". */
const LEFTOVER_WEIGHTS: Readonly<Record<WordKind, number>> = {
  ...SHARED_WEIGHTS,
  common: 0.65,
  initial: 0.5,
};

/** Compares all names of one record with all of another and keeps the pair that agrees best. */
export function compareNames(
  left: readonly PreparedName[],
  right: readonly PreparedName[],
  persons: boolean,
): NameComparison | undefined {
  let best: NameComparison | undefined;
  for (const one of left) {
    for (const other of right) {
      const found = compareTwo(one, other, persons);
      if (best === undefined || agreement(found) > agreement(best)) best = found;
      if (best.equal) return best;
    }
  }
  return best;
}

function agreement(found: NameComparison): number {
  if (found.equal || found.acronym) return found.equal ? EQUAL_AGREES : ACRONYM_AGREES;
  return Math.min(found.shared, 3) - 2 * found.conflicting - found.extra;
}

export function compareTwo(left: PreparedName, right: PreparedName, persons: boolean): NameComparison {
  const equal = areEqual(left, right);
  const alignment = alignNames(left, right, persons);
  const acronym = !persons && !equal && (spellsAcronym(left, right) || spellsAcronym(right, left));
  return settle({ left, right, alignment, equal, acronym });
}

function areEqual(left: PreparedName, right: PreparedName): boolean {
  if (left.han !== undefined && right.han !== undefined) return left.han === right.han;
  return (
    left.glued === right.glued ||
    left.gluedWhole === right.gluedWhole ||
    left.glued === right.gluedWhole ||
    left.gluedWhole === right.glued
  );
}

/** The same comparison with some leftover words passed over. */
export function withoutWords(names: NameComparison, passOver: (word: Word) => boolean): NameComparison {
  const keep = (words: readonly Word[]): readonly Word[] => words.filter((word) => !passOver(word));
  const { pairs, left, right } = names.alignment;
  return settle({ ...names, alignment: { pairs, left: keep(left), right: keep(right) } });
}

type Unweighed = Pick<NameComparison, 'left' | 'right' | 'alignment' | 'equal' | 'acronym'>;

/** Weighs what is shared and what is left over. */
function settle({ left, right, alignment, equal, acronym }: Unweighed): NameComparison {
  const oneLeft = equal ? 0 : weighLeft(alignment.left);
  const otherLeft = equal ? 0 : weighLeft(alignment.right);
  const conflicting = Math.min(oneLeft, otherLeft);
  const extra = Math.abs(oneLeft - otherLeft);
  return { left, right, alignment, equal, acronym, shared: sharedWeight(alignment), conflicting, extra };
}

function weighLeft(words: readonly Word[]): number {
  let sum = 0;
  for (const word of words) sum += LEFTOVER_WEIGHTS[word.kind];
  return sum;
}

function weighShared(words: readonly Word[]): number {
  let sum = 0;
  for (const word of words) sum += SHARED_WEIGHTS[word.kind];
  return sum;
}

function sharedWeight(alignment: Alignment): number {
  let sum = 0;
  for (const pair of alignment.pairs)
    sum += Math.max(weighShared(pair.left), weighShared(pair.right)) * pair.score;
  return sum;
}

/** "IBM" for "International Business Machines", legal form and all or without; "FedEx" for "Federal Express". */
function spellsAcronym(short: PreparedName, long: PreparedName): boolean {
  if (long.words.length < 2 || short.words.length > MOST_LETTERS_ACRONYM) return false;
  const glued = short.glued;
  if (glued.length < FEWEST_LETTERS_ACRONYM) return false;
  if (glued.length <= MOST_LETTERS_ACRONYM) {
    if (long.letters.includes(glued) || long.words.map((word) => word.text.charAt(0)).join('') === glued)
      return true;
  }
  return short.words.length === 1 && long.words.length <= 4 && spellsSyllables(glued, long.words, 0);
}

/** Each word gives two letters or more of its start, and together they are the whole. */
function spellsSyllables(rest: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return rest === '';
  for (let length = 2; length <= Math.min(rest.length, word.text.length - 1); length++) {
    if (
      rest.charCodeAt(length - 1) !== word.text.charCodeAt(length - 1) ||
      rest.charCodeAt(0) !== word.text.charCodeAt(0)
    )
      break;
    if (spellsSyllables(rest.slice(length), words, at + 1)) return true;
  }
  return false;
}
