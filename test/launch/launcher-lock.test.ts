import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderInUse } from '../../src/launch/launch-errors.ts';
import { readLauncher, takeLauncherLock } from '../../src/launch/launcher-lock.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'interlock-lock-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** A lock as a launcher leaves it that is killed. */
const leaveBehind = (holder: unknown): Promise<void> =>
  writeFile(join(dataDir, 'launcher.lock.7'), JSON.stringify(holder));

describe('takeLauncherLock', () => {
  it('is had by one at a time, and says who has it', async () => {
    const lock = await takeLauncherLock(dataDir);
    await expect(takeLauncherLock(dataDir)).rejects.toThrow(
      new RegExp(
        `in use by the Interlock that runs since .* \\(process ${String(process.pid)}\\): stop that one, or set INTERLOCK_DATA`,
      ),
    );
    await lock.release();
    await (await takeLauncherLock(dataDir)).release();
    expect(await readdir(dataDir)).toEqual(['launcher.lock.2']);
  });

  it.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, startedAt: '1', since: '' }],
    ['another process with the same number', { pid: process.pid, startedAt: '1', since: '' }],
  ])('is taken from %s', async (_, holder) => {
    await leaveBehind(holder);
    expect(await readLauncher(dataDir)).toBeUndefined();
    const lock = await takeLauncherLock(dataDir);
    expect(await readLauncher(dataDir)).toMatchObject({ pid: process.pid });
    await lock.release();
  });

  it('goes to exactly one of many who find a dead one', async () => {
    await leaveBehind({ pid: 2 ** 22 + 1, startedAt: '1', since: '' });
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => takeLauncherLock(dataDir)));
    const lost = attempts.filter((attempt) => attempt.status === 'rejected');
    expect(lost).toHaveLength(19);
    expect(lost.every(({ reason }) => reason instanceof DataFolderInUse)).toBe(true);
    expect(await readdir(dataDir)).toEqual(['launcher.lock.8']);
  });
});
