import { dockerAnswers, startDockerNeo4j } from './docker-neo4j.ts';
import { startJarNeo4j } from './jar-neo4j.ts';
import { NoRuntime } from '../launch-errors.ts';
import { keepRunning, type KeepOptions } from './kept-neo4j.ts';
import { takeLauncherLock } from '../launcher-lock.ts';
import type { ManagedNeo4j, ManagedNeo4jSettings } from './managed-store.ts';
import { endStoppedDatabases, untilRoom } from './stopped-database.ts';
import { storeHomeOf } from './store-home.ts';
import { type JarRuntime, prepareJarRuntime, type RuntimeOptions } from '../runtime.ts';

export interface ManagedNeo4jOptions extends Partial<ManagedNeo4jSettings> {
  readonly dataDir: string;
  readonly boltPort: number;
  readonly browserPort: number;
  /** INTERLOCK_CACHE; unset: the cache folder of the user. */
  readonly cacheDir?: string | undefined;
  /** Start it again when it ends by itself; else `ended` tells of it at once. */
  readonly restarts?: boolean;
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
    const settings = { ...options, heap, pageCache, env, say };
    const runtime = await chooseRuntime({ env, cacheDir, say, signal });
    const neo4j = await launch(runtime, settings);
    const startAgain = (): Promise<ManagedNeo4j> =>
      launch(runtime, { ...settings, ...neo4j.ports, otherPorts: [] });
    const kept = options.restarts
      ? keepRunning(neo4j, { startAgain, say, ...onDisk(runtime, settings) })
      : neo4j;
    return { ...kept, stop: once(async () => kept.stop().finally(() => lock.release())) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function launch(runtime: JarRuntime | undefined, settings: ManagedNeo4jSettings): Promise<ManagedNeo4j> {
  return runtime ? startJarNeo4j(runtime, settings) : startDockerNeo4j(settings);
}

/** What is done where the disk is full; nobody is told when a Neo4j in Docker ends, so that it could not be started again. */
function onDisk(
  runtime: JarRuntime | undefined,
  { dataDir, say }: ManagedNeo4jSettings,
): Pick<KeepOptions, 'untilRoom' | 'watch'> {
  if (!runtime) return {};
  const { home } = storeHomeOf(dataDir);
  return {
    untilRoom: (signal) => untilRoom({ home, say, signal }),
    watch: (current, signal) => endStoppedDatabases({ current, home, say, signal }),
  };
}

/** Undefined: Docker. The reason to prefer Java is what Neo4j needs then: nothing that runs as root, and no second copy. */
async function chooseRuntime(options: RuntimeOptions): Promise<JarRuntime | undefined> {
  try {
    return await prepareJarRuntime(options);
  } catch (error) {
    if (error instanceof NoRuntime && (await dockerAnswers(options.env, options.signal))) return undefined;
    throw error;
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let acting: Promise<void> | undefined;
  return () => (acting ??= act());
}
