import type { StoreConnection } from '../../graph/driver/connect.ts';
import { refuseHalfRestored } from '../../graph/operations/restoring.ts';
import type { Store } from '../../graph/driver/store.ts';
import { KEPT_ALIVE_MS } from '../../http/connections.ts';
import { isLoopback } from '../../http/loopback.ts';
import { serve } from '../../http/serve.ts';
import { addKey } from '../../ingest/keys.ts';
import { followRecords } from '../../ingest/matching/follow-records.ts';
import { loadCaseIntoEmptyStore } from '../../ingest/import/seed-case.ts';
import type { LookUpTools } from '../../ingest/enrichment/lookup-tools.ts';
import { runWorker } from '../../ingest/enrichment/worker.ts';
import type { Say } from '../../lib/log.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { withTimeLimit } from '../../lib/time-limit.ts';
import { isOpenToAll } from '../../query/check-key.ts';
import type { Settings } from '../../settings/settings.ts';
import { auditCommand } from '../upkeep/audit.ts';
import type { Addresses } from './banner.ts';
import { browserUrlOf } from './browser-url.ts';
import { lookUpToolsFrom, systemClock } from '../records/lookup-setup.ts';
import { openMigrated } from '../open-store.ts';
import { packageVersion } from '../package-version.ts';
import { startTelemetry } from './telemetry.ts';

/** Serving beyond this machine without keys would let anybody write. */
export class NeedsKeys extends ServiceError {
  readonly code = 'NEEDS_KEYS';
}

/** What runs on a store: GraphQL, explorer and worker. */
export interface RunningService {
  readonly addresses: Addresses;
  /** Takes nothing new and finishes what it has begun; what takes longer, as where the store is gone, is left. */
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly settings: Settings;
  readonly say: Say;
  /** Fires when the user wants to stop; what is still starting then gives up. */
  readonly signal: AbortSignal;
  readonly worker: boolean;
  readonly firstKey: boolean;
  /** Whether an empty store gets the TrustCor case. */
  readonly loadsCase: boolean;
  /** How long requests may take to end: of the 30 s within which everything has ended, a Neo4j of ours may need 20. */
  readonly requestsMs: number;
  /** Of Neo4j Browser, where it is known. */
  readonly browserUrl?: string | undefined;
}

/** For the worker and what looks for matches. */
const BACKGROUND_TIMEOUT_MS = 6_000;
const CLOSE_TIMEOUT_MS = 1_000;

/** Migrates the store, serves, and loads the case into an empty store; ready when all of that is done. */
export async function runService(
  connection: StoreConnection,
  options: ServiceOptions,
): Promise<RunningService> {
  const { settings, say } = options;
  const telemetry = await startTelemetry(process.env, packageVersion());
  const tools = await lookUpToolsFrom(settings, say);
  const { store, close } = await openMigrated(connection, { say });
  let waiting: string | undefined = 'the case is being loaded';
  try {
    await guardWithKeys(store, options);
    const server = await serve({
      store,
      host: settings.host,
      port: settings.port,
      browserUrl: options.browserUrl ?? browserUrlOf(settings),
      publicUrl: settings.url,
      trustProxy: settings.trustProxy,
      limits: { requests: settings.requestLimit, objects: settings.objectLimit },
      version: packageVersion(),
      log: say,
      now: () => new Date(),
      lookUps: tools,
      whyNotReady: () => (waiting === undefined ? whyStoreIsAway(store) : Promise.resolve(waiting)),
    });
    try {
      const loaded = options.loadsCase
        ? await loadCaseIntoEmptyStore(store, { by: undefined, now: () => new Date() })
        : undefined;
      if (loaded)
        say(
          `loaded the TrustCor case: ${String(loaded.newRecords)} records, ${String(loaded.newLinks)} links`,
          { event: 'case_loaded' },
        );
      waiting = undefined;
    } catch (error) {
      await server.close();
      throw error;
    }
    const worker = options.worker ? startWorker(store, tools, say) : undefined;
    const ending = new AbortController();
    const matching = followRecords(store, { signal: ending.signal, say });
    return {
      addresses: [['GraphQL', `${server.address}/graphql`]],
      stop: async () => {
        ending.abort();
        const background = Promise.all([worker?.stop(), matching]);
        await Promise.all([
          server.close({ idleMs: KEPT_ALIVE_MS, requestsMs: options.requestsMs }),
          withTimeLimit(background, { timeoutMs: BACKGROUND_TIMEOUT_MS }).catch(() => undefined),
        ]);
        await telemetry.stop();
        await withTimeLimit(close(), { timeoutMs: CLOSE_TIMEOUT_MS }).catch(() => undefined);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A worker in this process; should it fail, the server goes on and says so. */
function startWorker(store: Store, tools: LookUpTools, say: Say): { stop(): Promise<void> } {
  const ending = new AbortController();
  const done = runWorker({ store, tools, clock: systemClock, signal: ending.signal, say }).catch(
    (error: unknown) => {
      say(
        `the worker has ended: ${error instanceof Error ? error.message : String(error)}; "interlock worker" starts another`,
        { level: 'error', event: 'worker_ended' },
      );
    },
  );
  return {
    stop: () => {
      ending.abort();
      return done;
    },
  };
}

async function guardWithKeys(store: Store, { settings, say, firstKey }: ServiceOptions): Promise<void> {
  if (!(await isOpenToAll(store))) return;
  if (firstKey) {
    await auditCommand(store, { action: 'key add', target: 'first (admin)' });
    const { token } = await addKey(store, { name: 'first', role: 'ADMIN' }, new Date());
    // Not in the log: whoever reads that would hold the key.
    process.stdout.write(`${JSON.stringify({ name: 'first', role: 'admin', token })}\n`);
    say('the first key, of role admin, is shown this once on standard output', { event: 'first_key' });
    return;
  }
  if (isLoopback(settings.host)) {
    say(
      'open to everybody on this machine: there are no keys (interlock key add NAME --role admin makes one)',
      { level: 'warn', event: 'open' },
    );
    return;
  }
  throw new NeedsKeys(
    `INTERLOCK_HOST is ${settings.host}, which others can reach, and there are no keys: run "interlock key add NAME --role admin" first, or serve with --first-key.`,
  );
}

async function whyStoreIsAway(store: Store): Promise<string | undefined> {
  try {
    await isOpenToAll(store);
    await refuseHalfRestored(store);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
