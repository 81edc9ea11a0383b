import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Hubs } from '../../src/analysis/strength/hubs.ts';
import { findPaths } from '../../src/analysis/paths/paths.ts';
import { findSharing } from '../../src/analysis/sharing/find-sharing.ts';
import type { StoreConnection } from '../../src/graph/driver/connect.ts';
import type { Store } from '../../src/graph/driver/store.ts';
import { LiveProjection } from '../../src/query/projection/live-projection.ts';
import type { ProjectionView } from '../../src/query/projection/load-projection.ts';
import type { BenchRow } from '../bench-row.ts';
import { loaded, timedAnswer } from './live-answers.ts';
import { drawPairs, type Pair } from './pairs.ts';
import { percentile } from './timing.ts';
import { CONNECTION, type WriterReport } from './write-records.ts';

const PAUSE_MS = 50;
/** As servers do. */
const POLL_MS = 250;
const PAIRS = 100;
const CHECKED = 60;

export interface WritingParts {
  readonly store: Store;
  readonly connection: StoreConnection;
  readonly say: (line: string) => void;
}

/** Paths before and while another process writes, and whether what was followed is what is there in the end. */
export async function whileWriting(parts: WritingParts): Promise<BenchRow[]> {
  const live = new LiveProjection(parts.store, { pollMs: POLL_MS });
  live.start();
  try {
    return await measure(parts, live);
  } finally {
    live.stop();
  }
}

async function measure({ store, connection, say }: WritingParts, live: LiveProjection): Promise<BenchRow[]> {
  const { projection } = await loaded(live);
  const pairs = drawPairs(projection, PAIRS, 23);
  const before = await timesOf(live, pairs, () => true);
  const writer = fork(fileURLToPath(new URL('./write-records.js', import.meta.url)), {
    env: { ...process.env, [CONNECTION]: JSON.stringify(connection) },
  });
  let report: WriterReport | undefined;
  writer.once('message', (message) => {
    report = message as WriterReport;
  });
  const ended = once(writer, 'exit');
  const during = await timesOf(live, pairs, () => report !== undefined || writer.exitCode !== null);
  await ended;
  if (!report) throw new Error('the writer ended before its time');
  const { records, seconds } = report as WriterReport;
  say(`${(records / seconds).toFixed(0)} records a second were written for ${seconds.toFixed(0)} s`);
  live.wrote();
  checkAgainstFresh(await loaded(live), await loaded(new LiveProjection(store)));
  say(`${String(during.length)} answers were given meanwhile; what was followed equals a fresh projection`);
  const [ours, peer] = [percentile(during, 0.95), percentile(before, 0.95)];
  return [
    {
      name: 'answers/five paths p95 while written to',
      ours,
      peer,
      peerName: 'before',
      ratio: ours / peer,
      unit: 'ms',
      goal: '<= 2',
    },
  ];
}

/** Asks about one pair after the other, over and over until it is over, but about each once at least. */
async function timesOf(
  live: LiveProjection,
  pairs: readonly Pair[],
  isOver: () => boolean,
): Promise<number[]> {
  const times: number[] = [];
  do {
    for (const pair of pairs) {
      times.push(await timedAnswer(live, pair));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  } while (!isOver());
  return times;
}

function checkAgainstFresh(followed: ProjectionView, fresh: ProjectionView): void {
  const [ours, theirs] = [answersOf(followed), answersOf(fresh)];
  if (ours !== theirs) throw new Error('what was followed differs from a fresh projection');
}

/** Sharing over the graph and the paths of some pairs, as text; hubs are worked out afresh. */
function answersOf({ projection }: ProjectionView): string {
  const { entities } = projection;
  const hubs = new Hubs(projection);
  hubs.refresh();
  const sharing = findSharing(projection, hubs, {
    kinds: ['REGISTRANT', 'PERSON'],
    minCompanies: 2,
    frame: {},
  });
  const ties = sharing
    .strongest(1000)
    .map(({ thing, companies, strength }) => [
      entities.idOf(thing),
      companies.map((company) => entities.idOf(company)).sort(),
      strength.toPrecision(8),
    ]);
  const ids = [...Array(entities.count).keys()].map((entity) => entities.idOf(entity)).sort();
  const companies = ids.filter((id) => id.startsWith('company:'));
  const step = Math.floor(companies.length / CHECKED / 2);
  const paths = Array.from({ length: CHECKED }, (_, index) => {
    const [from = 0, to = 0] = [companies[index * step], companies[companies.length - 1 - index * step]].map(
      (id) => entities.numberOf(id ?? ''),
    );
    const answer = findPaths(projection, hubs, { from, to, maxLinks: 6, first: 5, avoid: [], frame: {} });
    // What is found until a limit stops a search depends on the order in which links were read.
    return answer.explored.stoppedBy ?? answer.paths.map(({ strength }) => strength.toPrecision(8));
  });
  return JSON.stringify([sharing.total, ties, paths, projection.linkCount]);
}
