import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreConnection } from '../../src/graph/driver/connect.ts';
import { startManagedNeo4j } from '../../src/launch/neo4j/managed-neo4j.ts';
import type { ManagedNeo4j } from '../../src/launch/neo4j/managed-store.ts';
import { findNeo4jOf } from '../../src/launch/neo4j/orphan.ts';
import { choosePort } from '../../src/launch/ports.ts';
import { storeHomeOf } from '../../src/launch/neo4j/store-home.ts';

/** An empty Neo4j of a benchmark's own. */
export interface KillableStore {
  readonly connection: StoreConnection;
  /** Of the process that it is. */
  pid(): Promise<number>;
  /** `kill -9`, and a new one on the same data and port. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export async function startKillableStore(say: (line: string) => void): Promise<KillableStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'interlock-bench-'));
  const boltPort = await choosePort(0, 'INTERLOCK_BOLT_PORT');
  const start = (): Promise<ManagedNeo4j> => startManagedNeo4j({ dataDir, boltPort, browserPort: 0, say });
  const pid = async (): Promise<number> => {
    const jvm = await findNeo4jOf(storeHomeOf(dataDir).home);
    if (!jvm) throw new Error('Neo4j runs in Docker; to kill or measure it, install Java and Maven');
    return jvm.pid;
  };
  let neo4j = await start();
  return {
    connection: neo4j.connection,
    pid,
    crash: async () => {
      process.kill(await pid(), 'SIGKILL');
      await neo4j.stop();
      neo4j = await start();
    },
    stop: async () => {
      await neo4j.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
