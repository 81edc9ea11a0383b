import type { ChangeWindows, DaySpan, EventLink } from '../model/change.ts';

/** When an answer holds and what it rests on: a day, a moment of knowing, either or both. */
export interface AnswerTime {
  readonly asOf?: DaySpan | undefined;
  readonly knownAt?: string | undefined;
}

/** Whether the store knew a link at a moment; without one, whether it stands today. */
export function isKnown({ knownFrom, knownUntil }: EventLink, knownAt: string | undefined): boolean {
  if (knownAt === undefined) return knownUntil === undefined;
  return knownFrom <= knownAt && (knownUntil === undefined || knownUntil > knownAt);
}

/** Whether the end of a link was known; one that follows from a later look is learnt with that. */
export function isEndKnown({ untilKnownAt }: EventLink, knownAt: string | undefined): boolean {
  return knownAt === undefined || untilKnownAt === undefined || untilKnownAt <= knownAt;
}

/** Whether a link is part of the answer of a time, by the same conditions as questions with `asOf` and `knownAt`. */
export function isAnswered(link: EventLink, { asOf, knownAt }: AnswerTime): boolean {
  if (!isKnown(link, knownAt)) return false;
  return asOf === undefined || (hasBegun(link, asOf) && !hasEnded(link, asOf, knownAt));
}

/** Whether a link may have begun by then: a date that is not exact counts from its first day. */
export function hasBegun({ sinceDay }: EventLink, { last }: DaySpan): boolean {
  return sinceDay === undefined || sinceDay <= last;
}

/** Whether a link was surely over: a date that is not exact counts from the day after it. */
export function hasEnded(link: EventLink, { first }: DaySpan, knownAt: string | undefined): boolean {
  return link.untilDay !== undefined && link.untilDay <= first && isEndKnown(link, knownAt);
}

/**
 * Whether time and learning undo one another for a link, so that both answers agree about it: then neither is told.
 * Only where a question has both windows; the days change first, and then what is known.
 */
export function isUndone(link: EventLink, { days, known }: ChangeWindows): boolean {
  if (!days || !known) return false;
  const before = isAnswered(link, { asOf: days.from, knownAt: known.from });
  const between = isAnswered(link, { asOf: days.to, knownAt: known.from });
  const after = isAnswered(link, { asOf: days.to, knownAt: known.to });
  return before === after && before !== between;
}
