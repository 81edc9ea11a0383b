import { isJsonObject, jsonList, jsonOf, jsonText, type JsonObject } from '../lib/json-value.ts';
import { readRegistrationTime } from '../normalize/registration-time.ts';

/** Lines in which a server says when it answered, or how fresh what it answers from is. */
const DATED_LINES: readonly RegExp[] = [
  /\blast updated? of (?:the )?(?:\w+ )?database\b[^\d\n]*(.*)/i,
  /\bdatabase (?:was |is )?(?:last )?(?:updated|refreshed|generated)\b[^\d\n]*(.*)/i,
  /^\W*(?:whois )?(?:query|lookup|request|response)[ _-]?(?:time|date|timestamp|performed|made|executed|processed)\b\W*(?:\bat\b|\bon\b)?(.*)/i,
  /^\W*(?:whois )?timestamp\b(.*)/i,
  /^[%#;*>-].*\b(?:generated|retrieved|processed|fetched|current as of)\b(.*\d.*)/i,
];
const MAX_LINE = 300;
const RDAP_EVENT = /^last update of rdap database$/i;

/**
 * When an answer was given, as it says itself: a moment, or a day. Undefined where it does not say, or not in a way that
 * can be read but in one.
 */
export function answerDate(text: string): string | undefined {
  return rdapDate(text) ?? whoisDate(text);
}

function whoisDate(text: string): string | undefined {
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.length > MAX_LINE || !/\d/.test(line)) continue;
    for (const form of DATED_LINES) {
      const time = readRegistrationTime(form.exec(line)?.[1] ?? '');
      if (time && !time.ambiguousOrder && !time.upperBound) return time.value;
    }
  }
  return undefined;
}

function rdapDate(text: string): string | undefined {
  if (!/^[\s\uFEFF]*[[{]/.test(text)) return undefined;
  const answer = jsonOf(text);
  const object = isJsonObject(answer) ? answer : jsonList(answer).find(isJsonObject);
  const events = object === undefined ? [] : jsonList(object['events']);
  const event = events.filter(isJsonObject).find(isOfDatabase);
  return readRegistrationTime(jsonText(event?.['eventDate']) ?? '')?.value;
}

function isOfDatabase(event: JsonObject): boolean {
  return RDAP_EVENT.test(jsonText(event['eventAction']) ?? '');
}
