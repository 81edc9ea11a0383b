import { tellLearning } from '../../explain/change.ts';
import { sizeWords } from '../../explain/interest.ts';
import { counted, standingOf, type Standing } from '../../fold/known-facts.ts';
import { hasBegun, hasEnded, isKnown, isUndone } from '../../fold/link-times.ts';
import { isSameAspect, joinRoles, storyOf, type Story } from '../../fold/registration-story.ts';
import type { FactsOfLink, KnownEvent } from '../../graph/changes/read-known-events.ts';
import type { ChangeKind, ChangeWindows, EventLink, KnownWindow } from '../../model/change.ts';
import { entityOfLink, touches, type FoundChange } from './found-change.ts';

/** What decides which learnt things are told. */
export interface KnownQuestion {
  readonly windows: ChangeWindows;
  readonly known: KnownWindow;
  readonly among: ReadonlySet<string> | undefined;
}

/** What the store learnt or took back of links with one record. */
export function learntOfLinks(event: KnownEvent, question: KnownQuestion): FoundChange[] {
  const moment = event.place.key;
  const told = event.links.filter(
    ({ link, facts }) =>
      touches(link, question.among) &&
      isHeld(link, question.known, moment) &&
      isTeller(event, facts) &&
      !isUndone(link, question.windows),
  );
  const begun = told.filter(
    ({ link }) => event.event === 'recorded' && link.knownFrom === moment && isKnown(link, moment),
  );
  const ended = event.ended.filter(
    (link) =>
      touches(link, question.among) &&
      isOver(link, question.known, moment) &&
      link.knownFrom < moment &&
      !(link.knownUntil !== undefined && link.knownUntil <= moment) &&
      !isUndone(link, question.windows),
  );
  return [
    ...stories(event, begun, ended, question.among),
    ...told.flatMap((of) => (begun.includes(of) ? [] : changed(event, of, question.among))),
  ];
}

/** Whether a link held on the day asked about, by what was known at a moment. */
function isHeld(link: EventLink, { asOf }: KnownWindow, moment: string): boolean {
  return asOf === undefined || (hasBegun(link, asOf) && !hasEnded(link, asOf, moment));
}

/** Whether a link was over on the day asked about; where none is, that it has an end at all is what is learnt. */
function isOver(link: EventLink, { asOf }: KnownWindow, moment: string): boolean {
  return asOf === undefined || (hasBegun(link, asOf) && hasEnded(link, asOf, moment));
}

/**
 * Of several records of one moment that speak of a link, one tells of it: the first, and new ones before retracted ones.
 * What only speaks of a parallel link, as one of another role, does not count: its record is not asked about this one.
 */
function isTeller({ event, place, record }: KnownEvent, facts: FactsOfLink['facts']): boolean {
  const spoken = facts.filter(({ claims, denies }) => claims || denies);
  const recorded = spoken.filter(({ recordedAt }) => recordedAt === place.key).map((fact) => fact.record);
  const retracted = spoken.filter(({ retractedAt }) => retractedAt === place.key).map((fact) => fact.record);
  if (event === 'retracted' && recorded.length > 0) return false;
  return [...(event === 'recorded' ? recorded : retracted)].sort()[0] === record.id;
}

/** What a look at a domain showed at once is one change for each of its aspects. */
function stories(
  event: KnownEvent,
  learnt: readonly FactsOfLink[],
  ended: readonly EventLink[],
  among: ReadonlySet<string> | undefined,
): FoundChange[] {
  const begun = learnt.map(({ link }) => link);
  const told: Story[] = [];
  const done = new Set<EventLink>();
  for (const link of ended) {
    const lost = ended.filter((other) => isSameAspect(link, other));
    const won = begun.filter(
      (other) => other.observed && isSameAspect(link, other) && other.since === link.until,
    );
    const story = done.has(link) ? undefined : storyOf(lost, won);
    if (!story) continue;
    for (const one of [...lost, ...won]) done.add(one);
    told.push(story);
  }
  const changes = joinRoles(told).map(({ kind, link, before, after, roles }): FoundChange => {
    const names = { before: namesOf(before), after: namesOf(after) };
    return {
      ...changeOf(event, link, kind, among),
      links: [...before, ...after],
      ...names,
      summary: tellLearning({ kind, link, roles, ...names }),
    };
  });
  const alone = (link: EventLink, kind: ChangeKind): FoundChange[] =>
    done.has(link) ? [] : [changeOf(event, link, kind, among)];
  return [
    ...changes,
    ...learnt.flatMap((of) => alone(of.link, isDenial(event, of) ? 'DENIED' : 'APPEARED')),
    ...ended.flatMap((link) => alone(link, 'ENDED')),
  ];
}

/** Whether all that is known of a link by then is that it is denied. */
function isDenial({ place }: KnownEvent, { facts }: FactsOfLink): boolean {
  return standingOf(facts.filter((fact) => counted(fact, place.key, 'from'))).status === 'DENIED';
}

function changeOf(
  { place, record }: KnownEvent,
  link: EventLink,
  kind: ChangeKind,
  among: ReadonlySet<string> | undefined,
): FoundChange {
  return {
    place: { key: place.key, id: `${record.id}#${link.id}.${kind === 'ENDED' ? 'end' : 'link'}` },
    at: place.key.slice(0, 10),
    kind,
    entity: entityOfLink(link, among),
    link,
    links: [link],
    summary: tellLearning({ kind, link }),
    records: [record.id],
  };
}

/** How a link that was known stands otherwise than before, or that no record says so any more. */
function changed(
  event: KnownEvent,
  { link, facts }: FactsOfLink,
  among: ReadonlySet<string> | undefined,
): FoundChange[] {
  const { place, record } = event;
  const base = changeOf(event, link, 'RETRACTED', among);
  if (link.knownFrom >= place.key) return [];
  if (link.knownUntil === place.key)
    return [
      {
        ...base,
        summary: tellLearning({ kind: 'RETRACTED', link, because: record.retractionReason ?? undefined }),
      },
    ];
  if (!isKnown(link, place.key)) return [];
  const at = (side: 'before' | 'from'): Standing =>
    standingOf(facts.filter((fact) => counted(fact, place.key, side)));
  const because = event.event === 'retracted' ? (record.retractionReason ?? undefined) : record.source;
  return differences(at('before'), at('from')).map(({ kind, what, before, after }) => ({
    ...base,
    place: { ...place, id: `${record.id}#${link.id}.${what}` },
    kind,
    before,
    after,
    summary: tellLearning({ kind, link, what, before, after, because }),
  }));
}

interface Difference {
  readonly kind: ChangeKind;
  readonly what: 'status' | 'share' | 'dispute';
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function differences(before: Standing, after: Standing): Difference[] {
  const sizes = { before: sizeWords(before.interest), after: sizeWords(after.interest) };
  return [
    ...(before.status === after.status
      ? []
      : [{ kind: 'CHANGED' as const, what: 'status' as const, before: before.status, after: after.status }]),
    ...(sizes.before === sizes.after ? [] : [{ kind: 'CHANGED' as const, what: 'share' as const, ...sizes }]),
    ...(before.disputed === after.disputed
      ? []
      : [
          {
            kind: after.disputed ? ('DENIED' as const) : ('CHANGED' as const),
            what: 'dispute' as const,
            before: before.disputed ? 'disputed' : 'undisputed',
            after: after.disputed ? 'disputed' : 'undisputed',
          },
        ]),
  ];
}

function namesOf(links: readonly EventLink[]): string {
  return [...new Set(links.map(({ to }) => to.name))].sort().join(', ');
}
