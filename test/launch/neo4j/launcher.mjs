/** A launcher to be killed: starts the managed Neo4j of a data folder, says so, and waits for the end of its input. Run with DATA_FOLDER PAGE_CACHE. */
import { startManagedNeo4j } from '../../../dist/launch/neo4j/managed-neo4j.js';

process.stdin.resume().on('end', () => process.exit());
const [dataDir, pageCache] = process.argv.slice(2);
const { connection, startedByUs } = await startManagedNeo4j({
  dataDir,
  pageCache,
  heap: '256m',
  jvmOptions: ['-XX:TieredStopAtLevel=1'],
  boltPort: 0,
  browserPort: 0,
});
process.stdout.write(`${JSON.stringify({ uri: connection.uri, startedByUs })}\n`);
