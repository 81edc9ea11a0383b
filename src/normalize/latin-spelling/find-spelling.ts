import { spellAlphabet } from './alphabets.ts';
import { spellArabic } from './arabic.ts';
import { spellDevanagari } from './devanagari.ts';
import { simplifyHan, spellHan } from './han.ts';
import { spellHangul } from './hangul.ts';
import { spellHebrew } from './hebrew.ts';
import { spellKhmer } from './khmer.ts';
import type { Spelling } from './spelling.ts';
import { spellThai } from './thai.ts';

const WRITES_EVERY_SOUND =
  /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}\p{M}'’]+$/u;

/** Scripts by how their words are spelt in Latin letters. */
const SCRIPTS: readonly (readonly [RegExp, (word: string) => Spelling])[] = [
  [/^[\p{Script=Han}々]+$/u, (word) => spellHan(simplifyHan(word))],
  [/^\p{Script=Hangul}+$/u, spellHangul],
  [/^[\p{Script=Arabic}\p{M}\u200c\u200d]+$/u, spellArabic],
  [/^[\p{Script=Hebrew}'"׳״]+$/u, spellHebrew],
  [/^[\p{Script=Thai}]+$/u, spellThai],
  [/^[\p{Script=Khmer}]+$/u, spellKhmer],
  [/^[\p{Script=Devanagari}]+$/u, spellDevanagari],
  [WRITES_EVERY_SOUND, spellAlphabet],
];
const LONGEST_WORD = 24;

/** The Latin spellings of a word of another script; undefined for Latin itself and for scripts that nobody described. */
export function findSpelling(word: string): Spelling | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  return SCRIPTS.find(([script]) => script.test(word))?.[1](word);
}

/** Of a script that writes every sound, the romanized word says as much as the spellings do, typing errors included. */
export function writesEverySound(word: string): boolean {
  return WRITES_EVERY_SOUND.test(word);
}
