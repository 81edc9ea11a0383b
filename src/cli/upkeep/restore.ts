import { Command } from 'commander';
import { restoreBackup } from '../../ingest/restore/restore-backup.ts';
import { verifyBackup } from '../../ingest/restore/verify-backup.ts';
import type { CheckedBackup } from '../../model/backup.ts';
import { provideStore, type ProvidedStore } from '../../launch/provide-store.ts';
import { loadSettings } from '../../settings/settings.ts';
import { auditCommand } from './audit.ts';
import { summaryOf } from './backup.ts';
import { listenForInterruption } from '../interruption.ts';
import { openMigrated, withStore } from '../open-store.ts';
import { progressOn as linesOn } from '../progress.ts';
import { progressOn } from './rebuild.ts';

const EXAMPLES = `
Makes the managed store of INTERLOCK_DATA, or fills the empty one at NEO4J_URI, and leaves nothing running. The file is
verified before anything is written. A restore that was interrupted goes on when it is run again.

Examples:
  $ INTERLOCK_DATA=elsewhere interlock restore interlock.jsonl.gz
  $ NEO4J_URI=neo4j://db.example interlock restore interlock.jsonl.gz`;

const EXIT_INSISTED = 130;

/** `interlock restore FILE`: an empty store comes to hold what a backup does. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('fill an empty store from a backup: the same records, ids and graph')
    .argument('<file>', 'what interlock backup wrote')
    .option('--json', 'print the outcome as a JSON line')
    .addHelpText('after', EXAMPLES)
    .action(runRestore);
}

async function runRestore(file: string, { json = false }: { readonly json?: boolean }): Promise<void> {
  const checked = await verifyBackup(file, linesOn(process.stderr, 'lines verified'));
  const settings = loadSettings(process.env);
  let provided: ProvidedStore | undefined;
  const interruption = listenForInterruption(() => {
    provided?.kill();
    process.exit(EXIT_INSISTED);
  });
  const { signal } = interruption;
  try {
    // Nobody else comes to this store: its ports need not be those that it is served on.
    const apart = { ...settings, boltPort: 0, browserPort: 0, port: 0 };
    provided = await provideStore(apart, { env: process.env, say, signal });
    await fill(provided, { file, checked, signal, json });
  } catch (error) {
    if (signal.aborted)
      throw new Error('interrupted: run the same command again, which goes on', { cause: error });
    throw error;
  } finally {
    await provided?.stop();
    interruption.dispose();
  }
}

interface Task {
  readonly file: string;
  readonly checked: CheckedBackup;
  readonly signal: AbortSignal;
  readonly json: boolean;
}

async function fill({ connection }: ProvidedStore, { file, checked, signal, json }: Task): Promise<void> {
  const open = () => openMigrated(connection, { halfRestored: true });
  const { records, entities, links } = await withStore(open, async (store) => {
    await auditCommand(store, { action: 'restore', target: file });
    return restoreBackup(store, file, { checked, signal, onProgress: progressOn(process.stderr) });
  });
  const outcome = { records, entities, links, upTo: checked.manifest.upTo, chain: checked.manifest.chain };
  if (json || !process.stdout.isTTY) process.stdout.write(`${JSON.stringify(outcome)}\n`);
  else say(`restored ${summaryOf(checked.manifest)}; ${String(entities)} entities, ${String(links)} links`);
}

function say(line: string): void {
  process.stderr.write(`interlock: ${line}\n`);
}
