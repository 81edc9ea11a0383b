import { Command, CommanderError } from 'commander';
import { ServiceError } from '../lib/service-error.ts';
import { doctorCommand } from './doctor.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { keyCommand } from './key.ts';
import { matchCommand } from './match.ts';
import { openStoreFromSettings } from './open-store.ts';
import { ownershipCommand } from './ownership.ts';
import { parseCommand } from './parse.ts';
import { queryCommand } from './query.ts';
import { rebuildCommand } from './rebuild.ts';
import { serveCommand } from './serve.ts';
import { enrichCommand, seedCommand } from './seed.ts';
import { startCommand } from './start.ts';
import { whoisCommand } from './whois.ts';
import { workerCommand } from './worker.ts';

const EXIT_FAILED = 1;
const EXIT_WRONG_USAGE = 2;

/** The whole command line; every command lives in a file of its own beside this one. */
export function buildProgram(): Command {
  const program = new Command('interlock')
    .description(
      'A corporate-ownership link graph: who is tied to whom, by what evidence, and who denies it.',
    )
    .exitOverride()
    .showHelpAfterError('(add --help for examples)')
    .addCommand(startCommand())
    .addCommand(serveCommand())
    .addCommand(workerCommand(openStoreFromSettings))
    .addCommand(seedCommand(openStoreFromSettings))
    .addCommand(enrichCommand(openStoreFromSettings))
    .addCommand(whoisCommand())
    .addCommand(parseCommand())
    .addCommand(matchCommand())
    .addCommand(ownershipCommand())
    .addCommand(importCommand(openStoreFromSettings))
    .addCommand(exportCommand(openStoreFromSettings))
    .addCommand(queryCommand(openStoreFromSettings))
    .addCommand(rebuildCommand(openStoreFromSettings))
    .addCommand(keyCommand(openStoreFromSettings))
    .addCommand(doctorCommand());
  passOnSettings(program);
  return program;
}

/** Commands that were built apart from the program do not inherit how it reports wrong usage. */
function passOnSettings(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent);
    passOnSettings(command);
  }
}

/** Runs one command line and sets the exit status: 0 done, 1 failed with a one-line reason, 2 wrong usage. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  try {
    await buildProgram().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_WRONG_USAGE;
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`interlock: ${reason}\n`);
  if (!(error instanceof ServiceError) && process.env['INTERLOCK_DEBUG'] && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`);
  }
  return EXIT_FAILED;
}
