import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answering, whoisServer } from '../../test/harness/registry-world.ts';
import { thickAnswer } from '../../test/harness/whois-answers.ts';
import { outcomeOf, spawnInterlock, worldSettings } from '../../test/harness/worker-process.ts';
import { cpuTimeMs } from '../reads/cpu-time.ts';
import type { KillableStore } from './killable-store.ts';

/** What look-ups cost. */
export interface LookUpCost {
  readonly domains: number;
  /** CPU time of a look-up in milliseconds, by process. */
  readonly workerMs: number;
  readonly storeMs: number;
}

/** So fast that the servers are never waited for. */
const RATE = 1_000;
const OWNERS = 50;

/** Looks domains up that all name one mailbox, in one process; tells the CPU time that it and Neo4j used. */
export async function measureCost(store: KillableStore, domains: number): Promise<LookUpCost> {
  const registry = await whoisServer(answering(answer));
  const folder = await mkdtemp(join(tmpdir(), 'interlock-cost-'));
  try {
    const list = join(folder, 'domains.txt');
    await writeFile(
      list,
      Array.from({ length: domains }, (_, index) => `name${String(index)}.com`).join('\n'),
    );
    const storePid = await store.pid();
    const before = cpuTimeMs([storePid]);
    const worker = await seed(list, worldSettings(store.connection, registry, { [registry.name]: RATE }));
    return {
      domains,
      workerMs: worker / domains,
      storeMs: (cpuTimeMs([storePid]) - before) / domains,
    };
  } finally {
    await registry.close();
    await rm(folder, { recursive: true });
  }
}

function answer(domain: string): string {
  const owner = Number(/\d+/.exec(domain)?.[0] ?? 0) % OWNERS;
  return thickAnswer({
    domain,
    registrant: {
      organization: `Müller ${String(owner)} Holdings`,
      country: 'US',
      email: 'hostmaster@shared-mailbox.example',
    },
  });
}

/** Runs to the end; the CPU time it used, as it was seen last. */
async function seed(list: string, settings: Readonly<Record<string, string>>): Promise<number> {
  const child = spawnInterlock(['seed', list, '--json'], settings);
  const ended = outcomeOf(child);
  const used = await lastCpuTimeMs(child);
  const { code, err } = await ended;
  if (code !== 0) throw new Error(`seed ended with ${String(code)}: ${err.slice(-2000)}`);
  return used;
}

const LOOK_EVERY_MS = 50;

async function lastCpuTimeMs(child: ChildProcess): Promise<number> {
  let last = 0;
  while (child.exitCode === null && child.signalCode === null) {
    try {
      last = cpuTimeMs([child.pid ?? 0]);
    } catch {
      // It has ended meanwhile.
    }
    await sleep(LOOK_EVERY_MS);
  }
  return last;
}
