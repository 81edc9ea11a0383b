#!/usr/bin/env node
/** The command `interlock`. A checkout is made ready first; an installed package has no sources and is ready. */
import { existsSync } from 'node:fs';

try {
  if (existsSync(new URL('../src/cli.ts', import.meta.url))) {
    const { bootstrap } = await import('../scripts/bootstrap.mjs');
    await bootstrap((line) => process.stderr.write(`interlock: ${line}\n`), { development: false });
  }
  await import('../dist/cli.js');
} catch (error) {
  process.stderr.write(`interlock: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
