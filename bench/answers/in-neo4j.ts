import { findSharing } from '../../src/analysis/sharing/find-sharing.ts';
import { connectStore } from '../../src/graph/driver/connect.ts';
import { openStore, type Store } from '../../src/graph/driver/store.ts';
import { addRecord, addSource } from '../../src/ingest/records/ledger.ts';
import { LiveProjection } from '../../src/query/projection/live-projection.ts';
import type { BenchRow } from '../bench-row.ts';
import { askCypher, countShared, SHARED, skippedIds, STRONGEST } from './ask-cypher.ts';
import { startAnswersStore } from './answers-store.ts';
import { elapsed, loaded, timedAnswer } from './live-answers.ts';
import { drawPairs, type Pair } from './pairs.ts';
import { percentile } from './timing.ts';
import { newCompany } from './new-company.ts';
import { whileWriting } from './while-writing.ts';

const ROUNDS = 21;
/** As often as a server has looked for changes within a minute. */
const WARM_ROUNDS = 240;
const PAIRS = 30;
const PATH_ROUNDS = 3;
const QUESTION = { kinds: ['REGISTRANT'], minCompanies: 2, frame: {} } as const;

interface Parts {
  readonly store: Store;
  readonly live: LiveProjection;
  readonly say: (line: string) => void;
}

/** Sharing and paths on half a million links in Neo4j, beside Cypher that asks the same; then while a writer writes. */
export async function inNeo4j(say: (line: string) => void): Promise<BenchRow[]> {
  const { connection, stop } = await startAnswersStore(say);
  try {
    const { driver, close } = await connectStore(connection);
    try {
      const store = openStore(driver);
      const live = new LiveProjection(store);
      const parts = { store, live, say };
      const { projection } = await loaded(live);
      say(`${String(projection.linkCount)} links in Neo4j are loaded`);
      return [
        ...(await compareSharing(parts)),
        await comparePaths(parts),
        ...(await whileWriting({ store, say, connection })),
      ];
    } finally {
      await close();
    }
  } finally {
    await stop();
  }
}

/** Each answer first takes in what was committed: nothing, or a record that was stored just before. */
async function compareSharing({ store, live, say }: Parts): Promise<BenchRow[]> {
  const { projection, hubs } = await live.current();
  const parameters = { skipped: skippedIds(projection, hubs) };
  const found = await countShared(store, parameters);
  const { total } = findSharing(projection, hubs, QUESTION);
  if (total !== found) throw new Error(`${String(total)} things are shared; Cypher says ${String(found)}`);
  say(`Cypher finds the same ${String(total)} shared registrants`);
  for (let round = 0; round < WARM_ROUNDS; round++) await live.current();
  const peer = await medianOf(() => askCypher(store, SHARED, parameters));
  const ask = async (): Promise<void> => {
    const { sharing } = await live.current();
    sharing.find(QUESTION).strongest(20);
  };
  const again = await medianOf(ask);
  const newcomer = await makeNewcomer(store);
  const changed = await medianOf(ask, newcomer);
  const anew = await medianOf(() => {
    findSharing(projection, hubs, QUESTION).strongest(20);
    return Promise.resolve();
  });
  return [
    beside('sharing over the graph', again, peer, 'Cypher aggregation'),
    beside('sharing over the graph, right after a change', changed, peer, 'Cypher aggregation'),
    { ...beside('sharing over the graph, nothing kept', anew, peer, 'Cypher aggregation'), goal: null },
  ];
}

/** Stores a record of a company that was not there, with a registrant that was. */
async function makeNewcomer(store: Store): Promise<() => Promise<void>> {
  const source = await addSource(store, { kind: 'DATASET', title: 'Newcomers' });
  let number = 0;
  return async () => {
    number += 1;
    await addRecord(store, newCompany(source, 1_000_000 + number), { by: 'bench', now: () => new Date() });
  };
}

/** Every pair is asked about in rounds, as often on either side, and its fastest answer counts. */
async function comparePaths({ store, live, say }: Parts): Promise<BenchRow> {
  const { projection, hubs } = await live.current();
  const skipped = skippedIds(projection, hubs);
  const pairs = drawPairs(projection, PAIRS, 5);
  const fastest = async (ask: (pair: Pair) => Promise<number>): Promise<number[]> => {
    const times = pairs.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < PATH_ROUNDS; round++)
      for (const [index, pair] of pairs.entries())
        times[index] = Math.min(times[index] ?? Number.POSITIVE_INFINITY, await ask(pair));
    return times;
  };
  const ours = await fastest((pair) => timedAnswer(live, pair));
  const peer = await fastest(({ from, to }) => {
    const ids = { from: projection.entities.idOf(from), to: projection.entities.idOf(to) };
    return elapsed(() => askCypher(store, STRONGEST, { ...ids, skipped }));
  });
  say(
    `median of five paths ${percentile(ours, 0.5).toFixed(1)} ms beside ${percentile(peer, 0.5).toFixed(0)} ms`,
  );
  return beside('five paths p95', percentile(ours, 0.95), percentile(peer, 0.95), 'SHORTEST 5');
}

function beside(name: string, ours: number, peer: number, peerName: string): BenchRow {
  return { name: `answers/${name}`, ours, peer, peerName, ratio: ours / peer, unit: 'ms', goal: '<= 0.02' };
}

async function medianOf(
  work: () => Promise<unknown>,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await before();
    times.push(await elapsed(work));
  }
  return percentile(times, 0.5);
}
