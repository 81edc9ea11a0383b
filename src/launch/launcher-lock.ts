import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderInUse } from './launch-errors.ts';
import { findProcess, isRunning } from './processes.ts';

/** Held by the one launcher that looks after a data folder. */
export interface LauncherLock {
  release(): Promise<void>;
}

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly startedAt: string;
  readonly since: string;
}

const ATTEMPTS = 5;

/**
 * Takes the lock of a data folder, also from a launcher that was killed. Throws DataFolderInUse while another one lives.
 * The lock appears under its name in one step (a hard link), with its content; a dead one is moved aside before it is taken.
 */
export async function takeLauncherLock(dataDir: string): Promise<LauncherLock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'launcher.lock');
  const own = await describeSelf();
  const draft = `${path}.${own.token}`;
  await writeFile(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await linkIfFree(draft, path)) return { release: () => releaseLock(path, own.token) };
      const holder = await readHolder(path);
      if (holder && (await isRunning(holder))) throw inUse(dataDir, holder);
      await moveAside(path, holder?.token);
    }
    throw new DataFolderInUse(`${path} cannot be taken: others take it at the same time; try again`);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The launcher that looks after a data folder now, if one lives. */
export async function readLauncher(dataDir: string): Promise<{ readonly pid: number } | undefined> {
  const holder = await readHolder(join(dataDir, 'launcher.lock'));
  return holder && (await isRunning(holder)) ? holder : undefined;
}

async function describeSelf(): Promise<Holder> {
  const self = await findProcess(process.pid);
  const since = new Date().toISOString();
  return { token: randomUUID(), pid: process.pid, startedAt: self?.startedAt ?? since, since };
}

function inUse(dataDir: string, { pid, since }: Holder): DataFolderInUse {
  return new DataFolderInUse(
    `${dataDir} is in use by the Interlock that runs since ${since} (process ${String(pid)}): stop that one, or set INTERLOCK_DATA to another folder`,
  );
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

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Two that find the same dead lock must not remove the new lock of a third: what was moved is looked at once more. */
async function moveAside(path: string, token: string | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if ((await readHolder(aside))?.token !== token) await linkIfFree(aside, path);
  await rm(aside, { force: true });
}

async function releaseLock(path: string, token: string): Promise<void> {
  if ((await readHolder(path))?.token === token) await rm(path, { force: true });
}
