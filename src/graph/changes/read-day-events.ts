import { int } from 'neo4j-driver';
import type { ChangePlace, DayWindow, EventLink } from '../../model/change.ts';
import type { LinkKind } from '../../model/kinds.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { FORMER_LINK } from '../schema/schema.ts';
import type { Row, Store } from '../driver/store.ts';
import { eventLinkMap, readEventLink } from './event-link.ts';

/** A link that begins or ends in the window, with the links that it may stand for or take the place of. */
export interface DayEvent {
  readonly event: 'begin' | 'end';
  readonly place: ChangePlace;
  readonly link: EventLink;
  /** Other links of the same kind: of a domain, or of the two ends of a holding. */
  readonly siblings: readonly EventLink[];
  /** The records by which an end that follows from a later look was seen. */
  readonly endRecords: readonly string[];
}

/** From which place on events are read, that place included, and how many. */
export interface EventPage {
  readonly start: ChangePlace | undefined;
  readonly limit: number;
}

/** Beginnings and ends of links of these kinds in the order of their date and link; `among` narrows them to entities. */
export async function readDayEvents(
  store: Store,
  window: DayWindow,
  kinds: readonly LinkKind[],
  among: readonly string[] | undefined,
  page: EventPage,
): Promise<DayEvent[]> {
  const parameters = parametersOf(window, kinds, among, page);
  const types = [
    ...kinds.map((kind) => nameOf(kind)),
    ...(window.knownAt === undefined ? [] : [FORMER_LINK]),
  ];
  const statements =
    among === undefined
      ? types.map((type) => byIndex(type, window, page))
      : [byEntities(types, window, page)];
  const found = await Promise.all(statements.map((statement) => store.read(statement, parameters)));
  const rows = found
    .flat()
    .map((row) => ({ row, place: { key: String(row['key']), id: String(row['id']) } }))
    .sort((left, right) => comparePlaces(left.place, right.place))
    .slice(0, page.limit)
    .map(({ row }, place) => ({ ...row, place: int(place) }));
  if (rows.length === 0) return [];
  return (await store.read(DETAILS, { rows, isPast: window.knownAt !== undefined })).map(readEvent);
}

/** The order of changes: by date or moment as text, then by id. */
export function comparePlaces(left: ChangePlace, right: ChangePlace): number {
  if (left.key !== right.key) return left.key < right.key ? -1 : 1;
  return left.id < right.id ? -1 : left.id === right.id ? 0 : 1;
}

function parametersOf(
  { from, to, knownAt }: DayWindow,
  kinds: readonly LinkKind[],
  among: readonly string[] | undefined,
  { start, limit }: EventPage,
): Row {
  return {
    fromFirst: from.first,
    fromLast: from.last,
    toFirst: to.first,
    toLast: to.last,
    // A year or month that the first day lies in sorts before it, and ends after it.
    partial: [from.first.slice(0, 4), from.first.slice(0, 7)],
    kinds,
    among: among ?? null,
    knownAt: knownAt ?? null,
    key: start?.key ?? null,
    id: start?.id ?? null,
    limit: int(limit),
  };
}

/** What the window asks of a link beside its dates. */
function known({ knownAt }: DayWindow): Cypher {
  return knownAt === undefined
    ? cypher`link.kind IN $kinds`
    : cypher`link.kind IN $kinds AND link.knownFrom <= $knownAt AND (link.knownUntil IS NULL OR link.knownUntil > $knownAt)`;
}

/** That the link was surely over, and that this was known. */
function over({ knownAt }: DayWindow): Cypher {
  const within = cypher`link.untilDay > $fromFirst AND link.untilDay <= $toFirst`;
  return knownAt === undefined
    ? within
    : cypher`${within} AND (link.untilKnownAt IS NULL OR link.untilKnownAt <= $knownAt)`;
}

/** From the place where the page goes on; the first condition is what an index can begin at. */
function fromPlace(property: Cypher, { start }: EventPage): Cypher {
  return start ? cypher`AND ${property} >= $key AND (${property} > $key OR link.id >= $id)` : cypher``;
}

interface Branch {
  readonly event: Cypher;
  readonly property: Cypher;
  readonly holds: Cypher;
}

