import { tellAttribute, tellEntity, tellMerger, tellRetraction } from '../../explain/change.ts';
import { addUp, changedAttributes, newlyJoined, type Regrouping } from '../../fold/entity-history.ts';
import { counted } from '../../fold/known-facts.ts';
import type { EntitySpokenOf, KnownEvent, MentionSaid } from '../../graph/changes/read-known-events.ts';
import type { EntityKind } from '../../model/kinds.ts';
import type { FoundChange } from './found-change.ts';

/** Kinds of entities that have attributes of their own; all others are what their value says. */
const DESCRIBED: ReadonlySet<EntityKind> = new Set(['COMPANY', 'PERSON', 'PRODUCT']);

/** Whether what records say of an entity itself has to be compared for this event. */
export function isCompared({ record }: KnownEvent, { kind }: EntitySpokenOf): boolean {
  return DESCRIBED.has(kind) || record.judgment !== null;
}

/** What is known of the entities that an event speaks of. */
export interface Portrayed {
  /** All mentions of the event's entities, and of those that it had joined with them, by entity. */
  readonly mentions: ReadonlyMap<string, readonly MentionSaid[]>;
  readonly among: ReadonlySet<string> | undefined;
  /** What is told of links by the same event. */
  readonly told: readonly FoundChange[];
}

/** What the store learnt or took back of entities themselves with one record. */
export function learntOfEntities(event: KnownEvent, portrayed: Portrayed): FoundChange[] {
  const pool = [...portrayed.mentions.values()].flat();
  const moved = regroupings(event, pool);
  const mergers = moved.flatMap(
    ({ kind, regrouping }) => mergerChange(event, portrayed, kind, regrouping) ?? [],
  );
  const regrouped = new Set(moved.flatMap(({ regrouping }) => regrouping.refs));
  const entities = new Map(event.entities.map((entity) => [entity.id, entity]));
  const own = [...entities.values()].flatMap((entity) => {
    const said = portrayed.mentions.get(entity.id) ?? [];
    const isMoved = said.some(({ mention }) => regrouped.has(mention.ref));
    return isMoved || !isTeller(event, said) ? [] : entityChanges(event, entity, said, portrayed.told);
  });
  const found = [...mergers, ...own].filter(({ entity }) => portrayed.among?.has(entity) ?? true);
  return [...found, ...bareRetraction(event, portrayed, [...portrayed.told, ...found])];
}

interface Moved {
  readonly kind: 'MERGED' | 'SEPARATED';
  readonly regrouping: Regrouping;
}

function regroupings({ place }: KnownEvent, pool: readonly MentionSaid[]): Moved[] {
  const before = pool.filter((said) => counted(said, place.key, 'before'));
  const after = pool.filter((said) => counted(said, place.key, 'from'));
  return [
    ...newlyJoined(before, after).map((regrouping) => ({ kind: 'MERGED' as const, regrouping })),
    ...newlyJoined(after, before).map((regrouping) => ({ kind: 'SEPARATED' as const, regrouping })),
  ];
}

function mergerChange(
  event: KnownEvent,
  { mentions }: Portrayed,
  kind: Moved['kind'],
  { refs, parts }: Regrouping,
): FoundChange | undefined {
  const pool = [...mentions].flatMap(([entity, list]) => list.map((said) => ({ ...said, entity })));
  const mine = pool.filter(({ mention }) => refs.includes(mention.ref));
  if (!isTeller(event, mine)) return undefined;
  const { place, record } = event;
  const names = parts.map((part) => {
    const said = mine.filter(
      ({ mention, ...times }) => part.includes(mention.ref) && isThere(times, place.key),
    );
    return addUp(said)?.attributes.name ?? part[0] ?? '';
  });
  const whole = addUp(mine)?.attributes.name ?? names[0] ?? '';
  const because = event.event === 'retracted' ? record.retractionReason : record.reason;
  const [first] = [...refs].sort();
  return {
    place: { ...place, id: `${record.id}#${first ?? ''}.one` },
    at: place.key.slice(0, 10),
    kind,
    entity:
      mine.find(({ mention }) => event.entities.some((one) => one.mention.ref === mention.ref))?.entity ??
      mine[0]?.entity ??
      '',
    links: [],
    before: kind === 'MERGED' ? names.join('; ') : whole,
    after: kind === 'MERGED' ? whole : names.join('; '),
    summary: tellMerger(kind, names, because ?? undefined),
    records: [record.id],
  };
}

/** Counted on either side of the moment. */
function isThere(times: Pick<MentionSaid, 'recordedAt' | 'retractedAt'>, moment: string): boolean {
  return counted(times, moment, 'before') || counted(times, moment, 'from');
}

/** Of several records of one moment that speak of the same, the first tells of it, and new ones before retracted ones. */
function isTeller({ event, place, record }: KnownEvent, said: readonly MentionSaid[]): boolean {
  const recorded = said.filter(({ recordedAt }) => recordedAt === place.key).map((one) => one.record);
  const retracted = said.filter(({ retractedAt }) => retractedAt === place.key).map((one) => one.record);
  if (event === 'retracted' && recorded.length > 0) return false;
  return [...(event === 'recorded' ? recorded : retracted)].sort()[0] === record.id;
}

function entityChanges(
  { place, record, event }: KnownEvent,
  { id, name }: EntitySpokenOf,
  said: readonly MentionSaid[],
  told: readonly FoundChange[],
): FoundChange[] {
  const before = addUp(said.filter((one) => counted(one, place.key, 'before')));
  const after = addUp(said.filter((one) => counted(one, place.key, 'from')));
  const base = { at: place.key.slice(0, 10), entity: id, links: [], records: [record.id] };
  if (before && after)
    return changedAttributes(before, after).map(({ attribute, ...values }) => ({
      ...base,
      ...values,
      place: { ...place, id: `${record.id}#${id}.${attribute}` },
      kind: 'CHANGED',
      summary: tellAttribute(after.attributes.name ?? name, attribute, values),
    }));
  const kind = event === 'recorded' ? 'APPEARED' : 'RETRACTED';
  const isTold = told.some(({ links }) => links.some(({ from, to }) => from.id === id || to.id === id));
  if (isTold || (!before && !after)) return [];
  return [
    { ...base, place: { ...place, id: `${record.id}#${id}.itself` }, kind, summary: tellEntity(kind, name) },
  ];
}

/** A retraction is told also where everything the record said is said by others too. */
function bareRetraction(
  { event, place, record, entities }: KnownEvent,
  { among }: Portrayed,
  told: readonly FoundChange[],
): FoundChange[] {
  const entity = entities.find(({ id }) => among?.has(id) ?? true);
  if (event !== 'retracted' || !entity) return [];
  if (told.some(({ kind }) => kind === 'RETRACTED' || kind === 'SEPARATED')) return [];
  return [
    {
      place: { ...place, id: `${record.id}#~retracted` },
      at: place.key.slice(0, 10),
      kind: 'RETRACTED',
      entity: entity.id,
      links: [],
      summary: tellRetraction(record.subject, record.retractionReason),
      records: [record.id],
    },
  ];
}
