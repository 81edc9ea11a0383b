import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './bench-row.ts';
import { startBurners } from './fresh-starts/burners.ts';
import { openEmptiable, type EmptiableStore } from './fresh-starts/emptiable-store.ts';
import { startHere, startProcess, type Start } from './fresh-starts/one-start.ts';
import { startKillableStore } from './look-ups/killable-store.ts';

const STARTS = 200;
const PROCESSES = 5;

/**
 * Fresh starts on an empty store while other processes take the CPU: the headline question is asked from the moment that
 * the port opens, and whatever is answered is held to what `interlock query` answers on the same store. So many start in
 * this process (`INTERLOCK_BENCH_STARTS`), and so many as processes of their own (`INTERLOCK_BENCH_PROCESSES`).
 */
export async function run(): Promise<BenchRow[]> {
  const starts = Number(process.env['INTERLOCK_BENCH_STARTS'] ?? STARTS);
  const processes = Number(process.env['INTERLOCK_BENCH_PROCESSES'] ?? PROCESSES);
  const neo4j = await startKillableStore(say);
  const burners = startBurners();
  const dataDir = await mkdtemp(join(tmpdir(), 'interlock-bench-'));
  const store = await openEmptiable(neo4j.connection);
  try {
    const here = await repeat(starts, store, () => startHere(store, dataDir));
    const apart = await repeat(processes, store, () => startProcess(store, dataDir));
    return [row('right from the first answer', here), row('right, as processes', apart)];
  } finally {
    burners.end();
    await store.close();
    await neo4j.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function repeat(times: number, store: EmptiableStore, start: () => Promise<Start>): Promise<Start[]> {
  const done: Start[] = [];
  for (let number = 1; number <= times; number++) {
    await store.empty();
    const one = await start();
    done.push(one);
    if (one.wrong.length > 0) say(`start ${String(number)} was wrong: ${one.wrong.join('; ')}`);
    if (number % 20 === 0 || number === times) say(`${String(number)} of ${String(times)}: ${told(done)}`);
  }
  return done;
}

function told(starts: readonly Start[]): string {
  const right = starts.filter(({ wrong }) => wrong.length === 0).length;
  const answers = starts.reduce((sum, one) => sum + one.answers, 0);
  const slowest = Math.max(0, ...starts.map(({ readyMs }) => readyMs));
  const lines = starts.flatMap(({ logged }) => logged);
  return (
    `${String(right)} right, ${String(answers)} answers looked at, ready after ${String(Math.round(slowest))} ms at most` +
    (lines.length === 0
      ? ''
      : `; ${String(lines.length)} lines of reading again, the last: ${lines.at(-1) ?? ''}`)
  );
}

function row(name: string, starts: readonly Start[]): BenchRow {
  const right = starts.filter(({ wrong }) => wrong.length === 0).length;
  return {
    name,
    ours: right,
    peer: starts.length,
    peerName: 'fresh starts',
    ratio: starts.length === 0 ? null : right / starts.length,
    unit: 'starts',
    goal: '>= 1',
  };
}

function say(line: string): void {
  process.stderr.write(`fresh-starts: ${line}\n`);
}
