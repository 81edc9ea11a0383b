/** The folder of one test run, its managed Neo4j included, and how both go away whatever happens to the run. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess, findProcess, isRunning, listProcesses } from '../../dist/launch/processes.js';

const PREFIX = 'interlock-test-';
const OWNER = 'owner.json';

/** Makes the folder of this run, which belongs to this process. */
export async function openTestRun() {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const owner = await findProcess(process.pid);
  writeFileSync(join(folder, OWNER), JSON.stringify({ pid: owner.pid, startedAt: owner.startedAt }));
  return folder;
}

export function dataDirOf(folder, store) {
  return join(folder, `data-${store}`);
}

/** Ends every Neo4j below the folder by force, since nobody needs their stores any more. */
export async function endTestNeo4j(folder) {
  const ours = (await listProcesses()).filter(({ command }) => command.includes(`--home-dir=${folder}/`));
  await Promise.all(ours.map((neo4j) => endProcess(neo4j, 0)));
}

export async function closeTestRun(folder) {
  await endTestNeo4j(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Closes the runs whose process was killed before it could. */
export async function closeAbandonedRuns() {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const folder of names.map((name) => join(tmpdir(), name))) {
    try {
      const owner = JSON.parse(readFileSync(join(folder, OWNER), 'utf8'));
      if (!(await isRunning(owner))) await closeTestRun(folder);
    } catch {
      // Somebody else's folder, or one that is being made or removed this very moment.
    }
  }
}
