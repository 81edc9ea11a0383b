import { connectStore } from '../src/graph/driver/connect.ts';
import { migrate } from '../src/graph/schema/migrate.ts';
import { openStore } from '../src/graph/driver/store.ts';
import { findTies, lookUpAll, tellPopulation } from '../test/harness/owner-world/ask-world.ts';
import { populate } from '../test/harness/owner-world/population.ts';
import { score, toldApart, type Score } from '../test/harness/owner-world/score.ts';
import { openRegistries } from '../test/harness/owner-world/servers.ts';
import { startTestServer } from '../test/harness/server.ts';
import { storeSettings } from '../test/harness/worker-process.ts';
import type { BenchRow } from './bench-row.ts';
import { startKillableStore } from './look-ups/killable-store.ts';

const OWNERS = 100;

/**
 * Owners behind shell companies in a made-up world of registries, agents, hosts, offices and look-alikes: which pairs of
 * companies `shared` ties, against those that have one owner. `INTERLOCK_BENCH_OWNERS` and `INTERLOCK_BENCH_SEED` set the
 * size and the seed of the world.
 */
export async function run(): Promise<BenchRow[]> {
  const owners = Number(process.env['INTERLOCK_BENCH_OWNERS'] ?? OWNERS);
  const seed = Number(process.env['INTERLOCK_BENCH_SEED'] ?? 1);
  const neo4j = await startKillableStore(say);
  const { driver, close } = await connectStore(neo4j.connection);
  try {
    const store = openStore(driver);
    await migrate(store);
    const population = populate(seed, owners);
    const domains = population.shells.flatMap((shell) => shell.domains);
    say(
      `seed ${String(seed)}: ${String(population.shells.length)} companies, ${String(domains.length)} domains`,
    );
    const registries = await openRegistries(domains);
    const api = await startTestServer(store);
    try {
      await tellPopulation(api, population);
      const ended = await lookUpAll(population, {
        ...storeSettings(neo4j.connection),
        ...registries.settings,
      });
      say(JSON.stringify(ended));
      const answers = await findTies(api);
      const ties = answers.filter(({ isLead }) => !isLead);
      const found = score(population.shells, ties);
      const byRegistrant = score(
        population.shells,
        ties.filter(({ by }) => by.startsWith('Registrant')),
      );
      report(found);
      return [
        row('precision', found.precision, '>= 0.99'),
        row('precision of what can be told', score(toldApart(population.shells), ties).precision, '>= 0.99'),
        row('recall', found.recall, '>= 0.98'),
        row('precision of registrants alone', byRegistrant.precision, '>= 0.99'),
        row('recall, leads counted', score(population.shells, answers).recall, '>= 0.98'),
        ...[...found.byRevelation].map(([how, { found: pairs, all }]) =>
          row(`recall by ${how} (${String(all)})`, pairs / all, '>= 0.98'),
        ),
        ...[...found.wrongByKind].map(([kind, { wrong, all }]) =>
          row(`precision with ${kind} (${String(all)})`, 1 - wrong / all, '>= 0.99'),
        ),
      ];
    } finally {
      await api.close();
      await registries.close();
    }
  } finally {
    await close();
    await neo4j.stop();
  }
}

function report({ wrong, missed }: Score): void {
  for (const { by, pairs, example } of wrong.slice(0, 40))
    say(`wrong: ${String(pairs)} by ${by}, such as ${example}`);
  for (const pair of missed.slice(0, 40)) say(`missed: ${pair}`);
}

function row(name: string, ours: number, goal: string): BenchRow {
  return {
    name: `owners/${name}`,
    ours,
    peer: 1,
    peerName: 'the truth',
    ratio: ours,
    unit: 'of pairs',
    goal,
  };
}

function say(line: string): void {
  process.stderr.write(`owners: ${line}\n`);
}
