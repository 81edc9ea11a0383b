import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectStore, type StoreConnection } from '../../src/graph/driver/connect.ts';
import { openStore } from '../../src/graph/driver/store.ts';
import { defaultCacheDir } from '../../src/launch/neo4j/jars.ts';
import { startManagedNeo4j } from '../../src/launch/neo4j/managed-neo4j.ts';
import type { ManagedNeo4j } from '../../src/launch/neo4j/managed-store.ts';
import { findNeo4jOf } from '../../src/launch/neo4j/orphan.ts';
import { PACKAGE_ROOT } from '../../src/launch/package-root.ts';
import { storeHomeOf } from '../../src/launch/neo4j/store-home.ts';
import { loadRegister } from './load-register.ts';
import { SHAPE, type RegisterShape } from './register.ts';

/** The whole register fits, so that no page is read twice. */
const PAGE_CACHE = '2g';

/** A managed Neo4j with the invented register. */
export interface BenchStore {
  readonly connection: StoreConnection;
  /** Of Neo4j's JVM. */
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts Neo4j on the register. Loading takes minutes, so the data folder stays in the user's cache under the hash of
 * all that decides what is in it, and the next run finds it there.
 */
export async function startBenchStore(say: (line: string) => void): Promise<BenchStore> {
  const dataDir = await loadedStore(SHAPE, say);
  return startStoreIn(dataDir, say);
}

/** The same on a copy that ends with it, so that it may be written to. */
export async function startBenchCopy(shape: RegisterShape, say: (line: string) => void): Promise<BenchStore> {
  const dataDir = await loadedStore(shape, say);
  const copyDir = await mkdtemp(`${dataDir}-copy-`);
  try {
    await cp(dataDir, copyDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
    const { stop, ...store } = await startStoreIn(copyDir, say);
    return { ...store, stop: () => stop().finally(() => rm(copyDir, { recursive: true, force: true })) };
  } catch (error) {
    await rm(copyDir, { recursive: true, force: true });
    throw error;
  }
}

/** The data folder of the register, loaded unless it is there. */
async function loadedStore(shape: RegisterShape, say: (line: string) => void): Promise<string> {
  const dataDir = join(defaultCacheDir(process.env), `bench-${await contentHash(shape)}`);
  const done = join(dataDir, 'loaded');
  const isLoaded = await stat(done).then(
    () => true,
    () => false,
  );
  if (!isLoaded) {
    await rm(dataDir, { recursive: true, force: true });
    await loadStore(dataDir, shape, say);
    await writeFile(done, new Date().toISOString());
  }
  return dataDir;
}

async function startStoreIn(dataDir: string, say: (line: string) => void): Promise<BenchStore> {
  const neo4j = await startNeo4j(dataDir, say);
  const jvm = await findNeo4jOf(storeHomeOf(dataDir).home);
  if (jvm) return { connection: neo4j.connection, pid: jvm.pid, stop: () => neo4j.stop() };
  await neo4j.stop();
  throw new Error('Neo4j runs in Docker; to measure it, install Java and Maven');
}

async function startNeo4j(dataDir: string, say: (line: string) => void): Promise<ManagedNeo4j> {
  await mkdir(dataDir, { recursive: true });
  const boltPort = Number(process.env['INTERLOCK_BOLT_PORT'] ?? 0);
  return startManagedNeo4j({ dataDir, boltPort, browserPort: 0, pageCache: PAGE_CACHE, say });
}

/** Ends Neo4j when all is in: one that has just loaded still tidies up while it answers. */
async function loadStore(dataDir: string, shape: RegisterShape, say: (line: string) => void): Promise<void> {
  const neo4j = await startNeo4j(dataDir, say);
  try {
    const { driver, close } = await connectStore(neo4j.connection);
    try {
      await loadRegister(openStore(driver), shape, say);
    } finally {
      await close();
    }
  } finally {
    await neo4j.stop();
  }
}

const DECIDES = [
  'test/harness/random-numbers.js',
  'bench/reads/random.js',
  'bench/reads/register.js',
  'bench/reads/register-names.js',
  'bench/reads/load-register.js',
  'src/graph/fold-rows.js',
  'src/graph/fold-writes.js',
  'src/graph/schema.js',
];

/** Of the generator and of the code that shapes and writes what it generates. */
async function contentHash(shape: RegisterShape): Promise<string> {
  const hash = createHash('sha256');
  if (shape !== SHAPE) hash.update(JSON.stringify(shape));
  for (const path of DECIDES) hash.update(await readFile(join(PACKAGE_ROOT, path)));
  return hash.digest('hex').slice(0, 12);
}
