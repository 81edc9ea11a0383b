/** The longest string that is not a text of its own: what names and identifies things, and can be indexed. */
export const MOST_LETTERS = 1000;

/** Control characters, those that make a name look like another by turning the direction of writing, halves of characters. */
const NO_TEXT = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
/** Harmless marks that come along when text is copied. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\ufeff]/g;

/** What is wrong with a string that is to name or identify something; undefined where nothing is. */
export function faultOfText(text: string, most = MOST_LETTERS): string | undefined {
  if (text.length > most) return `at most ${count(most)} characters, not ${count(text.length)}`;
  return strangeLetter(text, NO_TEXT);
}

/** What is wrong with a text that may be long and hold whatever its source wrote. */
export function faultOfLongText(text: string): string | undefined {
  return strangeLetter(text, /\p{Cs}/u);
}

/** Without marks of direction. */
export function withoutMarks(text: string): string {
  return text.replace(DIRECTION_MARKS, '');
}

const ALL_NO_TEXT = new RegExp(NO_TEXT, 'gu');

/** As much of a text from elsewhere as may be kept, without what no text has. */
export function cutToFit(text: string, most = MOST_LETTERS): string {
  if (text.length <= most && !NO_TEXT.test(text)) return text;
  const clean = text.replace(ALL_NO_TEXT, ' ');
  return clean.length <= most
    ? clean
    : clean
        .slice(0, most)
        .replace(/\p{Cs}$/u, '')
        .trimEnd();
}

/** A number with its thousands apart. */
export function count(number: number): string {
  return number.toLocaleString('en');
}

function strangeLetter(text: string, strange: RegExp): string | undefined {
  const letter = strange.exec(text)?.[0];
  if (letter === undefined) return undefined;
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `holds U+${code}, which stands in no text: send it without`;
}
