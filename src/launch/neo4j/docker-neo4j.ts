import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type CommandOptions, type CommandOutcome, runCommand } from '../../lib/run-command.ts';
import type { Environment } from '../../settings/settings.ts';
import { LaunchFailed } from '../launch-errors.ts';
import { inventConnection, readManagedConnection, saveManagedConnection } from './managed-connection.ts';
import type { ManagedNeo4j, ManagedNeo4jSettings } from './managed-store.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { chooseStorePorts, LOOPBACK } from '../ports.ts';
import { waitForStore } from '../wait-for-store.ts';

const SERVICE = 'neo4j';
const COMPOSE_FILE = join(PACKAGE_ROOT, 'docker-compose.yml');
const PROBE_TIMEOUT_MS = 10_000;
/** The first time, the image is pulled. */
const START_TIMEOUT_MS = 900_000;
const ANSWER_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 25_000;

/** Whether a Docker engine with Compose is at our disposal. */
export async function dockerAnswers(env: Environment, signal?: AbortSignal): Promise<boolean> {
  for (const args of [
    ['compose', 'version'],
    ['info', '--format', '{{.ServerVersion}}'],
  ]) {
    const outcome = await runCommand('docker', args, { timeoutMs: PROBE_TIMEOUT_MS, env, signal });
    if (outcome.kind !== 'ended' || outcome.status !== 0) return false;
  }
  return true;
}

/** Starts the store of docker-compose.yml alone, as a project of the data folder, and waits until it answers. */
export async function startDockerNeo4j(settings: ManagedNeo4jSettings): Promise<ManagedNeo4j> {
  const { dataDir, say, signal } = settings;
  const stopping = { timeoutMs: STOP_TIMEOUT_MS, env: settings.env };
  await runCompose(dataDir, ['stop', SERVICE], stopping);
  const { boltPort, browserPort } = await chooseStorePorts(settings);
  const uri = `bolt://${LOOPBACK}:${String(boltPort)}`;
  const connection = { ...((await readManagedConnection(dataDir)) ?? inventConnection(uri)), uri };
  await saveManagedConnection(dataDir, connection);
  say('starting Neo4j with Docker (its image is downloaded once)');
  const env = {
    ...settings.env,
    NEO4J_PASSWORD: connection.password,
    INTERLOCK_BOLT_PORT: String(boltPort),
    INTERLOCK_BROWSER_PORT: String(browserPort),
    INTERLOCK_NEO4J_HEAP: settings.heap,
    INTERLOCK_NEO4J_PAGECACHE: settings.pageCache,
  };
  const browserUrl = `http://${LOOPBACK}:${String(browserPort)}/browser/`;
  try {
    await requireCompose('start', dataDir, ['up', '--detach', '--wait', SERVICE], {
      timeoutMs: START_TIMEOUT_MS,
      env,
      signal,
    });
    const ended = new Promise<string>(() => undefined);
    const version = await waitForStore(connection, { ...settings, timeoutMs: ANSWER_TIMEOUT_MS, ended });
    return {
      connection,
      version,
      browserUrl,
      ports: { boltPort, browserPort },
      startedByUs: true,
      ended,
      ...endings(settings),
    };
  } catch (error) {
    await runCompose(dataDir, ['stop', SERVICE], stopping);
    throw error;
  }
}

function endings({ dataDir, env }: ManagedNeo4jSettings): Pick<ManagedNeo4j, 'stop' | 'kill'> {
  return {
    stop: () =>
      requireCompose('stop', dataDir, ['stop', '--timeout', '20', SERVICE], {
        timeoutMs: STOP_TIMEOUT_MS,
        env,
      }),
    kill: () => {
      const args = composeArguments(dataDir, ['kill', SERVICE]);
      spawn('docker', args, { detached: true, stdio: 'ignore', env: { ...process.env, ...env } }).unref();
    },
  };
}

/** Two data folders are two projects, each with its own volumes. */
function composeArguments(dataDir: string, args: readonly string[]): readonly string[] {
  const project = `interlock-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`;
  return ['compose', '--file', COMPOSE_FILE, '--project-name', project, ...args];
}

async function runCompose(
  dataDir: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandOutcome> {
  return runCommand('docker', composeArguments(dataDir, args), options);
}

async function requireCompose(
  verb: string,
  dataDir: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<void> {
  const outcome = await runCompose(dataDir, args, options);
  if (outcome.kind === 'ended' && outcome.status === 0) return;
  const reason = outcome.kind === 'ended' ? outcome.stderr.trim().split('\n').at(-1) : outcome.kind;
  throw new LaunchFailed(
    `docker compose could not ${verb} Neo4j: ${reason ?? ''} (see docker compose logs ${SERVICE})`,
  );
}
