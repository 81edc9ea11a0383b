import { setTimeout as sleep } from 'node:timers/promises';
import { connectStore } from '../src/graph/driver/connect.ts';
import { migrate } from '../src/graph/schema/migrate.ts';
import { openStore } from '../src/graph/driver/store.ts';
import { makeSchema } from '../src/graphql/schema.ts';
import { loadCaseIntoEmptyStore } from '../src/ingest/import/seed-case.ts';
import { hostileRequests } from '../test/harness/hostile-requests.ts';
import { faultOf, send } from '../test/harness/hostile-run.ts';
import { outcomeOf, spawnInterlock, storeSettings } from '../test/harness/worker-process.ts';
import type { BenchRow } from './bench-row.ts';
import { startKillableStore } from './look-ups/killable-store.ts';

const REQUESTS = 10_000;
const MOST_MS = 2_000;
const ALONE = 500;
const PAUSE_MS = 10;

/**
 * Requests that a generator makes from the schema to do harm, to a server of its own: how many were answered as the server's
 * fault, told of its inside or came late, and the slowest; and what a good client beside them waits, compared with what it
 * waits alone. `INTERLOCK_BENCH_REQUESTS` sets how many.
 */
export async function run(): Promise<BenchRow[]> {
  const count = Number(process.env['INTERLOCK_BENCH_REQUESTS'] ?? REQUESTS);
  const neo4j = await startKillableStore(say);
  const { driver, close } = await connectStore(neo4j.connection);
  try {
    const store = openStore(driver);
    await migrate(store);
    await loadCaseIntoEmptyStore(store, { by: 'bench', now: () => new Date() });
    const server = spawnInterlock(['serve', '--no-worker'], {
      ...storeSettings(neo4j.connection),
      INTERLOCK_PORT: '0',
    });
    const ended = outcomeOf(server);
    try {
      return await attack(await addressOf(server), count);
    } finally {
      server.kill('SIGTERM');
      await ended;
    }
  } finally {
    await close();
    await neo4j.stop();
  }
}

function addressOf(server: ReturnType<typeof spawnInterlock>): Promise<string> {
  let told = '';
  return new Promise((resolve, reject) => {
    server.on('exit', () => {
      reject(new Error(`the server has ended: ${told}`));
    });
    server.stderr?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const [, address] = /GraphQL: (http:[^"]+)\/graphql/.exec(told) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
}

async function attack(address: string, count: number): Promise<BenchRow[]> {
  let rounds = 0;
  await goodClient(address, () => rounds++ < ALONE);
  rounds = 0;
  const alone = await goodClient(address, () => rounds++ < ALONE);
  let isOver = false;
  const beside = goodClient(address, () => !isOver);
  // Told of at the end, so that what was started is put away then too.
  beside.catch(() => undefined);
  let [sent, faults, slowestMs] = [0, 0, 0];
  for (const request of hostileRequests(makeSchema(), 1)) {
    const outcome = await send(address, request);
    const fault = faultOf(outcome, MOST_MS);
    if (fault !== undefined) say(fault);
    faults += fault === undefined ? 0 : 1;
    slowestMs = Math.max(slowestMs, outcome.ms);
    if (++sent >= count) break;
  }
  isOver = true;
  const times = await beside;
  say(`${String(sent)} hostile requests; the good client asked ${String(times.length)} times beside them`);
  const [ours, peer] = [p95(times), p95(alone)];
  return [
    row('faults', faults, 'requests'),
    row('slowest', slowestMs, 'ms'),
    {
      ...row('good client, p95', ours, 'ms'),
      peer,
      peerName: 'the same client alone',
      ratio: ours / peer,
      goal: '<= 3',
    },
  ];
}

const QUESTION =
  '{ sharedRegistrants { nodes { shared { name } companies { name } links { kind status } } } }';

/** Asks the same question again and again; whatever else is answered is an error. */
async function goodClient(address: string, goesOn: () => boolean): Promise<number[]> {
  const times: number[] = [];
  while (goesOn()) {
    const began = performance.now();
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
    });
    const answer = (await response.json()) as { errors?: unknown };
    times.push(performance.now() - began);
    if (response.status !== 200 || answer.errors)
      throw new Error(`the good client got ${JSON.stringify(answer)}`);
    await sleep(PAUSE_MS);
  }
  return times;
}

function p95(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length * 0.95)] ?? 0;
}

function row(name: string, ours: number, unit: string): BenchRow {
  return { name: `hostile/${name}`, ours, peer: null, peerName: null, ratio: null, unit, goal: null };
}

function say(line: string): void {
  process.stderr.write(`hostile: ${line}\n`);
}
