import { Command } from 'commander';
import { locateStore } from '../../launch/provide-store.ts';
import { parsePort } from '../../settings/parse-setting.ts';
import { loadSettings } from '../../settings/settings.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import { untilInterrupted } from '../interruption.ts';
import { logFormat, logOption, makeLog, runLogged, type LogFormat } from '../log.ts';
import { runService } from './run-service.ts';

const EXAMPLES = `
Examples:
  $ interlock serve
  $ interlock serve --port 8080 --no-worker
  $ INTERLOCK_HOST=0.0.0.0 interlock serve --first-key`;

/** The store is not ours to end: nearly all of the 30 s are there for questions. */
const REQUESTS_MS = 20_000;

interface ServeFlags {
  readonly port?: string;
  readonly worker: boolean;
  readonly case: boolean;
  readonly firstKey?: boolean;
  readonly log?: LogFormat;
}

/** `interlock serve`: GraphQL and the worker on a store that is there. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve on an existing store')
    .option('--port <port>', 'instead of INTERLOCK_PORT; 0 picks a free one')
    .option('--no-worker', 'without an enrichment worker')
    .option('--no-case', 'leave an empty store empty, without the TrustCor case')
    .option('--first-key', 'where the store has no key, make an admin key and print it')
    .addOption(logOption())
    .addHelpText('after', EXAMPLES)
    .action(runServe);
}

async function runServe({
  port,
  log: asked,
  worker,
  case: loadsCase,
  firstKey = false,
}: ServeFlags): Promise<void> {
  const log = makeLog({ format: logFormat(asked) });
  await runLogged(log, () =>
    untilInterrupted(async ({ signal, interrupted }) => {
      const settings = loadSettings(process.env);
      const service = await runService(await locateStore(settings), {
        settings: port === undefined ? settings : { ...settings, port: readPort(port) },
        say: log,
        signal,
        worker,
        loadsCase,
        firstKey,
        requestsMs: REQUESTS_MS,
      });
      for (const [what, where] of service.addresses) log(`${what}: ${where}`, { event: 'listening' });
      await interrupted;
      log('ending', { event: 'ending' });
      await service.stop();
    }),
  );
}

function readPort(text: string): number {
  try {
    return parsePort(text);
  } catch {
    throw new BadInput('--port', `"${text}" is not a port from 0 to 65535`);
  }
}
