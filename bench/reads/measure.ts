import { sendMany } from './client.ts';
import { CONTESTANTS, type ByContestant, type Contest, type Contestant } from './contestants.ts';
import { cpuTimeMs } from './cpu-time.ts';
import type { ServerProcess } from './server-process.ts';

/** CPU time of one request, in ms. */
export interface Cost {
  readonly server: number;
  readonly neo4j: number;
}

export interface Measured {
  readonly read: string;
  readonly costs: ByContestant<Cost>;
}

export interface Machines {
  readonly servers: ByContestant<ServerProcess>;
  readonly neo4jPid: number;
  readonly say: (line: string) => void;
}

/** Requests of each read to each server before anything counts: JIT compilers and plan caches settle. */
const WARM_UP = 500;
const ROUNDS = 9;
/** CPU time is told in hundredths of a second, so a round must take many of them. */
const ROUND_MS = 300;
const [FEWEST, MOST] = [40, 250];

/**
 * Measures every read on every server. Rounds go over all reads and, in an order that changes, over all servers, so
 * that what else the machine does meets all alike; the median of the rounds counts.
 */
export async function measure(contests: readonly Contest[], machines: Machines): Promise<Measured[]> {
  const counts = new Map<string, number>();
  for (const { read, calls } of contests) {
    machines.say(`warming up: ${read.name}`);
    for (const contestant of CONTESTANTS) await sendMany(calls[contestant], WARM_UP);
    const { server, neo4j } = await costOf('raw', calls.raw, FEWEST, machines);
    counts.set(read.name, Math.min(MOST, Math.max(FEWEST, Math.round(ROUND_MS / (server + neo4j)))));
  }
  const rounds = contests.map(() => ({ ours: [] as Cost[], peer: [] as Cost[], raw: [] as Cost[] }));
  for (let round = 0; round < ROUNDS; round++) {
    machines.say(`round ${String(round + 1)} of ${String(ROUNDS)}`);
    for (const [index, { read, calls }] of contests.entries()) {
      for (const contestant of rotated(round + index)) {
        const cost = await costOf(contestant, calls[contestant], counts.get(read.name) ?? FEWEST, machines);
        rounds[index]?.[contestant].push(cost);
      }
    }
  }
  return contests.map(({ read }, index) => ({
    read: read.name,
    costs: {
      ours: medianCost(rounds[index]?.ours ?? []),
      peer: medianCost(rounds[index]?.peer ?? []),
      raw: medianCost(rounds[index]?.raw ?? []),
    },
  }));
}

function rotated(by: number): Contestant[] {
  return CONTESTANTS.map((_, index) => CONTESTANTS[(index + by) % CONTESTANTS.length] ?? 'ours');
}

async function costOf(
  contestant: Contestant,
  calls: Contest['calls'][Contestant],
  count: number,
  { servers, neo4jPid }: Machines,
): Promise<Cost> {
  const { pid } = servers[contestant];
  const before = [cpuTimeMs([pid]), cpuTimeMs([neo4jPid])] as const;
  await sendMany(calls, count);
  return {
    server: (cpuTimeMs([pid]) - before[0]) / count,
    neo4j: (cpuTimeMs([neo4jPid]) - before[1]) / count,
  };
}

/** The round in the middle by what it cost in all. */
function medianCost(costs: readonly Cost[]): Cost {
  const sorted = [...costs].sort((left, right) => left.server + left.neo4j - right.server - right.neo4j);
  return sorted[Math.floor(sorted.length / 2)] ?? { server: Number.NaN, neo4j: Number.NaN };
}
