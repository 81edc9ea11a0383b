/** A text that was cleaned, and on which line of the raw text each of its lines begins. */
export interface TracedText {
  readonly text: string;
  /** By line, from 0, the line of the raw text, from 1; absent where they are the same lines. */
  readonly lines: readonly number[] | undefined;
}

/** The raw text itself. */
export function traced(text: string): TracedText {
  return { text, lines: undefined };
}

/** Replaces every match of a global pattern by the same text, and keeps account of where the lines came from. */
export function replaceTraced(source: TracedText, pattern: RegExp, replacement: string): TracedText {
  if (source.text.search(pattern) < 0) return source;
  const { text } = source;
  const breaks = linesIn(replacement);
  const lines = [originOf(source, 0)];
  let line = 0;
  let done = 0;
  const copy = (end: number): void => {
    for (let at = text.indexOf('\n', done); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
      lines.push(originOf(source, ++line));
  };
  const replaced = text.replace(pattern, (match: string, ...rest: unknown[]) => {
    const start = Number(rest.findLast((part) => typeof part === 'number'));
    copy(start);
    line += linesIn(match);
    for (let each = 0; each < breaks; each++) lines.push(originOf(source, line));
    done = start + match.length;
    return replacement;
  });
  copy(text.length);
  return { text: replaced, lines };
}

function originOf({ lines }: TracedText, line: number): number {
  return lines?.[line] ?? line + 1;
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
