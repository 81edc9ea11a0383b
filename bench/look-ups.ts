import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreConnection } from '../src/graph/connect.ts';
import { makeWorld, type LookUpWorld } from '../test/harness/look-up-world.ts';
import { mostWithin } from '../test/harness/registry-world.ts';
import { outcomeOf, spawnInterlock, storeSettings } from '../test/harness/worker-process.ts';

/** What a run of look-ups over a made-up world came to. */
export interface LookUpReport {
  readonly domains: number;
  readonly seconds: number;
  /** Of the seconds that the busiest server's rate alone would take. */
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
  /** Kill one worker in the middle, and start another. */
  readonly kill: boolean;
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
  await until(run.domains * 1.2);
  const late = residentMb(seed.pid);
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
  const busiest = Math.max(...servers.map(({ asked }) => asked.length));
  const lastLine = out.trim().split('\n').at(-1) ?? '{}';
  return {
    domains,
    seconds,
    ofAllowed: busiest / ratePerSecond / seconds,
    mostInASecond: Math.max(...servers.map((server) => mostWithin(server, 1000))),
    allowed: ratePerSecond,
    requests: times.length,
    residentMb: [early, late],
    summary: JSON.parse(lastLine) as unknown,
  };
}

/** Of a process, from Linux's /proc; 0 elsewhere. */
function residentMb(pid: number | undefined): number {
  try {
    return (
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024
    );
  } catch {
    return 0;
  }
}
