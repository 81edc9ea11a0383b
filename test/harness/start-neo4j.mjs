/** Jest's global setup of the tests on a real Neo4j: one managed store, on free ports, for the whole run. */
import { openTestRun, dataDirOf } from './test-run.mjs';

const SMALL = { heap: '512m', pageCache: '64m', jvmOptions: ['-XX:TieredStopAtLevel=1'] };

export default async function startNeo4j() {
  const { startManagedNeo4j } = await import('../../dist/launch/managed-neo4j.js').catch((cause) => {
    throw new Error('dist/ is missing: run `npm run build` first, or `npm test`, which does', { cause });
  });
  const folder = process.env.INTERLOCK_TEST_FOLDER ?? (await openTestRun());
  const neo4j = await startManagedNeo4j({
    dataDir: dataDirOf(folder),
    boltPort: 0,
    browserPort: 0,
    ...SMALL,
    say: (line) => process.stderr.write(`test store: ${line}\n`),
  });
  process.env.INTERLOCK_TEST_NEO4J = JSON.stringify(neo4j.connection);
  process.env.INTERLOCK_TEST_ROOT = folder;
}
