import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreConnection } from '../../src/graph/driver/connect.ts';
import { makeWorld, type LookUpWorld } from '../../test/harness/look-up-world.ts';
import { mostWithin, type TestServer } from '../../test/harness/registry-world.ts';
import { outcomeOf, spawnInterlock, storeSettings } from '../../test/harness/worker-process.ts';
import { residentMb } from '../resident-mb.ts';

/** What a run of look-ups over a made-up world came to. */
export interface LookUpReport {
  readonly domains: number;
  readonly seconds: number;
  /** Of the seconds that the busiest server's rate alone would take; without its first and last tenth of requests. */
  readonly ofAllowed: number;
  /** The most requests that any server got within a second, and what the settings allow. */
  readonly mostInASecond: number;
  readonly allowed: number;
  readonly requests: number;
  /** Of the seeding process, in MB: a third through the run, and at the end. */
  readonly residentMb: readonly [early: number, late: number];
  readonly summary: unknown;
}

export interface LookUpRun {
  readonly connection: StoreConnection;
  readonly domains: number;
  /** Beside the seeding process. */
  readonly workers: number;
  readonly ratePerSecond: number;
  /** Kills one worker in the middle, and starts another. */
  readonly kill: boolean;
  /** Called when two thirds of the domains were asked about; the requests go on meanwhile. */
  readonly disturb?: () => Promise<void>;
}

/** Seeds a list over several processes on a store that should be empty; the world tells afterwards who holds what. */
export async function runLookUps(run: LookUpRun): Promise<{ report: LookUpReport; world: LookUpWorld }> {
  const world = await makeWorld(run.domains, run.ratePerSecond);
  const folder = await mkdtemp(join(tmpdir(), 'interlock-look-ups-'));
  const list = join(folder, 'domains.txt');
  await writeFile(list, world.domains.join('\n'));
  const settings = { ...storeSettings(run.connection), ...world.settings };
  const seed = spawnInterlock(['seed', list, '--json'], settings);
  const seeded = outcomeOf(seed);
  const workers = Array.from({ length: run.workers }, () => spawnInterlock(['worker'], settings));
  const requests = (): number => world.servers.reduce((sum, { asked }) => sum + asked.length, 0);
  const until = async (count: number): Promise<void> => {
    while (requests() < count && seed.exitCode === null) await sleep(100);
  };
  await until(run.domains / 3);
  const early = residentMb(seed.pid);
  if (run.kill) {
    workers[0]?.kill('SIGKILL');
    workers.push(spawnInterlock(['worker'], settings));
  }
  const disturbed = until((run.domains * 2) / 3).then(() => run.disturb?.());
  const late = await lastResidentMb(seed);
  await disturbed;
  const { out, err, code } = await seeded;
  for (const worker of workers) worker.kill('SIGTERM');
  await Promise.all(
    workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).map(outcomeOf),
  );
  await rm(folder, { recursive: true });
  if (code !== 0) throw new Error(`seed ended with ${String(code)}: ${err.slice(-2000)}`);
  return { world, report: report(run, world, { early, late, out }) };
}

function report(
  { domains, ratePerSecond }: LookUpRun,
  { servers }: LookUpWorld,
  { early, late, out }: { readonly early: number; readonly late: number; readonly out: string },
): LookUpReport {
  const times = servers.flatMap(({ asked }) => asked.map(({ at }) => at));
  const seconds = (Math.max(...times) - Math.min(...times)) / 1000;
  const lastLine = out.trim().split('\n').at(-1) ?? '{}';
  return {
    domains,
    seconds,
    ofAllowed: Math.max(...servers.map((server) => steadyRate(server))) / ratePerSecond,
    mostInASecond: Math.max(...servers.map((server) => mostWithin(server, 1000))),
    allowed: ratePerSecond,
    requests: times.length,
    residentMb: [early, late],
    summary: JSON.parse(lastLine) as unknown,
  };
}

const EDGE = 0.1;

/** Requests a second of a server, the beginning and the end of a run left out: then there is work for it all the time. */
function steadyRate({ asked }: TestServer): number {
  const times = asked.map(({ at }) => at).sort((left, right) => left - right);
  const from = Math.floor(times.length * EDGE);
  const to = Math.ceil(times.length * (1 - EDGE)) - 1;
  return ((to - from) * 1000) / ((times[to] ?? 0) - (times[from] ?? 0));
}

const LOOK_EVERY_MS = 1_000;

/** The last that was seen before the process ended. */
async function lastResidentMb(child: ChildProcess): Promise<number> {
  let last = 0;
  while (child.exitCode === null && child.signalCode === null) {
    last = residentMb(child.pid) || last;
    await sleep(LOOK_EVERY_MS);
  }
  return last;
}
