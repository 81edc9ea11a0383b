import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from './data-folder.ts';
import { DataFolderInUse } from './launch-errors.ts';
import { findProcess, isRunning, type ProcessIdentity, startedByNpm } from './processes.ts';

/** Held by the one launcher that looks after a data folder. */
export interface LauncherLock {
  release(): Promise<void>;
}

interface Holder extends ProcessIdentity {
  readonly since: string;
  /** The npm that started it; when that one is gone, it ends by itself within seconds. */
  readonly npm?: ProcessIdentity | undefined;
}

const PREFIX = 'launcher.lock.';
const ATTEMPTS = 200;
const PAUSE_MS = 150;

/**
 * Takes the lock of a data folder, also from a launcher that was killed. Throws DataFolderInUse while another one lives.
 *
 * The lock is a file with a number, and the highest number counts. Whoever finds that its holder is gone makes the next one, which the
 * file system lets only one do (a hard link, so that the file is complete when it appears), and removes the lower ones. The highest
 * is never removed, only emptied; else one that was slow could take a number again that others had and gave up meanwhile.
 */
export async function takeLauncherLock(dataDir: string): Promise<LauncherLock> {
  await makeFolder({ path: dataDir, setting: 'INTERLOCK_DATA' });
  const draft = join(dataDir, `launcher.${randomUUID()}`);
  await writeFile(draft, JSON.stringify(await describeSelf()), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const last = await findLastNumber(dataDir);
      const holder = await readHolder(dataDir, last);
      if (holder) {
        if (!holder.npm || (await isRunning(holder.npm))) throw inUse(dataDir, holder);
        await sleep(PAUSE_MS);
        continue;
      }
      const number = last + 1;
      if (!(await linkIfFree(draft, lockPath(dataDir, number)))) continue;
      if ((await findLastNumber(dataDir)) === number) {
        await removeBelow(dataDir, number);
        return { release: () => giveUp(lockPath(dataDir, number)) };
      }
      await rm(lockPath(dataDir, number), { force: true });
    }
    throw new DataFolderInUse(`${dataDir} is being taken by others at the same time: try again`);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The launcher that looks after a data folder now, if one lives. */
export async function readLauncher(dataDir: string): Promise<Holder | undefined> {
  return readHolder(dataDir, await findLastNumber(dataDir));
}

async function describeSelf(): Promise<Holder> {
  const since = new Date().toISOString();
  const self = await findProcess(process.pid);
  const npm = startedByNpm() ? await findProcess(process.ppid) : undefined;
  return {
    pid: process.pid,
    startedAt: self?.startedAt ?? since,
    since,
    npm: npm && { pid: npm.pid, startedAt: npm.startedAt },
  };
}

function inUse(dataDir: string, { pid, since }: Holder): DataFolderInUse {
  return new DataFolderInUse(
    `${dataDir} is in use by the Interlock that runs since ${since} (process ${String(pid)}): stop that one, or set INTERLOCK_DATA to another folder`,
  );
}

function lockPath(dataDir: string, number: number): string {
  return join(dataDir, `${PREFIX}${String(number)}`);
}

async function listNumbers(dataDir: string): Promise<readonly number[]> {
  const names = await readdir(dataDir).catch((): string[] => []);
  return names
    .filter((name) => /^launcher\.lock\.\d{1,12}$/.test(name))
    .map((name) => Number(name.slice(PREFIX.length)));
}

async function findLastNumber(dataDir: string): Promise<number> {
  return Math.max(0, ...(await listNumbers(dataDir)));
}

/** Undefined for a lock that was given up, that never was, or whose holder is gone. */
async function readHolder(dataDir: string, number: number): Promise<Holder | undefined> {
  try {
    const holder = JSON.parse(await readFile(lockPath(dataDir, number), 'utf8')) as Holder;
    return (await isRunning(holder)) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Where the folder itself is gone, so is the lock. */
async function giveUp(path: string): Promise<void> {
  await writeFile(path, '').catch(() => undefined);
}

async function linkIfFree(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function removeBelow(dataDir: string, number: number): Promise<void> {
  const lower = (await listNumbers(dataDir)).filter((each) => each < number);
  await Promise.all(lower.map((each) => rm(lockPath(dataDir, each), { force: true })));
}
