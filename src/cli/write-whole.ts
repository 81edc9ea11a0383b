import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a file, or to standard output where no path is given, once all of it is there: what fails on its way leaves
 * nothing behind. The pieces wait on disk, not in memory, and only this user can read them.
 */
export async function writeWhole(
  pieces: AsyncIterable<string | Buffer>,
  path: string | undefined,
): Promise<void> {
  if (path !== undefined) {
    const partial = `${resolve(path)}.${String(process.pid)}.partial`;
    await removeAbandoned(path);
    try {
      // On the disk before it has its name: a machine that loses its power then has the old file or the whole new one.
      const file = createWriteStream(partial, { mode: 0o600, flags: 'wx', flush: true });
      await pipeline(Readable.from(pieces), file);
      await rename(partial, path);
    } finally {
      await rm(partial, { force: true });
    }
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'interlock-'));
  try {
    const partial = join(folder, 'export');
    await pipeline(Readable.from(pieces), createWriteStream(partial, { mode: 0o600, flags: 'wx' }));
    await pipeline(createReadStream(partial), process.stdout, { end: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes what processes that were killed had written of the same file. */
async function removeAbandoned(path: string): Promise<void> {
  const folder = dirname(resolve(path));
  for (const name of await readdir(folder).catch((): string[] => [])) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const [, pid] = /\.(\d{1,10})\.partial$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
