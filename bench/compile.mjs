/** Compiles benchmarks, sources and what they share with the tests into a folder of their own. */
import { rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, run } from '../scripts/bootstrap.mjs';

const OUT = join(ROOT, 'node_modules', '.cache', 'interlock-bench');
/** What the sources look for beside `src/`. */
const BESIDE_SOURCES = ['schema', 'neo4j', 'seeds', 'package.json', 'dist'];

export async function compileBenches() {
  const typescript = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  await run(process.execPath, [typescript, '-p', join(ROOT, 'tsconfig.bench.json')]);
  for (const name of BESIDE_SOURCES) {
    rmSync(join(OUT, name), { force: true });
    symlinkSync(join(ROOT, name), join(OUT, name));
  }
}

/** The module that `bench/NAME.ts` was compiled to. */
export async function loadBench(name) {
  return import(pathToFileURL(join(OUT, 'bench', `${name}.js`)).href);
}
