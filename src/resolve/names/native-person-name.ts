import { findNativeWord } from '../../normalize/native-words/find-native-word.ts';
import { nativeKey } from '../../normalize/native-words/native-key.ts';
import { foldWords } from '../../normalize/transliterate.ts';
import type { Natives } from './native-words.ts';

const NONE: Natives = new Map();
const LATIN = /^[\0-\u024f\u1e00-\u1eff\u2000-\u206f]*$/;
const BETWEEN = /[\s\u00b7,.・;()]+/u;
/** Titles, and what stands in names of any script without telling bearers apart; they are read in Latin letters. */
const IN_LATIN = new Set(
  'dr mr mrs ms miss professor sheikh hajj engineer bin ibn bint abu rabbi adv excellency oknha and'.split(
    ' ',
  ),
);
/** Between the names of foreigners, which Han and kana write as they sound to them. */
const MIDDLE_DOT = /[\u00b7・•]/;
/** "Servant of" and the like are one name with what follows. */
const JOINS_NEXT = new Set(['عبد', 'ابو', 'ام']);
const HAN_TITLE =
  /(?<=[\p{Script=Han}\p{Script=Hangul}]{2})(?:先生|女士|小姐|博士|教授|氏|様|씨|님|박사|교수)$/u;

/** A person's name in another script, titles and descent in Latin letters, with its words by their Latin letters. */
export function readNativeName(text: string): { readonly text: string; readonly natives: Natives } {
  if (LATIN.test(text)) return { text, natives: NONE };
  const natives = new Map<string, string>();
  const words = joinCompounds(
    text
      .replace(HAN_TITLE, '')
      .split(BETWEEN)
      .filter((word) => word !== ''),
  );
  const read = words.map((word) => {
    if (LATIN.test(word)) return word;
    const english = findNativeWord(word);
    if (words.length > 1 && english !== undefined && IN_LATIN.has(english)) return english;
    const [latin, ...more] = foldWords(word);
    if (latin === undefined) return '';
    if (more.length === 0 && !MIDDLE_DOT.test(text)) natives.set(latin, word);
    return word;
  });
  return { text: text.includes(',') ? text : read.join(' '), natives };
}

function joinCompounds(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word = '', next] = [words[at], words[at + 1]];
    const isCompound = next !== undefined && words.length > 2 && JOINS_NEXT.has(nativeKey(word));
    joined.push(isCompound ? word + next : word);
    if (isCompound) at++;
  }
  return joined;
}
