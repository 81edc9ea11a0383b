import { Command, CommanderError } from 'commander';
import { ServiceError } from '../lib/errors/service-error.ts';
import type { openStoreFromSettings } from './open-store.ts';
import { packageVersion } from './package-version.ts';
import { setV8Flags } from './service/v8-flags.ts';

const EXIT_FAILED = 1;
const EXIT_WRONG_USAGE = 2;

/**
 * Every command lives in a file of its own beside this one, which is only loaded with what it needs once somebody asks
 * for it: answering a pair of names takes no driver and no server.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./service/start.ts')).startCommand(),
  serve: async () => (await import('./service/serve.ts')).serveCommand(),
  worker: () => onStore(async (open) => (await import('./service/worker.ts')).workerCommand(open)),
  seed: () => onStore(async (open) => (await import('./records/seed.ts')).seedCommand(open)),
  enrich: () => onStore(async (open) => (await import('./records/seed.ts')).enrichCommand(open)),
  whois: async () => (await import('./records/whois.ts')).whoisCommand(),
  parse: async () => {
    setV8Flags();
    return (await import('./records/parse.ts')).parseCommand();
  },
  match: async () => {
    setV8Flags();
    return (await import('./questions/match.ts')).matchCommand();
  },
  ownership: async () => (await import('./questions/ownership.ts')).ownershipCommand(),
  import: () => onStore(async (open) => (await import('./records/import.ts')).importCommand(open)),
  export: () => onStore(async (open) => (await import('./questions/export.ts')).exportCommand(open)),
  query: () => onStore(async (open) => (await import('./questions/query.ts')).queryCommand(open)),
  changes: () => onStore(async (open) => (await import('./questions/changes.ts')).changesCommand(open)),
  rebuild: () => onStore(async (open) => (await import('./upkeep/rebuild.ts')).rebuildCommand(open)),
  backup: () => onStore(async (open) => (await import('./upkeep/backup.ts')).backupCommand(open)),
  restore: async () => (await import('./upkeep/restore.ts')).restoreCommand(),
  erase: () => onStore(async (open) => (await import('./upkeep/erase.ts')).eraseCommand(open)),
  key: () => onStore(async (open) => (await import('./upkeep/key.ts')).keyCommand(open)),
  doctor: async () => (await import('./service/doctor.ts')).doctorCommand(),
};

async function onStore(build: (open: typeof openStoreFromSettings) => Promise<Command>): Promise<Command> {
  return build((await import('./open-store.ts')).openStoreFromSettings);
}

/** The command line with the command of that name, or with all of them where there is none. */
export async function buildProgram(name = ''): Promise<Command> {
  const program = new Command('interlock')
    .description(
      'A corporate-ownership link graph: who is tied to whom, by what evidence, and who denies it.',
    )
    .version(packageVersion(), '--version')
    .exitOverride()
    .showHelpAfterError('(add --help for examples)');
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  for (const command of known ? [known] : Object.values(COMMANDS)) program.addCommand(await command());
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
  endWithReader();
  try {
    const program = await buildProgram(argv[2]);
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Whoever reads us, such as `head` or a pager, may have seen enough. */
function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
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
