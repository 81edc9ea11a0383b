import { stat } from 'node:fs/promises';
import { connectStore } from '../../graph/driver/connect.ts';
import { StoreUnavailable } from '../../graph/driver/store-errors.ts';
import type { Settings } from '../../settings/settings.ts';
import { NoStore } from '../launch-errors.ts';
import { type Finding, ok, problem, problemFrom, warning } from './finding.ts';
import { readLauncher } from '../launcher-lock.ts';
import { managedConnectionPath } from '../neo4j/managed-connection.ts';
import { choosePort } from '../ports.ts';
import { locateStore } from '../provide-store.ts';

const CONNECT_TIMEOUT_MS = 5_000;
const OPEN_TO_OTHERS = 0o077;

/** The store, the data folder, and the ports that a start would take. */
export async function checkStore(settings: Settings): Promise<readonly Finding[]> {
  const store = await checkConnection(settings);
  const password = await checkPasswordFile(settings);
  const launcher = await readLauncher(settings.dataDir);
  if (launcher) return [store, ...password, ok('Launcher', `process ${String(launcher.pid)} runs Interlock`)];
  return [store, ...password, ...(await checkPorts(settings, store.state === 'ok'))];
}

async function checkConnection(settings: Settings): Promise<Finding> {
  try {
    const connection = await locateStore(settings);
    const store = await connectStore(connection, { timeoutMs: CONNECT_TIMEOUT_MS });
    await store.close();
    return ok('Neo4j', `${store.version} at ${connection.uri}`);
  } catch (error) {
    const isManaged = settings.neo4jUri === undefined;
    if (isManaged && error instanceof NoStore) return warning('Neo4j', 'none was started yet', 'npm start');
    if (isManaged && error instanceof StoreUnavailable) {
      return warning('Neo4j', 'the managed one does not run', 'npm start');
    }
    return problemFrom('Neo4j', error);
  }
}

async function checkPasswordFile({ dataDir }: Settings): Promise<readonly Finding[]> {
  const path = managedConnectionPath(dataDir);
  const file = await stat(path).catch(() => undefined);
  if (!file || process.platform === 'win32') return [];
  return (file.mode & OPEN_TO_OTHERS) === 0
    ? [ok('Password file', `${path} is readable by you alone`)]
    : [problem('Password file', `${path} is open to others`, `chmod 600 ${path}`)];
}

async function checkPorts(settings: Settings, storeRuns: boolean): Promise<readonly Finding[]> {
  const ours = settings.neo4jUri === undefined && !storeRuns;
  const managed = [
    [settings.boltPort, 'INTERLOCK_BOLT_PORT'],
    [settings.browserPort, 'INTERLOCK_BROWSER_PORT'],
  ] as const;
  const findings: Finding[] = [];
  for (const [port, name] of [[settings.port, 'INTERLOCK_PORT'] as const, ...(ours ? managed : [])]) {
    const check = `Port ${String(port)}`;
    const finding = await choosePort(port, name).then(
      () => ok(check, `free for ${name}`),
      (error: unknown) => problemFrom(check, error),
    );
    findings.push(finding);
  }
  return findings;
}
