import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a file, or to standard output where no path is given, once all of it is there: what fails on its way leaves
 * nothing behind. The pieces wait on disk, not in memory, and only this user can read them.
 */
export async function writeWhole(pieces: AsyncIterable<string>, path: string | undefined): Promise<void> {
  if (path !== undefined) {
    const partial = `${resolve(path)}.${String(process.pid)}.partial`;
    try {
      await pipeline(Readable.from(pieces), createWriteStream(partial, { mode: 0o600, flags: 'wx' }));
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
