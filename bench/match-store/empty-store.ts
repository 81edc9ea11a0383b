import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchStore } from '../reads/bench-store.ts';
import { startManagedNeo4j } from '../../src/launch/neo4j/managed-neo4j.ts';
import { findNeo4jOf } from '../../src/launch/neo4j/orphan.ts';
import { storeHomeOf } from '../../src/launch/neo4j/store-home.ts';

/** What a machine that holds a million entities would give it. */
const [HEAP, PAGE_CACHE] = ['2g', '2g'];

/** A managed Neo4j without any data, which ends with the benchmark. */
export async function startEmptyStore(say: (line: string) => void): Promise<BenchStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'interlock-match-store-'));
  const boltPort = Number(process.env['INTERLOCK_BOLT_PORT'] ?? 0);
  const neo4j = await startManagedNeo4j({
    dataDir,
    boltPort,
    browserPort: 0,
    heap: HEAP,
    pageCache: PAGE_CACHE,
    say,
  });
  const stop = async (): Promise<void> => {
    await neo4j.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const jvm = await findNeo4jOf(storeHomeOf(dataDir).home);
  if (jvm) return { connection: neo4j.connection, pid: jvm.pid, stop };
  await stop();
  throw new Error('Neo4j runs in Docker; to measure it, install Java and Maven');
}
