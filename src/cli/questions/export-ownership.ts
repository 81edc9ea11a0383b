import { once } from 'node:events';
import { Command, Option } from 'commander';
import { readOwnershipRegister } from '../../query/ownership/export-ownership.ts';
import { bods, CSV } from '../../query/ownership/ownership-register-text.ts';
import { withStore, type StoreOpener } from '../open-store.ts';

const EXAMPLES = `
Examples:
  $ interlock export ownership > owners.csv
  $ interlock export ownership --format bods --regime psc --as-of 2022-11-08 > owners.jsonl`;

interface ExportOwnershipOptions {
  readonly format: 'csv' | 'bods';
  readonly regime: 'amlr' | 'amld' | 'psc' | 'fatf';
  readonly asOf?: string;
}

const UPPER = { amlr: 'AMLR', amld: 'AMLD', psc: 'PSC', fatf: 'FATF' } as const;

/** `interlock export ownership`: who is behind every company of the store. */
export function exportOwnershipCommand(open: StoreOpener): Command {
  return new Command('ownership')
    .description(
      'ultimate parents, beneficial owners and what is unknown, for every company that holds or is held',
    )
    .addOption(
      new Option('--format <format>', 'csv, or JSON Lines like the Beneficial Ownership Data Standard')
        .choices(['csv', 'bods'])
        .default('csv'),
    )
    .addOption(
      new Option('--regime <regime>', 'whose beneficial owners').choices(Object.keys(UPPER)).default('amlr'),
    )
    .option(
      '--as-of <date>',
      'who they were on that day (2022, 2022-11 or 2022-11-08); of all time if not given',
    )
    .addHelpText('after', EXAMPLES)
    .action(({ format, regime, asOf }: ExportOwnershipOptions) =>
      withStore(open, async (store) => {
        const { head, linesOf } = format === 'csv' ? CSV : bods();
        await write(head);
        for await (const entry of readOwnershipRegister(store, { regime: UPPER[regime], asOf }))
          await write(linesOf(entry));
      }),
    );
}

/** Waits where the reader is slower, so that what is written does not pile up. */
async function write(lines: readonly string[]): Promise<void> {
  for (const line of lines) if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}
