import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnInterlock } from './worker-process.ts';

/** A server in a process of its own. */
export interface Served {
  readonly child: ChildProcess;
  /** Such as `http://127.0.0.1:4000`. */
  readonly address: string;
  /** From its start until `/readyz` said so. */
  readonly readyMs: number;
  ask(query: string, variables: object): Promise<Record<string, unknown>>;
  isReady(): Promise<boolean>;
  /** Ends it; throws unless it ends well within 30 s. */
  end(): Promise<void>;
}

const LONGEST_MS = 120_000;
const ENDS_WITHIN_MS = 30_000;

/** Starts a server without a worker, on a free port unless one is given, and waits until it is ready. */
export async function startServer(settings: Readonly<Record<string, string>>, port = 0): Promise<Served> {
  const began = performance.now();
  const child = spawnInterlock(['serve', '--port', String(port), '--no-worker', '--no-case'], settings);
  let said = '';
  child.stdout?.resume();
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-20_000)));
  const address = await soon(async () => {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`);
    return Promise.resolve(/http:\/\/[\d.]+:\d+(?=\/graphql)/.exec(said)?.[0]);
  });
  const isReady = async (): Promise<boolean> => {
    const response = await fetch(`${address}/readyz`).catch(() => undefined);
    return response?.status === 200;
  };
  await soon(async () => ((await isReady()) ? true : undefined));
  return {
    child,
    address,
    readyMs: performance.now() - began,
    isReady,
    ask: async (query, variables) => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Record<string, unknown>;
    },
    end: async () => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      const late = sleep(ENDS_WITHIN_MS, 'late', { ref: false });
      if ((await Promise.race([ended, late])) === 'late') {
        child.kill('SIGKILL');
        throw new Error('the server did not end within 30 s');
      }
    },
  };
}

/** Asks again until there is an answer. */
export async function soon<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (const began = performance.now(); performance.now() - began < LONGEST_MS;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await sleep(50);
  }
  throw new Error('waited for two minutes');
}
