import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnreadFile } from '../../ingest/registrations/import-answers.ts';
import { LONGEST_ANSWER_BYTES, type SavedFile } from '../../ingest/registrations/read-saved-answer.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';

/** What earlier imports left beside the answers is not an answer. */
const OWN_FILES = /\.rejects\.(?:jsonl|csv)$/;

/**
 * The files that are named or lie in a folder that is named, at any depth, in the order of their names; hidden ones are
 * left out. Throws where something named is not there.
 */
export async function listSavedFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await statOf(path);
    if (found === undefined) throw new BadInput(path, 'there is no such file or folder');
    if (found.isDirectory()) await addFolder(path, files);
    else files.push(path);
  }
  return files;
}

async function addFolder(folder: string, files: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || OWN_FILES.test(entry.name)) continue;
    if (entry.isDirectory()) await addFolder(path, files);
    else files.push(path);
  }
}

/** The files one by one; one that cannot be read comes with the reason. */
export async function* readSavedFiles(paths: readonly string[]): AsyncGenerator<SavedFile | UnreadFile> {
  for (const name of paths) yield await readSavedFile(name);
}

async function readSavedFile(name: string): Promise<SavedFile | UnreadFile> {
  try {
    const found = await stat(name);
    if (!found.isFile()) return { name, reason: 'not a file that can be read' };
    if (found.size > LONGEST_ANSWER_BYTES) return { name, reason: 'too large for an answer about a domain' };
    return { name, bytes: await readFile(name), modifiedAt: found.mtime };
  } catch (error) {
    return { name, reason: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}
