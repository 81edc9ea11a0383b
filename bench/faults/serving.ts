import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnInterlock } from '../../test/harness/worker-process.ts';

/** A server in a process of its own. */
export interface Served {
  readonly child: ChildProcess;
  /** From its start until `/readyz` said so. */
  readonly readyMs: number;
  ask(query: string, variables: object): Promise<Record<string, unknown>>;
  isReady(): Promise<boolean>;
  /** Ends it; throws unless it ends well within 30 s. */
  end(): Promise<void>;
}

const LONGEST_MS = 120_000;
const ENDS_WITHIN_MS = 30_000;

export async function startServer(settings: Readonly<Record<string, string>>): Promise<Served> {
  const began = performance.now();
  const child = spawnInterlock(['serve', '--port', '0', '--no-worker'], settings);
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

const SOURCE = 'mutation { addSource(input: {kind: DATASET, title: "Faults"}) { id } }';
const RECORD = `mutation($source: ID!, $name: String!) { addRecord(input: {source: $source, statements: [{
  kind: OWNS, from: {kind: COMPANY, name: $name}, to: {kind: COMPANY, name: "Owned by all"}, status: REPORTED}]}) { id } }`;

/** Writes records until told to stop or the server is gone; returns the ids of those that it said were stored. */
export async function writeUntil(server: Served, prefix: string, end: AbortSignal): Promise<string[]> {
  const { data } = (await server.ask(SOURCE, {})) as { data: { addSource: { id: string } } };
  const acknowledged: string[] = [];
  for (let number = 0; !end.aborted; number++) {
    const name = `${prefix} ${String(number)}`;
    const answer = await server.ask(RECORD, { source: data.addSource.id, name }).catch(() => undefined);
    const id = (answer as { data?: { addRecord?: { id?: string } } | null } | undefined)?.data?.addRecord?.id;
    if (id !== undefined) acknowledged.push(id);
    else await sleep(20);
  }
  return acknowledged;
}
