import anyAscii from 'any-ascii';

const ASCII_ONLY = /^[\0-\x7f]*$/;
const KANA_GEMINATION = /[ッっ\u200c\u200d]/g;
/** Letters whose usual reading in names is not the one of the character table. */
const ABJAD_SOUNDS: Readonly<Record<string, string>> = { ו: 'w', ظ: 'z', ذ: 'z', ع: '' };
const ABJAD_SOUND = /[וظذع]/g;

/**
 * The text in Latin letters, digits and ASCII punctuation. Letters lose their accents; other scripts are
 * romanized character by character, so Han is read as Mandarin and Arabic and Hebrew give consonants only.
 */
export function toLatin(text: string): string {
  if (ASCII_ONLY.test(text)) return text;
  return anyAscii(text.normalize('NFKC').replace(KANA_GEMINATION, '').replace(ABJAD_SOUND, readAbjadSound));
}

function readAbjadSound(letter: string): string {
  return ABJAD_SOUNDS[letter] ?? letter;
}

const APOSTROPHES = /['`´]/g;
const DOTTED_ABBREVIATION = /\b(\p{L})\.(?=\p{L}\b)/gu;
const SEPARATORS = /[^a-z0-9]+/;

/**
 * The words of a text: Latin, lower case, without punctuation. Apostrophes join ("O'Hare", "ohare"),
 * an ampersand or plus sign is "and", dotted abbreviations are one word ("S.A." is "sa").
 */
export function foldWords(text: string): readonly string[] {
  if (PLAIN.test(text)) return splitWords(text.toLowerCase());
  const latin = toLatin(text.replace(/[’‘ʼʻ]/g, "'").replace(DOTTED_ABBREVIATION, '$1'));
  const folded = latin.toLowerCase().replace(APOSTROPHES, '').replace(/[&+]/g, ' and ');
  return splitWords(folded);
}

/** Letters, digits, blanks, and points that end words: nothing to fold. */
const PLAIN = /^(?:[A-Za-z0-9,()/ -]|[A-Za-z0-9]{2}\.(?![A-Za-z]))*$/;

function splitWords(folded: string): string[] {
  const words = folded.split(SEPARATORS);
  if (words[0] === '') words.shift();
  if (words.at(-1) === '') words.pop();
  return words;
}

const DIGRAPH = /(?<![aeiouq])(?:oe|ae|ue)(?=[^aeiou])/g;
/** Words whose "ae" and "ue" are two sounds: Michael, Raphael, Samuel; Aerospace. */
const TWO_SOUNDS = /(?:ae|ue)l$|^aero/;

/** "koehler" is "köhler", which accents put aside make "kohler"; "aarhus" is "århus". */
export function foldDigraphs(word: string): string {
  return TWO_SOUNDS.test(word) ? word : word.replace(DIGRAPH, (pair) => pair.charAt(0)).replace(/aa/g, 'a');
}
