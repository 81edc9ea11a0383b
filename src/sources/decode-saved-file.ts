import { TextDecoder } from 'node:util';
import { decodeAnswer } from './decode-answer.ts';

/** How many bytes tell whether letters and zeros alternate, as in UTF-16 that Windows tools save. */
const WIDE_SAMPLE = 200;

/**
 * Turns the bytes of a file that an answer was saved in into text without a mark of its encoding: UTF-16, which servers
 * do not send but tools save, by its mark or the zeros between its letters; else as answers are decoded.
 */
export function decodeSavedFile(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  const text = wide === undefined ? decodeAnswer(bytes) : new TextDecoder(wide).decode(bytes);
  return text.replace(/^\uFEFF/, '');
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(bytes.length, WIDE_SAMPLE) / 2);
  if (pairs < 4) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < 2 * pairs; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  if (first === 0 && second > 0.6 * pairs) return 'utf-16le';
  return second === 0 && first > 0.6 * pairs ? 'utf-16be' : undefined;
}
