import { tiesOfWorld } from '../test/harness/owner-world/fold-world.ts';
import { populate } from '../test/harness/owner-world/population.ts';
import { score, toldApart, type Score } from '../test/harness/owner-world/score.ts';
import type { BenchRow } from './bench-row.ts';

const OWNERS = 60;
const SEEDS = '1,2,3';

/**
 * As `owners`, for many worlds at once: from the texts of the registries to the answer, without store and network.
 * `INTERLOCK_BENCH_OWNERS` and `INTERLOCK_BENCH_SEEDS` (1,2,3) set their size and their seeds; leads are left out. Of each
 * kind it tells, over all these worlds, how many of the pairs that were tied are right and how many of the true ones were.
 */
export function run(): BenchRow[] {
  const owners = Number(process.env['INTERLOCK_BENCH_OWNERS'] ?? OWNERS);
  const seeds = (process.env['INTERLOCK_BENCH_SEEDS'] ?? SEEDS).split(',').map(Number);
  const [tied, known] = [new Tally(), new Tally()];
  const rows = seeds.flatMap((seed) => {
    const population = populate(seed, owners);
    const ties = tiesOfWorld(population);
    const found = score(
      population.shells,
      ties.filter(({ isLead }) => !isLead),
    );
    report(seed, found);
    for (const [kind, { wrong, all }] of found.wrongByKind) tied.add(kind, all - wrong, all);
    for (const [kind, { found: right, all }] of found.byRevelation) known.add(kind, right, all);
    const { precision, recall } = found;
    const told = score(
      toldApart(population.shells),
      ties.filter(({ isLead }) => !isLead),
    );
    const named = (what: string): string => `${what}, seed ${String(seed)}`;
    return [
      row(named('precision'), precision, '>= 0.99'),
      row(named('precision of what can be told'), told.precision, '>= 0.99'),
      row(named('recall'), recall, '>= 0.98'),
      row(named('recall, leads counted'), score(population.shells, ties).recall, '>= 0.98'),
    ];
  });
  return [...rows, ...tied.rows('precision', '>= 0.99'), ...known.rows('recall', '>= 0.98')];
}

/** Pairs of each kind over several worlds: how many are right, of how many. */
class Tally {
  readonly #counts = new Map<string, { right: number; all: number }>();

  add(kind: string, right: number, all: number): void {
    const count = this.#counts.get(kind) ?? { right: 0, all: 0 };
    this.#counts.set(kind, { right: count.right + right, all: count.all + all });
  }

  rows(name: string, goal: string): BenchRow[] {
    return [...this.#counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([kind, { right, all }]) => row(`${name} with ${kind} (${String(all)})`, right / all, goal));
  }
}

function report(seed: number, { wrong, missed }: Score): void {
  for (const { by, pairs, example } of wrong.slice(0, 12))
    say(seed, `wrong: ${String(pairs)} by ${by}, such as ${example}`);
  for (const pair of missed.slice(0, 12)) say(seed, `missed: ${pair}`);
}

function row(name: string, ours: number, goal: string): BenchRow {
  const beside = { peer: 1, peerName: 'the truth', ratio: ours, unit: 'of pairs', goal };
  return { name: `owner-worlds/${name}`, ours, ...beside };
}

function say(seed: number, line: string): void {
  process.stderr.write(`owner-worlds: seed ${String(seed)}: ${line}\n`);
}
