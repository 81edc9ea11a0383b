import { Command, InvalidArgumentError, Option } from 'commander';
import { makeFormFinder } from '../../ingest/import/case-form.ts';
import { exportCase } from '../../query/case/export-case.ts';
import { auditedOpener } from '../upkeep/audit.ts';
import { exportOwnershipCommand } from './export-ownership.ts';
import { withStore, type StoreOpener } from '../open-store.ts';
import { writeWhole } from '../write-whole.ts';

const MAX_DEPTH = 10;
const EXAMPLES = `
Examples:
  $ interlock export case -o case.json
  $ interlock export case --around company:trustcor-systems --depth 2 > trustcor.json
  $ interlock export ownership > owners.csv`;

/** `interlock export FORMAT`: one subcommand for each format; the file goes to standard output. */
export function exportCommand(open: StoreOpener): Command {
  const trail = auditedOpener(open, 'export');
  return new Command('export')
    .hook('preAction', trail.note)
    .description('write the store, or a part of it, to standard output or a file')
    .addCommand(exportCaseCommand(trail.open))
    .addCommand(exportOwnershipCommand(trail.open))
    .addHelpText('after', EXAMPLES);
}

interface ExportCaseOptions {
  readonly around?: string;
  readonly depth?: number;
  readonly output?: string;
}

function exportCaseCommand(open: StoreOpener): Command {
  return new Command('case')
    .description('a case file (docs/case-format.md) that import case takes back')
    .option('--around <id>', 'only the records about links within --depth links of this entity')
    .addOption(
      new Option('--depth <n>', `1 to ${String(MAX_DEPTH)} links, 1 if not given`).argParser(parseDepth),
    )
    .option('-o, --output <file>', 'where to write it, at once and whole; standard output if not given')
    .action(async ({ around, depth, output }: ExportCaseOptions, command: Command) => {
      if (around === undefined && depth !== undefined)
        command.error('error: --depth needs --around', { exitCode: 2 });
      const part = around === undefined ? undefined : { id: around, depth: depth ?? 1 };
      await withStore(open, (store) =>
        writeWhole(exportCase(store, { around: part, formOf: makeFormFinder() }), output),
      );
    });
}

function parseDepth(text: string): number {
  const depth = Number(text);
  if (!/^\d{1,2}$/.test(text) || depth < 1 || depth > MAX_DEPTH)
    throw new InvalidArgumentError(`It is a number from 1 to ${String(MAX_DEPTH)}.`);
  return depth;
}
