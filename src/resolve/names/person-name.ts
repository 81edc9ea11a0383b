import { findNameGroups } from '../../normalize/person/given-names.ts';
import { findSpelling } from '../../normalize/latin-spelling/find-spelling.ts';
import { GENERATIONS, LEADING_TITLES, TITLES } from '../../normalize/person/person-title-table.ts';
import { foldWords } from '../../normalize/transliterate.ts';
import { rememberReading } from '../bounded-cache.ts';
import { readNativeName } from './native-person-name.ts';
import { nativeForm } from './native-words.ts';
import type { PreparedName, Word } from './word.ts';
import { makeWord, withKind } from './word.ts';

const PARTICLES = new Set(
  'al el ul ur ud us as ad bin ben vd vdr vde ibn bint van von der den de da do dos das del della di du la le los las zu zum af av ter ten y e na ou abd oglu ogly kyzy kizi st'.split(
    ' ',
  ),
);
const COMMON = new Set('abdul abdel abdal abdu abdol abu abou ould um umm'.split(' '));
const PATRONYMIC =
  /^.{3,}(?:ovich|evich|ovych|evych|yevich|ovitch|evitch|ovna|evna|ivna|yivna|avich|auna|yevna|ovics|ovic|uly|qyzy|kyzy|oglu)$/;
const EAST_ASIAN_SURNAMES = new Set(
  'kim gim ri lee yi rhee li pak park bak choe choi jong jung chung jang chang cho jo kang kwon han hong hwang im lim rim ko mun moon no roh o oh paek baek ryu yu sin shin so suh song sung son an ahn yun yoon ra na chon jon jeon ju joo ho wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie tang deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen jin xi hsi mao deng nguyen tran pham'.split(
    ' ',
  ),
);
/** "…, President of the Republic" */
const OFFICE =
  /,\s*(?:\p{L}+\s+){0,2}(?:president|minister|chancellor|secretary|governor|chairman|ceo|king|prince|leader)\b.*$/iu;
/** "Dr. med. univ.", "Dr. rer. nat. h.c.": in what, which may be a word that is a name too. */
const DEGREE =
  /\b(dr|doctor|dipl|prof|mag)\.?\s*(?:-?(?:med|jur|iur|rer|nat|pol|phil|oec|publ|theol|ing|h\.?\s?c|habil|vet|dent|techn|mont|agr|sc|univ|kfm|inf|phys|chem|psych|fh|rer\.\s?soc)\b\.?\s*)+/giu;
const LONGEST_SYLLABLE = 6;
const WORDS_KEPT = 50_000;
const FOREIGN = /[^\0-\u024f\u1e00-\u1eff\u2000-\u206f]/;
const ABJAD = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const HAN = /\p{Script=Han}/u;
const SYLLABIC = /^[\p{Script=Han}\p{Script=Hangul}\s]+$/u;

/** Reads a person's name in any order of words: titles aside, generation apart. */
export function readPersonName(text: string): PreparedName {
  const { text: spaced, natives } = readNativeName(text.replace(OFFICE, '').replace(DEGREE, '$1 '));
  const folded = foldWords(spaced);
  const generation = folded.length > 1 ? findGeneration(folded) : undefined;
  const named = folded.filter(
    (word, at) => at === 0 || !GENERATIONS.has(word) || (word.length === 1 && at < folded.length - 1),
  );
  const words = withoutTitles(named).map((word, at, all) =>
    at === 0 && all.length === 2 && word === SHORT_FOR_BENJAMIN
      ? withKind(personWord(word, undefined), 'core')
      : personWord(word, natives.get(word)),
  );
  return {
    text,
    words: words.some((word) => word.kind !== 'particle')
      ? words
      : words.map((word) => withKind(word, 'core')),
    glued: words.map((word) => word.text).join(''),
    han: HAN.test(text) ? words.map((word) => word.native ?? word.text).join('') : undefined,
    gluedWhole: folded.join(''),
    letters: [],
    legalForms: [],
    generation,
    surnames: findSurnames(text, words),
    foreign: FOREIGN.test(text),
    abjad: ABJAD.test(text),
    syllabic: SYLLABIC.test(text),
    terse: isTerse(words),
  };
}

/** "Ben" is a son of somebody where a name stands before it, or more than one behind it. */
const SHORT_FOR_BENJAMIN = 'ben';
function findGeneration(words: readonly string[]): string | undefined {
  for (let at = words.length - 1; at > 0; at--) {
    const word = words[at] ?? '';
    if (word.length > 1 || at === words.length - 1 || words.length > 2) {
      const generation = word === 'sr' || word.length > 1 || word === 'i' ? GENERATIONS.get(word) : undefined;
      if (generation !== undefined) return generation;
    }
  }
  return undefined;
}

/** What stands before a comma, else the last word. */
function findSurnames(text: string, words: readonly Word[]): readonly string[] {
  const [before = '', after] = text.split(',');
  if (after !== undefined && after.trim() !== '') return foldWords(before);
  const last = words.findLast((word) => word.kind === 'core');
  return last === undefined ? [] : [last.text];
}

/** Titles stand outside; a name keeps at least two words, and the only word if it is one. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const bare = words.filter((word) => !TITLES.has(word));
  const start = bare.findIndex((word) => !LEADING_TITLES.has(word));
  return [bare.slice(Math.max(start, 0)), bare].find(isEnough) ?? words;
}

function isEnough(words: readonly string[]): boolean {
  return words.filter((word) => word.length > 1 && !PARTICLES.has(word)).length >= 2;
}

const latinWord = rememberReading(readWord, WORDS_KEPT);
const nativeWord = rememberReading(readNativePersonWord, WORDS_KEPT);

function personWord(text: string, native: string | undefined): Word {
  return native === undefined ? latinWord(text) : nativeWord(`${text}\n${native}`);
}

function readNativePersonWord(latinAndNative: string): Word {
  const [latin = '', native = ''] = latinAndNative.split('\n');
  const { kind, nameGroups } = readWord(latin);
  const traits = { nameGroups, native: nativeForm(native), spelling: findSpelling(native) };
  return makeWord(latin, { kind: kind === 'patronymic' ? kind : 'core', ...traits });
}

function readWord(text: string): Word {
  const nameGroups = findNameGroups(text);
  const traits = nameGroups === undefined ? {} : { nameGroups };
  if (text.length === 1) return makeWord(text, { kind: 'initial' });
  if (PARTICLES.has(text)) return makeWord(text, { kind: 'particle', ...traits });
  if (COMMON.has(text)) return makeWord(text, { kind: 'common', ...traits });
  return makeWord(text, { kind: PATRONYMIC.test(text) ? 'patronymic' : 'core', ...traits });
}

function isTerse(words: readonly Word[]): boolean {
  if (words.length < 2 || words.some((word) => word.text.length > LONGEST_SYLLABLE)) return false;
  return (
    EAST_ASIAN_SURNAMES.has(words[0]?.text ?? '') ||
    EAST_ASIAN_SURNAMES.has(words[words.length - 1]?.text ?? '')
  );
}
