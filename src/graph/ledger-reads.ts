import { int } from 'neo4j-driver';
import { cypher } from './cypher.ts';
import type { Row, Store } from './store.ts';

const HAS_RECORDS = cypher`
  // hasRecords
  RETURN EXISTS { (:Record) } AS found
`;

export async function hasRecords(store: Store): Promise<boolean> {
  const [row] = await store.read(HAS_RECORDS);
  return row?.['found'] === true;
}

/** A source with the id of the one it repeats. */
export interface StoredSource {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly publishedOn?: string;
  readonly licence?: string;
  readonly repeats?: string;
}

const READ_ALL_SOURCES = cypher`
  // readAllSources
  MATCH (source:Source)
  OPTIONAL MATCH (source)-[:REPEATS]->(repeated:Source)
  RETURN source {.id, .kind, .title, .publisher, .url, .publishedOn, .licence, repeats: repeated.id} AS source
  ORDER BY source.id
`;

export async function readAllSources(store: Store): Promise<StoredSource[]> {
  const rows = await store.read(READ_ALL_SOURCES);
  return rows.map((row) => withoutNulls(row['source'] as Row) as unknown as StoredSource);
}

/** A record as it was handed in, with what the store knows of its moments. */
export interface StoredRecord {
  readonly seq: number;
  readonly id: string;
  readonly source: string;
  /** Subject, entities and statements, JSON; only a retraction has none. */
  readonly input?: string;
  readonly raw?: string;
  readonly observedAt?: string;
  readonly lastObservedAt?: string;
  readonly retracts?: string;
  readonly reason?: string;
  /** Of an observation of a registration. */
  readonly domain?: string;
  readonly protocol?: string;
  readonly server?: string;
  readonly covers?: readonly string[];
  readonly details?: string;
}

const RECORD_FIELDS = cypher`
  record {.seq, .id, .input, .raw, .observedAt, .lastObservedAt, .retracts, .reason,
          .domain, .protocol, .server, .covers, .details, source: source.id}
`;

const READ_RECORDS_AFTER = cypher`
  // readRecordsAfter
  MATCH (record:Record) WHERE record.seq > $seq
  WITH record ORDER BY record.seq LIMIT $size
  MATCH (record)-[:FROM]->(source:Source)
  RETURN ${RECORD_FIELDS} AS record
  ORDER BY record.seq
`;

const READ_RECORDS_BY_ID = cypher`
  // readRecordsById
  UNWIND $ids AS id
  MATCH (record:Record {id: id})-[:FROM]->(source:Source)
  RETURN ${RECORD_FIELDS} AS record
  ORDER BY record.seq
`;

const PAGE_SIZE = 500;

/** All records in the order in which they were stored, a page at a time. */
export async function* readLedger(store: Store): AsyncGenerator<StoredRecord> {
  for (let seq = 0; ;) {
    const page = storedRecords(await store.read(READ_RECORDS_AFTER, { seq, size: int(PAGE_SIZE) }));
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE_SIZE) return;
    seq = last.seq;
  }
}

/** These records in the order in which they were stored. */
export async function readLedgerOf(store: Store, ids: readonly string[]): Promise<StoredRecord[]> {
  return storedRecords(await store.read(READ_RECORDS_BY_ID, { ids }));
}

function storedRecords(rows: readonly Row[]): StoredRecord[] {
  return rows.map((row) => withoutNulls(row['record'] as Row) as unknown as StoredRecord);
}

function withoutNulls(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
