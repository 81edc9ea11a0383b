import { Command } from 'commander';
import { LaunchFailed } from '../../launch/launch-errors.ts';
import { type ProvidedStore, provideStore } from '../../launch/provide-store.ts';
import type { Say } from '../../lib/log.ts';
import { loadSettings } from '../../settings/settings.ts';
import { renderBanner, servedAddresses } from './banner.ts';
import { type Interruption, untilInterrupted } from '../interruption.ts';
import { logFormat, logOption, makeLog, runLogged, type LogFormat } from '../log.ts';
import { runService, type ServiceOptions } from './run-service.ts';

/** `interlock start`, which `npm start` becomes once the checkout is ready. */
export function startCommand(): Command {
  return new Command('start')
    .description('everything at once: Neo4j (found or started), GraphQL, explorer and worker')
    .option('--no-case', 'leave an empty store empty, without the TrustCor case')
    .addOption(logOption())
    .action(runStart);
}

/** Neo4j has to end after them. */
const REQUESTS_MS = 6_000;

interface StartFlags {
  readonly log?: LogFormat;
  readonly case: boolean;
}

async function runStart({ log: asked, case: loadsCase }: StartFlags): Promise<void> {
  outliveTerminal();
  const format = logFormat(asked);
  const log = makeLog({ format });
  let store: ProvidedStore | undefined;
  await runLogged(log, () =>
    untilInterrupted(
      async (interruption) => {
        const settings = loadSettings(process.env);
        const context = {
          settings,
          say: log,
          signal: interruption.signal,
          worker: true,
          firstKey: false,
          loadsCase,
          requestsMs: REQUESTS_MS,
        };
        try {
          store = await provideStore(settings, { env: process.env, ...context, say: aboutNeo4j(log) });
          await serveUntilInterrupted(store, { ...context, format }, interruption);
        } catch (error) {
          if (!interruption.signal.aborted) throw error;
        } finally {
          if (store?.managed) aboutNeo4j(log)('stopping Neo4j');
          await store?.stop();
        }
      },
      () => store?.kill(),
    ),
  );
}

async function serveUntilInterrupted(
  store: ProvidedStore,
  { format, ...context }: ServiceOptions & { readonly format: LogFormat },
  { interrupted }: Interruption,
): Promise<void> {
  const service = await runService(store.connection, { ...context, browserUrl: store.browserUrl });
  try {
    if (format === 'text') process.stderr.write(renderBanner(service.addresses, store));
    else {
      for (const [what, where] of servedAddresses(service.addresses, store))
        context.say(`${what}: ${where}`, { event: 'listening' });
      context.say('Interlock is running. Ctrl-C stops it.', { event: 'running' });
    }
    const end = await Promise.race([interrupted, store.ended.then((reason) => ({ reason }))]);
    if (typeof end === 'object') throw new LaunchFailed(`Neo4j has ended by itself: ${end.reason}`);
  } finally {
    await service.stop();
  }
}

function aboutNeo4j(log: Say): (line: string) => void {
  return (line) => {
    log(line, { event: 'neo4j' });
  };
}

/** A terminal that is closed takes our output with it; writing to it must not end us before Neo4j has ended. */
function outliveTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
