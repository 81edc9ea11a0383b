import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StoreConnection } from '../../graph/driver/connect.ts';
import { LaunchFailed } from '../launch-errors.ts';

const PASSWORD_BYTES = 18;
const MANAGED_USER = 'neo4j';

/** The file by which other commands find the managed store: `{"uri", "username", "password"}`, mode 0600. */
export function managedConnectionPath(dataDir: string): string {
  return join(dataDir, 'neo4j.json');
}

/** Where the managed store of a data folder was last started, whether or not it runs now. */
export async function readManagedConnection(dataDir: string): Promise<StoreConnection | undefined> {
  const path = managedConnectionPath(dataDir);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new LaunchFailed(`${path} cannot be read`, { remedy: 'make it yours again', cause: error });
  }
  const connection = parseConnection(text);
  if (!connection)
    throw new LaunchFailed(`${path} must hold {"uri", "username", "password"}`, { remedy: 'put it right' });
  return connection;
}

function parseConnection(text: string): Required<Omit<StoreConnection, 'database'>> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null) return undefined;
  const { uri, username, password } = json as Record<string, unknown>;
  const complete = typeof uri === 'string' && typeof username === 'string' && typeof password === 'string';
  return complete ? { uri, username, password } : undefined;
}

/** Writes the file in one step, so that a reader sees the old one or the new one. */
export async function saveManagedConnection(dataDir: string, connection: StoreConnection): Promise<void> {
  const path = managedConnectionPath(dataDir);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(connection, undefined, 2)}\n`, { mode: 0o600 });
  await rename(draft, path);
}

/** The credentials of a store that is about to be started for the first time; neo4j-admin takes what begins with `-` for an option. */
export function inventConnection(uri: string): StoreConnection {
  return { uri, username: MANAGED_USER, password: randomBytes(PASSWORD_BYTES).toString('hex') };
}
