import { setTimeout as sleep } from 'node:timers/promises';
import { connectStore, type StoreConnection } from '../graph/driver/connect.ts';
import { StoreUnavailable } from '../graph/driver/store-errors.ts';
import { LaunchFailed } from './launch-errors.ts';

export interface WaitOptions {
  readonly timeoutMs: number;
  /** Settles with the reason when there is nothing to wait for any more. */
  readonly ended: Promise<string>;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

const ATTEMPT_MS = 5_000;
const PAUSE_MS = 150;
const REASSURE_EVERY_MS = 15_000;

/** Asks again until the store answers, and returns its version. Throws what connectStore throws, except that nobody is there yet. */
export async function waitForStore(connection: StoreConnection, options: WaitOptions): Promise<string> {
  const { timeoutMs, ended, say, signal } = options;
  const deadline = performance.now() + timeoutMs;
  let reassureAt = performance.now() + REASSURE_EVERY_MS;
  while (performance.now() < deadline) {
    signal?.throwIfAborted();
    const outcome = await Promise.race([tryOnce(connection, signal), ended.then((reason) => ({ reason }))]);
    if (outcome && 'reason' in outcome) throw new LaunchFailed(`Neo4j ended at once: ${outcome.reason}`);
    if (outcome) return outcome.version;
    if (performance.now() > reassureAt) {
      say('Neo4j is still starting (after a hard stop it recovers its store first)');
      reassureAt += REASSURE_EVERY_MS;
    }
    await sleep(PAUSE_MS);
  }
  throw new LaunchFailed(`Neo4j has not answered at ${connection.uri} within ${String(timeoutMs / 1000)} s`);
}

async function tryOnce(
  connection: StoreConnection,
  signal: AbortSignal | undefined,
): Promise<{ version: string } | undefined> {
  try {
    const store = await connectStore(connection, { timeoutMs: ATTEMPT_MS, ...(signal && { signal }) });
    await store.close();
    return { version: store.version };
  } catch (error) {
    if (error instanceof StoreUnavailable) return undefined;
    throw error;
  }
}
