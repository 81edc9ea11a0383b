import { citiesNatively } from '../city-name.ts';
import { divide } from './divide.ts';
import { unspacedWords } from './find-native-word.ts';

const RUN =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}ー]{2,}|[\p{Script=Thai}\p{Script=Khmer}\p{M}]{3,}/gu;
/** Short words of Thai and Khmer stand inside longer ones by chance. */
const FEWEST_LETTERS = { ofSyllables: 2, ofLetters: 4 };
const SYLLABIC = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;
const KINDS_OF_PLACE = /^[市省县]/;

/** Known words by their first letter, the longest first. */
let known: ReadonlyMap<string, readonly string[]> | undefined;

/** Sets blanks around the known words of scripts that write none, so that the name itself stands alone. */
export function spaceNativeWords(text: string): string {
  return text.replace(RUN, (run) => ` ${segment(run)} `);
}

function segment(run: string): string {
  known ??= indexWords();
  if (SYLLABIC.test(run)) return divide(run, known, kindOfPlaceAfter).join(' ');
  const parts: string[] = [];
  let unknown = '';
  for (let at = 0; at < run.length;) {
    const word = known.get(run.charAt(at))?.find((each) => run.startsWith(each, at));
    if (word === undefined || isInside(run, at, word, unknown)) {
      unknown += run.charAt(at++);
      continue;
    }
    parts.push(unknown, word);
    unknown = '';
    at += word.length;
  }
  return [...parts, unknown].filter((part) => part !== '').join(' ');
}

/** "City", "province" behind the name of one. */
function kindOfPlaceAfter(word: string, rest: string): number {
  return KINDS_OF_PLACE.test(rest) && citiesNatively().has(word) ? 1 : 0;
}

/** A word of letters in the middle of an unknown one stands there by chance. */
function isInside(run: string, at: number, word: string, unknown: string): boolean {
  return unknown !== '' && at + word.length < run.length && !SYLLABIC.test(word);
}

function indexWords(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of new Set([...unspacedWords(), ...citiesNatively().keys()])) {
    const fewest = SYLLABIC.test(word) ? FEWEST_LETTERS.ofSyllables : FEWEST_LETTERS.ofLetters;
    if (word.length < fewest) continue;
    const first = word.charAt(0);
    const others = found.get(first);
    if (others === undefined) found.set(first, [word]);
    else others.push(word);
  }
  for (const words of found.values()) words.sort((one, other) => other.length - one.length);
  return found;
}
