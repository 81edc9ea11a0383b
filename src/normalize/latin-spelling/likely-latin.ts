import { consonantKey } from '../sound-key.ts';
import type { Spelling, SpellingStep } from './spelling.ts';

const VOWELS_ONLY = /^[aeiouywh]*$/;

/**
 * The consonants of a word's likely Latin spellings, at most so many: what another spelling of it is looked up by. Spellings
 * of one consonant count once, the likelier ones, which stand first in the tables, are kept.
 */
export function likelyConsonants(spelling: Spelling, most: number): readonly string[] {
  const texts = likeliest(spelling.map(soundsOf), most * ROOM);
  return [...new Set(texts.map(consonantKey))].slice(0, most);
}
/** Different texts may come to the same consonants. */
const ROOM = 4;

/** The texts that parts make, one alternative of each, the earlier alternatives first; at most so many. */
export function likeliest(parts: readonly (readonly string[])[], most: number): readonly string[] {
  let made: readonly { readonly text: string; readonly rank: number }[] = [{ text: '', rank: 0 }];
  for (const alternatives of parts) {
    made = made
      .flatMap(({ text, rank }) => alternatives.map((each, at) => ({ text: text + each, rank: rank + at })))
      .sort((one, other) => one.rank - other.rank)
      .slice(0, most);
  }
  return made.map(({ text }) => text);
}

const known = new WeakMap<SpellingStep, readonly string[]>();

/** One text for each way that the step sounds by its consonants; a vowel stands for all vowels. */
function soundsOf(step: SpellingStep): readonly string[] {
  let found = known.get(step);
  if (found === undefined) known.set(step, (found = 'texts' in step ? distinct(step.texts) : ['a']));
  return found;
}

function distinct(texts: readonly string[]): readonly string[] {
  const bySound = new Map<string, string>();
  for (const text of texts) {
    const isVowel = VOWELS_ONLY.test(text);
    const sound = isVowel ? '' : consonantKey(`a${text}a`);
    if (!bySound.has(sound)) bySound.set(sound, isVowel ? 'a' : text);
  }
  return [...bySound.values()];
}
