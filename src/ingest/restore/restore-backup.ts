import {
  countRestored,
  restoreLinks,
  restoreNodes,
  restoreRecords,
  restoreRepeats,
  restoreSources,
  settleRestoredLookups,
} from '../../graph/operations/restore-writes.ts';
import { beginRestore, endRestore } from '../../graph/operations/restoring.ts';
import { migrate, saveSchemaVersion } from '../../graph/schema/migrate.ts';
import type { Store, Transaction } from '../../graph/driver/store.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import type { BackupLine, CheckedBackup } from '../../model/backup.ts';
import { readBackup } from '../../sources/backup/read-backup.ts';
import type { Watch } from '../rebuild/compare-graph.ts';
import { nameRegistrantsByForm } from '../records/registrants-by-form.ts';
import { rebuild, type RebuildReport } from '../rebuild/rebuild.ts';
import { Batches } from './batches.ts';

/** The store has not come to hold what the backup does. */
export class RestoreFailed extends ServiceError {
  readonly code = 'RESTORE_FAILED';
}

/**
 * Fills an empty store from a backup that was checked: first what cannot be made afresh, then the graph, folded from the
 * records. Until the end the store is marked as unfinished; killed at any point, the same call goes on.
 */
export async function restoreBackup(
  store: Store,
  path: string,
  { checked, ...watch }: Watch & { readonly checked: CheckedBackup },
): Promise<RebuildReport> {
  const { manifest } = checked;
  await beginRestore(store, { backup: manifest.sha256, upTo: manifest.upTo });
  const there = await countRestored(store);
  const isThere = (line: BackupLine): boolean =>
    'record' in line && Number(line.record.properties['seq']) <= there.upTo;
  const batches = new Batches(store, (transaction, lines) => writeLines(transaction, lines));
  let done = 0;
  for await (const line of readBackup(path, manifest)) {
    watch.signal?.throwIfAborted();
    if (!('link' in line) && !isThere(line)) await batches.add(line);
    watch.onProgress?.({ stage: 'writing records', done: ++done, total: manifest.lines });
  }
  await batches.close();
  const { records } = await countRestored(store);
  if (records !== manifest.records)
    throw new RestoreFailed(
      `the backup has ${String(manifest.records)} records, the store ${String(records)}`,
    );
  await upgradeRecords(store, checked);
  const report = await rebuild(store, watch);
  if (!report.sound) throw new RestoreFailed(`the graph could not be folded: ${report.lines.join('; ')}`);
  await writeLinks(store, path, checked);
  await settleRestoredLookups(store);
  await endRestore(store);
  return report;
}

/** What an older version wrote about records is brought to this version's, as in a store that was upgraded. */
async function upgradeRecords(store: Store, { header }: CheckedBackup): Promise<void> {
  await saveSchemaVersion(store, header.schema);
  await migrate(store);
  await nameRegistrantsByForm(store);
}

/** Relationships come last, when both of their ends are there. */
async function writeLinks(store: Store, path: string, { manifest }: CheckedBackup): Promise<void> {
  const batches = new Batches(store, async (transaction, lines) => {
    await restoreLinks(
      transaction,
      lines.flatMap((line) => ('link' in line ? [line.link] : [])),
    );
    await restoreRepeats(
      transaction,
      lines.flatMap((line) => ('source' in line ? [line.source] : [])),
    );
  });
  for await (const line of readBackup(path, manifest)) {
    if ('record' in line) break;
    if ('link' in line || ('source' in line && line.source.repeats !== null)) await batches.add(line);
  }
  await batches.close();
}

async function writeLines(transaction: Transaction, lines: readonly BackupLine[]): Promise<void> {
  await restoreNodes(
    transaction,
    lines.flatMap((line) => ('node' in line ? [line.node] : [])),
  );
  await restoreSources(
    transaction,
    lines.flatMap((line) => ('source' in line ? [line.source] : [])),
  );
  await restoreRecords(
    transaction,
    lines.flatMap((line) => ('record' in line ? [line.record] : [])),
  );
}
