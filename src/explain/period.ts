import { spokenDate } from './dates.ts';

/** What is known of the day that a question asks about; see `Held` of the schema. */
export type HeldOn = 'STATED' | 'SEEN' | 'BEFORE_FIRST_SEEN' | 'AFTER_LAST_SEEN' | 'AFTER_EXPIRY';

/** When a link held, as its sources say or as it was seen. */
export interface ToldPeriod {
  readonly since?: string | null;
  readonly until?: string | null;
  readonly sinceQualifier?: string | null;
  readonly untilQualifier?: string | null;
  /** Whether it follows from looks: `since` and `until` are the days of looks then. */
  readonly observed?: boolean | null;
  readonly lastSeen?: string | null;
  readonly notBefore?: string | null;
  readonly registeredUntil?: string | null;
  readonly held?: HeldOn | null;
}

/** What has ended, or was only seen at times, is past; what has a beginning alone lasts. */
export type Tense = 'present' | 'perfect' | 'past';

export function tenseOf({ observed, since, until }: ToldPeriod): Tense {
  if (observed || until) return 'past';
  return since ? 'perfect' : 'present';
}

/** When it held, behind what held: " since 2015", " from 2015 until June 2021", ", first seen on 1 May 2013". */
export function periodOf(period: ToldPeriod): string {
  if (period.observed) {
    const seen = [period.since ? `first seen ${onDay(period.since)}` : '', ...laterLooks(period)];
    const told = seen.filter((part) => part !== '').join(', ');
    return `${told === '' ? '' : `, ${told}`}${dayAskedFor(period)
      .map((words) => ` (${words})`)
      .join('')}`;
  }
  const { since, until, sinceQualifier, untilQualifier } = period;
  const parts = [
    since ? `${until ? 'from' : 'since'} ${spokenDate(since)}${inBrackets(sinceQualifier)}` : '',
    until ? `until ${spokenDate(until)}${inBrackets(untilQualifier)}` : '',
  ];
  return parts.map((part) => (part === '' ? '' : ` ${part}`)).join('');
}

/** The looks behind the first: "last seen on 3 June 2015", "no longer seen on 6 May 2018". */
export function laterLooks({ since, lastSeen, until }: ToldPeriod): string[] {
  return [
    ...(lastSeen && lastSeen !== since ? [`last seen ${onDay(lastSeen)}`] : []),
    ...(until ? [`no longer seen ${onDay(until)}`] : []),
  ];
}

/** What is known of a day on which nobody looked; nothing of other days. */
export function dayAskedFor({ held, notBefore, since, registeredUntil }: ToldPeriod): string[] {
  switch (held) {
    case 'BEFORE_FIRST_SEEN': {
      const created =
        notBefore && notBefore !== since ? ` after the domain was created ${onDay(notBefore)} but` : '';
      return [`the day asked for is${created} before anybody looked`];
    }
    case 'AFTER_LAST_SEEN':
      return ['nobody had looked again by the day asked for'];
    case 'AFTER_EXPIRY': {
      const day = registeredUntil ? ` ${onDay(registeredUntil)}` : '';
      return [`by the day asked for the registration had run out${day}, unless it was renewed`];
    }
    default:
      return [];
  }
}

/** "on 8 November 2022", "in 2022". */
export function onDay(date: string): string {
  return date.length >= 10 ? `on ${spokenDate(date)}` : `in ${spokenDate(date)}`;
}

/** In parentheses; those that the words have themselves become a semicolon. */
function inBrackets(words: string | null | undefined): string {
  return words ? ` (${words.replaceAll(/\s*\(/g, '; ').replaceAll(')', '')})` : '';
}