function branchesOf(window: DayWindow): readonly Branch[] {
  const isOver = over(window);
  return [
    {
      event: cypher`'begin'`,
      property: nameOf('since'),
      holds: cypher`link.since > $fromLast AND link.since <= $toLast`,
    },
    {
      event: cypher`'end'`,
      property: nameOf('until'),
      holds: cypher`link.until > $fromFirst AND link.until <= $toFirst AND ${isOver}`,
    },
    { event: cypher`'end'`, property: nameOf('until'), holds: cypher`link.until IN $partial AND ${isOver}` },
  ];
}

/** What finds a link again. */
const FOUND = cypher`RETURN link.id AS id, startNode(link).id AS from, endNode(link).id AS to`;

/** One type's events, each list as the index has it. */
function byIndex(type: Cypher, window: DayWindow, page: EventPage): Cypher {
  const branches = branchesOf(window).map(({ event, property, holds }) => {
    const ordered = cypher`link.${property}`;
    return cypher`MATCH ()-[link:${type}]->() USING INDEX link:${type}(${property}, id)
      WHERE link.id IS NOT NULL AND ${holds} ${fromPlace(ordered, page)} AND ${known(window)}
      WITH link, ${ordered} AS key ORDER BY key, link.id LIMIT $limit ${FOUND}, ${event} AS event, key`;
  });
  return cypher`
    // changesOfDays
    ${joinCypher(branches, cypher` UNION ALL `)}`;
}

/** The events of some entities: what has to be looked at is as many links as they have. */
function byEntities(types: readonly Cypher[], window: DayWindow, page: EventPage): Cypher {
  const branches = branchesOf(window).map(({ event, property, holds }) => {
    const ordered = cypher`link.${property}`;
    return cypher`UNWIND $among AS entity MATCH (:Entity|FormerEntity {id: entity})-[link:${joinCypher(types, cypher`|`)}]-()
      WHERE ${holds} ${fromPlace(ordered, page)} AND ${known(window)}
      WITH DISTINCT link, ${ordered} AS key ORDER BY key, link.id LIMIT $limit ${FOUND}, ${event} AS event, key`;
  });
  return cypher`
    // changesOfDaysAmong
    ${joinCypher(branches, cypher` UNION ALL `)}`;
}

/** Siblings of a domain's link are all of its kind; those of a holding all of its two ends. */
const DETAILS = cypher`
  // changedLinks
  UNWIND $rows AS row
  MATCH (from:Entity|FormerEntity {id: row.from})
  MATCH (to:Entity|FormerEntity {id: row.to})
  MATCH (from)-[link]->(to)
  WHERE link.id = row.id AND ($isPast OR type(link) <> 'FORMER_LINK')
  WITH row, from, to, link
  CALL (row, from, to, link) {
    WITH row, from, to, link WHERE link.kind IN ['REGISTERED_BY', 'SPONSORED_BY', 'SERVED_BY']
    MATCH (from)-[sibling]->() WHERE sibling.kind = link.kind
    RETURN sibling
    UNION
    WITH row, from, to, link WHERE link.kind IN ['OWNS', 'CONTROLS']
    MATCH (from)-[sibling]->(to) WHERE sibling.kind = link.kind
    RETURN sibling
    UNION
    RETURN null AS sibling
  }
  WITH row, from, link, [each IN collect(sibling) WHERE each.id <> link.id AND ($isPast OR type(each) <> 'FORMER_LINK')][..200] AS siblings
  ORDER BY row.place
  RETURN row.event AS event, row.key AS key, ${eventLinkMap(cypher`link`)} AS link,
    COLLECT { UNWIND siblings AS sibling RETURN ${eventLinkMap(cypher`sibling`)} } AS siblings,
    CASE WHEN row.event = 'begin' OR link.untilKnownAt IS NULL THEN [] ELSE
      COLLECT { MATCH (from)<-[:DESCRIBES]-(record:Record) WHERE record.recordedAt = link.untilKnownAt AND record.domain IS NOT NULL
        RETURN DISTINCT record.id LIMIT 100 } END AS endRecords
`;

function readEvent(row: Row): DayEvent {
  const link = readEventLink(row['link'] as Row);
  return {
    event: row['event'] as DayEvent['event'],
    place: { key: String(row['key']), id: link.id },
    link,
    siblings: (row['siblings'] as Row[]).map(readEventLink),
    endRecords: row['endRecords'] as string[],
  };
}
