/**
 * Lines that change with every question though nothing about the domain did: when the database was last updated, when
 * the question was put or the answer made, how many questions are left. Each names what is not the domain's, because a
 * line dropped by mistake would hide a change.
 */
const VOLATILE_LINES: readonly RegExp[] = [
  /\blast updated? of (?:the )?(?:\w+ )?database\b/i,
  /\bdatabase (?:was |is )?(?:last )?(?:updated|refreshed|generated)\b/i,
  /^\W*(?:whois )?(?:query|lookup|request|response)[ _-]?(?:time|date|timestamp|id|was|performed|made|executed|processed)\b/i,
  /^\W*(?:whois )?timestamp\b/i,
  /^\W*this query was served by\b/i,
  /^[%#;*>-].*\b(?:generated|retrieved|processed|fetched|current as of)\b.*\d/i,
  /^\W*(?:queries|requests|lookups)\b.*\b(?:left|remaining|today)\b/i,
];
const MAX_LINE = 400;

/** The text by which two answers are told to be the same: without volatile lines, ends of lines and blanks put aside. */
export function stableText(raw: string): string {
  const json = stableJson(raw);
  if (json !== undefined) return json;
  return raw
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd())
    .filter((line) => line.length > MAX_LINE || !VOLATILE_LINES.some((form) => form.test(line)))
    .join('\n')
    .trim();
}

/** RDAP's "last update of RDAP database" event (RFC 9083, 4.5) is the database's, not the domain's. */
function stableJson(raw: string): string | undefined {
  if (!/^[\s\uFEFF]*\{/.test(raw)) return undefined;
  try {
    const answer = JSON.parse(raw.replace(/^\uFEFF/, '')) as Record<string, unknown>;
    const { events, ...rest } = answer;
    if (!Array.isArray(events)) return JSON.stringify(answer);
    return JSON.stringify({ ...rest, events: events.filter((event) => !isOfDatabase(event)) });
  } catch {
    return undefined;
  }
}

function isOfDatabase(event: unknown): boolean {
  return (
    typeof event === 'object' &&
    event !== null &&
    'eventAction' in event &&
    /database/i.test(String(event.eventAction))
  );
}
