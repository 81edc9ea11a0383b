import type { Environment } from '../settings/settings.ts';
import { startJarNeo4j } from './jar-neo4j.ts';
import { takeLauncherLock } from './launcher-lock.ts';
import type { ManagedNeo4j, ManagedNeo4jSettings } from './managed-store.ts';
import { prepareJarRuntime } from './runtime.ts';

export interface ManagedNeo4jOptions extends Partial<ManagedNeo4jSettings> {
  readonly dataDir: string;
  readonly boltPort: number;
  readonly browserPort: number;
  /** INTERLOCK_CACHE; unset: the cache folder of the user. */
  readonly cacheDir?: string | undefined;
  readonly env?: Environment;
}

const DEFAULT_HEAP = '1g';
const DEFAULT_PAGE_CACHE = '256m';

/**
 * Starts the managed Neo4j of a data folder, or takes over the one that a killed launcher left. Throws a LaunchFailed (or one
 * of its children) with one line that holds the remedy.
 */
export async function startManagedNeo4j(options: ManagedNeo4jOptions): Promise<ManagedNeo4j> {
  const { heap = DEFAULT_HEAP, pageCache = DEFAULT_PAGE_CACHE, say = () => undefined } = options;
  const { env = process.env, cacheDir, signal } = options;
  const lock = await takeLauncherLock(options.dataDir);
  try {
    const runtime = await prepareJarRuntime({ env, cacheDir, say, signal });
    const neo4j = await startJarNeo4j(runtime, { ...options, heap, pageCache, say });
    return { ...neo4j, stop: once(async () => neo4j.stop().finally(() => lock.release())) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let acting: Promise<void> | undefined;
  return () => (acting ??= act());
}
