/**
 * Text that is safe on a terminal: control characters, also C1 and the marks that reverse the direction of writing, as
 * visible escapes; tabs stay, and line ends where they are asked for.
 */
export function cleanText(text: string, { lines = false }: { readonly lines?: boolean } = {}): string {
  return text.replace(CONTROL, (character) => {
    if (character === '\t' || (lines && character === '\n')) return character;
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
