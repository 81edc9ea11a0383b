import { int } from 'neo4j-driver';
import type { ChangePlace, EventLink } from '../../model/change.ts';
import type { EntityKind } from '../../model/kinds.ts';
import type { Interest, Mention } from '../../model/record.ts';
import { cypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { interestOf } from '../fold/fold-rows.ts';
import { SUGGESTED_LINK } from '../schema/schema.ts';
import type { Row, Store } from '../driver/store.ts';
import { eventLinkMap, readEventLink } from './event-link.ts';
import type { EventPage } from './read-day-events.ts';

/** A statement about a link, with what decides when it counted. */
export interface LinkFact {
  readonly id: string;
  readonly record: string;
  readonly claims: boolean;
  readonly denies: boolean;
  readonly status: string;
  readonly standing: number;
  readonly recordedAt: string;
  readonly retractedAt?: string;
  readonly lastObservedAt?: string;
  readonly source: string;
  readonly interest?: Interest;
}

/** A link that a record speaks of, with all statements about it. */
export interface FactsOfLink {
  readonly link: EventLink;
  readonly facts: readonly LinkFact[];
}

/** A record that was stored or retracted. */
export interface KnownEvent {
  readonly event: 'recorded' | 'retracted';
  readonly place: ChangePlace;
  readonly record: {
    readonly id: string;
    readonly subject: string;
    readonly judgment: string | null;
    readonly reason: string | null;
    readonly by: string | null;
    readonly retractedBy: string | null;
    readonly retractionReason: string | null;
    readonly source: string;
  };
  readonly links: readonly FactsOfLink[];
  /** Links that a look at the domain has shown to be over. */
  readonly ended: readonly EventLink[];
  readonly entities: readonly EntitySpokenOf[];
}

/** An entity that a record speaks of, as it is now, and how. */
export interface EntitySpokenOf {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly mention: Mention;
}

/** Records of a window, `(from, to]`, in the order of when they were stored, or retracted, and their id. */
export async function readKnownEvents(
  store: Store,
  event: KnownEvent['event'],
  window: { readonly from: string; readonly to: string },
  among: readonly string[] | undefined,
  { start, limit }: EventPage,
): Promise<KnownEvent[]> {
  const { from, to } = window;
  const place = { key: start?.key ?? null, id: start?.id ?? null };
  const parameters = { from, to, among: among ?? null, ...place, limit: int(limit) };
  const rows = await store.read(statement(event, among, start), parameters);
  return rows.map((row) => readEvent(event, row));
}

const LINKS = cypher`COLLECT { MATCH (record)-[:STATES]->(statement:Statement)
    MATCH (from:Entity|FormerEntity {id: statement.from}) MATCH (to:Entity|FormerEntity {id: statement.to})
    MATCH (from)-[link:!${SUGGESTED_LINK}]->(to) WHERE link.kind = statement.kind AND (${claims(cypher`statement`)} OR ${denies(cypher`statement`)})
    WITH DISTINCT link ORDER BY link.id
    RETURN {link: ${eventLinkMap(cypher`link`)}, facts: COLLECT {
      MATCH (fact:Statement {bundle: link.kind + '\\t' + startNode(link).id + '\\t' + endNode(link).id})<-[:STATES]-(by:Record)-[:FROM]->(source:Source)
      RETURN fact {.*, claims: ${claims(cypher`fact`)}, denies: ${denies(cypher`fact`)}, record: by.id, recordedAt: by.recordedAt,
        retractedAt: by.retractedAt, lastObservedAt: by.lastObservedAt, standing: toInteger(source.standing), source: source.title} } } }`;

/** Links of the domain that this look has shown to be over. */
const ENDED = cypher`COLLECT { MATCH (record)-[:DESCRIBES]->(domain:Domain|FormerEntity)-[link:!${SUGGESTED_LINK}]->()
    WHERE record.domain IS NOT NULL AND link.untilKnownAt = record.recordedAt
    WITH DISTINCT link ORDER BY link.id RETURN ${eventLinkMap(cypher`link`)} }`;

const ENTITIES = cypher`COLLECT { MATCH (record)-[describes:DESCRIBES]->(entity)
    RETURN {id: entity.id, name: entity.name, kind: entity.kind, mention: describes.mention} ORDER BY describes.ref }`;

/** Whether a statement claims just this link, and whether it denies it: as the links of GraphQL are made up. */
function claims(fact: Cypher): Cypher {
  return cypher`((${fact}.status <> 'DENIED' OR link.status = 'DENIED')
    AND coalesce(${fact}.qualifier, '') = coalesce(link.qualifier, '') AND coalesce(${fact}.interestKind, '') = coalesce(link.interestKind, '')
    AND (coalesce(${fact}.observed, false) OR (coalesce(${fact}.since, '') = coalesce(link.since, '') AND coalesce(${fact}.until, '') = coalesce(link.until, ''))))`;
}

function denies(fact: Cypher): Cypher {
  return cypher`(${fact}.status = 'DENIED' AND link.status <> 'DENIED' AND (${fact}.qualifier IS NULL OR ${fact}.qualifier = link.qualifier)
    AND (${fact}.since IS NULL OR ${fact}.since = link.since) AND (${fact}.until IS NULL OR ${fact}.until = link.until))`;
}

function statement(
  event: KnownEvent['event'],
  among: readonly string[] | undefined,
  start: ChangePlace | undefined,
): Cypher {
  const moment = cypher`record.${nameOf(event === 'recorded' ? 'recordedAt' : 'retractedAt')}`;
  const property = nameOf(event === 'recorded' ? 'recordedAt' : 'retractedAt');
  const match =
    among === undefined
      ? cypher`MATCH (record:Record) USING INDEX record:Record(${property}, id)`
      : cypher`UNWIND $among AS entity MATCH (:Entity|FormerEntity {id: entity})<-[:DESCRIBES]-(record:Record)`;
  const resumed = start ? cypher`AND ${moment} >= $key AND (${moment} > $key OR record.id >= $id)` : cypher``;
  return cypher`
    // changesOfKnowledge
    ${match} WHERE record.id IS NOT NULL AND ${moment} > $from AND ${moment} <= $to ${resumed}
    WITH DISTINCT record, ${moment} AS moment ORDER BY moment, record.id LIMIT $limit
    RETURN moment, record {.id, .subject, .judgment, .reason, .by, .retractedBy, .retractionReason,
      source: head(COLLECT { MATCH (record)-[:FROM]->(source:Source) RETURN source.title })} AS record,
      ${LINKS} AS links, ${event === 'recorded' ? ENDED : cypher`[]`} AS ended, ${ENTITIES} AS entities`;
}

function readEvent(event: KnownEvent['event'], row: Row): KnownEvent {
  const record = row['record'] as KnownEvent['record'];
  return {
    event,
    place: { key: String(row['moment']), id: record.id },
    record,
    links: (row['links'] as { link: Row; facts: Row[] }[]).map(({ link, facts }) => ({
      link: readEventLink(link),
      facts: facts.map(readFact),
    })),
    ended: (row['ended'] as Row[]).map(readEventLink),
    entities: (row['entities'] as (Omit<EntitySpokenOf, 'mention'> & { mention: string })[]).map(
      (entity) => ({
        ...entity,
        mention: JSON.parse(entity.mention) as Mention,
      }),
    ),
  };
}

function readFact(row: Row): LinkFact {
  const interest = interestOf(row);
  const { id, record, claims, denies, status, standing, recordedAt, retractedAt, lastObservedAt, source } =
    row;
  return {
    ...{ id, record, claims, denies, status, recordedAt, source },
    standing: Number(standing),
    ...(retractedAt == null ? {} : { retractedAt }),
    ...(lastObservedAt == null ? {} : { lastObservedAt }),
    ...(interest ? { interest } : {}),
  } as unknown as LinkFact;
}

/** A mention of an entity, with what decides when it counted. */
export interface MentionSaid {
  readonly mention: Mention;
  readonly record: string;
  readonly recordedAt: string;
  readonly retractedAt?: string;
  readonly observedAt?: string;
  readonly lastObservedAt?: string;
  readonly standing: number;
}

const READ_MENTIONS = cypher`
  // mentionsOfEntities
  UNWIND $ids AS id
  MATCH (entity:Entity|FormerEntity {id: id})
  CALL (entity) {
    MATCH (entity)<-[describes:DESCRIBES]-(record:Record)-[:FROM]->(source:Source)
    RETURN describes.mention AS mention, record, source LIMIT 5000
  }
  RETURN id, mention, record.id AS record, record.recordedAt AS recordedAt, record.retractedAt AS retractedAt,
    record.observedAt AS observedAt, record.lastObservedAt AS lastObservedAt, toInteger(source.standing) AS standing
`;

/** By entity, all that records say of these entities themselves. */
export async function readMentions(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, MentionSaid[]>> {
  if (ids.length === 0) return new Map();
  const found = new Map<string, MentionSaid[]>();
  for (const { id, mention, standing, ...times } of await store.read(READ_MENTIONS, { ids })) {
    const given = Object.fromEntries(Object.entries(times).filter(([, value]) => value != null));
    const said = {
      mention: JSON.parse(String(mention)) as Mention,
      standing: Number(standing),
      ...given,
    } as unknown as MentionSaid;
    const list = found.get(String(id));
    if (list) list.push(said);
    else found.set(String(id), [said]);
  }
  return found;
}

const READ_KEY_HOLDERS = cypher`
  // keyHolders
  UNWIND $keys AS key
  MATCH (holder:_EntityKey {key: key})
  MATCH (entity:Entity {id: holder.entity})
  RETURN DISTINCT entity.id AS id
`;

/** The entities that identifiers belong to now. */
export async function readKeyHolders(store: Store, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  return (await store.read(READ_KEY_HOLDERS, { keys })).map(({ id }) => String(id));
}
