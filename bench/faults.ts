import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rebuild } from '../src/ingest/rebuild/rebuild.ts';
import { makeWorld } from '../test/harness/look-up-world.ts';
import { randomNumbers } from '../test/harness/random-numbers.ts';
import { storeSettings } from '../test/harness/worker-process.ts';
import { migrate } from '../src/graph/schema/migrate.ts';
import type { BenchRow } from './bench-row.ts';
import { openEmptiable } from './fresh-starts/emptiable-store.ts';
import { FAULTS, type Ground } from './faults/sorts.ts';
import { startKillableStore } from './look-ups/killable-store.ts';

const KILLS = 200;
const DOMAINS = 400;
/** Comparing the whole store after each round would take most of the time. */
const CHECK_EVERY = 6;

/**
 * Kills worker, server, Neo4j, import, backup and restore at random moments (`INTERLOCK_BENCH_KILLS` in all,
 * `INTERLOCK_BENCH_FAULTS` names some of them), begins each again, and counts what was lost or doubled.
 */
export async function run(): Promise<BenchRow[]> {
  const kills = Number(process.env['INTERLOCK_BENCH_KILLS'] ?? KILLS);
  const sorts = (process.env['INTERLOCK_BENCH_FAULTS'] ?? Object.keys(FAULTS).join(',')).split(',');
  const folder = await mkdtemp(join(tmpdir(), 'interlock-faults-'));
  const [neo4j, other] = [await startKillableStore(say), await startKillableStore(say)];
  const [here, elsewhere] = [await openEmptiable(neo4j.connection), await openEmptiable(other.connection)];
  const world = await makeWorld(DOMAINS, 50);
  await migrate(here.store);
  const ground: Omit<Ground, 'round'> = {
    settings: { ...storeSettings(neo4j.connection), ...world.settings, INTERLOCK_DATA: join(folder, 'data') },
    folder,
    random: randomNumbers(Number(process.env['INTERLOCK_BENCH_SEED'] ?? 1)),
    store: here.store,
    domains: world.domains,
    crash: neo4j.crash,
    elsewhere: async () => {
      await elsewhere.empty();
      return { ...storeSettings(other.connection), INTERLOCK_DATA: join(folder, 'data') };
    },
  };
  try {
    return await killAll(ground, sorts, kills);
  } finally {
    await Promise.all([here.close(), elsewhere.close(), world.close()]);
    await Promise.all([neo4j.stop(), other.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}

async function killAll(
  ground: Omit<Ground, 'round'>,
  sorts: readonly string[],
  kills: number,
): Promise<BenchRow[]> {
  const times = new Map<string, number[]>(sorts.map((sort) => [sort, []]));
  let harmed = 0;
  for (let round = 0; round < kills; round++) {
    const sort = sorts[round % sorts.length] ?? 'import';
    try {
      const ms = await (FAULTS[sort] ?? unknownFault(sort))({ ...ground, round });
      times.get(sort)?.push(ms);
      if (round % CHECK_EVERY === CHECK_EVERY - 1 || round === kills - 1) await expectSound(ground);
    } catch (error) {
      harmed += 1;
      say(`round ${String(round)} (${sort}): ${error instanceof Error ? error.message : String(error)}`);
    }
    if ((round + 1) % CHECK_EVERY === 0)
      say(`${String(round + 1)} of ${String(kills)}, ${String(harmed)} did harm`);
  }
  const harmless = { name: 'kills without harm', ours: kills - harmed, peer: kills, peerName: 'kills' };
  return [
    { ...harmless, ratio: (kills - harmed) / kills, unit: 'kills', goal: '>= 1' },
    ...[...times].filter(([, all]) => all.length > 0).map(([sort, all]) => timeRow(sort, all)),
  ];
}

function unknownFault(sort: string): never {
  throw new Error(`nothing is called ${sort}; there are ${Object.keys(FAULTS).join(', ')}`);
}

async function expectSound({ store }: Pick<Ground, 'store'>): Promise<void> {
  const { differences, lines } = await rebuild(store, { check: true });
  if (differences > 0) throw new Error(`the graph is not what the records add up to: ${lines.join('; ')}`);
}

function timeRow(sort: string, times: readonly number[]): BenchRow {
  return {
    name: `all well after a killed ${sort}, longest of ${String(times.length)}`,
    ours: Math.max(...times) / 1000,
    peer: null,
    peerName: null,
    ratio: null,
    unit: 's',
    goal: null,
  };
}

function say(line: string): void {
  process.stderr.write(`faults: ${line}\n`);
}
