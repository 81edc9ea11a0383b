/** Whether dist/ was built from the sources that are there, by their content: checkouts and copies change all times. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'dist', '.built-from');

export function buildIsCurrent() {
  try {
    return readFileSync(STAMP, 'utf8') === hashSources();
  } catch {
    return false;
  }
}

export function stampBuild(hash) {
  writeFileSync(STAMP, hash);
}

export function hashSources() {
  const hash = createHash('sha256');
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name));
  for (const name of [...sources.sort(), 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json']) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(ROOT, name)))
      .update('\0');
  }
  return hash.digest('hex');
}
