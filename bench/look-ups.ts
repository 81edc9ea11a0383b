import { connectStore, type StoreConnection } from '../src/graph/driver/connect.ts';
import { cypher } from '../src/graph/driver/cypher.ts';
import { openStore } from '../src/graph/driver/store.ts';
import type { LookUpWorld } from '../test/harness/look-up-world.ts';
import { outcomeOf, spawnInterlock, storeSettings } from '../test/harness/worker-process.ts';
import type { BenchRow } from './bench-row.ts';
import { measureCost, type LookUpCost } from './look-ups/cost.ts';
import { startKillableStore } from './look-ups/killable-store.ts';
import { runLookUps, type LookUpReport, type LookUpRun } from './look-ups/seeding.ts';

const DOMAINS = 2_000;
/** So few that the pace is that of the limits, not of the store on a busy machine. */
const RATE = 20;
/** Beside the seeding process, which works as well: three in all. */
const WORKERS = 2;
const LONG_DOMAINS = 20_000;
const LONG_RATE = 400;

/**
 * Look-ups over a made-up world of registries: what share of the allowed rate three processes reach and how many requests
 * a server gets within a second at most; whether every domain ends with exactly its answer though a worker and Neo4j are
 * killed; the memory of a worker over a long run; and the CPU time of a look-up, few and many behind one mailbox. `INTERLOCK_BENCH_DOMAINS` sets how many domains the long run has.
 */
export async function run(): Promise<BenchRow[]> {
  const long = Number(process.env['INTERLOCK_BENCH_DOMAINS'] ?? LONG_DOMAINS);
  const calm = await measure({ domains: DOMAINS, workers: WORKERS, ratePerSecond: RATE, kill: false });
  const killed = await measure({ domains: DOMAINS, workers: WORKERS, ratePerSecond: RATE, kill: true });
  const memory = await measure({ domains: long, workers: 0, ratePerSecond: LONG_RATE, kill: false });
  return [
    ...paceRows(calm.report),
    ...answerRows(killed),
    memoryRow(memory.report),
    costRow(await cost(DOMAINS)),
    costRow(await cost(long)),
  ];
}

async function cost(domains: number): Promise<LookUpCost> {
  const store = await startKillableStore(say);
  try {
    const found = await measureCost(store, domains);
    say(JSON.stringify(found));
    return found;
  } finally {
    await store.stop();
  }
}

const CPU_MS = 12;

function costRow({ domains, workerMs, storeMs }: LookUpCost): BenchRow {
  const name = `CPU a look-up, ${String(domains)} behind one mailbox`;
  return row(name, [workerMs + storeMs, CPU_MS, 'the goal'], 'ms, worker and Neo4j', '<= 1');
}

interface Outcome {
  readonly report: LookUpReport;
  readonly right: number;
  readonly isRebuilt: boolean;
}

async function measure(options: Omit<LookUpRun, 'connection' | 'disturb'>): Promise<Outcome> {
  const store = await startKillableStore(say);
  try {
    const disturb = options.kill ? { disturb: () => store.crash() } : {};
    const { report, world } = await runLookUps({ ...options, ...disturb, connection: store.connection });
    await world.close();
    say(JSON.stringify(report));
    return {
      report,
      right: await rightHolders(store.connection, world),
      isRebuilt: await isRebuiltEqual(store.connection),
    };
  } finally {
    await store.stop();
  }
}

const HOLDERS = cypher`
  // benchHolders
  MATCH (domain:Domain)
  OPTIONAL MATCH (domain)-[:REGISTERED_BY]->(registrant:Registrant)
  RETURN domain.name AS domain, collect(registrant.name) AS holders
`;

/** Domains that have the holder of their world, and no other. */
async function rightHolders(connection: StoreConnection, world: LookUpWorld): Promise<number> {
  const { driver, close } = await connectStore(connection);
  try {
    const rows = await openStore(driver).read(HOLDERS);
    const held = new Map(rows.map((row) => [String(row['domain']), JSON.stringify(row['holders'])]));
    const wanted = (domain: string): string => {
      const holder = world.holderOf(domain);
      return JSON.stringify(holder === undefined ? [] : [holder]);
    };
    return world.domains.filter((domain) => held.get(domain) === wanted(domain)).length;
  } finally {
    await close();
  }
}

async function isRebuiltEqual(connection: StoreConnection): Promise<boolean> {
  const { code } = await outcomeOf(spawnInterlock(['rebuild', '--check'], storeSettings(connection)));
  return code === 0;
}

function paceRows({ ofAllowed, mostInASecond, allowed }: LookUpReport): BenchRow[] {
  return [
    row('pace', [ofAllowed * allowed, allowed, 'the allowed rate'], 'requests/s', '>= 0.9'),
    row('most within a second', [mostInASecond, allowed, 'allowed within a second'], 'requests', '<= 1'),
  ];
}

function answerRows({ report, right, isRebuilt }: Outcome): BenchRow[] {
  const { domains, mostInASecond, allowed } = report;
  return [
    row('right though killed', [right, domains, 'domains asked about'], 'domains', '>= 1'),
    row('rebuilt alike though killed', [isRebuilt ? 1 : 0, 1, 'a fresh fold'], 'graphs', '>= 1'),
    row(
      'most within a second, killed',
      [mostInASecond, allowed, 'allowed within a second'],
      'requests',
      '<= 1',
    ),
  ];
}

function memoryRow({ residentMb: [early, late] }: LookUpReport): BenchRow {
  return row('memory at the end', [late, early, 'at a third of the run'], 'MB resident', '<= 1.15');
}

function row(
  name: string,
  [ours, peer, peerName]: readonly [ours: number, peer: number, peerName: string],
  unit: string,
  goal: string,
): BenchRow {
  return { name: `look-ups/${name}`, ours, peer, peerName, ratio: ours / peer, unit, goal };
}

function say(line: string): void {
  process.stderr.write(`look-ups: ${line}\n`);
}
