import { cleanText } from './clean-text.ts';

const MOST_LETTERS = 100;

/** What somebody sent, fit to stand in a message: in quotation marks, at most 100 letters, nothing that a terminal obeys. */
export function quoted(text: string): string {
  const letters = [...text.slice(0, 2 * MOST_LETTERS + 2)];
  const shown = letters.slice(0, MOST_LETTERS).join('');
  return `"${cleanText(shown)}${letters.length > MOST_LETTERS ? '…' : ''}"`;
}

const LONG_QUOTE = /"((?:[^"\\]|\\.){100})(?:[^"\\]|\\.)+"/gs;
const MOST_IN_MESSAGE = 2000;

/** A message in which others quoted what somebody sent: each quotation cut, the whole bounded, nothing a terminal obeys. */
export function shortened(message: string): string {
  const cut = message.slice(0, 100 * MOST_IN_MESSAGE).replace(LONG_QUOTE, '"$1…"');
  return cleanText(cut.length > MOST_IN_MESSAGE ? `${cut.slice(0, MOST_IN_MESSAGE)}…` : cut, { lines: true });
}
