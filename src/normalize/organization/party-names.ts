import { boundedMemo } from '../../lib/bounded-memo.ts';
import { organizationKey } from '../contact/holder-key.ts';

/** Between the names of one party: `Bluereg Limited t/a Bluereg.example`. */
const OTHERWISE =
  /\s*[,;]?\s+(?:t\/a|d\/b\/a|dba|d\.b\.a\.|a\/k\/a|aka|f\/k\/a|fka|trading as|trades as|doing business as|operating as|also known as|formerly|c\/o)\s+|\s+[-–|]\s+|\s*\/\/\s*/iu;
const IN_BRACKETS = /[[({<]([^\])}>]*)[\])}>]/g;
const TAG = /^\s*(?:tag|id|iana(?: id)?|registrar(?: id)?)\s*[:=#]\s*/i;
const NUMBER_OF_REGISTRAR =
  /\b(?:iana(?:\s+registrar)?(?:\s+id)?|registrar\s+id)\s*[:=#]?\s*\d+\b|^\d{1,5}\s+(?=\p{L})|#\s*\d{1,5}\b/giu;
const URL = /\bhttps?:\/\/[^\s,;)]+|\bwww\.[^\s,;)]+/gi;
const MAX_LENGTH = 300;

/** The keys of all names that one text gives a party: without tag, number and link, and each trade name for itself. */
export const partyKeys: (text: string) => readonly string[] = boundedMemo(readKeys, 4096);

function readKeys(text: string): readonly string[] {
  const plain = text.slice(0, MAX_LENGTH).replace(URL, ' ').replace(NUMBER_OF_REGISTRAR, ' ');
  const inBrackets = [...plain.matchAll(IN_BRACKETS)].map(([, inner = '']) => inner.replace(TAG, ''));
  const outside = plain.replace(IN_BRACKETS, ' ').trim();
  const names = [plain, outside, ...outside.split(OTHERWISE), ...inBrackets];
  return [...new Set(names.map(glued).filter((key) => /\p{L}{2}/u.test(key)))];
}

/** "Blue Reg Ltd" is "Bluereg Limited". */
function glued(name: string): string {
  return organizationKey(name).replaceAll(' ', '');
}
