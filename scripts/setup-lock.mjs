/** One process at a time sets a checkout up: a second `npm ci` would take the packages from under the first. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 300;
const LONGEST_WAIT_MS = 900_000;
/** A file that has been made and not yet written is this young. */
const WRITING_MS = 5_000;

/** Waits for another process that holds the lock, takes over from one that has died, and gives it free after the work. */
export async function withSetupLock(path, say, work) {
  await take(path, say);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

async function take(path, say) {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  let told = false;
  while (!create(path)) {
    const holder = readHolder(path);
    if (holder === undefined) {
      rmSync(path, { force: true });
      continue;
    }
    if (!told) say(`waiting for process ${holder}, which sets this checkout up`);
    told = true;
    if (Date.now() > deadline)
      throw new Error(`process ${holder} does not come to an end: end it, or remove ${path}`);
    await sleep(PAUSE_MS);
  }
}

function create(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new Error(`${path} cannot be written (${error.code}): make the folder yours`, { cause: error });
  }
}

/** Undefined when nobody holds the lock any more. */
function readHolder(path) {
  try {
    const text = readFileSync(path, 'utf8');
    if (text === '') return Date.now() - statSync(path).mtimeMs < WRITING_MS ? 'unknown' : undefined;
    process.kill(Number(text), 0);
    return text;
  } catch (error) {
    return error.code === 'EPERM' ? 'of another user' : undefined;
  }
}
