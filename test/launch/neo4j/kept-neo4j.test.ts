import { spawn } from 'node:child_process';
import { keepRunning } from '../../../src/launch/neo4j/kept-neo4j.ts';
import type { ManagedNeo4j } from '../../../src/launch/neo4j/managed-store.ts';
import { findProcess } from '../../../src/launch/processes.ts';
import { endOf } from '../../../src/launch/neo4j/server-process.ts';

interface Run extends ManagedNeo4j {
  readonly die: (reason: string) => void;
  readonly stops: number[];
}

function run(number: number): Run {
  let die: (reason: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    die = resolve;
  });
  const stops: number[] = [];
  return {
    connection: { uri: 'bolt://127.0.0.1:1', username: 'neo4j' },
    version: '5.26.0',
    browserUrl: '',
    ports: { boltPort: 1, browserPort: 2 },
    startedByUs: false,
    ended,
    stop: () => {
      stops.push(number);
      return Promise.resolve();
    },
    kill: () => undefined,
    die,
    stops,
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('keepRunning', () => {
  it('starts again what ended by itself, and ends the one that runs then', async () => {
    const [first, second] = [run(1), run(2)];
    const said: string[] = [];
    const kept = keepRunning(first, { startAgain: () => Promise.resolve(second), say: (line) => said.push(line) });
    first.die('killed');
    await turn();
    expect(said).toEqual(['Neo4j has ended by itself: killed; starting it again', 'Neo4j runs again']);
    await kept.stop();
    expect([first.stops, second.stops]).toEqual([[], [2]]);
  }); // prettier-ignore

  it('gives up after three within ten minutes, or when a start fails', async () => {
    const runs = [run(1), run(2), run(3), run(4)];
    let next = 1;
    const [first] = runs;
    if (!first) throw new Error('no run');
    const startAgain = (): Promise<Run> => Promise.resolve(runs[next++] ?? first);
    const kept = keepRunning(first, { startAgain, say: () => undefined });
    for (const each of runs) {
      each.die('out of memory');
      await turn();
    }
    expect(await kept.ended).toBe('out of memory; it was started again 3 times within ten minutes');

    const alone = run(9);
    const failing = keepRunning(alone, {
      startAgain: () => Promise.reject(new Error('the disk is full')),
      say: () => undefined,
    });
    alone.die('killed');
    expect(await failing.ended).toBe('the disk is full');
  });

  it('starts nothing again once it was told to end', async () => {
    const first = run(1);
    let starts = 0;
    const kept = keepRunning(first, {
      startAgain: () => Promise.resolve(run((starts += 1))),
      say: () => undefined,
    });
    await kept.stop();
    first.die('told to');
    await turn();
    expect(starts).toBe(0);
  });
});

describe('endOf', () => {
  it('notices that a process which is not ours has ended', async () => {
    const child = spawn('sleep', ['60']);
    const known = await findProcess(child.pid ?? 0);
    if (!known) throw new Error('the process did not start');
    const ended = endOf(known, '/nonexistent');
    child.kill('SIGKILL');
    expect(await ended).toContain('/nonexistent');
  });
});
