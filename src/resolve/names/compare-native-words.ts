import { nameForms } from '../../normalize/person/given-names.ts';
import { writesEverySound } from '../../normalize/latin-spelling/find-spelling.ts';
import { isSpelling } from '../../normalize/latin-spelling/spelling.ts';
import type { Word } from './word.ts';
import type { WordMatch, WordRules } from './word-match.ts';

const TRANSLATED: WordMatch = { score: 0.95, likeness: 'translation' };
const SPELT_OUT: WordMatch = { score: 0.93, likeness: 'transcription' };
const OTHER_FORM: WordMatch = { score: 0.8, likeness: 'transcription' };

/**
 * Compares words of which one at least is written in another script. Undefined: they are different words; "unknown": their
 * Latin letters are to decide.
 */
export function compareNativeWords(
  left: Word,
  right: Word,
  rules: WordRules,
): WordMatch | 'unknown' | undefined {
  if (!rules.persons && meansTheSame(left, right)) return TRANSLATED;
  if (left.native !== undefined && right.native !== undefined && left.native === right.native)
    return { score: 1, likeness: 'same' };
  const [native, latin] = left.spelling === undefined ? [right, left] : [left, right];
  if (native.spelling === undefined || native.kind === 'number') return 'unknown';
  if (rules.persons && latin.kind === 'initial') return 'unknown';
  if (latin.spelling !== undefined) return isHan(native) && isHan(latin) ? undefined : 'unknown';
  if (isSpelling(native.spelling, latin.text)) return SPELT_OUT;
  if (writesEverySound(native.native ?? '')) return 'unknown';
  if (rules.persons && latin.nameGroups.length > 0 && native.spelling.length > 1) {
    const { spelling } = native;
    if (nameForms(latin.nameGroups).some((form) => isSpelling(spelling, form))) return OTHER_FORM;
  }
  return undefined;
}

/** "تجارة" and "trading" stand for one idea; "قاهرة" and "cairo" for one city. */
function meansTheSame(left: Word, right: Word): boolean {
  if (left.idea !== undefined && right.idea !== undefined) return left.idea === right.idea;
  const [idea, other] = left.idea === undefined ? [right.idea, left] : [left.idea, right];
  return idea !== undefined && (idea === other.text || idea === `city:${other.text}`);
}

function isHan({ native }: Word): boolean {
  return native !== undefined && HAN.test(native);
}
const HAN = /^\p{Script=Han}/u;
