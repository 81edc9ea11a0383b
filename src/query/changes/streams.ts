import { readDayEvents, type EventPage } from '../../graph/changes/read-day-events.ts';
import {
  readKeyHolders,
  readKnownEvents,
  readMentions,
  type KnownEvent,
} from '../../graph/changes/read-known-events.ts';
import type { Store } from '../../graph/driver/store.ts';
import type { ChangeKind, ChangePlace, ChangeWindows } from '../../model/change.ts';
import { LINK_KINDS, type LinkKind } from '../../model/kinds.ts';
import { changesOfDay } from './day-changes.ts';
import type { FoundChange } from './found-change.ts';
import { isCompared, learntOfEntities } from './learnt-entities.ts';
import { learntOfLinks } from './learnt-links.ts';

/** A part of a list of changes: what was found, and up to where all of it is known. */
export interface Stretch {
  readonly changes: readonly FoundChange[];
  /** Undefined where the list ends with it; else everything before this place is there. */
  readonly end: ChangePlace | undefined;
}

/** Changes of one sort in order; reads from a place on, that place included. */
export type ChangeStream = (page: EventPage) => Promise<Stretch>;

/** What is asked, of which entities. */
export interface Asked {
  readonly windows: ChangeWindows;
  readonly among: readonly string[] | undefined;
  readonly kinds: ReadonlySet<ChangeKind> | undefined;
}

/** The lists that together hold all changes asked for; those that cannot hold any of the kinds are left out. */
export function streamsOf(store: Store, asked: Asked): ChangeStream[] {
  const { days, known } = asked.windows;
  const kinds = linkKindsFor(asked.kinds);
  const streams: ChangeStream[] = [];
  if (days && kinds.length > 0) streams.push(dayStream(store, asked, kinds));
  if (known) {
    if (asked.kinds === undefined || !isSubset(asked.kinds, ['RETRACTED', 'SEPARATED']))
      streams.push(knownStream(store, 'recorded', asked));
    streams.push(knownStream(store, 'retracted', asked));
  }
  return streams;
}

/** The kinds of links whose beginning or end can be a change of these kinds. */
function linkKindsFor(kinds: Asked['kinds']): readonly LinkKind[] {
  if (kinds === undefined) return LINK_KINDS;
  if (isSubset(kinds, ['MERGED', 'SEPARATED', 'RETRACTED'])) return [];
  if (isSubset(kinds, ['HIDDEN', 'SHOWN', 'HOLDER_CHANGED', 'MERGED', 'SEPARATED', 'RETRACTED']))
    return ['REGISTERED_BY'];
  return LINK_KINDS;
}

function isSubset(kinds: ReadonlySet<ChangeKind>, of: readonly ChangeKind[]): boolean {
  return [...kinds].every((kind) => of.includes(kind));
}

function dayStream(store: Store, { windows, among }: Asked, kinds: readonly LinkKind[]): ChangeStream {
  const { days } = windows;
  return async (page) => {
    if (!days) return { changes: [], end: undefined };
    const events = await readDayEvents(store, days, kinds, among, page);
    const question = { windows, days, among: among && new Set(among) };
    // Each of several lists may go on behind the last one that was read of it.
    const read = events.slice(0, page.limit);
    return { changes: read.flatMap((event) => changesOfDay(event, question)), end: endOf(read, page) };
  };
}

function knownStream(store: Store, what: KnownEvent['event'], { windows, among }: Asked): ChangeStream {
  const { known } = windows;
  return async (page) => {
    if (!known) return { changes: [], end: undefined };
    const events = await readKnownEvents(store, what, known, among, page);
    const mentions = await mentionsFor(store, events);
    const asked = among && new Set(among);
    const changes = events.flatMap((event, index) => {
      const told = learntOfLinks(event, { windows, known, among: asked });
      return [
        ...told,
        ...learntOfEntities(event, { mentions: mentions[index] ?? new Map(), among: asked, told }),
      ];
    });
    return { changes, end: endOf(events, page) };
  };
}

function endOf(
  events: readonly { readonly place: ChangePlace }[],
  { limit }: EventPage,
): ChangePlace | undefined {
  return events.length < limit ? undefined : events.at(-1)?.place;
}

/** By event, what records say of its entities, and of those that share an identifier with them. */
async function mentionsFor(
  store: Store,
  events: readonly KnownEvent[],
): Promise<Awaited<ReturnType<typeof readMentions>>[]> {
  const spoken = events.map((event) => event.entities.filter((entity) => isCompared(event, entity)));
  const keysOf = (index: number): string[] =>
    events[index]?.event === 'retracted' ? (spoken[index] ?? []).flatMap(({ mention }) => mention.keys) : [];
  const holders = await Promise.all(events.map(async (_, index) => readKeyHolders(store, keysOf(index))));
  const ids = spoken.map((entities, index) => [
    ...new Set([...entities.map(({ id }) => id), ...(holders[index] ?? [])]),
  ]);
  const all = await readMentions(store, [...new Set(ids.flat())]);
  return ids.map((list) => new Map(list.map((id) => [id, all.get(id) ?? []])));
}
