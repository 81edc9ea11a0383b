import { distance } from 'fastest-levenshtein';
import { mayBeRomanizedAlike } from '../../normalize/person/romanization-key.ts';
import { isGivenName } from '../../normalize/person/person-name.ts';
import { compareNativeWords } from './compare-native-words.ts';
import type { Word } from './word.ts';
import type { WordMatch, WordRules } from './word-match.ts';

const SAME: WordMatch = { score: 1, likeness: 'same' };
const SPELLING: WordMatch = { score: 0.95, likeness: 'spelling' };
const TRANSLATION: WordMatch = { score: 0.95, likeness: 'translation' };
const SHORT_FORM: WordMatch = { score: 0.85, likeness: 'short form' };
const INITIAL: WordMatch = { score: 0.6, likeness: 'initial' };
const SLIP: WordMatch = { score: 0.85, likeness: 'typing error' };
const ABBREVIATION: WordMatch = { score: 0.8, likeness: 'abbreviation' };
const TRANSCRIPTION: WordMatch = { score: 0.85, likeness: 'transcription' };
const GENDER_ENDS = new Set(['oa', 'ao', 'ea', 'ae', 'ia', 'ai']);
const FEMININE_ENDINGS = new Set([
  'e',
  'le',
  'ne',
  'ie',
  'ia',
  'na',
  'pa',
  'ta',
  'ine',
  'ina',
  'ette',
  'etta',
  'enne',
]);
const LONGEST_FEMININE_ENDING = 4;
const SLAVIC_FEMININE = /(?:ov|ev|in|yn|sk)a$/;
const EDIT_COST = 1.1;
const LONGER_THAN_SYLLABLE = 7;
const FEWEST_CONSONANTS = 2;
const FEWEST_CONSONANTS_LIQUIDS_LOST = 4;
const ABJAD_LETTERS_LESS = 2;
const FEWEST_LETTERS_ABBREVIATED = 3;

/** How alike two words are, or undefined when they are different words. */
export function compareWords(left: Word, right: Word, rules: WordRules): WordMatch | undefined {
  if (left.native !== undefined || right.native !== undefined) {
    const found = compareNativeWords(left, right, rules);
    if (found !== 'unknown') return found;
  }
  if (left.text === right.text) return SAME;
  if ((left.kind === 'particle') !== (right.kind === 'particle')) return undefined;
  if (left.kind === 'number' || right.kind === 'number') return compareNumbers(left, right);
  if (left.kind === 'place' && right.kind === 'place')
    return left.idea === right.idea ? TRANSLATION : undefined;
  if (left.kind === 'initial' || right.kind === 'initial') return compareInitial(left, right, rules);
  if (left.idea !== undefined && right.idea !== undefined && !rules.persons)
    return left.idea === right.idea ? TRANSLATION : undefined;
  if (sharesGroup(left, right)) return left.sound === right.sound ? SPELLING : SHORT_FORM;
  if (rules.persons && isGenderPair(left, right)) return undefined;
  if (left.sound === right.sound && Math.max(left.text.length, right.text.length) > 2) return SPELLING;
  if (rules.persons && mayBeRomanizedAlike(left.text, right.text)) return TRANSCRIPTION;
  if (
    rules.acrossScripts &&
    mayOnlySound(left, right, rules) &&
    soundsAlike(left.consonants, right.consonants)
  )
    return TRANSCRIPTION;
  return compareTyping(left, right, rules) ?? compareAbbreviation(left, right, rules);
}

/** "tre" is three beside a figure, and else a word. */
function compareNumbers(left: Word, right: Word): WordMatch | undefined {
  const mayBeNumbers = [left, right].every(({ kind }) => kind === 'number' || kind === 'core');
  return mayBeNumbers && left.idea === right.idea ? TRANSLATION : undefined;
}

/** Consonants alone say too little of a person where it is known how the word is spelt. */
function mayOnlySound(left: Word, right: Word, { persons }: WordRules): boolean {
  return !persons || (left.spelling === undefined && right.spelling === undefined);
}

/** Kana and Han lose an r or l before another consonant. */
function soundsAlike(left: string, right: string): boolean {
  if (left.length >= FEWEST_CONSONANTS && left === right) return true;
  const enough = Math.max(left.length, right.length) >= FEWEST_CONSONANTS_LIQUIDS_LOST;
  return enough && left.replaceAll('l', '') === right.replaceAll('l', '');
}

function compareInitial(left: Word, right: Word, rules: WordRules): WordMatch | undefined {
  if (!rules.persons || left.kind === right.kind) return undefined;
  return left.text.charAt(0) === right.text.charAt(0) ? INITIAL : undefined;
}

function sharesGroup(left: Word, right: Word): boolean {
  return left.nameGroups.length > 0 && left.nameGroups.some((group) => right.nameGroups.includes(group));
}

