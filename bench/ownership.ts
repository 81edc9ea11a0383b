import { argv, cpuUsage, resourceUsage, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { everyControlSet } from '../src/analysis/ownership/control/control-relations.ts';
import { sharesIn } from '../src/analysis/ownership/solver/effective.ts';
import { buildOwnershipGraph, type OwnershipGraph } from '../src/analysis/ownership/ownership-graph.ts';
import { REGIMES } from '../src/analysis/ownership/beneficial/regimes.ts';
import { readRegister } from '../src/analysis/ownership/register.ts';
import { strongComponents } from '../src/analysis/ownership/solver/strong-components.ts';
import { membersOf } from '../src/analysis/ownership/solver/absorbing-chain.ts';
import { scaleFreeRegister } from './ownership-graph.ts';
import type { BenchRow } from './bench-row.ts';
import { measurePeer, type PeerFigures } from './ownership-peer.ts';

/** Holdings that close loops, so many that the largest loop has about 7,600 companies. */
const SIZES = [
  { holdings: 100_000, crossings: 11_500 },
  { holdings: 1_000_000, crossings: 17_300 },
];
const SAMPLE = 1000;

/** Figures for 10^6 holdings that were measured once in numpy and scipy, and in plain Node, on such a machine. */
const QUOTED = { components: 84, median: 1, p95: 68, control: 310, wholeGraph: 9.4 };

/** Measures ownership on generated registers of 10^5 and 10^6 holdings; all times are CPU time in one run. */
export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { holdings, crossings } of SIZES) {
    const shape = { holdings, crossings, corporate: 0.5, bands: 0, seed: 1 };
    const graph = buildOwnershipGraph({ holdings: scaleFreeRegister(shape) });
    const targets = sampleCompanies(graph);
    const live = await measurePeer(graph, targets);
    rows.push(...measure(graph, targets, `ownership ${holdings.toExponential(0)}`, live));
  }
  return [...rows, ...measureBands()];
}

/** One part in ten of the shares only known as a band, above and within a loop of about 2,500 companies. */
const BANDED = { holdings: 25_000, crossings: 4_000, corporate: 0.5, bands: 0.1, seed: 1 };
const BANDED_OWNERS = 200;

/** Where shares are bands, each owner's maximum is a question of its own. */
function measureBands(): BenchRow[] {
  const graph = buildOwnershipGraph({ holdings: scaleFreeRegister(BANDED) });
  const { walk } = graph.economic;
  const sizes = Array.from({ length: walk.components.count }, (_, c) => membersOf(walk, c).length);
  const loop = sizes.indexOf(Math.max(...sizes));
  const shares = sharesIn(graph.economic, membersOf(walk, loop)[0] ?? 0);
  const step = Math.floor(shares.owners.length / BANDED_OWNERS);
  const spent = cpuMs(() => {
    for (let at = 0; at < BANDED_OWNERS; at++) shares.at(at * step);
  });
  const name = `bands in a loop of ${String(sizes[loop])}: bounds of one owner of ${String(shares.owners.length)}`;
  return [row(name, spent / BANDED_OWNERS, undefined, 'ms', null)];
}

function measure(
  graph: OwnershipGraph,
  targets: readonly number[],
  at: string,
  live: PeerFigures | undefined,
): BenchRow[] {
  const components = best(3, () => strongComponents(graph.economic.walk.columns));
  sharesIn(graph.economic, targets[0] ?? 0);
  const owners = targets.map((target) => cpuMs(() => listAll(graph, target))).sort((a, b) => a - b);
  const control = best(3, () => drain(everyControlSet(graph.control, 'definite')));
  const register = cpuMs(() => drain(readRegister(graph, REGIMES.AMLR)));
  const name = live ? 'numpy/scipy' : 'numpy/scipy, quoted for 1e+6';
  const peer = live ?? QUOTED;
  return [
    row(`${at}: strong components`, components, [peer.components, name], 'ms', null),
    row(`${at}: one company's owners, median`, quantile(owners, 0.5), [peer.median, name], 'ms', null),
    row(`${at}: one company's owners, p95`, quantile(owners, 0.95), [peer.p95, name], 'ms', '<= 20'),
    row(
      `${at}: everyone's control set`,
      control,
      [QUOTED.control, 'numpy/scipy, quoted for 1e+6'],
      'ms',
      '<= 300',
    ),
    row(
      `${at}: ultimate parents and beneficial owners of all companies`,
      register / 1000,
      [QUOTED.wholeGraph, 'numpy/scipy for one vector over the whole graph, quoted for 1e+6'],
      's',
      '< 60',
    ),
    row(`${at}: peak memory`, resourceUsage().maxRSS / 1024, undefined, 'MB', '< 1000'),
  ];
}

function row(
  name: string,
  ours: number,
  peer: readonly [number, string] | undefined,
  unit: string,
  goal: string | null,
): BenchRow {
  const round = (figure: number) => Number(figure.toPrecision(3));
  const [figure, peerName] = peer ?? [null, null];
  if (figure === null) return { name, ours: round(ours), peer: null, peerName, ratio: null, unit, goal };
  return { name, ours: round(ours), peer: round(figure), peerName, ratio: round(ours / figure), unit, goal };
}

/** Companies spread over the whole register. */
function sampleCompanies({ names, kinds }: OwnershipGraph): number[] {
  const companies = [...names.keys()].filter((node) => kinds[node] !== 'person');
  return Array.from({ length: SAMPLE }, (_, at) => companies[(at * 7919 * 31) % companies.length] ?? 0);
}

function listAll({ economic }: OwnershipGraph, target: number): number {
  const shares = sharesIn(economic, target);
  return shares.owners.reduce((sum, _, position) => sum + shares.at(position).max, 0);
}

function drain(items: Iterable<unknown>): void {
  const iterator = items[Symbol.iterator]();
  while (!iterator.next().done);
}

function best(times: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: times }, () => cpuMs(work)));
}

function cpuMs(work: () => unknown): number {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1000;
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.floor(sorted.length * part)] ?? 0;
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href)
  for (const line of await run()) stdout.write(`${JSON.stringify(line)}\n`);
