import { findCity } from '../../normalize/city-name.ts';
import { simplifyHan } from '../../normalize/latin-spelling/han.ts';
import { findSpelling } from '../../normalize/latin-spelling/find-spelling.ts';
import { adjectiveRoot, findNativeWord, joinPhrases } from '../../normalize/native-words/find-native-word.ts';
import { nativeKey } from '../../normalize/native-words/native-key.ts';
import { spaceNativeWords } from '../../normalize/native-words/segment.ts';
import { readNumberWord } from '../../normalize/organization/number-word.ts';
import { findRegion } from '../../normalize/address/region-name.ts';
import { foldWords } from '../../normalize/transliterate.ts';
import { findIdea } from '../features/trade-idea.ts';
import type { Word } from './word.ts';
import { makeWord } from './word.ts';

/** Words of a name in their own script, by their Latin letters. */
export type Natives = ReadonlyMap<string, string>;

const NONE: Natives = new Map();
const LATIN = /^[\0-\u024f\u1e00-\u1eff\u2000-\u206f]*$/;
const HAN = /\p{Script=Han}/u;
/** Particles, and words that say no more than that it is a company. */
const SAYS_NOTHING = new Set(['-', 'and', 'company', 'establishment']);
/** Marks inside words of Hebrew: בע״מ, צ׳רלי. */
const MARKS = /(?<=\p{Script=Hebrew})["'׳״](?=\p{Script=Hebrew})/gu;
const BETWEEN = /[^\p{L}\p{M}\p{N}\u200c\u200d'"׳״]+/u;

/** An organization's name with blanks between its words, and those of other scripts. */
export function readNatives(text: string): { readonly text: string; readonly natives: Natives } {
  if (LATIN.test(text)) return { text, natives: NONE };
  const spaced = spaceNativeWords(joinPhrases(HAN.test(text) ? simplifyHan(text) : text));
  const natives = new Map<string, string>();
  for (const word of spaced.split(BETWEEN)) {
    if (LATIN.test(word)) continue;
    const [latin, ...more] = foldWords(word.replace(MARKS, ''));
    if (latin !== undefined && more.length === 0) natives.set(latin, word);
  }
  return { text: spaced.replace(MARKS, ''), natives };
}

/** A word in its own script as it is compared: simplified characters, without marks that writers leave out. */
export function nativeForm(word: string): string {
  return nativeKey(HAN.test(word) ? simplifyHan(word) : word);
}

/** A word of an organization's name in another script, given as its Latin letters, a line break and itself. */
export function readNativeWord(latinAndNative: string): Word {
  const [latin = '', native = ''] = latinAndNative.split('\n');
  const traits = { native: nativeForm(native), spelling: findSpelling(native) };
  const english = findNativeWord(native);
  if (english === undefined) {
    const root = adjectiveRoot(native);
    const idea = root === undefined ? undefined : foldWords(root).join('');
    return makeWord(latin, { kind: latin.length === 1 ? 'initial' : 'core', idea, ...traits });
  }
  if (SAYS_NOTHING.has(english)) return makeWord(latin, { kind: 'particle', ...traits });
  if (english.startsWith('city:')) return makeWord(latin, { kind: 'core', idea: english, ...traits });
  const [first = english] = english.split('_');
  const value = readNumberWord(first);
  if (value !== undefined) return makeWord(latin, { kind: 'number', idea: String(value), ...traits });
  const place = findCity(foldWords(english), 0);
  if (place !== undefined) return makeWord(latin, { kind: 'core', idea: place.code, ...traits });
  const region = findRegion(foldWords(english), 0);
  if (region !== undefined) return makeWord(latin, { kind: 'place', idea: region.code, ...traits });
  return makeWord(latin, { kind: 'common', idea: findIdea(first) ?? first, ...traits });
}
