import { Command } from 'commander';
import { LaunchFailed } from '../launch/launch-errors.ts';
import { type ProvidedStore, provideStore } from '../launch/provide-store.ts';
import { withTimeLimit } from '../lib/time-limit.ts';
import { loadSettings } from '../settings/settings.ts';
import { renderBanner } from './banner.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';
import { runService, type ServiceOptions } from './run-service.ts';

/** Of the 30 s within which everything has ended, Neo4j may need 20. */
const DRAIN_TIMEOUT_MS = 7_000;
const EXIT_INSISTED = 130;

/** `interlock start`, which `npm start` becomes once the checkout is ready. */
export function startCommand(): Command {
  return new Command('start')
    .description('everything at once: Neo4j (found or started), GraphQL, explorer and worker')
    .action(runStart);
}

async function runStart(): Promise<void> {
  const settings = loadSettings(process.env);
  outliveTerminal();
  let store: ProvidedStore | undefined;
  const interruption = listenForInterruption(() => {
    store?.kill();
    process.exit(EXIT_INSISTED);
  });
  const context = { settings, say, signal: interruption.signal, worker: true, firstKey: false };
  try {
    store = await provideStore(settings, { env: process.env, ...context });
    await serveUntilInterrupted(store, context, interruption);
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
  } finally {
    if (store?.managed) say('stopping Neo4j');
    await store?.stop();
    interruption.dispose();
  }
}

async function serveUntilInterrupted(
  store: ProvidedStore,
  context: ServiceOptions,
  { interrupted }: Interruption,
): Promise<void> {
  const service = await runService(store.connection, { ...context, browserUrl: store.browserUrl });
  try {
    process.stderr.write(renderBanner(service.addresses, store));
    const end = await Promise.race([interrupted, store.ended.then((reason) => ({ reason }))]);
    if (typeof end === 'object') throw new LaunchFailed(`Neo4j has ended by itself: ${end.reason}`);
  } finally {
    await withTimeLimit(service.stop(), { timeoutMs: DRAIN_TIMEOUT_MS }).catch(() => undefined);
  }
}

function say(line: string): void {
  process.stderr.write(`interlock: ${line}\n`);
}

/** A terminal that is closed takes our output with it; writing to it must not end us before Neo4j has ended. */
function outliveTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
