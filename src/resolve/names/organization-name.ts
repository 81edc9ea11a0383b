import { findCity } from '../../normalize/city-name.ts';
import {
  findLegalForm,
  spaceLegalForms,
  splitLegalForm,
  unspacedFormLast,
} from '../../normalize/organization/legal-form.ts';
import {
  joinNumberWords,
  readDoubtfulNumber,
  readForeignNumber,
  readNumberWord,
  readRomanNumeral,
} from '../../normalize/organization/number-word.ts';
import { isGivenName } from '../../normalize/person/person-name.ts';
import { findRegion } from '../../normalize/address/region-name.ts';
import { foldWords } from '../../normalize/transliterate.ts';
import { rememberReading } from '../bounded-cache.ts';
import type { Natives } from './native-words.ts';
import { readNatives, readNativeWord } from './native-words.ts';
import { findIdea } from '../features/trade-idea.ts';
import type { PreparedName, Word } from './word.ts';
import { makeWord, withKind } from './word.ts';

const PARTICLES = new Set(
  'the of and for in at on de del della di da do dos des du la le les los las el al y et und e i en et van von der den den og och ja a an to by'.split(
    ' ',
  ),
);
const LINKS = new Set(['the', 'and', 'of', 'for']);
const FORM_AGAINST_NAME = /(\p{Ll}{3,}|\p{Lu}{4,})(\p{Lu}\.\s?\p{Lu}\.(?:\s?\p{Lu}\.)?)$/u;
const FOREIGN =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}]/u;
const COUNTRY_CODE_TAIL = /(?<=,.*),\s*[A-Z]{2}\s*$/;
/** Patent offices put the applicant's country behind the name. */
const BRACKETED_COUNTRY = /\s*\[[A-Z]{2}\]\s*$/;
const DOTTED_FORM_THEN_PLACE = /^(\p{L}{3}.*\s(?:\p{Lu}\.\s?){2,3})\s*\p{L}{4,}(?:\s\p{L}+)?$/u;
const WEB_HOST = /^\s*(?:https?:\/\/)?www\./i;
const CARE_OF = /\s+(?:c\/o|attn|care of)\b.*$/i;
/** "3°", "2ª", "2:a", "2-я", "3. ": what makes a figure an ordinal. */
const ORDINAL_MARK =
  /(?<![\p{L}\p{N}])(\d{1,3})(?:[ºª°]|:(?:a|e|de|te)\b|-(?:й|я|е|го|ая|ый|ой|ое|а)(?!\p{L}))/gu;
const NUMERO = new Set('no nr num numero nummer number nro'.split(' '));
/** Roman numerals that are no word, so that a name may begin with them. */
const ROMAN_AT_START = new Set('ii iii vii viii xii xiii xiv xvi xx xxi iie iiie ier'.split(' '));
const OWN_ACRONYM = /\((\p{Lu}{2,8})\)/u;
const HAN = /\p{Script=Han}/u;
const ABJAD = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const SYLLABIC = /^[\p{Script=Han}\p{Script=Hangul}\s]+$/u;
const FEWEST_LETTERS_INSIDE = 4;
/** What is counted by letters as well as by numbers: "Series A". */
const LETTERED = new Set(
  'series class tranche fund trust unit phase block lot cell portfolio compartment serie classe klasse'.split(
    ' ',
  ),
);
const WORDS_KEPT = 50_000;

/** Reads an organization's name: legal form and a trailing place of business aside, words by kind. */
export function readOrganizationName(text: string): PreparedName {
  const bare = spaceLegalForms(
    unspacedFormLast(text.replace(CARE_OF, '').replace(BRACKETED_COUNTRY, '').replace(WEB_HOST, '')),
  );
  const { text: native, natives } = readNatives(bare.replace(ORDINAL_MARK, '$1 '));
  const spaced = native.replace(FORM_AGAINST_NAME, '$1 $2');
  const all = joinNumberWords(foldWords(withoutPlaceOfBusiness(withoutOwnAcronym(spaced))));
  const { core, families } = splitLegalForm(all);
  const inner = core.filter(
    (word) =>
      (word.length < FEWEST_LETTERS_INSIDE && !(word === 'co' && core.length > 2)) ||
      findLegalForm([word]) === undefined,
  );
  const words = classify(inner.length > 0 ? inner : core, natives);
  return {
    text,
    words,
    glued: words.map((word) => (LINKS.has(word.text) ? '' : word.text)).join(''),
    han: HAN.test(text) ? words.map((word) => word.native ?? word.text).join('') : undefined,
    gluedWhole: all.filter((word) => word !== 'the').join(''),
    letters: [letterString(words.map(({ text: word }) => word)), letterString(all)],
    legalForms: families,
    generation: undefined,
    surnames: [],
    ...scriptOf(text),
    terse: false,
  };
}

const LATIN = /^[\0-\u024f]*$/;
const IN_LATIN = { foreign: false, abjad: false, syllabic: false };

function scriptOf(text: string): Pick<PreparedName, 'foreign' | 'abjad' | 'syllabic'> {
  if (LATIN.test(text)) return IN_LATIN;
  return { foreign: FOREIGN.test(text), abjad: ABJAD.test(text), syllabic: SYLLABIC.test(text) };
}

function letterString(words: readonly string[]): string {
  return words.map((word) => (PARTICLES.has(word) ? '' : word.charAt(0))).join('');
}

