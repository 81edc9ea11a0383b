import type { Spelling } from '../../normalize/latin-spelling/spelling.ts';
import { consonantKey, soundKey } from '../../normalize/sound-key.ts';
import { rememberReading } from '../bounded-cache.ts';

const KEYS_KEPT = 50_000;
const soundOf = rememberReading(soundKey, KEYS_KEPT);
const consonantsOf = rememberReading(consonantKey, KEYS_KEPT);

/**
 * `core` words tell bearers apart; `common` ones say what a thing is ("bank"), or are borne by very many
 * ("Abdul"); `particle` words carry nothing ("van", "of").
 */
export type WordKind = 'core' | 'common' | 'place' | 'number' | 'initial' | 'particle' | 'patronymic';

/** One word of a name with everything comparisons ask of it, prepared once. */
export interface Word {
  readonly text: string;
  readonly kind: WordKind;
  /** What the word stands for: a region's code, a number's value, an idea in any language. */
  readonly idea: string | undefined;
  /** Groups of given names that it is a form of. */
  readonly nameGroups: readonly number[];
  readonly hasDigit: boolean;
  /** The word as it is written in another script than Latin, in the spelling by which it is looked up. */
  readonly native: string | undefined;
  /** How a word of another script is spelt in Latin letters, where its letters do not say. */
  readonly spelling: Spelling | undefined;
  readonly sound: string;
  readonly consonants: string;
}

export interface WordTraits {
  readonly kind: WordKind;
  readonly idea?: string | undefined;
  readonly nameGroups?: readonly number[] | undefined;
  readonly native?: string | undefined;
  readonly spelling?: Spelling | undefined;
}

const NO_GROUPS: readonly number[] = [];

export function makeWord(text: string, traits: WordTraits): Word {
  return {
    text,
    kind: traits.kind,
    idea: traits.idea,
    nameGroups: traits.nameGroups ?? NO_GROUPS,
    hasDigit: /\d/.test(text),
    native: traits.native,
    spelling: traits.spelling,
    sound: soundOf(text),
    consonants: consonantsOf(text),
  };
}

/** The same word counted as another kind. */
export function withKind(word: Word, kind: WordKind): Word {
  return makeWord(word.text, { ...word, kind });
}

/** Neighbouring words written as one. */
export function glueWords(words: readonly Word[]): Word {
  const [first] = words;
  if (words.length === 1 && first) return first;
  const text = words.map((word) => word.text).join('');
  const spellings = words.flatMap((word) => (word.spelling === undefined ? [] : [word.spelling]));
  return makeWord(text, {
    native: words.every((word) => word.native !== undefined)
      ? words.map((word) => word.native).join('')
      : undefined,
    spelling: spellings.length === words.length ? spellings.flat() : undefined,
    kind: words.some((word) => word.kind === 'core') ? 'core' : (first?.kind ?? 'core'),
  });
}

/** A name read into words. */
export interface PreparedName {
  readonly text: string;
  readonly words: readonly Word[];
  /** All words that count, written as one. */
  readonly glued: string;
  /** The same in the letters it is written in, where those are Han: characters of one sound are not one name. */
  readonly han: string | undefined;
  /** Legal form and all, written as one. */
  readonly gluedWhole: string;
  /** First letters that an acronym of it may consist of, without and with the legal form. */
  readonly letters: readonly string[];
  readonly legalForms: readonly string[];
  readonly generation: string | undefined;
  /** Of a person: the words that are the surname by their place, for explanations. */
  readonly surnames: readonly string[];
  /** Not written in Latin letters. */
  readonly foreign: boolean;
  /** Written in Arabic or Hebrew letters, which leave most vowels out. */
  readonly abjad: boolean;
  /** Written in Han or Hangul, where each character is a syllable and none is a typing error of another. */
  readonly syllabic: boolean;
  /** Of short syllables, as romanized Chinese and Korean names are, so that one letter makes another name. */
  readonly terse: boolean;
}
