import { connectStore } from '../src/graph/connect.ts';
import { migrate } from '../src/graph/migrate.ts';
import { openStore } from '../src/graph/store.ts';
import { makeSchema } from '../src/graphql/schema.ts';
import { loadCaseIntoEmptyStore } from '../src/ingest/seed-case.ts';
import { hostileRequests } from '../test/harness/hostile-requests.ts';
import { faultOf, send } from '../test/harness/hostile-run.ts';
import { startTestServer } from '../test/harness/server.ts';
import type { BenchRow } from './bench-row.ts';
import { startKillableStore } from './look-ups/killable-store.ts';

const REQUESTS = 10_000;
const MOST_MS = 2_000;

/**
 * Requests that a generator makes from the schema to do harm: how many were answered as the server's fault, told of its
 * inside or came late, and the slowest. `INTERLOCK_BENCH_REQUESTS` sets how many.
 */
export async function run(): Promise<BenchRow[]> {
  const count = Number(process.env['INTERLOCK_BENCH_REQUESTS'] ?? REQUESTS);
  const neo4j = await startKillableStore(say);
  const { driver, close } = await connectStore(neo4j.connection);
  try {
    const store = openStore(driver);
    await migrate(store);
    await loadCaseIntoEmptyStore(store, { by: 'bench', now: () => new Date() });
    const server = await startTestServer(store);
    let [sent, faults, slowestMs] = [0, 0, 0];
    for (const request of hostileRequests(makeSchema(), 1)) {
      const outcome = await send(server.address, request);
      const fault = faultOf(outcome, MOST_MS);
      if (fault !== undefined) say(fault);
      faults += fault === undefined ? 0 : 1;
      slowestMs = Math.max(slowestMs, outcome.ms);
      if (++sent >= count) break;
    }
    await server.close();
    return [row('faults', faults, 'requests'), row('slowest', slowestMs, 'ms')];
  } finally {
    await close();
    await neo4j.stop();
  }
}

function row(name: string, ours: number, unit: string): BenchRow {
  return { name: `hostile/${name}`, ours, peer: null, peerName: null, ratio: null, unit, goal: null };
}

function say(line: string): void {
  process.stderr.write(`hostile: ${line}\n`);
}
