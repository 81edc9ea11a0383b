const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^h/i, 3_600_000],
  [/^m(?!s|il)/i, 60_000],
  [/^s/i, 1000],
  [/^m/i, 1],
];
const UNIT = '(hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s|milliseconds?|ms)\\b';
/** A time behind words that ask to wait, or before words that say when one may come again. */
const WAITS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:wait|retry|try|again|back|replenish\\w*|reset\\w*|resume\\w*|expires?|blocked|banned|queries?|lookups?)\\b[^\\d\\n]{0,40}?\\b(\\d{1,6}) ?${UNIT}`,
    'i',
  ),
  new RegExp(`\\b(\\d{1,6}) ?${UNIT}[^\\d\\n]{0,30}\\b(?:before|remaining|left|until)\\b`, 'i'),
  /\bretry[- ]after\b\W{0,3}(\d{1,6})\b/i,
];
const MAX_WAIT_MS = 24 * 3_600_000;
/** Where the words are; a long text holds terms of use. */
const MAX_LENGTH = 2000;

/** How long a refusal asks to wait in words (`please wait 30 seconds`), in milliseconds, as a Retry-After would; at most a day. */
export function waitAskedFor(text: string): number | undefined {
  const head = text.slice(0, MAX_LENGTH);
  for (const wait of WAITS) {
    const [, count, unit = 'seconds'] = wait.exec(head) ?? [];
    if (count === undefined) continue;
    const scale = UNITS.find(([name]) => name.test(unit))?.[1] ?? 1000;
    return Math.min(Number(count) * scale, MAX_WAIT_MS);
  }
  return undefined;
}
