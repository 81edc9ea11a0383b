import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectStore } from '../../../src/graph/driver/connect.ts';
import { DataFolderInUse } from '../../../src/launch/launch-errors.ts';
import { startManagedNeo4j } from '../../../src/launch/neo4j/managed-neo4j.ts';
import { findNeo4jOf } from '../../../src/launch/neo4j/orphan.ts';
import { endProcess } from '../../../src/launch/processes.ts';
import { makeTestFolder } from '../../harness/neo4j.ts';

const LAUNCHER = new URL('launcher.mjs', import.meta.url).pathname;
const OURS = {
  jvmOptions: ['-XX:TieredStopAtLevel=1'],
  heap: '256m',
  pageCache: '64m',
  boltPort: 0,
  browserPort: 0,
};

let dataDir: string;
beforeEach(async () => {
  dataDir = await makeTestFolder();
});
afterEach(async () => {
  const left = await findNeo4jOf(join(dataDir, 'neo4j'));
  if (left) await endProcess(left, 0);
  await rm(dataDir, { recursive: true, force: true });
});

/** Starts Neo4j from a process of its own, and resolves with what that one says when Neo4j answers. */
async function launch(
  pageCache: string,
): Promise<{ launcher: ChildProcess; uri: string; startedByUs: boolean }> {
  const launcher = spawn(process.execPath, [LAUNCHER, dataDir, pageCache], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(launcher.stdout, 'data')) as [Buffer];
  return { launcher, ...(JSON.parse(line.toString()) as { uri: string; startedByUs: boolean }) };
}

async function killAtOnce(launcher: ChildProcess): Promise<void> {
  launcher.kill('SIGKILL');
  await once(launcher, 'exit');
}

describe('startManagedNeo4j', () => {
  it('takes over the Neo4j of a launcher that was killed, or ends it if it is to run otherwise; starts again one taken over that was killed', async () => {
    const first = await launch('64m');
    const orphan = await findNeo4jOf(join(dataDir, 'neo4j'));
    await expect(startManagedNeo4j({ dataDir, ...OURS })).rejects.toThrow(DataFolderInUse);
    await killAtOnce(first.launcher);

    const second = await launch('32m');
    const running = await findNeo4jOf(join(dataDir, 'neo4j'));
    expect({ startedByUs: second.startedByUs, same: running?.pid === orphan?.pid }).toEqual({
      startedByUs: true,
      same: false,
    });
    expect((await stat(join(dataDir, 'neo4j.json'))).mode & 0o777).toBe(0o600);
    await killAtOnce(second.launcher);

    const said: string[] = [];
    const third = await startManagedNeo4j({
      dataDir,
      ...OURS,
      pageCache: '32m',
      restarts: true,
      say: (line) => said.push(line),
    });
    expect(third).toMatchObject({ connection: { uri: second.uri }, startedByUs: false });
    expect(await findNeo4jOf(join(dataDir, 'neo4j'))).toEqual(running);
    process.kill(running?.pid ?? 0, 'SIGKILL');
    while (!said.includes('Neo4j runs again')) await sleep(100);
    const again = await connectStore(third.connection);
    await again.close();

    await third.stop();
    expect(await findNeo4jOf(join(dataDir, 'neo4j'))).toBeUndefined();
  }, 120_000);
});
