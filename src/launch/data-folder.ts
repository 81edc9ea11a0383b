import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LaunchFailed } from './launch-errors.ts';

/** A folder that a setting names. */
export interface NamedFolder {
  readonly path: string;
  /** The setting that would name another. */
  readonly setting: string;
}

const MODE = 0o700;

/** Makes the folder where it is missing. Throws LaunchFailed, one line, where that cannot be or nothing can be written into it. */
export async function makeFolder(folder: NamedFolder): Promise<void> {
  for (const path of (await findMissing(folder)).reverse()) {
    // One at a time: a recursive mkdir never ends below /proc, where a folder that is there takes none.
    await mkdir(path, { mode: MODE }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw refusal(folder, 'made', error);
    });
  }
  await requireWritable(folder, folder.path);
}

/** Tells the same without leaving anything behind, for a folder that is yet to be made too; `nearest` is what there is of it. */
export async function checkFolder(folder: NamedFolder): Promise<{ exists: boolean; nearest: string }> {
  const outermost = (await findMissing(folder)).at(-1);
  const nearest = outermost === undefined ? folder.path : dirname(outermost);
  await requireWritable(folder, nearest);
  return { exists: outermost === undefined, nearest };
}

/** The folders that are still to be made, the innermost first. */
async function findMissing(folder: NamedFolder): Promise<string[]> {
  const missing: string[] = [];
  for (let path = folder.path; ; path = dirname(path)) {
    try {
      if ((await stat(path)).isDirectory()) return missing;
      throw new LaunchFailed(`${path} is not a folder`, { remedy: remedy(folder) });
    } catch (error) {
      const code = codeOf(error);
      if ((code !== 'ENOENT' && code !== 'ENOTDIR') || path === dirname(path))
        throw refusal(folder, 'made', error);
      missing.push(path);
    }
  }
}

/** Rights do not tell: root has all of them, on a disk that is read-only too. */
async function requireWritable(folder: NamedFolder, path: string): Promise<void> {
  try {
    await rmdir(await mkdtemp(join(path, '.interlock-')));
  } catch (error) {
    throw refusal(folder, path === folder.path ? 'written to' : 'made', error);
  }
}

function refusal(folder: NamedFolder, verb: 'made' | 'written to', error: unknown): Error {
  if (error instanceof LaunchFailed) return error;
  const code = codeOf(error) ?? String(error);
  return new LaunchFailed(`${folder.path} cannot be ${verb} (${code})`, {
    remedy: remedy(folder),
    cause: error,
  });
}

function remedy({ setting }: NamedFolder): string {
  return `set ${setting} to a folder of yours`;
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
