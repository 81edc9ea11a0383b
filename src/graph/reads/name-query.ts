import { BadInput } from '../../lib/errors/bad-input.ts';

const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const FUZZY_FROM_LENGTH = 4;
const MOST_WORDS = 16;
const MOST_LETTERS = 64;

/** Text by whose words names are found. */
export interface NameSearch {
  /** The argument that it came by. */
  readonly argument: string;
  readonly text: string;
  /** By word in lower case, other words that are as good. */
  readonly alternatives?: ReadonlyMap<string, readonly string[]>;
}

/**
 * The Lucene query that finds names holding every word: as written (best), beginning so, or with one letter wrong.
 * Wildcards and fuzzy terms pass the analyzer by, so case and accents are folded here as the index folds them; what is
 * written together (`O'Brien`, `trustcor.co`) is also looked for as the analyzer reads it. Refuses more than Lucene can take.
 */
export function nameQuery({ argument, text, alternatives }: NameSearch): string {
  const chunks = text.split(/\s+/).map(wordsOf);
  const words = chunks.flat();
  if (words.length === 0) throw new BadInput(argument, 'give at least one letter or digit');
  const longest = Math.max(...words.map((word) => word.length));
  if (words.length > MOST_WORDS || longest > MOST_LETTERS)
    throw new BadInput(
      argument,
      `a search takes ${String(MOST_WORDS)} words of ${String(MOST_LETTERS)} letters at most; these are ${String(words.length)} words, the longest of ${String(longest)} letters`,
    );
  return chunks
    .filter((chunk) => chunk.length > 0)
    .map((chunk) => chunkQuery(chunk, alternatives ?? new Map()))
    .join(' AND ');
}

/** The words of what stands between two blanks, folded. */
function wordsOf(chunk: string): string[] {
  return chunk.normalize('NFKD').replace(MARKS, '').toLowerCase().match(WORD) ?? [];
}

function chunkQuery(words: readonly string[], alternatives: ReadonlyMap<string, readonly string[]>): string {
  const each = words.map((word) => wordQuery(word, alternatives.get(word) ?? [])).join(' AND ');
  if (words.length < 2) return each;
  const joined = ['.', "'", '-'].map((mark) => `"${words.join(mark)}"^8`).join(' OR ');
  return `(${joined} OR (${each}))`;
}

function wordQuery(word: string, alternatives: readonly string[]): string {
  const fuzzy = word.length < FUZZY_FROM_LENGTH ? '' : ` OR ${word}~1`;
  const others = alternatives.map((other) => ` OR "${other}"^2`).join('');
  return `("${word}"^4 OR ${word}*^2${fuzzy}${others})`;
}
