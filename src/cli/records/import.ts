import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import { importCase, type ImportedCase } from '../../ingest/import/import-case.ts';
import { importWhoisCsv } from '../../ingest/import/import-whois-csv.ts';
import { prepareSource } from '../../ingest/records/ledger.ts';
import { auditedOpener } from '../upkeep/audit.ts';
import { importWhoisCommand } from './import-whois.ts';
import { commandAuthor, withStore, type StoreOpener } from '../open-store.ts';
import { progressOn, rowProgressOn } from '../progress.ts';
import { RejectFile } from './reject-file.ts';

const EXAMPLES = `
Examples:
  $ interlock import case seeds/trustcor/case.json
  $ interlock export case | ssh elsewhere interlock import case -
  $ interlock import whois answers/
  $ interlock import whois-csv dump.csv --source "WHOIS history of 2015" --observed-at 2015-06-02`;

/** `interlock import FORMAT FILE`: one subcommand for each format. */
export function importCommand(open: StoreOpener): Command {
  const trail = auditedOpener(open, 'import');
  return new Command('import')
    .hook('preAction', trail.note)
    .description('load files of records into the store; what is there already stays as it is')
    .addCommand(importCaseCommand(trail.open))
    .addCommand(importWhoisCommand(trail.open))
    .addCommand(importWhoisCsvCommand(trail.open))
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

interface WhoisCsvFlags {
  readonly source?: string;
  readonly observedAt?: string;
  readonly json?: boolean;
}

function importWhoisCsvCommand(open: StoreOpener): Command {
  return new Command('whois-csv')
    .description(
      'a dump of old WHOIS data (WhoisXML API or WhoisFreaks columns); each row is an observation of its day',
    )
    .argument('<file>', 'the file, or - for standard input')
    .option('--source <title>', 'what the dump is called; by default the name of the file')
    .option('--observed-at <date>', 'when rows that do not say so were seen')
    .option('--json', 'print the outcome as a JSON line')
    .action(async (file: string, { source: title, observedAt, json }: WhoisCsvFlags) => {
      const rejects = new RejectFile(file === '-' ? 'whois-csv' : file);
      const source = prepareSource({ kind: 'DATASET', title: title ?? basename(file) });
      const onProgress = rowProgressOn(process.stderr);
      const input = file === '-' ? process.stdin : createReadStream(file);
      const imported = await withStore(open, (store) =>
        importWhoisCsv(
          store,
          input,
          {
            source,
            observedAt,
            onRejected: (row) => {
              rejects.add(row);
            },
            onProgress,
          },
          commandAuthor(),
        ),
      );
      const { rows, rejected, newRecords, newLinks } = imported;
      if (json || !process.stdout.isTTY) process.stdout.write(`${JSON.stringify(imported)}\n`);
      process.stderr.write(
        `${String(rows)} rows: ${String(newRecords)} new records, ${String(newLinks)} new links${rejected === 0 ? '' : `; ${String(rejected)} rejected, see ${rejects.path}`}\n`,
      );
    });
}

/** What an import did, for people. */
export function summaryOf({ sources, records, newRecords, newLinks }: ImportedCase): string {
  const there = records - newRecords;
  const known = there === 0 ? '' : ` (${String(there)} of them were there already)`;
  return `${String(records)} records of ${String(sources)} sources${known}; ${String(newLinks)} new links`;
}
