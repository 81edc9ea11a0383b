import { Command } from 'commander';
import { checkpoint, readStillTold } from '../../graph/records/erasure.ts';
import type { Store } from '../../graph/driver/store.ts';
import { erase, type ToErase } from '../../ingest/records/erase.ts';
import { auditCommand } from './audit.ts';
import { commandAuthor, withStore, type StoreOpener } from '../open-store.ts';

const EXAMPLES = `
All that the records say is removed for good: texts, values, statements, and what of the graph rested on them alone. That
they were, their hashes and the reason stay. --entity erases every record that speaks of it, with all that these say of
others: look at --dry-run first. Older backups, logs and exports are yours to remove (docs/erasure.md).

Examples:
  $ interlock erase --record record:3f2a… --reason "asked for by the person, letter of 3 May"
  $ interlock erase --entity person:jane-roe --reason "court order" --dry-run`;

interface EraseFlags {
  readonly record?: string;
  readonly entity?: string;
  readonly reason: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `interlock erase`: takes what records say out of the store for good. */
export function eraseCommand(open: StoreOpener): Command {
  return new Command('erase')
    .description('remove what a record says, or all records that speak of an entity, for good')
    .option('--record <id>', 'the record')
    .option('--entity <id>', 'the entity, by an id that it has or once had')
    .requiredOption('--reason <text>', 'why; it is kept, so let it name nobody')
    .option('--dry-run', 'only list the records that would be erased')
    .option('--json', 'print the outcome as a JSON line')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: EraseFlags, command: Command) => {
      const what = whatOf(flags);
      if (!what) command.error('error: name either --record or --entity', { exitCode: 2 });
      else await withStore(open, (store) => run(store, what, flags));
    });
}

function whatOf({ record, entity }: EraseFlags): ToErase | undefined {
  if (record !== undefined) return entity === undefined ? { record: record.trim() } : undefined;
  return entity === undefined ? undefined : { entity: entity.trim() };
}

async function run(store: Store, what: ToErase, flags: EraseFlags): Promise<void> {
  const { reason, dryRun = false, json = false } = flags;
  if (!dryRun) await auditCommand(store, { action: 'erase', target: Object.entries(what).flat().join(' ') });
  const { records, words } = await erase(store, what, { reason, author: commandAuthor(), dryRun });
  if (!dryRun) await checkpoint(store);
  const stillTold = dryRun ? [] : await readStillTold(store, words);
  const isJson = json || !process.stdout.isTTY;
  if (isJson) process.stdout.write(`${JSON.stringify({ records, stillTold, dryRun })}\n`);
  else if (dryRun) process.stdout.write(`${records.join('\n')}\n`);
  for (const line of told({ records, stillTold, dryRun })) process.stderr.write(`${line}\n`);
}

function told({
  records,
  stillTold,
  dryRun,
}: {
  readonly records: readonly string[];
  readonly stillTold: readonly string[];
  readonly dryRun: boolean;
}): string[] {
  const count = `${String(records.length)} record${records.length === 1 ? '' : 's'}`;
  if (dryRun) return [`${count} would be erased`];
  const others =
    stillTold.length === 0 ? [] : [`its names or identifiers still stand in ${stillTold.join(', ')}`];
  return [
    `${count} erased`,
    ...others,
    'left to you: backups made before, exports and logs handed out, and what Neo4j freed on disk, or has in transaction logs, and did not write over yet (docs/erasure.md)',
  ];
}
