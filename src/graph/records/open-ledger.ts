import { ServiceError } from '../../lib/errors/service-error.ts';
import { cypher } from '../driver/cypher.ts';
import type { Transaction } from '../driver/store.ts';

const NOT_MIGRATED = 'The store has no ledger: it was not migrated.';

const LOCK_LEDGER = cypher`
  // lockLedger
  MATCH (ledger:Ledger {id: 'ledger'})
  SET ledger.lock = 'records'
  RETURN ledger.seq AS seq
`;

/** The store holds half of a backup, so that nothing can be asked of it. */
export class RestoreUnfinished extends ServiceError {
  readonly code = 'RESTORE_UNFINISHED';
}

export function halfRestored(): RestoreUnfinished {
  return new RestoreUnfinished(
    'The store holds half of a backup: run the same "interlock restore FILE" again, which goes on.',
  );
}

/** Makes this transaction the only one that stores records until it ends; returns the last number given. */
export async function lockLedger(transaction: Transaction): Promise<number> {
  const [row] = await transaction.run(LOCK_LEDGER);
  if (!row) throw new Error(NOT_MIGRATED);
  return Number(row['seq']);
}

/** What the fold needs to know of a source. */
export interface SourceStanding {
  readonly id: string;
  readonly origin: string;
  readonly standing: number;
}

export interface StoredTimes {
  readonly id: string;
  readonly source: string;
  readonly observedAt: string | null;
  readonly lastObservedAt: string | null;
  readonly recordedAt: string;
  readonly retractedAt: string | null;
  readonly retracts: string | null;
  /** Of one that was erased, when: what it says is never stored again. */
  readonly erasedAt: string | null;
}

const READ_RECORDS = cypher`
  // readRecords
  UNWIND $ids AS id
  MATCH (record:Record {id: id})-[:FROM]->(source:Source)
  RETURN record.id AS id, source.id AS source, record.observedAt AS observedAt,
         record.lastObservedAt AS lastObservedAt, record.recordedAt AS recordedAt,
         record.retractedAt AS retractedAt, record.retracts AS retracts,
         record.erasedAt AS erasedAt
`;

export async function readRecords(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, StoredTimes>> {
  const rows = (await transaction.run(READ_RECORDS, { ids })) as unknown as StoredTimes[];
  return new Map(rows.map((row) => [row.id, row]));
}

const OPEN_LEDGER = cypher`
  // openLedger
  MATCH (ledger:Ledger {id: 'ledger'})
  SET ledger.lock = 'records'
  WITH ledger.seq AS seq, ledger.restoring IS NOT NULL AS isRestoring
  CALL () {
    UNWIND $records AS id
    MATCH (record:Record {id: id})-[:FROM]->(source:Source)
    RETURN collect({
      id: record.id, source: source.id, observedAt: record.observedAt, lastObservedAt: record.lastObservedAt,
      recordedAt: record.recordedAt, retractedAt: record.retractedAt, retracts: record.retracts,
      erasedAt: record.erasedAt
    }) AS records
  }
  CALL () {
    UNWIND $sources AS id
    MATCH (source:Source {id: id})
    RETURN collect({id: source.id, origin: source.origin, standing: source.standing}) AS sources
  }
  RETURN seq, isRestoring, records, sources
`;

/** What storing begins with. */
export interface OpenLedger {
  /** The last number given to a record. */
  readonly seq: number;
  /** Those of the records asked for that the store has. */
  readonly records: ReadonlyMap<string, StoredTimes>;
  readonly sources: ReadonlyMap<string, SourceStanding>;
}

/** Takes the ledger's lock, and reads in one go what storing needs to know first. */
export async function openLedger(
  transaction: Transaction,
  asked: { readonly records: readonly string[]; readonly sources: readonly string[] },
): Promise<OpenLedger> {
  const [row] = await transaction.run(OPEN_LEDGER, asked);
  if (!row) throw new Error(NOT_MIGRATED);
  if (row['isRestoring'] === true) throw halfRestored();
  const records = row['records'] as StoredTimes[];
  const sources = row['sources'] as SourceStanding[];
  return {
    seq: Number(row['seq']),
    records: new Map(records.map((record) => [record.id, record])),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}
