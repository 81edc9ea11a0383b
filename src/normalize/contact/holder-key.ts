import { boundedMemo } from '../../lib/bounded-memo.ts';
import { comparableText } from '../comparable-text.ts';
import { normalizeCompanyName } from '../organization/company-name.ts';
import { foldDigraphs, foldWords } from '../transliterate.ts';

const CACHE_SIZE = 8192;
const SURNAME_FIRST = /^([^,]+),([^,]+)$/;

/** By what an organization is filed: its name without legal form, accents and digraphs put aside: Köhler, Koehler, KOHLER. */
export const organizationKey: (name: string) => string = boundedMemo(
  (name) => fold((normalizeCompanyName(name) ?? '').split(' ')) || comparableText(name),
  CACHE_SIZE,
);

/** By what a person is filed, given name first: "Köhler, Jan" is "Jan Koehler". */
export function personKey(name: string): string {
  const [, surname, given] = SURNAME_FIRST.exec(name) ?? [];
  const words = foldWords(surname === undefined ? name : `${given ?? ''} ${surname}`);
  return fold(words) || comparableText(name);
}

/** What an ampersand stands for in other languages. */
const AND_WORDS: ReadonlySet<string> = new Set(['und', 'et', 'og', 'och', 'y']);

function fold(words: readonly string[]): string {
  return words.map((word, at) => (at > 0 && AND_WORDS.has(word) ? 'and' : foldDigraphs(word))).join(' ');
}
