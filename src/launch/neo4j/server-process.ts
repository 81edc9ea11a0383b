import { spawn } from 'node:child_process';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchFailed } from '../launch-errors.ts';
import type { Neo4jCommand } from './neo4j-command.ts';
import { findProcess, isRunning, type KnownProcess } from '../processes.ts';
import { explainStartupFailure } from './startup-failure.ts';

/** A Neo4j that we have just started. */
export interface ServerProcess extends KnownProcess {
  /** Settles with the reason, in one line, when the process has ended. */
  readonly ended: Promise<string>;
}

/**
 * Starts the server in a process group and session of its own, with its output in a file: Ctrl-C on our terminal and our own death
 * by any signal leave it alone until we end it.
 */
export async function spawnServer(
  { program, args, env }: Neo4jCommand,
  logs: string,
): Promise<ServerProcess> {
  const consoleLog = join(logs, 'neo4j-console.log');
  const userLog = join(logs, 'neo4j.log');
  const alreadyLogged = await stat(userLog).then((file) => file.size, () => 0); // prettier-ignore
  const output = await open(consoleLog, 'w', 0o600);
  const child = spawn(program, args, {
    detached: true,
    cwd: logs,
    env: { ...process.env, ...env },
    stdio: ['ignore', output.fd, output.fd],
  });
  child.unref();
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => {
      resolve(error.message);
    });
    child.on('exit', () => {
      readNews(consoleLog, userLog, alreadyLogged).then(
        (news) => { resolve(`${explainStartupFailure(news)} (${logs})`); }, // prettier-ignore
        (error: unknown) => { resolve(String(error)); }, // prettier-ignore
      );
    });
  });
  await output.close();
  const known = child.pid === undefined ? undefined : await findProcess(child.pid);
  if (!known) throw new LaunchFailed(`Neo4j did not start: ${await ended}`);
  return { ...known, ended };
}

/** Settles when a process that is not our child has ended; nobody tells us, so we look. */
export async function endOf(known: KnownProcess, logs: string): Promise<string> {
  const userLog = join(logs, 'neo4j.log');
  const alreadyLogged = await stat(userLog).then((file) => file.size, () => 0); // prettier-ignore
  while (await isRunning(known)) await sleep(LOOK_MS, undefined, { ref: false });
  const news = await readNews(join(logs, 'neo4j-console.log'), userLog, alreadyLogged).catch(String);
  return `${explainStartupFailure(news)} (${logs})`;
}

const LOOK_MS = 500;

async function readNews(consoleLog: string, userLog: string, from: number): Promise<string> {
  const [onConsole, logged] = await Promise.all(
    [consoleLog, userLog].map((path) => readFile(path, 'utf8').catch(() => '')),
  );
  return `${logged?.slice(from) ?? ''}\n${onConsole ?? ''}`;
}
