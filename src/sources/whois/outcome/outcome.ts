import type { RegistrationOutcome } from '../../../model/registration.ts';
import type { AnswerLine } from '../answer-line.ts';
import {
  DENIED,
  FREE_STATUS,
  NOT_FOUND,
  RESERVED,
  RESERVED_ALWAYS,
  RESERVED_STATUS,
  THROTTLED,
} from './outcome-phrases.ts';
import { plainLetters } from '../plain-letters.ts';

/** What an answer says as a whole, and whether the server asks us to slow down. */
export interface Outcome {
  readonly outcome: RegistrationOutcome;
  readonly rateLimited: boolean;
}

const SENTENCE_END = /[.!?]\s+(?=\p{Lu})/u;
const MAX_WORDS = 22;
const MAX_LINES = 120;

/** Reads the outcome of an answer that holds no record from its short lines. */
export function outcomeOfText(lines: readonly AnswerLine[]): Outcome {
  const sentences = shortSentences(lines);
  const said = (patterns: readonly RegExp[]): string | undefined =>
    sentences.find((sentence) => patterns.some((pattern) => pattern.test(sentence)));
  const throttled = said(THROTTLED) !== undefined;
  const notFound = said(NOT_FOUND);
  if (throttled) {
    // Some servers go on answering, in brief: then they name what they did not find.
    return notFound !== undefined &&
      /\b\w+ \w{2,}$/.test(notFound) &&
      / for | domain /.test(notFound) &&
      namesDomain(lines, notFound)
      ? { outcome: 'not-registered', rateLimited: true }
      : { outcome: 'refused', rateLimited: true };
  }
  return { outcome: firstSaid(sentences), rateLimited: false };
}

/** Tells whether a sentence says that the name is kept from being registered. */
export function saysReserved(sentence: string): boolean {
  const words = comparableSentence(sentence);
  return words.split(' ').length <= MAX_WORDS && RESERVED.some((wording) => wording.test(words));
}

/** What is said first counts: explanations and terms of use stand behind the answer. */
function firstSaid(sentences: readonly string[]): RegistrationOutcome {
  for (const sentence of sentences) {
    const says = (patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(sentence));
    if (says(RESERVED)) return 'reserved';
    if (says(NOT_FOUND)) return 'not-registered';
    if (says(DENIED)) return 'refused';
  }
  return 'unreadable';
}

/** The outcome that status words tell, where they tell one. */
export function outcomeOfStatuses(
  statuses: readonly string[],
  hasFacts: boolean,
): RegistrationOutcome | undefined {
  const words = statuses.map(comparableSentence);
  if (words.some((word) => FREE_STATUS.test(word))) return 'not-registered';
  const isReserved = hasFacts ? RESERVED_ALWAYS : RESERVED_STATUS;
  return words.length > 0 && words.every((word) => isReserved.test(word)) ? 'reserved' : undefined;
}

/** Tells whether an answer with a record was cut short because too much was asked. */
export function saysThrottled(lines: readonly AnswerLine[]): boolean {
  return lines.some(
    (line) =>
      line.kind === 'comment' &&
      line.text.length < 100 &&
      /limit exceeded|too many (?:requests|queries)/i.test(line.text),
  );
}

function shortSentences(lines: readonly AnswerLine[]): readonly string[] {
  const sentences: string[] = [];
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'ruler' || line.text.length > 300) continue;
    for (const part of line.text.split(SENTENCE_END)) {
      const sentence = comparableSentence(part);
      if (sentence !== '' && sentence.split(' ').length <= MAX_WORDS) sentences.push(sentence);
    }
    if (sentences.length >= MAX_LINES) break;
  }
  return sentences;
}

function namesDomain(lines: readonly AnswerLine[], sentence: string): boolean {
  return lines.some(
    (line) => /[a-z0-9-]\.[a-z]{2,}/i.test(line.text) && comparableSentence(line.text) === sentence,
  );
}

function comparableSentence(text: string): string {
  if (/^[\u0000-\u007f]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return plainLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
