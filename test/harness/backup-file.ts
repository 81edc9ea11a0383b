import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../src/graph/driver/store.ts';
import { restoreBackup } from '../../src/ingest/restore/restore-backup.ts';
import { verifyBackup } from '../../src/ingest/restore/verify-backup.ts';
import type { BackupManifest } from '../../src/model/backup.ts';
import { backupLines } from '../../src/query/backup/backup-lines.ts';
import { packBackup } from '../../src/query/backup/pack-backup.ts';
import { makeTestFolder } from './neo4j.ts';

export interface BackupFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly manifest: BackupManifest;
}

/** A backup of the store in a folder of the test run. */
export async function takeBackup(store: Store): Promise<BackupFile> {
  const chunks: Buffer[] = [];
  let manifest: BackupManifest | undefined;
  const lines = backupLines(store, { interlock: '0.0.0-test', takenAt: '2026-01-01T00:00:00.000Z' });
  for await (const chunk of packBackup(lines, (made) => (manifest = made))) chunks.push(chunk);
  if (!manifest) throw new Error('no manifest');
  const bytes = Buffer.concat(chunks);
  return { path: await fileWith(bytes), bytes, manifest };
}

/** A file of the test run with these bytes. */
export async function fileWith(bytes: Buffer): Promise<string> {
  const path = join(await makeTestFolder(), 'backup.jsonl.gz');
  await writeFile(path, bytes);
  return path;
}

export async function restoreFrom(store: Store, path: string, signal?: AbortSignal): Promise<void> {
  await restoreBackup(store, path, { checked: await verifyBackup(path), signal });
}
