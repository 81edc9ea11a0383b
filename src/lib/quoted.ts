import { cleanText } from './clean-text.ts';

const MOST_LETTERS = 100;

/** What somebody sent, fit to stand in a message: in quotation marks, at most 100 letters, nothing that a terminal obeys. */
export function quoted(text: string): string {
  const letters = [...text.slice(0, 2 * MOST_LETTERS + 2)];
  const shown = letters.slice(0, MOST_LETTERS).join('');
  return `"${cleanText(shown)}${letters.length > MOST_LETTERS ? '…' : ''}"`;
}
