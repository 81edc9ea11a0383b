const ARABIC_MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u0640\u06d6-\u06ed]/g;
const JOINERS = /[\u200b-\u200f\u2060\ufeff]/g;
const HEBREW_POINTS = /[\u0591-\u05c7]/g;
const GREEK_ACCENTS = /(?<=\p{Script=Greek})[\u0301\u0308]+/gu;
/** Letters that writers of one language take for each other. */
const ONE_LETTER: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  '״': '"',
  '׳': "'",
  ё: 'е',
  ς: 'σ',
};
const SEVERAL = /[أإآٱىیکة״׳ёς]/g;

/** A word of another script as it is looked up: without marks that writers leave out, one letter for those they confuse. */
export function nativeKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(GREEK_ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(ARABIC_MARKS, '')
    .replace(JOINERS, '')
    .replace(HEBREW_POINTS, '')
    .replace(SEVERAL, (letter) => ONE_LETTER[letter] ?? letter);
}
