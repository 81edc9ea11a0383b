import { hasBegun, isEndKnown, isKnown, isUndone } from '../../fold/link-times.ts';
import { groupBy } from '../../lib/group.ts';
import { isNamed, isSameAspect, joinRoles, storyOf, type Story } from '../../fold/registration-story.ts';
import { tellLinkChange } from '../../explain/change.ts';
import { sizeWords } from '../../explain/interest.ts';
import type { DayEvent } from '../../graph/changes/read-day-events.ts';
import type { ChangeKind, ChangePlace, ChangeWindows, DayWindow, EventLink } from '../../model/change.ts';
import { entityOfLink, touches, type FoundChange } from './found-change.ts';

/** What decides which beginnings and ends are told. */
export interface DayQuestion {
  readonly windows: ChangeWindows;
  readonly days: DayWindow;
  readonly among: ReadonlySet<string> | undefined;
}

type Side = DayEvent['event'];

/** The changes that one beginning or end tells: none where another one tells of it too. */
export function changesOfDay(event: DayEvent, question: DayQuestion): FoundChange[] {
  const { link } = event;
  const sides: readonly Side[] =
    event.event === 'begin' && isEndBeforeBeginning(link, question.days) ? ['begin', 'end'] : [event.event];
  return sides.flatMap((side) => {
    const place = placeOf(link, side, question);
    if (!place || place.key !== event.place.key) return [];
    return changeOf(event, side, { ...question, place }) ?? [];
  });
}

interface Telling extends DayQuestion {
  readonly place: ChangePlace;
}

function changeOf(event: DayEvent, side: Side, telling: Telling): FoundChange | undefined {
  const { link, endRecords } = event;
  const turn = turnOf(event, side, telling);
  if (turn.isTold) return undefined;
  const records = side === 'end' ? [...endRecords, ...link.records] : link.records;
  if (turn.story) return storyChange(turn.story, telling, records);
  const kind = kindOf(event, side);
  const replaced = side === 'begin' ? replacedBy(event) : [];
  const sized = kind === 'CHANGED' && link.interest;
  const before = replaced.length === 0 ? undefined : sized ? sizesOf(replaced) : namesOf(replaced);
  const after = replaced.length === 0 ? undefined : sized ? sizesOf([link]) : namesOf([link]);
  return {
    place: telling.place,
    at: (side === 'begin' ? link.since : link.until) ?? telling.place.key,
    kind,
    entity: entityOfLink(link, telling.among),
    link,
    links: [link],
    before,
    after,
    summary: tellLinkChange({ kind, link, before, after, side }),
    records,
  };
}

function storyChange(
  { kind, link, before, after, roles }: Story,
  { place, among }: Telling,
  records: readonly string[],
): FoundChange {
  const names = { before: namesOf(before), after: namesOf(after) };
  return {
    place,
    at: place.key,
    kind,
    entity: entityOfLink(link, among),
    link,
    links: [...before, ...after],
    ...names,
    summary: tellLinkChange({ kind, link, roles, ...names, side: kind === 'HIDDEN' ? 'end' : 'begin' }),
    records: [
      ...new Set([
        ...after.flatMap((one) => one.records),
        ...records,
        ...before.flatMap((one) => one.records),
      ]),
    ],
  };
}

/** Where a beginning or end stands among all changes; undefined where it is none of the question's. */
function placeOf(link: EventLink, side: Side, question: DayQuestion): ChangePlace | undefined {
  const { days, windows, among } = question;
  if (!isIn(link, side, days) || !touches(link, among) || isUndone(link, windows)) return undefined;
  if (side === 'begin') return { key: link.since ?? '', id: `${link.id}.begin` };
  const key = isEndBeforeBeginning(link, days) ? link.since : link.until;
  return { key: key ?? '', id: `${link.id}.end` };
}

function isIn(link: EventLink, side: Side, { from, to, knownAt }: DayWindow): boolean {
  if (!isKnown(link, knownAt)) return false;
  if (side === 'begin') return link.since !== undefined && !hasBegun(link, from) && hasBegun(link, to);
  const { untilDay } = link;
  return untilDay !== undefined && isEndKnown(link, knownAt) && untilDay > from.first && untilDay <= to.first;
}

/** A year sorts before its days; still a link does not end before it has begun. */
function isEndBeforeBeginning(link: EventLink, days: DayWindow): boolean {
  const { since, until } = link;
  return (
    since !== undefined &&
    until !== undefined &&
    until < since &&
    isIn(link, 'begin', days) &&
    isIn(link, 'end', days)
  );
}

/** What a registration showed at once is one change, told by the first of its beginnings and ends. */
function turnOf(event: DayEvent, side: Side, question: DayQuestion): { story?: Story; isTold: boolean } {
  const { link, siblings } = event;
  const day = side === 'begin' ? link.since : link.until;
  if (!link.observed || day === undefined) return { isTold: false };
  const happened = (peer: EventLink, at: Side): boolean =>
    (at === 'begin' ? peer.since : peer.until) === day && placeOf(peer, at, question) !== undefined;
  const peers = [link, ...siblings.filter((peer) => peer.observed && peer.from.id === link.from.id)];
  const stories = [...groupBy(peers, ({ qualifier }) => qualifier ?? '').values()].flatMap((role) => {
    const ended = role.filter((peer) => happened(peer, 'end'));
    return (
      storyOf(
        ended,
        role.filter((peer) => happened(peer, 'begin')),
      ) ?? []
    );
  });
  const story = joinRoles(stories).find(({ begun, ended }) =>
    (side === 'begin' ? begun : ended).includes(link),
  );
  if (!story) return { isTold: false };
  const { begun, ended } = story;
  const first = [...begun.map(({ id }) => `${id}.begin`), ...ended.map(({ id }) => `${id}.end`)].sort()[0];
  return { story, isTold: first !== `${link.id}.${side}` };
}

/** Links that ended, by their own dates, when this one began in their place. */
function replacedBy({ link, siblings }: DayEvent): EventLink[] {
  if (link.since === undefined || link.status === 'DENIED') return [];
  return siblings.filter(
    (other) =>
      other.until === link.since &&
      other.status !== 'DENIED' &&
      isSameAspect(link, other) &&
      (link.interest === undefined || isResized(link, other)),
  );
}

function isResized(link: EventLink, other: EventLink): boolean {
  const [mine, theirs] = [sizeWords(link.interest), sizeWords(other.interest)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}

function kindOf(event: DayEvent, side: Side): ChangeKind {
  const { link } = event;
  if (side === 'end') return 'ENDED';
  if (link.status === 'DENIED') return 'DENIED';
  if (link.observed) return 'APPEARED';
  const story = storyOf(replacedBy(event), [link]);
  if (!story) return 'APPEARED';
  return link.kind === 'REGISTERED_BY' && !isNamed(link) && story.kind === 'HIDDEN' ? 'HIDDEN' : story.kind;
}

function namesOf(links: readonly EventLink[]): string {
  return [...new Set(links.map(({ to }) => to.name))].sort().join(', ');
}

function sizesOf(links: readonly EventLink[]): string {
  return [...new Set(links.flatMap(({ interest }) => sizeWords(interest) ?? []))].join(', ');
}
