#!/usr/bin/env node
/** `npm start`: makes a fresh checkout ready, then becomes `interlock start`. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, ROOT } from './bootstrap.mjs';

try {
  await bootstrap((line) => process.stderr.write(`interlock: ${line}\n`));
  const cli = join(ROOT, 'dist', 'cli.js');
  process.argv = [process.execPath, cli, 'start', ...process.argv.slice(2)];
  await import(pathToFileURL(cli).href);
} catch (error) {
  process.stderr.write(`interlock: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
