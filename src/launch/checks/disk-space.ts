import { statfs } from 'node:fs/promises';
import { LaunchFailed } from '../launch-errors.ts';

const BYTES_PER_MEGABYTE = 1_000_000;

/** Throws LaunchFailed where the folder's disk has less left; systems that cannot tell are trusted. */
export async function requireFreeSpace(folder: string, megabytes: number, setting: string): Promise<void> {
  const disk = await statfs(folder).catch(() => undefined);
  if (!disk) return;
  const free = Math.floor((disk.bavail * disk.bsize) / BYTES_PER_MEGABYTE);
  if (free < megabytes) {
    throw new LaunchFailed(`${folder} has ${String(free)} MB left and needs ${String(megabytes)}`, {
      remedy: `free some, or set ${setting} to a folder on another disk`,
    });
  }
}
