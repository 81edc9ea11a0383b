import { mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { StoreConnection } from '../../graph/driver/connect.ts';
import { runCommand } from '../../lib/run-command.ts';
import { requireFreeSpace } from '../checks/disk-space.ts';
import { LaunchFailed } from '../launch-errors.ts';
import { inventConnection, managedConnectionPath, readManagedConnection } from './managed-connection.ts';
import { adminCommand, type Neo4jRuntime } from './neo4j-command.ts';
import { explainStartupFailure } from './startup-failure.ts';

/** The folders of one managed Neo4j below INTERLOCK_DATA. */
export interface StoreHome {
  readonly dataDir: string;
  readonly home: string;
  readonly logs: string;
  readonly confFile: string;
}

const ADMIN_TIMEOUT_MS = 120_000;
/** A start needs so much room on the disk. */
export const STORE_MEGABYTES = 200;
const VERSION_FILE = 'written-by';

export function storeHomeOf(dataDir: string): StoreHome {
  const home = join(dataDir, 'neo4j');
  return { dataDir, home, logs: join(dataDir, 'logs'), confFile: join(home, 'conf', 'neo4j.conf') };
}

/** Makes the folders and the configuration. Throws LaunchFailed on a full disk or a store of a newer Neo4j. */
export async function prepareHome(
  { home, logs, confFile }: StoreHome,
  conf: string,
  version: string,
): Promise<void> {
  for (const folder of ['conf', 'data', 'import']) await mkdir(join(home, folder), { recursive: true });
  await mkdir(logs, { recursive: true });
  await linkLogs(home, logs);
  await requireFreeSpace(home, STORE_MEGABYTES, 'INTERLOCK_DATA');
  const writer = await readFile(join(home, VERSION_FILE), 'utf8').catch(() => version);
  if (isNewer(writer.trim(), version)) {
    throw new LaunchFailed(
      `${home} was written by Neo4j ${writer.trim()}, newer than our ${version}: update Interlock, or set INTERLOCK_DATA to another folder`,
    );
  }
  await writeFile(confFile, conf, { mode: 0o600 });
}

/** Neo4j logs to `logs` in its home; the setting that would move it cannot name a folder with an é in its path. */
async function linkLogs(home: string, logs: string): Promise<void> {
  try {
    await symlink(relative(home, logs), join(home, 'logs'), 'junction');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Remembers which Neo4j has worked on the store, once it has. */
export async function noteVersion({ home }: StoreHome, version: string): Promise<void> {
  await writeFile(join(home, VERSION_FILE), `${version}\n`);
}

/** Compares by number, part for part: 2026.1.0 is newer than 5.26.30. */
export function isNewer(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) =>
    text.split('.').map((part) => Number.parseInt(part, 10)),
  );
  for (let part = 0; part < 3; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** The credentials of the store; a store that has never run gets them here. */
export async function readyCredentials(
  place: StoreHome,
  uri: string,
  runtime: Neo4jRuntime,
): Promise<StoreConnection> {
  const saved = await readManagedConnection(place.dataDir);
  if (await exists(join(place.home, 'data', 'databases', 'system'))) {
    if (saved) return { ...saved, uri };
    throw new LaunchFailed(
      `${managedConnectionPath(place.dataDir)} is gone, and with it the password of the store beside it: put it back, or set INTERLOCK_DATA to another folder`,
    );
  }
  const connection = { ...(saved ?? inventConnection(uri)), uri };
  await setFirstPassword(place, connection.password ?? '', runtime);
  return connection;
}

async function setFirstPassword({ home }: StoreHome, password: string, runtime: Neo4jRuntime): Promise<void> {
  await rm(join(home, 'data', 'dbms', 'auth.ini'), { force: true });
  const argumentFile = join(home, 'first-password');
  await writeFile(argumentFile, `dbms\nset-initial-password\n${password}\n`, { mode: 0o600 });
  try {
    const { program, args, env } = adminCommand(runtime, home, argumentFile);
    const outcome = await runCommand(program, args, { timeoutMs: ADMIN_TIMEOUT_MS, env });
    if (outcome.kind === 'ended' && outcome.status === 0) return;
    const log = outcome.kind === 'ended' ? outcome.stderr + outcome.stdout : outcome.kind;
    throw new LaunchFailed(`the password of the new store could not be set: ${explainStartupFailure(log)}`);
  } finally {
    await rm(argumentFile, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
