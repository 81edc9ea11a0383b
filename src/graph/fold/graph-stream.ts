import type { LedgerRecord } from '../../fold/fold-everything.ts';
import type { RetractionRecord } from '../../fold/fold-retractions.ts';
import type { Mention, Statement } from '../../model/record.ts';
import { cypher } from '../driver/cypher.ts';
import { SUGGESTED_LINK } from '../schema/schema.ts';
import type { Row, Transaction } from '../driver/store.ts';

/** Something that is in the graph: where, under which key, and all that it says. */
export interface Held {
  /** Neo4j's id of the node or relationship. */
  readonly element: string;
  readonly key: string;
  readonly value: Row;
}

/** A record, and what hangs on it in the graph. */
export interface HeldRecord {
  readonly record: LedgerRecord;
  readonly retraction: Row;
  readonly mentions: readonly Held[];
  readonly statements: readonly Held[];
}

const READ_RETRACTIONS = cypher`
  // readRetractions
  MATCH (record:Record)
  WHERE record.retracts IS NOT NULL
  RETURN record {.id, .retracts, .recordedAt, .by, .reason} AS record
`;

/** Every record that retracts another. */
export async function readRetractions(transaction: Transaction): Promise<RetractionRecord[]> {
  const rows = await transaction.run(READ_RETRACTIONS);
  return rows.map((row) => given(row['record'] as Row) as unknown as RetractionRecord);
}

const RECORD = cypher`
  record {.id, .recordedAt, .observedAt, .lastObservedAt, .content, .protocol, .domain, .covers, .createdOn, .expiresOn, .retracts, .by,
          .reason, origin: source.origin, standing: source.standing} AS record`;

const STREAM_LEDGER = cypher`
  // streamLedger
  MATCH (record:Record)-[:FROM]->(source:Source)
  RETURN ${RECORD}
`;

/** All records, without their raw texts. */
export async function* streamLedger(transaction: Transaction): AsyncGenerator<LedgerRecord> {
  for await (const row of transaction.stream(STREAM_LEDGER)) yield ledgerRecord(row['record'] as Row);
}

const STREAM_RECORDS = cypher`
  // streamRecords
  MATCH (record:Record)-[:FROM]->(source:Source)
  RETURN ${RECORD},
         {at: record.retractedAt, by: record.retractedBy, reason: record.retractionReason} AS retraction,
         [(record)-[describes:DESCRIBES]->(entity) |
           {element: elementId(describes), properties: properties(describes), entity: entity.id}] AS mentions,
         [(record)-[:STATES]->(statement) |
           {element: elementId(statement), properties: properties(statement)}] AS statements
`;

/** All records, each with its mentions and statements as the graph has them. */
export async function* streamRecords(transaction: Transaction): AsyncGenerator<HeldRecord> {
  for await (const row of transaction.stream(STREAM_RECORDS)) {
    const record = ledgerRecord(row['record'] as Row);
    yield {
      record,
      retraction: row['retraction'] as Row,
      mentions: (row['mentions'] as Row[]).map(({ element, properties, entity }) => ({
        element: String(element),
        key: mentionKey(record.id, String((properties as Row)['ref'])),
        value: { record: record.id, entity, properties },
      })),
      statements: (row['statements'] as Row[]).map(({ element, properties }) => ({
        element: String(element),
        key: String((properties as Row)['id']),
        value: { record: record.id, properties },
      })),
    };
  }
}

/** What a mention is known by in a whole ledger. */
export function mentionKey(record: string, ref: string): string {
  return `${record} ${ref}`;
}

function ledgerRecord(row: Row): LedgerRecord {
  const { content, protocol, domain, covers, createdOn, expiresOn, ...rest } = given(row);
  const { mentions, statements } = JSON.parse(String(content)) as {
    mentions: Mention[];
    statements: Statement[];
  };
  const life = given({ createdOn: createdOn ?? null, expiresOn: expiresOn ?? null });
  const registration =
    protocol === undefined ? {} : { registration: { domain, covers: covers ?? [], ...life } };
  return { ...rest, mentions, statements, ...registration } as unknown as LedgerRecord;
}

function given(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

const STREAM_STRAY_STATEMENTS = cypher`
  // streamStrayStatements
  MATCH (statement:Statement)
  WHERE COUNT { (statement)<-[:STATES]-(:Record) } <> 1
  RETURN elementId(statement) AS element, statement.id AS key, {properties: properties(statement)} AS value
`;

const STREAM_ENTITIES = cypher`
  // streamEntities
  MATCH (entity:Entity|FormerEntity)
  RETURN elementId(entity) AS element, entity.id AS key,
         {labels: labels(entity), properties: properties(entity)} AS value
`;

const STREAM_KEYS = cypher`
  // streamKeys
  MATCH (key:_EntityKey)
  RETURN elementId(key) AS element, key.key AS key, {properties: properties(key)} AS value
`;

const STREAM_LINKS = cypher`
  // streamLinks
  MATCH (from:Entity|FormerEntity)-[link:!${SUGGESTED_LINK}]->(to:Entity|FormerEntity)
  RETURN elementId(link) AS element, link.id AS key,
         {type: type(link), from: from.id, to: to.id, properties: properties(link)} AS value
`;

const STREAMS = {
  strayStatements: STREAM_STRAY_STATEMENTS,
  entities: STREAM_ENTITIES,
  keys: STREAM_KEYS,
  links: STREAM_LINKS,
} as const;

/** All things of one sort that the graph has. */
export async function* streamHeld(
  transaction: Transaction,
  what: keyof typeof STREAMS,
): AsyncGenerator<Held> {
  for await (const { element, key, value } of transaction.stream(STREAMS[what]))
    yield { element: String(element), key: String(key), value: withSortedLabels(value as Row) };
}

function withSortedLabels(value: Row): Row {
  const { labels } = value;
  return Array.isArray(labels) ? { ...value, labels: [...labels].sort() } : value;
}

const COUNT_ALL = cypher`
  // countAll
  MATCH (ledger:Ledger {id: 'ledger'})
  RETURN COUNT { (:Record) } AS records, COUNT { (:Entity) } AS entities, COUNT { (:_EntityKey) } AS keys,
         COUNT { (:Statement) } AS statements, ledger.seq AS seq,
         COLLECT { MATCH (record:Record) RETURN max(record.seq) }[0] AS lastSeq
`;

/** How much there is, for progress; and the last number given to a record, as the ledger and the records have it. */
export interface Counts {
  readonly records: number;
  readonly entities: number;
  readonly keys: number;
  readonly statements: number;
  readonly seq: number;
  readonly lastSeq: number;
}

export async function countAll(transaction: Transaction): Promise<Counts> {
  const [row] = await transaction.run(COUNT_ALL);
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [name, Number(value ?? 0)]),
  ) as unknown as Counts;
}
