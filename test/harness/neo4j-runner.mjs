/**
 * Runs the test files that need a real Neo4j. Community Neo4j has one database, which each file empties for itself, so
 * every Jest worker has a managed store of its own, on free ports, for the whole run.
 */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { closeTestRun, dataDirOf, endTestNeo4j, openTestRun } from './test-run.mjs';

const { default: TestRunner } = createRequire(import.meta.url)('jest-runner');

/** A file that waits for its store leaves a core to the other; more stores than that would only take memory. */
const MOST_STORES = 2;
/** A store is worth its start for as many files. */
const FILES_A_STORE = 4;
/**
 * Only the first compiler starts at once, and its code has room: with it alone Java keeps 48 MB, which Cypher's plans fill,
 * and then spends a third of its time on emptying and filling them again.
 */
const JVM = ['-XX:TieredStopAtLevel=1', '-XX:ReservedCodeCacheSize=240m'];

export default class Neo4jRunner extends TestRunner {
  constructor(globalConfig, context) {
    super({ ...globalConfig, maxWorkers: Math.min(MOST_STORES, globalConfig.maxWorkers) }, context);
  }

  async runTests(tests, watcher, options) {
    const folder = process.env.INTERLOCK_TEST_FOLDER ?? (await openTestRun());
    process.env.INTERLOCK_TEST_ROOT = folder;
    const count = options.serial ? 1 : storesFor(tests.length);
    try {
      process.env.INTERLOCK_TEST_NEO4J = JSON.stringify(await startStores(folder, count));
      return await super.runTests(tests, watcher, { ...options, serial: count === 1 });
    } finally {
      await (process.env.INTERLOCK_TEST_FOLDER ? endTestNeo4j(folder) : closeTestRun(folder));
    }
  }
}

function storesFor(files) {
  return Math.min(MOST_STORES, availableParallelism(), Math.ceil(files / FILES_A_STORE));
}

/** One after the other, since the first may still have to fetch Neo4j. */
async function startStores(folder, count) {
  const { startManagedNeo4j } = await import('../../dist/launch/neo4j/managed-neo4j.js').catch((cause) => {
    throw new Error('dist/ is missing: run `npm run build` first, or `npm test`, which does', { cause });
  });
  const connections = [];
  while (connections.length < count) {
    const { connection } = await startManagedNeo4j({
      dataDir: dataDirOf(folder, connections.length + 1),
      boltPort: 0,
      browserPort: 0,
      heap: '512m',
      pageCache: '64m',
      jvmOptions: JVM,
      say: (line) => process.stderr.write(`test store: ${line}\n`),
    });
    connections.push(connection);
  }
  return connections;
}
