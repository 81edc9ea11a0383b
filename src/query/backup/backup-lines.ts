import {
  readSchemaVersion,
  streamKept,
  streamRecordsWhole,
  streamSources,
} from '../../graph/operations/backup-reads.ts';
import { readSettledSeq } from '../../graph/records/ledger-reads.ts';
import type { Store } from '../../graph/driver/store.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, nextInChain, type BackupLine } from '../../model/backup.ts';

export interface BackupCircumstances {
  readonly interlock: string;
  readonly takenAt: string;
  /** Hears how many of the records are written. */
  readonly onProgress?: (done: number, total: number) => void;
}

const PROGRESS_EVERY = 100;

/**
 * The whole store, line by line, while others write. Look-ups are read before the last record's number is: those that
 * are done then have their records in the backup, and those that are not are asked again, which does no harm.
 */
export async function* backupLines(
  store: Store,
  { interlock, takenAt, onProgress }: BackupCircumstances,
): AsyncGenerator<BackupLine> {
  const schema = await readSchemaVersion(store);
  yield { header: { format: BACKUP_FORMAT, version: BACKUP_VERSION, schema, interlock, takenAt } };
  yield* streamKept(store);
  const upTo = await readSettledSeq(store);
  for await (const source of streamSources(store)) yield { source };
  let [chain, done] = ['', 0];
  for await (const record of streamRecordsWhole(store, upTo)) {
    chain = nextInChain(chain, record);
    yield { record, chain };
    if (++done % PROGRESS_EVERY === 0) onProgress?.(done, Math.max(done, upTo));
  }
  onProgress?.(done, done);
}
