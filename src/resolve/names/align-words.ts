import { isSpelling } from '../../normalize/latin-spelling/spelling.ts';
import type { PreparedName, Word } from './word.ts';
import { glueWords } from './word.ts';
import type { Likeness, WordMatch, WordRules } from './word-match.ts';
import { compareWords, countEdits, isNumberedAlike } from './word-similarity.ts';

export interface AlignedPair {
  readonly left: readonly Word[];
  readonly right: readonly Word[];
  readonly score: number;
  readonly likeness: Likeness;
}

/** Which words of two names answer each other, and which are left over. Order of words does not matter. */
export interface Alignment {
  readonly pairs: readonly AlignedPair[];
  readonly left: readonly Word[];
  readonly right: readonly Word[];
}

interface State {
  readonly pairs: AlignedPair[];
  left: Word[];
  right: Word[];
}

const LONGEST_LIST = 24;
const GLUED_EDIT_SHARE = 12;
const LONGEST_RUN = 4;
const SLACK = 3;
const SLACK_ACROSS_SCRIPTS = 6;

export function alignNames(left: PreparedName, right: PreparedName, persons: boolean): Alignment {
  const state: State = {
    pairs: [],
    left: left.words.slice(0, LONGEST_LIST),
    right: right.words.slice(0, LONGEST_LIST),
  };
  const rules = {
    persons,
    terse: left.terse || right.terse,
    acrossScripts: left.foreign !== right.foreign,
    abjad: left.abjad && right.abjad,
  };
  if (persons && takeWhole(state)) return state;
  takeEqual(state);
  if (left.syllabic && right.syllabic) return state;
  if (state.left.length > 0 && state.right.length > 0) takeAlike(state, rules);
  if (!persons) giveBackNumbered(state);
  if (state.left.length > 0 && state.right.length > 0) takeGlued(state, rules);
  if (persons && state.left.length > 0 && state.right.length > 0) takeInitials(state);
  return state;
}

function takeEqual(state: State): void {
  const right = [...state.right];
  const left: Word[] = [];
  for (const word of state.left) {
    const at = right.findIndex((other) => isSame(word, other));
    const other = right[at];
    if (other === undefined) left.push(word);
    else {
      right.splice(at, 1);
      state.pairs.push({ left: [word], right: [other], score: 1, likeness: 'same' });
    }
  }
  state.left = left;
  state.right = right;
}

/** A whole name against all Latin words of the other, as it stands or with its first word last. */
function takeWhole(state: State): boolean {
  for (const swapped of [false, true]) {
    const [native, latin] = swapped ? [state.right, state.left] : [state.left, state.right];
    if (native.length < 2 || latin.length === 0 || latin.some(({ spelling }) => spelling !== undefined))
      continue;
    const spellings = native.flatMap(({ spelling }) => (spelling === undefined ? [] : [spelling]));
    const [first = [], ...others] = spellings;
    if (spellings.length < native.length) continue;
    const text = latin.map((word) => word.text).join('');
    if (!isSpelling(spellings.flat(), text) && !isSpelling([...others.flat(), ...first], text)) continue;
    take(state, state.left, state.right, WHOLE_SPELT, 'transcription');
    return true;
  }
  return false;
}
const WHOLE_SPELT = 0.93;

/** Two Han characters of one sound are two words. */
function isSame(one: Word, other: Word): boolean {
  return (
    one.text === other.text &&
    (one.native === undefined || other.native === undefined || one.native === other.native)
  );
}

/** Best pair first, until none is alike. */
function takeAlike(state: State, rules: WordRules): void {
  const found: { left: Word; right: Word; match: WordMatch }[] = [];
  for (const left of state.left) {
    for (const right of state.right) {
      const match = compareWords(left, right, rules);
      if (match !== undefined) found.push({ left, right, match });
    }
  }
  found.sort((one, other) => other.match.score - one.match.score);
  for (const { left, right, match } of found) {
    if (!state.left.includes(left) || !state.right.includes(right)) continue;
    take(state, [left], [right], match.score, match.likeness);
  }
}

