import { int } from 'neo4j-driver';
import { LINK_KINDS, type ClaimStatus, type EntityKind, type LinkKind } from '../../model/kinds.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { endsOfBundle } from '../fold/fold-rows.ts';
import { FORMER_LINK, SUGGESTED_LINK } from '../schema/schema.ts';
import type { Reader, Row, Store } from '../driver/store.ts';

/** A link as a view of the graph needs it. */
export interface LinkRow {
  readonly id: string;
  readonly kind: LinkKind;
  readonly qualifier: string | null;
  readonly from: string;
  readonly to: string;
  readonly status: ClaimStatus;
  readonly disputed: boolean;
  readonly conclusion: boolean;
  readonly sources: number;
  readonly records: readonly string[];
  readonly sinceDay: string | null;
  readonly untilDay: string | null;
  /** The last day on which a record observed it. */
  readonly seenDay: string | null;
  readonly knownFrom: string | null;
  readonly knownUntil: string | null;
  readonly untilKnownAt: string | null;
  /** Of what the matcher suggests, how probable it is. */
  readonly score: number | null;
}

/** An entity as a view of the graph needs it. */
export interface EntityRow {
  readonly id: string;
  readonly kind: EntityKind;
  readonly rule: string | null;
  /** Of kinds of which a name may say that many share it. */
  readonly name: string | null;
  readonly isLookedUp: boolean;
  readonly hasFailed: boolean;
  /** No record speaks of it any more. */
  readonly isFormer: boolean;
}

/** The end of all that was written. */
export interface Position {
  /** The number of the last change. */
  readonly change: number;
  /** The number of the last record. */
  readonly seq: number;
}

/** What one transaction did. */
export interface Change {
  readonly number: number;
  readonly bundles: readonly string[];
  readonly entities: readonly string[];
  readonly deleted: readonly string[];
  /** Anything may be different. */
  readonly everything: boolean;
}

const READ_POSITION = cypher`
  // readPosition
  MATCH (ledger:Ledger {id: 'ledger'})
  RETURN coalesce(ledger.changes, 0) AS change, ledger.seq AS seq
`;

export async function readPosition(store: Reader): Promise<Position> {
  const [row] = await store.read(READ_POSITION);
  return { change: Number(row?.['change'] ?? 0), seq: Number(row?.['seq'] ?? 0) };
}

const READ_NEWS = cypher`
  // readNews
  MATCH (ledger:Ledger {id: 'ledger'})
  RETURN coalesce(ledger.changes, 0) AS change, ledger.seq AS seq,
    CASE WHEN ledger.changes > $after THEN COLLECT {
      MATCH (change:_Change)
      WHERE change.number > $after
      RETURN change {.number, .bundles, .entities, .deleted, .everything}
      ORDER BY change.number
      LIMIT $limit
    } ELSE [] END AS changes
`;

/** The end of all that was written, and the changes behind a number, in order. */
export async function readNews(
  store: Reader,
  after: number,
  limit: number,
): Promise<{ readonly end: Position; readonly changes: readonly Change[] }> {
  const [row] = await store.read(READ_NEWS, { after: int(after), limit: int(limit) });
  return {
    end: { change: Number(row?.['change'] ?? 0), seq: Number(row?.['seq'] ?? 0) },
    changes: (row?.['changes'] ?? []) as Change[],
  };
}

const LINK = cypher`
  link.id AS id, link.kind AS kind, link.qualifier AS qualifier, from.id AS from, to.id AS to, link.status AS status,
  link.disputed AS disputed, link.conclusion AS conclusion, link.sources AS sources, link.records AS records,
  link.sinceDay AS sinceDay, link.untilDay AS untilDay, link.knownFrom AS knownFrom, link.knownUntil AS knownUntil,
  link.untilKnownAt AS untilKnownAt, link.score AS score,
  head(COLLECT { UNWIND link.records AS id MATCH (record:Record {id: id}) RETURN left(max(record.lastObservedAt), 10) }) AS seenDay
`;

/** Whatever somebody else may have drawn between entities is not a link. */
const LINK_TYPES = joinCypher([...LINK_KINDS.map(nameOf), FORMER_LINK, SUGGESTED_LINK], cypher`|`);

const STREAM_LINKS = cypher`
  // streamLinkRows
  MATCH (from:Entity|FormerEntity)-[link:${LINK_TYPES}]->(to:Entity|FormerEntity)
  RETURN ${LINK}
`;

/** All links, former ones and suggestions too. What is committed meanwhile may be seen in part. */
export function streamLinkRows(store: Store): AsyncIterable<LinkRow> {
  return store.stream(STREAM_LINKS) as unknown as AsyncIterable<LinkRow>;
}

const READ_BUNDLES = cypher`
  // readBundles
  UNWIND $bundles AS bundle
  MATCH (from:Entity|FormerEntity {id: bundle.from})
  MATCH (to:Entity|FormerEntity {id: bundle.to})
  MATCH (from)-[link:${LINK_TYPES}]->(to)
  WHERE link.kind = bundle.kind
  RETURN ${LINK}
`;

/** The links of these bundles as they are now. */
export async function readBundleLinks(store: Reader, bundles: readonly string[]): Promise<LinkRow[]> {
  if (bundles.length === 0) return [];
  return (await store.read(READ_BUNDLES, {
    bundles: bundles.map(endsOfBundle),
  })) as unknown as LinkRow[];
}

/** Registrations of a domain were observed; the last look-up of it failed. */
const ENTITY = cypher`
  entity.id AS id, entity.kind AS kind, entity.nonIdentifyingRule AS rule, entity:FormerEntity AS isFormer,
  CASE WHEN entity.kind IN ['ADDRESS', 'EMAIL', 'PERSON', 'COMPANY', 'REGISTRANT'] THEN entity.name END AS name,
  entity.kind = 'DOMAIN' AND EXISTS { (entity)<-[:DESCRIBES]-(record:Record) WHERE record.protocol IS NOT NULL } AS isLookedUp
`;

const FAILED: Cypher = cypher`
  // failedDomains
  MATCH (lookup:_Lookup {state: 'FAILED'})
  RETURN lookup.domain AS domain
`;

const STREAM_ENTITIES = cypher`
  // streamEntityRows
  MATCH (entity:Entity|FormerEntity)
  RETURN ${ENTITY}
`;

/** All entities, former ones too. What is committed meanwhile may be seen in part. */
export async function* streamEntityRows(store: Store): AsyncGenerator<EntityRow> {
  const failed = new Set((await store.read(FAILED)).map((row) => `domain:${String(row['domain'])}`));
  for await (const row of store.stream(STREAM_ENTITIES)) yield entityRow(row, failed);
}

const READ_ENTITIES = cypher`
  // readEntityRows
  UNWIND $ids AS id
  MATCH (entity:Entity|FormerEntity {id: id})
  RETURN ${ENTITY}, entity.kind = 'DOMAIN' AND EXISTS { (:_Lookup {domain: entity.name, state: 'FAILED'}) } AS failed
`;

/** These entities as they are now. */
export async function readEntityRows(store: Reader, ids: readonly string[]): Promise<EntityRow[]> {
  if (ids.length === 0) return [];
  const rows = await store.read(READ_ENTITIES, { ids });
  return rows.map((row) => entityRow(row, new Set(row['failed'] === true ? [String(row['id'])] : [])));
}

function entityRow(row: Row, failed: ReadonlySet<string>): EntityRow {
  return { ...row, hasFailed: failed.has(String(row['id'])) } as unknown as EntityRow;
}
