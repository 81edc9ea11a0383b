/**
 * What a fresh checkout lacks. Plain JavaScript without dependencies, because it runs before any of them is there.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIsCurrent } from './build-stamp.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 11];

/** Checks Node, installs the packages of the lock file and builds, each only where it is needed. */
export async function bootstrap(say) {
  requireNode();
  if (!packagesMatchLock()) {
    say('installing packages (npm ci)');
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (!buildIsCurrent()) {
    say('building');
    await run(process.execPath, [join(ROOT, 'scripts', 'build.mjs')]);
  }
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(`Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or later`);
}

/** npm keeps in node_modules what it installed, in the words of the lock file. */
function packagesMatchLock() {
  try {
    const wanted = readLock('package-lock.json');
    const installed = readLock(join('node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' || entry.optional || entry.devOptional || installed[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

function readLock(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
}

/** Runs a program with our terminal; rejects with one line when it fails. */
export async function run(command, args, options = {}) {
  const windowsShell = process.platform === 'win32' && command === 'npm';
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', shell: windowsShell, ...options });
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 130 : code));
  });
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed; what it said is above`);
}
