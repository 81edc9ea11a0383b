import { setTimeout as sleep } from 'node:timers/promises';
import { connectStore } from '../src/graph/driver/connect.ts';
import { migrate } from '../src/graph/schema/migrate.ts';
import { openStore } from '../src/graph/driver/store.ts';
import { loadCaseIntoEmptyStore } from '../src/ingest/import/seed-case.ts';
import { makeWorld } from '../test/harness/look-up-world.ts';
import { startServer } from '../test/harness/server-process.ts';
import { outcomeOf, spawnInterlock, storeSettings } from '../test/harness/worker-process.ts';
import type { BenchRow } from './bench-row.ts';
import { startKillableStore } from './look-ups/killable-store.ts';
import { residentMb } from './resident-mb.ts';
import { keepBusy, type Traffic } from './soak/traffic.ts';

const MINUTES = 30;
const DOMAINS = 200;
const RATE = 20;
const FIFTHS = [0, 1, 2, 3, 4];
/** Of the time; caches and the compiler have settled by then. */
const WARM_UP = 0.3;
const LOOK_EVERY_MS = 2_000;

interface Sample {
  readonly at: number;
  readonly serverMb: number;
  readonly workerMb: number;
}

/**
 * Questions, writes, look-ups and subscriptions, all at once for half an hour (`INTERLOCK_BENCH_MINUTES`): how fast the
 * memory of server and worker grows once they are warm, what was answered with an error, and the 95th percentile of the
 * questions by fifth of the time.
 */
export async function run(): Promise<BenchRow[]> {
  const minutes = Number(process.env['INTERLOCK_BENCH_MINUTES'] ?? MINUTES);
  const neo4j = await startKillableStore(say);
  const world = await makeWorld(DOMAINS, RATE);
  try {
    const { driver, close } = await connectStore(neo4j.connection);
    const store = openStore(driver);
    await migrate(store);
    await loadCaseIntoEmptyStore(store, { by: 'bench', now: () => new Date() });
    await close();
    const settings = { ...storeSettings(neo4j.connection), ...world.settings };
    const server = await startServer(settings);
    const worker = spawnInterlock(['worker'], settings);
    const worked = outcomeOf(worker);
    const end = AbortSignal.timeout(minutes * 60_000);
    const samples = sample({ server: server.child.pid, worker: worker.pid, end });
    const traffic = await keepBusy({ server, domains: world.domains, end });
    const measured = await samples;
    worker.kill('SIGTERM');
    await Promise.all([server.end(), worked]);
    return rows(traffic, measured);
  } finally {
    await world.close();
    await neo4j.stop();
  }
}

async function sample(of: {
  readonly server: number | undefined;
  readonly worker: number | undefined;
  readonly end: AbortSignal;
}): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let told = 0; !of.end.aborted; told++) {
    const now = { at: performance.now(), serverMb: residentMb(of.server), workerMb: residentMb(of.worker) };
    samples.push(now);
    if (told % 30 === 0) say(`server ${now.serverMb.toFixed(0)} MB, worker ${now.workerMb.toFixed(0)} MB`);
    await sleep(LOOK_EVERY_MS, undefined, { signal: of.end }).catch(() => undefined);
  }
  return samples;
}

function rows({ times, errors, ...counts }: Traffic, samples: readonly Sample[]): BenchRow[] {
  say(JSON.stringify({ questions: times.length, ...counts }));
  for (const error of errors.slice(0, 10)) say(`error: ${error}`);
  const warm = samples.slice(Math.floor(samples.length * WARM_UP));
  const fifths = FIFTHS.map((fifth) => p95OfFifth(times, fifth));
  return [
    row('errors', errors.length, 'answers'),
    ...(['serverMb', 'workerMb'] as const).flatMap((which) => growth(which, warm)),
    ...fifths.map((ms, index) => ({
      ...row(`p95 in fifth ${String(index + 1)}`, ms, 'ms'),
      ...(index === 4 ? { ...compared(ms, fifths[1] ?? ms, 'fifth 2'), goal: '<= 1.3' } : {}),
    })),
  ];
}

function growth(which: 'serverMb' | 'workerMb', warm: readonly Sample[]): BenchRow[] {
  const name = which.replace('Mb', '');
  const third = Math.floor(warm.length / 3);
  const [early, late] = [warm.slice(0, third), warm.slice(-third)].map((part) => median(part.map((each) => each[which]))); // prettier-ignore
  return [
    row(`${name}, slope when warm`, slopePerHour(warm.map((each) => [each.at, each[which]])), 'MB an hour'),
    {
      ...row(`${name}, last third`, late ?? 0, 'MB resident'),
      ...compared(late ?? 0, early ?? 0, 'the first third when warm'),
      goal: '<= 1.1',
    },
  ];
}

function compared(
  ours: number,
  peer: number,
  peerName: string,
): Pick<BenchRow, 'peer' | 'peerName' | 'ratio'> {
  return { peer, peerName, ratio: ours / peer };
}

function p95OfFifth(times: Traffic['times'], fifth: number): number {
  const [begin, end] = [times[0]?.at ?? 0, times.at(-1)?.at ?? 0];
  const part = times.filter(
    ({ at }) => Math.min(4, Math.floor(((at - begin) / (end - begin)) * 5)) === fifth,
  );
  const sorted = part.map(({ ms }) => ms).sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

/** Of the straight line that fits best. */
function slopePerHour(points: readonly (readonly [at: number, mb: number])[]): number {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [meanAt, meanMb] = [mean(0), mean(1)];
  const [above, below] = points.reduce(
    ([up, down], [at, mb]) => [up + (at - meanAt) * (mb - meanMb), down + (at - meanAt) ** 2],
    [0, 0],
  );
  return (above / below) * 3_600_000;
}

function row(name: string, ours: number, unit: string): BenchRow {
  return { name: `soak/${name}`, ours, peer: null, peerName: null, ratio: null, unit, goal: null };
}

function say(line: string): void {
  process.stderr.write(`soak: ${line}\n`);
}
