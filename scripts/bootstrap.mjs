/**
 * What a fresh checkout lacks. Plain JavaScript without dependencies, because it runs before any of them is there.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIsCurrent } from './build-stamp.mjs';
import { withSetupLock } from './setup-lock.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 11];
const LOCK = join(ROOT, '.setup-lock');
const STILL_MS = 10_000;

/** Checks Node, installs the packages of the lock file and builds, each only where it is needed. */
export async function bootstrap(say, { development = true } = {}) {
  requireNode();
  if (isReady(development)) return;
  await withSetupLock(LOCK, say, async () => {
    if (!isReady(development)) await setUp(say);
  });
}

/** What is built runs without the packages that build and test it. */
function isReady(development) {
  return buildIsCurrent() && packagesMatchLock({ development });
}

async function setUp(say) {
  if (!packagesMatchLock({ development: true })) {
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
    await aloud(say, 'installing packages (npm ci), about a minute, once', () => run('npm', args));
  }
  if (!buildIsCurrent()) {
    await aloud(say, 'building', () => run(process.execPath, [join(ROOT, 'scripts', 'build.mjs')]));
  }
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(`Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or later`);
}

/** npm keeps in node_modules what it installed, in the words of the lock file. */
function packagesMatchLock({ development }) {
  try {
    const wanted = readLock('package-lock.json');
    const installed = readLock(join('node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        entry.optional ||
        entry.devOptional ||
        (entry.dev && !development) ||
        installed[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

function readLock(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
}

/** Says what is done, and every ten seconds that it goes on. */
async function aloud(say, doing, work) {
  say(doing);
  const begun = Date.now();
  const still = setInterval(() => {
    say(`still ${doing.split(' ', 1)[0]} (${Math.round((Date.now() - begun) / 1000)} s)`);
  }, STILL_MS);
  try {
    await work();
  } finally {
    clearInterval(still);
  }
}

/** Runs a program, whose words go to standard error; rejects with one line when it fails. */
export async function run(command, args) {
  // Standard input and output belong to the command that comes after.
  const stdio = ['ignore', process.stderr, process.stderr];
  const windowsShell = process.platform === 'win32' && command === 'npm';
  const child = spawn(command, args, { cwd: ROOT, stdio, shell: windowsShell });
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 130 : code));
  });
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed; what it said is above`);
}
