import { int } from 'neo4j-driver';
import { inBatches } from '../../lib/group.ts';
import type { Judgment } from '../../model/kinds.ts';
import type { RegistrationFacts } from '../../model/record.ts';
import { cypher } from '../driver/cypher.ts';
import { lockLedger } from './open-ledger.ts';
import type { Row, Store } from '../driver/store.ts';

const HAS_RECORDS = cypher`
  // hasRecords
  RETURN EXISTS { (:Record) } AS found
`;

export async function hasRecords(store: Store): Promise<boolean> {
  const [row] = await store.read(HAS_RECORDS);
  return row?.['found'] === true;
}

/** The number of the last record, once all that was being stored is there to be read. */
export function readSettledSeq(store: Store): Promise<number> {
  return store.write(lockLedger);
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
  readonly subject: string;
  readonly sha256: string;
  /** Mentions and statements as they were read, JSON. */
  readonly content: string;
  /** Subject, entities and statements as they were handed in, JSON; answers of servers and retractions have none. */
  readonly input?: string;
  readonly raw?: string;
  readonly observedAt?: string;
  readonly lastObservedAt?: string;
  readonly retracts?: string;
  readonly judgment?: Judgment;
  readonly reason?: string;
  readonly registration?: RegistrationFacts;
}

const RECORD_FIELDS = cypher`
  record {.seq, .id, .subject, .sha256, .content, .input, .observedAt, .lastObservedAt, .retracts, .judgment,
          .reason, raw: CASE WHEN $withAnswers OR record.input IS NOT NULL THEN record.raw END, source: source.id} AS record,
  record {.domain, .protocol, .server, .covers, .details, .createdOn, .expiresOn} AS registration
`;

/** Of what was erased only retractions of other records still say something. */
const SAYS_SOMETHING = cypher`(record.erasedAt IS NULL OR EXISTS {
    MATCH (target:Record {id: record.retracts}) WHERE target.erasedAt IS NULL })`;

const READ_RECORDS_AFTER = cypher`
  // readRecordsAfter
  MATCH (record:Record) WHERE $after < record.seq <= $upTo AND ${SAYS_SOMETHING}
  WITH record ORDER BY record.seq LIMIT $size
  MATCH (record)-[:FROM]->(source:Source)
  RETURN ${RECORD_FIELDS}
  ORDER BY record.seq
`;

const READ_RECORDS_BY_ID = cypher`
  // readRecordsById
  UNWIND $ids AS id
  MATCH (record:Record {id: id})-[:FROM]->(source:Source)
  RETURN ${RECORD_FIELDS}
  ORDER BY record.seq
`;

const PAGE_SIZE = 200;

/** Which records to read, and whether with the raw texts of servers' answers, which are most of a store's size. */
export interface LedgerPart {
  readonly upTo: number;
  readonly withAnswers: boolean;
}

/** The records up to a number in the order in which they were stored, a page at a time. */
export async function* readLedger(
  store: Store,
  { upTo, withAnswers }: LedgerPart,
): AsyncGenerator<StoredRecord> {
  for (let after = 0; ;) {
    const range = { after: int(after), upTo: int(upTo), size: int(PAGE_SIZE), withAnswers };
    const page = storedRecords(await store.read(READ_RECORDS_AFTER, range));
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE_SIZE) return;
    after = last.seq;
  }
}

/** These records, a page at a time, in the order of their ids as given. */
export async function* readLedgerOf(
  store: Store,
  ids: readonly string[],
  withAnswers: boolean,
): AsyncGenerator<StoredRecord> {
  for (const page of inBatches(ids, PAGE_SIZE))
    yield* storedRecords(await store.read(READ_RECORDS_BY_ID, { ids: page, withAnswers }));
}

const READ_ORDER = cypher`
  // readOrder
  UNWIND $ids AS id
  MATCH (record:Record {id: id})
  RETURN record.id AS id
  ORDER BY record.seq
`;

/** The same ids in the order in which the records were stored. */
export async function inOrderOfStoring(store: Store, ids: readonly string[]): Promise<string[]> {
  return (await store.read(READ_ORDER, { ids })).map((row) => String(row['id']));
}

function storedRecords(rows: readonly Row[]): StoredRecord[] {
  return rows.map((row) => {
    const registration = withoutNulls(row['registration'] as Row);
    return {
      ...withoutNulls(row['record'] as Row),
      ...(registration['protocol'] === undefined ? {} : { registration }),
    } as unknown as StoredRecord;
  });
}

function withoutNulls(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
