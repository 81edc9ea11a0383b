import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { keepSource, storeAll } from '../../src/ingest/records/ledger.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { snapshotOf } from '../harness/graph-snapshot.ts';
import { batched, ledger, shuffled, SOURCES, type Chain } from '../harness/random-ledger.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

const RUNS = Number(process.env['INTERLOCK_TEST_RUNS'] ?? 8);

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());

const now = tickingClock();

async function begin(): Promise<void> {
  await emptyStore(test.store);
  await test.store.write(async (transaction) => {
    for (const source of SOURCES) await keepSource(transaction, source);
  });
}

async function store(batches: readonly RecordContent[][]): Promise<void> {
  for (const batch of batches) await storeAll(test.store, batch, now());
}

/** Stores the acts and returns the graph; a fold afresh must find no difference. */
async function graphOf(writers: readonly RecordContent[][][]): Promise<string[]> {
  await begin();
  await Promise.all(writers.map(store));
  const { lines, differences } = await rebuild(test.store, { check: true });
  expect(lines).toEqual([]);
  expect(differences).toBe(0);
  return snapshotOf(test.store);
}

function dealt(chains: readonly Chain[], writers: number): Chain[][] {
  return Array.from({ length: writers }, (_, writer) =>
    chains.filter((_chain, index) => index % writers === writer),
  );
}

const WRITER = new URL('store-at-once.mjs', import.meta.url).pathname;

/** Stores batches from a process of its own; resolves with the ids of the records that it was the first to store. */
async function storeElsewhere(batches: readonly RecordContent[][]): Promise<string[]> {
  const writer = spawn(process.execPath, [WRITER, JSON.stringify(test.connection)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  writer.stdin.end(JSON.stringify(batches));
  return JSON.parse(await text(writer.stdout)) as string[];
}

describe('storing records', () => {
  it('gives the same graph in whatever order and batches they come, and the graph of a fold afresh', async () => {
    await fc.assert(
      fc.asyncProperty(ledger(7), fc.nat(), async (chains, seed) => {
        const orders = [seed, seed + 1].map((at) => batched(shuffled(chains, at), at));
        const [first, ...others] = [
          await graphOf([shuffled(chains, seed + 2).map((act) => [act])]),
          await graphOf([orders[0] ?? []]),
          await graphOf([[shuffled(chains, seed + 3)]]),
          await graphOf(dealt(chains, 3).map((part) => batched(shuffled(part, seed), seed))),
        ];
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  it('stores once what two processes store at the same time', async () => {
    const chains = fc.sample(ledger(12), { seed: 1, numRuns: 3 }).flat();
    const [forward, backward] = [1, 2].map((seed) => batched(shuffled(chains, seed), seed));
    const alone = await graphOf([forward ?? []]);
    await begin();
    const created = await Promise.all([storeElsewhere(forward ?? []), storeElsewhere(backward ?? [])]);
    const ids = chains.flat().map(({ id }) => id);
    expect(created.flat().sort()).toEqual([...new Set(ids)].sort());
    expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
    expect(await snapshotOf(test.store)).toEqual(alone);
  }, 120_000);
});
