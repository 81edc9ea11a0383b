import { Command, CommanderError } from 'commander';
import { ServiceError } from '../lib/service-error.ts';
import { parseCommand } from './parse.ts';

const EXIT_FAILED = 1;
const EXIT_WRONG_USAGE = 2;

/** The whole command line; every command lives in a file of its own beside this one. */
export function buildProgram(): Command {
  return new Command('interlock')
    .description(
      'A corporate-ownership link graph: who is tied to whom, by what evidence, and who denies it.',
    )
    .exitOverride()
    .showHelpAfterError('(add --help for examples)')
    .addCommand(parseCommand());
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
