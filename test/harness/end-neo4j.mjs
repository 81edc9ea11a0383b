/** Jest's global teardown of the tests on a real Neo4j. `npm test` removes the folder of the run itself, later. */
import { closeTestRun, endTestNeo4j } from './test-run.mjs';

export default async function endNeo4j() {
  const folder = process.env.INTERLOCK_TEST_ROOT;
  if (folder === undefined) return;
  await (process.env.INTERLOCK_TEST_FOLDER ? endTestNeo4j(folder) : closeTestRun(folder));
}