/** A name's only word that is told apart by its last letter is answered by none. */
function giveBackNumbered(state: State): void {
  const [only, ...more] = state.pairs.filter(({ left }) => left.some(({ kind }) => kind === 'core'));
  const [left, right] = [only?.left[0], only?.right[0]];
  if (only?.likeness !== 'typing error' || more.length > 0 || left === undefined || right === undefined)
    return;
  if (!isNumberedAlike(left.text, right.text)) return;
  state.pairs.splice(state.pairs.indexOf(only), 1);
  state.left.push(left);
  state.right.push(right);
}

function take(
  state: State,
  left: readonly Word[],
  right: readonly Word[],
  score: number,
  likeness: Likeness,
): void {
  state.left = withoutWords(state.left, left);
  state.right = withoutWords(state.right, right);
  state.pairs.push({ left, right, score, likeness });
}

/** Takes each word out once: a name may hold a word twice. */
function withoutWords(words: readonly Word[], taken: readonly Word[]): Word[] {
  const rest = [...words];
  for (const word of taken) rest.splice(rest.indexOf(word), 1);
  return rest;
}

/** "Jan Daniel", "JanDaniel"; and a space shifted by a typing error: "Lauren Tnkunda", "Laurent Nkunda". */
function takeGlued(state: State, rules: WordRules): void {
  for (const [one, other, swapped] of [
    [state.left, state.right, false],
    [state.right, state.left, true],
  ] as const) {
    for (const single of other) {
      const run = findRun(one, single, rules);
      if (run === undefined) continue;
      if (swapped) take(state, [single], run, 0.97, 'written as one');
      else take(state, run, [single], 0.97, 'written as one');
      if (state.left.length > 0 && state.right.length > 0) takeGlued(state, rules);
      return;
    }
  }
  takeShifted(state);
}

function findRun(words: readonly Word[], single: Word, rules: WordRules): readonly Word[] | undefined {
  const slack = rules.acrossScripts ? SLACK_ACROSS_SCRIPTS : SLACK;
  for (let from = 0; from < words.length - 1; from++) {
    let letters = words[from]?.text.length ?? 0;
    for (let to = from + 1; to < Math.min(words.length, from + LONGEST_RUN); to++) {
      letters += words[to]?.text.length ?? 0;
      if (letters > single.text.length + slack) break;
      if (letters < single.text.length - slack) continue;
      const run = words.slice(from, to + 1);
      const match = compareWords(glueWords(run), single, rules);
      if (match !== undefined && match.likeness !== 'abbreviation' && match.likeness !== 'initial')
        return run;
    }
  }
  return undefined;
}

function takeShifted(state: State): void {
  if ([...state.left, ...state.right].some(({ spelling }) => spelling !== undefined)) return;
  if (state.left.length === 0 || state.right.length === 0 || state.left.length + state.right.length < 3)
    return;
  const left = state.left.map((word) => word.text).join('');
  const right = state.right.map((word) => word.text).join('');
  const length = Math.min(left.length, right.length);
  if (length < 6 || Math.abs(left.length - right.length) > 2 || /\d/.test(left + right)) return;
  if (countEdits(left, right) > Math.max(1, Math.floor(length / GLUED_EDIT_SHARE))) return;
  take(state, state.left, state.right, 0.9, 'typing error');
}

/** "JC" for "Jean-Claude". */
function takeInitials(state: State): void {
  for (const swapped of [false, true]) {
    const [one, other] = swapped ? [state.right, state.left] : [state.left, state.right];
    const short = one.find(
      (word) => word.text.length >= 2 && word.text.length <= 3 && word.text.length <= other.length,
    );
    if (short === undefined) continue;
    const spelled = other.slice(0, short.text.length);
    if (spelled.map((word) => word.text.charAt(0)).join('') !== short.text) continue;
    if (swapped) take(state, spelled, [short], 0.7, 'initial');
    else take(state, [short], spelled, 0.7, 'initial');
    return;
  }
}
