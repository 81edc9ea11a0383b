import { connectStore, type StoreConnection } from '../graph/driver/connect.ts';
import type { Environment, Settings } from '../settings/settings.ts';
import { NoStore } from './launch-errors.ts';
import { readManagedConnection } from './neo4j/managed-connection.ts';
import { startManagedNeo4j } from './neo4j/managed-neo4j.ts';

/** A store that answers, and how to leave it. */
export interface ProvidedStore {
  readonly connection: StoreConnection;
  readonly version: string;
  /** Neo4j Browser; undefined for a store that is not ours, whose Browser we do not know. */
  readonly browserUrl: string | undefined;
  /** Whether Neo4j ends with us. */
  readonly managed: boolean;
  /** Settles with a line that says why, if a managed Neo4j ends without being told to. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
  kill(): void;
}

export interface ProvideOptions {
  readonly env: Environment;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Where the store is that the settings name, as a server or a worker on an existing store wants to know. */
export async function locateStore(settings: Settings): Promise<StoreConnection> {
  const connection = givenConnection(settings) ?? (await readManagedConnection(settings.dataDir));
  if (connection) return connection;
  throw new NoStore(`no store has been started for ${settings.dataDir}`, {
    remedy: 'run npm start, or set NEO4J_URI or INTERLOCK_DATA',
  });
}

/** NEO4J_URI if it is set, checked; else the managed Neo4j, started. */
export async function provideStore(settings: Settings, options: ProvideOptions): Promise<ProvidedStore> {
  const given = givenConnection(settings);
  if (given) return useGiven(given, options.signal);
  const managed = await startManagedNeo4j({
    dataDir: settings.dataDir,
    cacheDir: settings.cacheDir,
    boltPort: settings.boltPort,
    browserPort: settings.browserPort,
    otherPorts: [{ port: settings.port, setting: 'INTERLOCK_PORT', host: settings.host }],
    heap: settings.neo4jHeap,
    pageCache: settings.neo4jPageCache,
    restarts: true,
    ...options,
  });
  return { ...managed, managed: true };
}

function givenConnection(settings: Settings): StoreConnection | undefined {
  const { neo4jUri, neo4jUsername, neo4jPassword, neo4jDatabase } = settings;
  if (neo4jUri === undefined) return undefined;
  return {
    uri: neo4jUri,
    username: neo4jUsername,
    ...(neo4jPassword !== undefined && { password: neo4jPassword }),
    ...(neo4jDatabase !== undefined && { database: neo4jDatabase }),
  };
}

async function useGiven(
  connection: StoreConnection,
  signal: AbortSignal | undefined,
): Promise<ProvidedStore> {
  const store = await connectStore(connection, signal ? { signal } : {});
  await store.close();
  return {
    connection,
    version: store.version,
    browserUrl: undefined,
    managed: false,
    ended: new Promise<string>(() => undefined),
    stop: () => Promise.resolve(),
    kill: () => undefined,
  };
}
