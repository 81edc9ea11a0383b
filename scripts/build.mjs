/** `npm run build`: TypeScript to dist/, and a note of what it was built from. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashSources, stampBuild } from './build-stamp.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const typescript = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const hash = hashSources();
rmSync(join(root, 'dist', '.built-from'), { force: true });
const args = [typescript, '-p', join(root, 'tsconfig.build.json')];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
if (status === 0) stampBuild(hash);
process.exitCode = status ?? 1;
