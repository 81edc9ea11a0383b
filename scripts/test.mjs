#!/usr/bin/env node
/**
 * `npm test [-- PATH…]`: makes a fresh checkout ready, runs Jest, ends whatever the run started, and prints
 * `N passed, N failed` as the last line.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

async function main(args) {
  await bootstrap((line) => process.stderr.write(`npm test: ${line}\n`));
  const { closeAbandonedRuns, closeTestRun, openTestRun } = await import('../test/harness/test-run.mjs');
  await closeAbandonedRuns();
  const folder = await openTestRun();
  const status = await runJest(args, folder);
  const counts = readCounts(folder);
  await closeTestRun(folder);
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
  return status === 0 && counts.failed === 0 ? 0 : 1;
}

/** A signal reaches Jest too, from the terminal or passed on here; we stay to clean up after it. */
async function runJest(args, folder) {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, jest, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, INTERLOCK_TEST_FOLDER: folder },
  });
  const passOn = SIGNALS.map((signal) => {
    const handler = () => child.kill(signal);
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  const status = await new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });
  for (const stop of passOn) stop();
  return status;
}

function readCounts(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'counts.json'), 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`npm test: ${error instanceof Error ? error.message : String(error)}\n`);
  process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
}
