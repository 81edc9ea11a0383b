import { GIVEN_NAME_GROUPS, OTHER_GIVEN_NAMES } from './given-name-table.ts';
import { findLegalForm, splitLegalForm } from '../organization/legal-form.ts';
import { ORGANIZATION_WORDS } from '../organization/organization-word-table.ts';
import { TITLES } from './person-title-table.ts';
import { soundKey } from '../sound-key.ts';
import { foldWords } from '../transliterate.ts';
import { UNSPACED_WORDS } from '../organization/unspaced-word-table.ts';

const MAX_NAME_WORDS = 8;
const MAX_BARE_WORDS = 4;
const EAST_ASIAN_NAME =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4}|\p{Script=Han}{1,3}\s\p{Script=Han}{1,3})$/u;
const SURNAME_FIRST = /^[^,]+,[^,]+$/;
const ORGANIZATION_SIGN = /[0-9@&+/_]|\.[a-z]{2,}$|\(.*\)/i;
const ARABIC_ARTICLE = /(?:^|\s)(?:al|el)-\p{L}/iu;
const GENERATION_MARK = new Set(['jr', 'jnr', 'snr', 'esq']);
const KIN_WORD = new Set([
  'bin',
  'ibn',
  'bint',
  'binti',
  'ben',
  'abu',
  'abou',
  'umm',
  'ould',
  'oglu',
  'ogly',
  'kyzy',
]);
const PATRONYMIC =
  /^.{3,}(?:ovich|evich|ovych|evych|ovna|evna|ivna|yevich|ovitch|zadeh|zade|oglu|ullah|uddin|udin|poulos|opoulou|idis|ides|akis|shvili|adze|enko|sson|sdottir|escu|yan)$/;

let givenNames: ReadonlySet<string> | undefined;
let givenSounds: ReadonlySet<string> | undefined;

/** Whether a folded word is a given name, or a short form of one, in common use. */
export function isGivenName(word: string): boolean {
  givenNames ??= new Set([...GIVEN_NAME_GROUPS.join(' ').split(' '), ...OTHER_GIVEN_NAMES.split(/\s+/)]);
  return word.length > 2 && givenNames.has(word);
}

/** As that, in whatever spelling: "Noureddin", "Nooreddine". */
function soundsGiven(word: string): boolean {
  if (isGivenName(word)) return true;
  givenSounds ??= new Set([...(givenNames ?? [])].filter((name) => name.length > 3).map(soundKey));
  return word.length > 3 && givenSounds.has(soundKey(word));
}

/**
 * Whether a bare name reads as that of a person rather than an organization: by titles, given names,
 * patronymics, initials and order, and by the absence of legal forms and trade words. A doubtful name is not a person.
 */
export function looksPersonal(name: string): boolean {
  const text = name.trim();
  if (EAST_ASIAN_NAME.test(text)) return !UNSPACED_WORDS.some(([word]) => text.includes(word));
  if (ORGANIZATION_SIGN.test(text)) return false;
  const words = foldWords(text);
  if (words.length === 0 || words.length > MAX_NAME_WORDS + 2) return false;
  const names = words.filter((word) => !TITLES.has(word));
  if (names.length === 0 || names.length > MAX_NAME_WORDS) return false;
  if (names.some((word) => ORGANIZATION_WORDS.has(word))) return false;
  if (holdsLegalForm(names)) return false;
  if (names.length < words.length || words.some((word) => GENERATION_MARK.has(word))) return true;
  return names.length > 1 && hasPersonalSign(text, names);
}

/**
 * Whether a name beside an organization's may be that of its person: as `looksPersonal`, or two to four words without any
 * sign of an organization.
 */
export function mayBePerson(name: string): boolean {
  if (looksPersonal(name)) return true;
  const text = name.trim();
  const words = foldWords(text);
  return (
    words.length >= 2 &&
    words.length <= MAX_BARE_WORDS &&
    /^[\p{L}\p{M}\s.,'’-]+$/u.test(text) &&
    !ORGANIZATION_SIGN.test(text) &&
    !words.some((word) => ORGANIZATION_WORDS.has(word)) &&
    !holdsLegalForm(words)
  );
}

/** A legal form of several letters, at the end or before a place ("Honeywell B.V., Amsterdam"). */
function holdsLegalForm(words: readonly string[]): boolean {
  if (words.some((word) => word.length > 3 && findLegalForm([word]) !== undefined)) return true;
  return [words.length, words.length - 1].some((end) => {
    const { core, families } = splitLegalForm(words.slice(0, end));
    return families.length > 0 && words.slice(0, end).join('').length - core.join('').length > 1;
  });
}

function hasPersonalSign(text: string, words: readonly string[]): boolean {
  if (words.some((word) => KIN_WORD.has(word) || PATRONYMIC.test(word))) return true;
  if (ARABIC_ARTICLE.test(text) || words.some(soundsGiven)) return true;
  return SURNAME_FIRST.test(text) ? words.length <= 4 : hasInitials(words);
}

/** "Raymond A Saulino", "J. R. Whitlock". */
function hasInitials(words: readonly string[]): boolean {
  const full = words.filter((word) => word.length > 1).length;
  const initials = words.length - full;
  const last = words[words.length - 1] ?? '';
  return initials > 0 && initials <= 2 && full >= 1 && full <= 2 && last.length > 2;
}
