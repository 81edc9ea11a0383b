import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StoreConnection } from '../../src/graph/driver/connect.ts';
import type { TestServer } from './registry-world.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** How the command line finds the store. */
export function storeSettings({
  uri,
  username,
  password,
  database,
}: StoreConnection): Record<string, string> {
  return {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    ...(password === undefined ? {} : { NEO4J_PASSWORD: password }),
    ...(database === undefined ? {} : { NEO4J_DATABASE: database }),
  };
}

/** How the command line finds the store and the one server that is asked first. */
export function worldSettings(
  connection: StoreConnection,
  first: TestServer,
  rates: Readonly<Record<string, number>>,
): Record<string, string> {
  return {
    ...storeSettings(connection),
    INTERLOCK_WHOIS_SERVERS: JSON.stringify({ '*': { host: first.host, port: first.port } }),
    INTERLOCK_ALLOW_HOSTS: '127.0.0.1',
    INTERLOCK_LOOKUP_RATE: JSON.stringify(rates),
  };
}

/** The built command line in a process of its own, with this as its standard input. */
export function spawnInterlock(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  input?: string,
): ChildProcess {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, ...settings, NODE_OPTIONS: '' },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  return child;
}

/** What a process printed, and how it ended. */
export async function outcomeOf(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const text = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text.err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...text };
}
