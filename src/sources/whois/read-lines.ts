import { readLine } from './answer-line.ts';
import type { AnswerLine } from './answer-line.ts';
import { replaceTraced } from './traced-text.ts';
import type { TracedText } from './traced-text.ts';

/** Splits an answer into lines, whatever its line ends. */
export function readLines(answer: TracedText): readonly AnswerLine[] {
  const { text, lines } = withLineFeeds(answer);
  return singleSpaced(
    text.split('\n').map((raw, index): AnswerLine => {
      const first = lines?.[index] ?? index + 1;
      const next = lines?.[index + 1] ?? first + 1;
      const { kind, indent, text, value, meaning, label } = readLine(raw);
      return { kind, indent, text, value, meaning, label, at: { first, last: Math.max(first, next - 1) } };
    }),
  );
}

/** Carriage returns alone end lines as well; in a text that has no line feed they are what its lines are counted by. */
function withLineFeeds(answer: TracedText): TracedText {
  const { text, lines } = answer;
  if (!text.includes('\r')) return answer;
  if (!text.includes('\n')) return { text: text.replaceAll('\r', '\n'), lines: undefined };
  if (/\r(?![\r\n])/.test(text)) return replaceTraced(answer, /\r+\n|\r/g, '\n');
  return { text: text.replace(/\r+\n/g, '\n'), lines };
}

const MIN_DOUBLE_SPACED = 12;

/** Some servers end each line twice (`\n\r`): then a blank line parts nothing, and of several every other one stays. */
function singleSpaced(lines: readonly AnswerLine[]): readonly AnswerLine[] {
  let full = 0;
  let touching = 0;
  lines.forEach((line, index) => {
    if (line.kind === 'blank') return;
    full++;
    if (index > 0 && lines[index - 1]?.kind !== 'blank') touching++;
  });
  if (full < MIN_DOUBLE_SPACED || touching > 0) return lines;
  let blanks = 0;
  return lines.filter((line) => {
    if (line.kind !== 'blank') {
      blanks = 0;
      return true;
    }
    blanks++;
    return blanks % 2 === 0;
  });
}