/** "Carter Freight B.V. (CFBV)" repeats itself. */
function withoutOwnAcronym(text: string): string {
  if (!text.includes('(')) return text;
  const found = OWN_ACRONYM.exec(text);
  const [whole = '', letters = ''] = found ?? [];
  const before = foldWords(text.slice(0, found?.index ?? 0).replaceAll('.', ' '));
  return letters !== '' && before.map((word) => word.charAt(0)).join('') === letters.toLowerCase()
    ? text.replace(whole, ' ')
    : text;
}

/** "Honeywell B.V., Amsterdam, NL": what follows the legal form is where the firm sits. */
function withoutPlaceOfBusiness(text: string): string {
  if (!/[.,]/.test(text)) return text;
  const dotted = DOTTED_FORM_THEN_PLACE.exec(text)?.[1];
  if (dotted !== undefined && splitLegalForm(foldWords(dotted)).families.length > 0) return dotted;
  const segments = text.replace(COUNTRY_CODE_TAIL, '').split(',');
  for (let count = 1; count < segments.length; count++) {
    const words = foldWords(segments.slice(0, count).join(' '));
    const rest = foldWords(segments.slice(count).join(' '));
    if (words.length > 1 && splitLegalForm(words).families.length > 0 && !endsInForm(rest))
      return segments.slice(0, count).join(' ');
  }
  return text;
}

function endsInForm(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    (findLegalForm(words) !== undefined ||
      findLegalForm(words.slice(-1)) !== undefined ||
      splitLegalForm(words).families.length > 0)
  );
}

function classify(words: readonly string[], natives: Natives): readonly Word[] {
  const classified: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const text = words[at] ?? '';
    const native = natives.get(text);
    const region = findRegion(words, at);
    const city = findCity(words, at);
    const value = numberAt(words, at);
    if (native !== undefined) classified.push(nativeWord(`${text}\n${native}`));
    else if (value !== undefined) classified.push(makeWord(text, { kind: 'number', idea: String(value) }));
    else if (NUMERO.has(text) && numberAt(words, at + 1) !== undefined)
      classified.push(makeWord(text, { kind: 'particle' }));
    else if (text.length === 1 && LETTERED.has(words[at - 1] ?? ''))
      classified.push(makeWord(text, { kind: 'number', idea: text }));
    else if (region !== undefined && text.length > 1 && !PARTICLES.has(text)) {
      const name = words.slice(at, at + region.words).join('');
      classified.push(makeWord(name, { kind: 'place', idea: region.code }));
      at += region.words - 1;
    } else if (city !== undefined) {
      classified.push(makeWord(words.slice(at, at + city.words).join(''), { kind: 'core', idea: city.code }));
      at += city.words - 1;
    } else if (text.length === 1 && at > 0 && at === words.length - 1) {
      classified.push(makeWord(text, { kind: 'initial' }));
    } else classified.push(plainWord(text));
  }
  return promoteCommonWords(withoutRepeats(classified.filter(isOtherIdea)));
}

const plainWord = rememberReading(readPlainWord, WORDS_KEPT);

const nativeWord = rememberReading(readNativeWord, WORDS_KEPT);

function readPlainWord(text: string): Word {
  if (PARTICLES.has(text)) return makeWord(text, { kind: 'particle' });
  const idea = findIdea(text);
  if (idea !== undefined) return makeWord(text, { kind: 'common', idea });
  const doubtful = readDoubtfulNumber(text);
  if (doubtful !== undefined && !isGivenName(text))
    return makeWord(text, { kind: 'core', idea: String(doubtful) });
  return makeWord(text, { kind: text.length === 1 ? 'initial' : 'core' });
}

/** Roman numerals count after the first word; a single letter only as the last. */
function numberAt(words: readonly string[], at: number): number | undefined {
  const text = words[at] ?? '';
  const value = readNumberWord(text) ?? readForeignNumber(text);
  if (value !== undefined || (at === 0 && !ROMAN_AT_START.has(text))) return value;
  if (text.length === 1 && at < words.length - 1) return undefined;
  return text === 'c' || text === 'l' || text === 'mix' ? undefined : readRomanNumeral(text);
}

/** "Machine-Building", "Instrument Making". */
const OF_THE_WORD_BEFORE = new Set(['building', 'making']);

/** "Real Estate" is two words for one idea. */
function isOtherIdea(word: Word, at: number, words: readonly Word[]): boolean {
  const before = words[at - 1];
  if (before?.kind === 'common' && OF_THE_WORD_BEFORE.has(word.text)) return false;
  return word.kind !== 'common' || word.idea === undefined || before?.idea !== word.idea;
}

/** "Hope House - Hope House - Greenview" says it once; "Johnson & Johnson" does not. */
function withoutRepeats(words: readonly Word[]): readonly Word[] {
  const isRepeat = (word: Word, at: number): boolean =>
    word.kind !== 'number' && words.findIndex((other) => other.text === word.text) < at;
  return words.filter(isRepeat).length < 2 ? words : words.filter((word, at) => !isRepeat(word, at));
}

/** "General Electric" has nothing but common words, and they are its name. */
function promoteCommonWords(words: readonly Word[]): readonly Word[] {
  if (words.some((word) => word.kind === 'core')) return words;
  return words.map((word) => (word.kind === 'common' ? withKind(word, 'core') : word));
}
