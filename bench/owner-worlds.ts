import { tiesOfWorld } from '../test/harness/owner-world/fold-world.ts';
import { populate } from '../test/harness/owner-world/population.ts';
import { score, type Score } from '../test/harness/owner-world/score.ts';
import type { BenchRow } from './bench-row.ts';

const OWNERS = 60;
const SEEDS = '1,2,3';

/**
 * As `owners`, for many worlds at once: from the texts of the registries to the answer, without store and network.
 * `INTERLOCK_BENCH_OWNERS` and `INTERLOCK_BENCH_SEEDS` (1,2,3) set their size and their seeds; leads are left out.
 */
export function run(): BenchRow[] {
  const owners = Number(process.env['INTERLOCK_BENCH_OWNERS'] ?? OWNERS);
  const seeds = (process.env['INTERLOCK_BENCH_SEEDS'] ?? SEEDS).split(',').map(Number);
  return seeds.flatMap((seed) => {
    const population = populate(seed, owners);
    const ties = tiesOfWorld(population).filter(({ isLead }) => !isLead);
    const found = score(population.shells, ties);
    report(seed, found);
    const { precision, recall } = found;
    return [row(seed, 'precision', precision, '>= 0.99'), row(seed, 'recall', recall, '>= 0.98')];
  });
}

function report(seed: number, { byRevelation, wrongByKind, wrong, missed }: Score): void {
  for (const [kind, { found, all }] of byRevelation)
    if (found < all) say(seed, `${kind}: found ${String(found)} of ${String(all)}`);
  for (const [kind, { wrong: pairs, all }] of wrongByKind)
    if (pairs > 0) say(seed, `${kind}: wrong ${String(pairs)} of ${String(all)}`);
  for (const { by, pairs, example } of wrong.slice(0, 12))
    say(seed, `wrong: ${String(pairs)} by ${by}, such as ${example}`);
  for (const pair of missed.slice(0, 12)) say(seed, `missed: ${pair}`);
}

function row(seed: number, name: string, ours: number, goal: string): BenchRow {
  const beside = { peer: 1, peerName: 'the truth', ratio: ours, unit: 'of pairs', goal };
  return { name: `owner-worlds/${name}, seed ${String(seed)}`, ours, ...beside };
}

function say(seed: number, line: string): void {
  process.stderr.write(`owner-worlds: seed ${String(seed)}: ${line}\n`);
}
