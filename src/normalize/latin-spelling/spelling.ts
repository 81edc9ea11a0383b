/**
 * One letter or sound of a word of another script: the Latin spellings it takes, or how many letters of vowels may stand
 * where the script writes none.
 */
export type SpellingStep =
  { readonly texts: readonly string[] } | { readonly anyOf: string; readonly most: number };

/** All Latin spellings of a word, step by step; tried without backtracking, so that no word is costly. */
export type Spelling = readonly SpellingStep[];

const LONGEST_LATIN = 30;
const CONSONANT = /[b-df-hj-np-tv-z]/;

/** The spellings divided by blanks; "-" is a letter that is not heard. */
export function spelt(texts: string): { readonly texts: readonly string[] } {
  return { texts: texts.split(' ').map((text) => (text === '-' ? '' : text)) };
}

/** Tells whether a Latin word, lower case, is one of the spellings. */
export function isSpelling(spelling: Spelling, latin: string): boolean {
  if (latin.length > LONGEST_LATIN) return false;
  let places = 1;
  for (const step of spelling) {
    places = 'texts' in step ? takeTexts(step.texts, latin, places) : takeAny(step, latin, places);
    if (places === 0) return false;
  }
  return (places & (1 << latin.length)) !== 0;
}

/** Places are bits: where in the Latin word the next letter may begin. */
function takeTexts(texts: readonly string[], latin: string, places: number): number {
  let next = 0;
  for (let at = 0; at <= latin.length; at++) {
    if ((places & (1 << at)) === 0) continue;
    for (const text of texts) {
      if (!latin.startsWith(text, at)) continue;
      const end = at + text.length;
      next |= 1 << end;
      if (text !== '' && latin.charAt(end) === latin.charAt(end - 1) && CONSONANT.test(latin.charAt(end)))
        next |= 1 << (end + 1);
    }
  }
  return next;
}

function takeAny(
  step: { readonly anyOf: string; readonly most: number },
  latin: string,
  places: number,
): number {
  let next = places;
  for (let at = 0; at < latin.length; at++) {
    if ((places & (1 << at)) === 0) continue;
    for (let end = at; end < Math.min(latin.length, at + step.most); end++) {
      if (!step.anyOf.includes(latin.charAt(end))) break;
      next |= 1 << (end + 1);
    }
  }
  return next;
}
