import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import { importCase, type ImportedCase } from '../ingest/import-case.ts';
import { commandAuthor, withStore, type StoreOpener } from './open-store.ts';
import { progressOn } from './progress.ts';

const EXAMPLES = `
Examples:
  $ interlock import case seeds/trustcor/case.json
  $ interlock export case | ssh elsewhere interlock import case -`;

/** `interlock import FORMAT FILE`: one subcommand for each format. */
export function importCommand(open: StoreOpener): Command {
  return new Command('import')
    .description('load a file of records into the store; what is there already stays as it is')
    .addCommand(importCaseCommand(open))
    .addHelpText('after', EXAMPLES);
}

function importCaseCommand(open: StoreOpener): Command {
  return new Command('case')
    .description('a case file (docs/case-format.md); it is checked as a whole before anything is written')
    .argument('<file>', 'the file, or - for standard input')
    .option('--json', 'print the outcome as a JSON line')
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const content = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
      const imported = await withStore(open, (store) =>
        importCase(store, content, commandAuthor(), { onProgress: progressOn(process.stderr, 'records') }),
      );
      if (json || !process.stdout.isTTY) process.stdout.write(`${JSON.stringify(imported)}\n`);
      else process.stderr.write(`${summaryOf(imported)}\n`);
    });
}

/** What an import did, for people. */
export function summaryOf({ sources, records, newRecords, newLinks }: ImportedCase): string {
  const there = records - newRecords;
  const known = there === 0 ? '' : ` (${String(there)} of them were there already)`;
  return `${String(records)} records of ${String(sources)} sources${known}; ${String(newLinks)} new links`;
}
