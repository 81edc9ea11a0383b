import { connectStore } from '../src/graph/driver/connect.ts';
import { openStore, type Store } from '../src/graph/driver/store.ts';
import { findMatches } from '../src/ingest/matching/find-matches.ts';
import type { BenchRow } from './bench-row.ts';
import { loadParties } from './match-store/load-parties.ts';
import { measureFound, type Found } from './match-store/measure-found.ts';
import { inventParties } from './match-store/parties.ts';
import { cpuTimeMs } from './reads/cpu-time.ts';
import { startEmptyStore } from './match-store/empty-store.ts';

const ENTITIES = 100_000;
const GOAL_SECONDS_A_MILLION = 900;

/**
 * Looking for matches through a whole store of invented companies, persons and registrants, some of them told twice: how
 * long it takes, what it costs, and how many of those it finds. `INTERLOCK_BENCH_ENTITIES` says how many there are.
 */
export async function run(): Promise<BenchRow[]> {
  const entities = Number(process.env['INTERLOCK_BENCH_ENTITIES'] ?? ENTITIES);
  const { connection, pid, stop } = await startEmptyStore(say);
  try {
    const { driver, close } = await connectStore(connection);
    try {
      const store = openStore(driver);
      const twice = await loadParties(store, inventParties(entities), say);
      const survey = await surveyed(store, pid);
      return holdingsByOwner(entities, survey, await measureFound(store, twice));
    } finally {
      await close();
    }
  } finally {
    await stop();
  }
}

interface Survey {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly neo4jCpuSeconds: number;
  readonly peakMegabytes: number;
}

async function surveyed(store: Store, pid: number): Promise<Survey> {
  const [begun, cpu, neo4jCpu] = [performance.now(), process.cpuUsage(), cpuTimeMs([pid])];
  let peak = 0;
  let told = begun;
  await findMatches(store, {
    afresh: true,
    onProgress: ({ stage, done, total }) => {
      peak = Math.max(peak, process.memoryUsage.rss());
      if (performance.now() - told < 10_000) return;
      told = performance.now();
      say(`${stage}: ${String(done)} of ${String(total)}`);
    },
  });
  const { user, system } = process.cpuUsage(cpu);
  return {
    seconds: (performance.now() - begun) / 1000,
    cpuSeconds: (user + system) / 1e6,
    neo4jCpuSeconds: (cpuTimeMs([pid]) - neo4jCpu) / 1000,
    peakMegabytes: peak / 2 ** 20,
  };
}

function holdingsByOwner(entities: number, survey: Survey, found: Found): BenchRow[] {
  const { seconds, cpuSeconds, neo4jCpuSeconds, peakMegabytes } = survey;
  const perMillion = (seconds * 1_000_000) / entities;
  const row = (
    name: string,
    ours: number,
    unit: string,
    peer: number | null,
    goal: string | null,
  ): BenchRow => ({
    name: `match-store/${name}`,
    ours,
    peer,
    peerName: peer === null ? null : 'goal',
    ratio: peer === null ? null : ours / peer,
    unit,
    goal,
  });
  return [
    row('a million entities', perMillion, 's', GOAL_SECONDS_A_MILLION, '<= 1'),
    row('speed', entities / seconds, 'entities/s', null, null),
    row('CPU here', (cpuSeconds * 1000) / entities, 'ms/entity', null, null),
    row('CPU of Neo4j', (neo4jCpuSeconds * 1000) / entities, 'ms/entity', null, null),
    row('peak memory here', peakMegabytes, 'MB', null, null),
    row('candidates an entity', found.candidates, 'entities', null, null),
    row('most candidates of an entity', found.mostCandidates, 'entities', null, null),
    row('told twice and compared', found.compared, 'of 1', 0.95, '>= 1'),
    row('told twice and offered', found.offered, 'of 1', null, null),
    row('matches offered', found.matches, 'pairs', null, null),
  ];
}

function say(line: string): void {
  process.stderr.write(`match-store: ${line}\n`);
}
