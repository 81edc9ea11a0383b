import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { StoreConnection } from '../../src/graph/driver/connect.ts';

const CONNECTION = 'INTERLOCK_BENCH_NEO4J';

/** A server under measurement, in a process of its own. */
export interface ServerProcess {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts `serve-NAME` on the store and waits until it listens. */
export async function startServer(name: string, connection: StoreConnection): Promise<ServerProcess> {
  const path = fileURLToPath(new URL(`./serve-${name}.js`, import.meta.url));
  const execArgv = (process.env['INTERLOCK_BENCH_NODE_OPTIONS'] ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const child = fork(path, {
    execArgv,
    env: { ...process.env, NODE_ENV: 'production', [CONNECTION]: JSON.stringify(connection) },
  });
  const [address] = (await Promise.race([once(child, 'message'), failure(child, name)])) as [string];
  return { address, pid: child.pid ?? 0, stop: () => end(child) };
}

async function failure(child: ChildProcess, name: string): Promise<never> {
  await once(child, 'exit');
  throw new Error(`the server ${name} ended before it listened`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGINT');
  await once(child, 'exit');
}

/** Inside of a server's process: the Neo4j to serve from. */
export function givenConnection(): StoreConnection {
  return JSON.parse(process.env[CONNECTION] ?? '{}') as StoreConnection;
}

/** Inside of a server's process: says where it listens, and ends with its parent. */
export function tellAddress(address: string): void {
  process.once('disconnect', () => process.exit());
  process.once('SIGINT', () => process.exit());
  process.send?.(address);
}

/** Listens on a free port of loopback. */
export async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
