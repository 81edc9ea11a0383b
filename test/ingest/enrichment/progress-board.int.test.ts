import { setTimeout as sleep } from 'node:timers/promises';
import { ProgressBoard } from '../../../src/ingest/enrichment/progress-board.ts';
import { cypher } from '../../../src/graph/driver/cypher.ts';
import type { Store } from '../../../src/graph/driver/store.ts';
import { emptyStore, openTestStore, type TestStore } from '../../harness/store.ts';

let test: TestStore;

beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));

/** A run that has come so far, in the store. */
async function run(id: string, done: number): Promise<void> {
  await test.store.write((transaction) =>
    transaction.run(
      cypher`MERGE (run:_Enrichment {id: $id})
        SET run += {total: 2, done: $done, failed: 0, cancelled: 0, newLinks: 0, startedAt: '2024-01-01T00:00:00.000Z'}`,
      { id, done },
    ),
  );
}

/** The store, and how often it was read. */
function counted(): { store: Store; asked: () => number } {
  let asked = 0;
  const read: Store['read'] = (query, parameters) => {
    asked += 1;
    return test.store.read(query, parameters);
  };
  return { store: { ...test.store, read }, asked: () => asked };
}

const options = { limitOf: () => ({ perSecond: 1 }) as never, now: () => new Date(0), everyMs: 1 };

describe('the board of progress', () => {
  it('tells each watcher each change once and ends with the run', async () => {
    await run('enrichment:1', 0);
    const board = new ProgressBoard(test.store, options);
    const stream = await board.watch('enrichment:1');
    const told: number[] = [];
    for await (const { done } of stream) {
      told.push(done);
      if (done < 2) await run('enrichment:1', done + 1);
    }
    expect(told).toEqual([0, 1, 2]);
    expect(board.watchers).toBe(0);
  });

  it('asks the store once for all who watch, and not at all when nobody does', async () => {
    await run('enrichment:1', 0);
    await run('enrichment:2', 0);
    const { store, asked } = counted();
    const board = new ProgressBoard(store, { ...options, everyMs: 10_000 });
    const streams = await Promise.all(
      Array.from({ length: 100 }, (_, index) => board.watch(`enrichment:${String(1 + (index % 2))}`)),
    );
    const before = asked();
    await Promise.all(streams.map((stream) => stream.next()));
    expect(asked() - before).toBeLessThanOrEqual(2);
    await Promise.all(streams.map((stream) => stream.return(undefined)));
    expect(board.watchers).toBe(0);
  });

  it('answers for a run that nobody knows', async () => {
    const board = new ProgressBoard(test.store, options);
    await expect(board.watch('enrichment:typo')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'id',
    });
  });

  it('ends at once when its reader leaves while it waits', async () => {
    await run('enrichment:1', 0);
    const board = new ProgressBoard(test.store, { ...options, everyMs: 60_000 });
    const stream = await board.watch('enrichment:1');
    await stream.next();
    const waiting = stream.next();
    await stream.return(undefined);
    expect(await Promise.race([waiting, sleep(1000)])).toEqual({ value: undefined, done: true });
    expect(board.watchers).toBe(0);
  });
});
