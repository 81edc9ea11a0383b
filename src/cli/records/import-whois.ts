import { appendFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import {
  importAnswers,
  type AnswersImported,
  type UnreadFile,
} from '../../ingest/registrations/import-answers.ts';
import { prepareSource } from '../../ingest/records/ledger.ts';
import { commandAuthor, withStore, type StoreOpener } from '../open-store.ts';
import { progressOn } from '../progress.ts';
import { listSavedFiles, readSavedFiles } from './saved-files.ts';

const EXAMPLES = `
The domain and the day are what the text names, else what the file's name and time say. Answers can be in any encoding.
What says nothing of a registration stands with the reason in FOLDER.rejects.jsonl, and the rest is loaded. It can be
stopped and run again: an answer that is there is not stored twice.

Examples:
  $ interlock import whois answers/
  $ interlock import whois example.com.txt example.org.json
  $ interlock import whois old/ --observed-at 2015-06-02 --source "answers of a closed case"`;

interface WhoisFlags {
  readonly source?: string;
  readonly observedAt?: string;
  readonly json?: boolean;
}

/** `interlock import whois DIR|FILE…`: saved raw WHOIS and RDAP answers. */
export function importWhoisCommand(open: StoreOpener): Command {
  return new Command('whois')
    .description(
      'saved raw WHOIS and RDAP answers, as files or folders of them, each an observation of its day',
    )
    .argument('<path...>', 'folders, searched at any depth, and files')
    .option('--source <title>', 'who says so, if not the servers that answered')
    .option(
      '--observed-at <date>',
      'when answers that do not say so were given; by default the time of the file',
    )
    .option('--json', 'print the outcome as a JSON line')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], flags: WhoisFlags) => {
      const started = performance.now();
      const rejects = new RefusedFiles(paths.length === 1 ? resolve(paths[0] ?? '') : 'whois');
      const imported = await importPaths(open, paths, { flags, rejects });
      const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
      if (flags.json || !process.stdout.isTTY)
        process.stdout.write(`${JSON.stringify({ format: 'whois', ...imported, seconds })}\n`);
      process.stderr.write(`${summaryOf(imported, rejects.path)}\n`);
    });
}

interface Run {
  readonly flags: WhoisFlags;
  readonly rejects: RefusedFiles;
}

async function importPaths(
  open: StoreOpener,
  paths: readonly string[],
  { flags, rejects }: Run,
): Promise<AnswersImported> {
  const files = await listSavedFiles(paths);
  const show = progressOn(process.stderr, 'files');
  const options = {
    source: flags.source === undefined ? undefined : prepareSource({ kind: 'DATASET', title: flags.source }),
    observedAt: flags.observedAt,
    onRefused: (file: UnreadFile) => {
      rejects.add(file);
    },
    onProgress: (read: number) => {
      show(read, files.length);
    },
  };
  return withStore(open, (store) => importAnswers(store, readSavedFiles(files), options, commandAuthor()));
}

/** Files that were left out, as JSON Lines beside what was imported; those of an earlier import are forgotten. */
class RefusedFiles {
  readonly path: string;
  #isNew = true;

  constructor(imported: string) {
    this.path = `${imported}.rejects.jsonl`;
  }

  add({ name, reason }: UnreadFile): void {
    if (this.#isNew) rmSync(this.path, { force: true });
    this.#isNew = false;
    appendFileSync(this.path, `${JSON.stringify({ file: name, reason })}\n`);
  }
}

function summaryOf({ read, stored, known, refused, links }: AnswersImported, rejects: string): string {
  const there = known === 0 ? '' : `, ${String(known)} there already`;
  const left = refused === 0 ? '' : `, ${String(refused)} left out (see ${rejects})`;
  return `${String(read)} files: ${String(stored)} answers stored${there}${left}; ${String(links)} new links`;
}
