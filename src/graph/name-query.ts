const MARKS = /\p{M}+/gu;
const SPECIAL = /[+\-!(){}[\]^"~*?:\\/&|<>=]/g;
const FUZZY_FROM_LENGTH = 4;

/**
 * The Lucene query that finds names holding every word: as written (best), beginning so, or with one letter wrong.
 * Wildcards and fuzzy terms pass the analyzer by, so case and accents are folded here as the index folds them.
 */
export function nameQuery(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(SPECIAL, ' ')
    .split(/[\s.,;'’]+/)
    .filter((word) => word !== '');
  return words.map(wordQuery).join(' AND ');
}

function wordQuery(word: string): string {
  const fuzzy = word.length < FUZZY_FROM_LENGTH ? '' : ` OR ${word}~1`;
  return `("${word}"^4 OR ${word}*^2${fuzzy})`;
}
