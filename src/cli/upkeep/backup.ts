import { Command } from 'commander';
import { verifyBackup } from '../../ingest/restore/verify-backup.ts';
import type { BackupManifest } from '../../model/backup.ts';
import { backupLines } from '../../query/backup/backup-lines.ts';
import { packBackup } from '../../query/backup/pack-backup.ts';
import { auditCommand } from './audit.ts';
import { withStore, type StoreOpener } from '../open-store.ts';
import { packageVersion } from '../package-version.ts';
import { progressOn } from '../progress.ts';
import { writeWhole } from '../write-whole.ts';

const EXAMPLES = `
The file is gzip of JSON Lines (docs/backup.md) and holds what the store does, hashes of keys included: keep it as you
keep the store. It appears under its name once it is whole.

Examples:
  $ interlock backup interlock.jsonl.gz
  $ interlock backup --verify interlock.jsonl.gz`;

interface BackupFlags {
  readonly verify?: boolean;
  readonly json?: boolean;
}

/** `interlock backup FILE`: the whole store into one file, while it runs; or whether such a file is whole. */
export function backupCommand(open: StoreOpener): Command {
  return new Command('backup')
    .description('write the whole store to one file while it runs, or verify such a file')
    .argument('<file>', 'where to write it, or the file to verify')
    .option('--verify', 'only read the file, and say where it was cut off or altered; needs no store')
    .option('--json', 'print what the file holds as a JSON line')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { verify = false, json = false }: BackupFlags) => {
      const manifest = verify ? await verifyFile(file) : await writeFile(open, file);
      if (json || !process.stdout.isTTY) process.stdout.write(`${JSON.stringify(manifest)}\n`);
      else process.stderr.write(`${file} ${verify ? 'is whole' : 'is written'}: ${summaryOf(manifest)}\n`);
    });
}

async function verifyFile(file: string): Promise<BackupManifest> {
  const progress = progressOn(process.stderr, 'lines');
  return (await verifyBackup(file, progress)).manifest;
}

async function writeFile(open: StoreOpener, file: string): Promise<BackupManifest> {
  let manifest: BackupManifest | undefined;
  await withStore(open, async (store) => {
    await auditCommand(store, { action: 'backup', target: file });
    const lines = backupLines(store, {
      interlock: packageVersion(),
      takenAt: new Date().toISOString(),
      onProgress: progressOn(process.stderr, 'records'),
    });
    await writeWhole(
      packBackup(lines, (made) => {
        manifest = made;
      }),
      file,
    );
  });
  if (!manifest) throw new Error('a backup ended without its manifest');
  return manifest;
}

/** What a backup holds, for people. */
export function summaryOf({ records, sources, upTo, bytes }: BackupManifest): string {
  return `${String(records)} records up to number ${String(upTo)}, ${String(sources)} sources, ${String(bytes)} bytes`;
}