/** "Ivanov", "Ivanova"; "Angelo", "Angela"; among given names "Michel", "Michelle": one letter, two people. */
function isGenderPair(left: Word, right: Word): boolean {
  const [short, long] =
    left.text.length <= right.text.length ? [left.text, right.text] : [right.text, left.text];
  const longer = long.length - short.length;
  if (short.length < 4 || longer > LONGEST_FEMININE_ENDING) return false;
  if (longer === 0) {
    const ends = short.slice(-1) + long.slice(-1);
    return GENDER_ENDS.has(ends) && short.slice(0, -1) === long.slice(0, -1) && isEitherGiven(short, long);
  }
  if (!long.startsWith(short)) return false;
  const ending = long.slice(short.length);
  if (ending === 'a') return SLAVIC_FEMININE.test(long) || isEitherGiven(short, long);
  return FEMININE_ENDINGS.has(ending) && isEitherGiven(short, long);
}

function isEitherGiven(one: string, other: string): boolean {
  return isGivenName(one) || isGivenName(other);
}

/** Edits that a word of this length survives as a typing error; digits never do. */
function compareTyping(left: Word, right: Word, rules: WordRules): WordMatch | undefined {
  const [one, other] = [left.text, right.text];
  const length = Math.max(one.length, other.length);
  const allowed = allowedEdits(Math.min(one.length, other.length) - (rules.abjad ? ABJAD_LETTERS_LESS : 0));
  if (Math.abs(one.length - other.length) > allowed + 1 || /\d/.test(one) || /\d/.test(other))
    return undefined;
  if (rules.persons && length > 2 && isTransposition(one, other)) return SLIP;
  if (allowed === 0 || (rules.terse && length < LONGER_THAN_SYLLABLE)) return undefined;
  if (rules.persons && ((isGivenName(one) && isGivenName(other)) || endsApart(one, other))) return undefined;
  const edits = countEdits(one, other);
  if (edits <= allowed) return { score: 1 - (EDIT_COST * edits) / length, likeness: 'typing error' };
  if (edits > allowed + 1 || countEdits(left.sound, right.sound) > 1) return undefined;
  return { score: 1 - (EDIT_COST * allowed) / length, likeness: 'typing error' };
}

/**
 * "Selfa" and "Selfb", "Mellowde" and "Mellowgb": the same word with another last letter, or another two, is how one owner
 * numbers companies. With nothing else in common it is not a typing error.
 */
export function isNumberedAlike(one: string, other: string): boolean {
  if (one.length !== other.length || one.at(-1) === other.at(-1) || isTransposition(one, other)) return false;
  const stem = one.slice(0, -1) === other.slice(0, -1) ? one.length - 1 : one.length - 2;
  return stem >= FEWEST_LETTERS_NUMBERED && one.slice(0, stem) === other.slice(0, stem);
}
const FEWEST_LETTERS_NUMBERED = 4;

/** "Rehberg" and "Rehbein": the same beginning and quite another ending of two letters or more make two surnames. */
function endsApart(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  return (
    Math.min(rest.length, otherRest.length) >= 2 &&
    rest.length <= 3 &&
    otherRest.length <= 3 &&
    !Array.from(rest).some((letter) => otherRest.includes(letter))
  );
}

function allowedEdits(length: number): number {
  if (length < 4) return 0;
  if (length < 7) return 1;
  return length < 12 ? 2 : 3;
}

/** Levenshtein distance, a swap of neighbours counting once. */
export function countEdits(left: string, right: string): number {
  return isTransposition(left, right) ? 1 : distance(left, right);
}

function isTransposition(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let at = 0;
  while (at < left.length && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  return (
    left.charCodeAt(at) === right.charCodeAt(at + 1) &&
    left.charCodeAt(at + 1) === right.charCodeAt(at) &&
    left.slice(at + 2) === right.slice(at + 2)
  );
}

/** "Ind" for "Industries", "Svcs" for "Services"; among persons a name cut off at the end of a field. */
function compareAbbreviation(left: Word, right: Word, rules: WordRules): WordMatch | undefined {
  const [short, long] =
    left.text.length < right.text.length ? [left.text, right.text] : [right.text, left.text];
  if (rules.persons || short.length < FEWEST_LETTERS_ABBREVIATED || long.length - short.length < 2)
    return undefined;
  if (left.kind !== 'common' && right.kind !== 'common') return undefined;
  return long.startsWith(short) || isContraction(short, long) ? ABBREVIATION : undefined;
}

/** First letter, last letter, and some of those between, in their order: "mfg", "natl", "props". */
function isContraction(short: string, long: string): boolean {
  if (short.charAt(0) !== long.charAt(0) || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at++;
  return at === short.length;
}
