import { readFile } from 'node:fs/promises';
import type { StoreConnection } from '../../graph/driver/connect.ts';
import { WrongPassword } from '../../graph/driver/store-errors.ts';
import { LaunchFailed } from '../launch-errors.ts';
import { managedConnectionPath, readManagedConnection, saveManagedConnection } from './managed-connection.ts';
import type { ManagedNeo4j, ManagedNeo4jSettings } from './managed-store.ts';
import { type Neo4jCommand, type Neo4jRuntime, runsAs, serverCommand } from './neo4j-command.ts';
import { readPorts, renderNeo4jConf } from './neo4j-conf.ts';
import { findNeo4jOf } from './orphan.ts';
import { chooseStorePorts, LOOPBACK } from '../ports.ts';
import { endProcess, type KnownProcess, sendSignal } from '../processes.ts';
import type { JarRuntime } from '../runtime.ts';
import { endOf, spawnServer } from './server-process.ts';
import { noteVersion, prepareHome, readyCredentials, type StoreHome, storeHomeOf } from './store-home.ts';
import { waitForStore } from '../wait-for-store.ts';

/** Of the 30 s within which everything has ended. */
const GRACE_MS = 15_000;
/** Recovering a large store after a hard stop takes minutes. */
const START_TIMEOUT_MS = 900_000;
const ADOPT_TIMEOUT_MS = 60_000;

interface Plan {
  readonly runtime: Neo4jRuntime;
  readonly version: string;
  readonly place: StoreHome;
  readonly command: Neo4jCommand;
  readonly settings: ManagedNeo4jSettings;
}

/** Takes over the Neo4j that works on the data folder if it runs as we would run it; ends any other, and starts one. */
export async function startJarNeo4j(
  { java, jars }: JarRuntime,
  settings: ManagedNeo4jSettings,
): Promise<ManagedNeo4j> {
  const place = storeHomeOf(settings.dataDir);
  const runtime = { java: java.path, lib: jars.lib };
  const command = serverCommand(runtime, place.home, settings);
  const plan = { runtime, version: jars.version, place, command, settings };
  const orphan = await findNeo4jOf(place.home);
  if (orphan) {
    const adopted = await adopt(orphan, plan);
    if (adopted) return adopted;
    settings.say('ending the Neo4j that an earlier start left behind');
    await end(orphan, place);
  }
  return start(plan);
}

async function adopt(orphan: KnownProcess, plan: Plan): Promise<ManagedNeo4j | undefined> {
  const { place, command, settings } = plan;
  const conf = await readFile(place.confFile, 'utf8').catch(() => '');
  const ports = readPorts(conf);
  const connection = await readManagedConnection(place.dataDir);
  if (!ports || !connection || !runsAs(orphan.command, command)) return undefined;
  if (!fits(settings.boltPort, ports.boltPort) || !fits(settings.browserPort, ports.browserPort))
    return undefined;
  if (renderNeo4jConf({ ...ports, pageCache: settings.pageCache }) !== conf) return undefined;
  settings.say('taking over the Neo4j that an earlier start left running');
  const ended = endOf(orphan, place.logs);
  try {
    const waiting = { ...settings, timeoutMs: ADOPT_TIMEOUT_MS, ended };
    const version = await waitForStore(connection, waiting);
    return managed(orphan, { plan, connection, version, ended, startedByUs: false, ...ports });
  } catch (error) {
    if (settings.signal?.aborted) throw error;
    return undefined;
  }
}

async function start(plan: Plan): Promise<ManagedNeo4j> {
  const { runtime, place, command, settings } = plan;
  const { boltPort, browserPort } = await chooseStorePorts(settings);
  const conf = renderNeo4jConf({ boltPort, browserPort, pageCache: settings.pageCache });
  await prepareHome(place, conf, plan.version);
  const uri = `bolt://${LOOPBACK}:${String(boltPort)}`;
  const connection = await readyCredentials(place, uri, runtime);
  await saveManagedConnection(place.dataDir, connection);
  settings.say(`starting Neo4j ${plan.version}`);
  const server = await spawnServer(command, place.logs);
  try {
    const waiting = { ...settings, timeoutMs: START_TIMEOUT_MS, ended: server.ended };
    const version = await waitForStore(connection, waiting);
    await noteVersion(place, version);
    const { ended } = server;
    return managed(server, { plan, connection, version, ended, startedByUs: true, boltPort, browserPort });
  } catch (error) {
    await end(server, place);
    throw error instanceof WrongPassword ? explainPassword(place, error) : error;
  }
}

interface Started {
  readonly plan: Plan;
  readonly connection: StoreConnection;
  readonly version: string;
  readonly ended: Promise<string>;
  readonly startedByUs: boolean;
  readonly boltPort: number;
  readonly browserPort: number;
}

function managed(process: KnownProcess, started: Started): ManagedNeo4j {
  const { plan, connection, version, ended, startedByUs, boltPort, browserPort } = started;
  const browserUrl = `http://${LOOPBACK}:${String(browserPort)}/browser/`;
  return {
    connection,
    version,
    browserUrl,
    ports: { boltPort, browserPort },
    startedByUs,
    ended,
    stop: () => end(process, plan.place),
    kill: () => {
      sendSignal(process.pid, 'SIGKILL');
    },
  };
}

async function end(process: KnownProcess, { home }: StoreHome): Promise<void> {
  if (await endProcess(process, GRACE_MS)) return;
  throw new LaunchFailed(
    `process ${String(process.pid)} works on ${home} and cannot be ended: end it yourself`,
  );
}

function fits(wanted: number, actual: number): boolean {
  return wanted === 0 || wanted === actual;
}

function explainPassword({ dataDir }: StoreHome, cause: WrongPassword): LaunchFailed {
  return new LaunchFailed(
    `the store refuses the password in ${managedConnectionPath(dataDir)}: put the right one there, or set INTERLOCK_DATA to another folder`,
    { cause },
  );
}
