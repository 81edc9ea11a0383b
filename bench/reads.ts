import { connectStore, type StoreConnection } from '../src/graph/driver/connect.ts';
import { openStore } from '../src/graph/driver/store.ts';
import type { BenchRow } from './bench-row.ts';
import { checkAgreement } from './reads/agreement.ts';
import { startBenchStore } from './reads/bench-store.ts';
import { contestOf, type ByContestant } from './reads/contestants.ts';
import { measure, type Cost, type Measured } from './reads/measure.ts';
import { READS } from './reads/read-list.ts';
import { readSamples, type Samples } from './reads/samples.ts';
import { startServer, type ServerProcess } from './reads/server-process.ts';

const PEERS = [
  { peer: 'peer', peerName: '@neo4j/graphql', goal: '<= 0.65' },
  { peer: 'raw', peerName: 'neo4j-driver behind Express', goal: '<= 1.2' },
] as const;

/**
 * What a read costs: CPU time of the server and Neo4j together, ours beside @neo4j/graphql and beside the raw driver,
 * on a store of 100,000 companies. Elapsed time would tell more of what else the machine does. The mix asks every
 * read equally often. `INTERLOCK_BENCH_READS` narrows it to reads whose names begin so, separated by commas.
 */
export async function run(): Promise<BenchRow[]> {
  const { connection, pid, stop } = await startBenchStore(say);
  try {
    const servers = await startServers(connection);
    try {
      const samples = await drawSamples(connection);
      const contests = wantedReads().map((read) => contestOf(read, samples, servers));
      for (const contest of contests) await checkAgreement(contest);
      say('all three servers give the same answers');
      const measured = await measure(contests, { servers, neo4jPid: pid, say });
      for (const line of split(measured)) say(line);
      return PEERS.flatMap((peer) => rowsBeside(measured, peer));
    } finally {
      await Promise.all(Object.values(servers).map((server) => server.stop()));
    }
  } finally {
    await stop();
  }
}

function wantedReads(): typeof READS {
  const wanted = process.env['INTERLOCK_BENCH_READS']?.split(',');
  return READS.filter(({ name }) => !wanted || wanted.some((start) => name.startsWith(start)));
}

async function startServers(connection: StoreConnection): Promise<ByContestant<ServerProcess>> {
  const [ours, peer, raw] = await Promise.all([
    startServer('ours', connection),
    startServer('peer', connection),
    startServer('raw', connection),
  ]);
  return { ours, peer, raw };
}

async function drawSamples(connection: StoreConnection): Promise<Samples> {
  const { driver, close } = await connectStore(connection);
  try {
    return await readSamples(openStore(driver));
  } finally {
    await close();
  }
}

function rowsBeside(
  measured: readonly Measured[],
  { peer, peerName, goal }: (typeof PEERS)[number],
): BenchRow[] {
  const row = (name: string, ours: number, theirs: number, wanted: string | null): BenchRow => ({
    name: `reads/${name}`,
    ours,
    peer: theirs,
    peerName,
    ratio: ours / theirs,
    unit: 'CPU ms/request',
    goal: wanted,
  });
  const mean = (whose: 'ours' | 'peer' | 'raw'): number =>
    measured.reduce((sum, { costs }) => sum + total(costs[whose]), 0) / measured.length;
  return [
    ...measured.map(({ read, costs }) => row(read, total(costs.ours), total(costs[peer]), null)),
    row('mix', mean('ours'), mean(peer), goal),
  ];
}

function total({ server, neo4j }: Cost): number {
  return server + neo4j;
}

/** Where the time goes: `server + Neo4j` of each. */
function split(measured: readonly Measured[]): string[] {
  const shown = ({ server, neo4j }: Cost): string => `${server.toFixed(2)} + ${neo4j.toFixed(2)}`.padEnd(16);
  return measured.map(
    ({ read, costs }) => `${read.padEnd(18)}${shown(costs.ours)}${shown(costs.peer)}${shown(costs.raw)}`,
  );
}

function say(line: string): void {
  process.stderr.write(`reads: ${line}\n`);
}
