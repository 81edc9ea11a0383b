import { FAULTS, type Ground } from '../../bench/faults/sorts.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { makeTestFolder } from '../harness/neo4j.ts';
import { randomNumbers } from '../harness/random-numbers.ts';
import { emptyStore, openTestStore, type TestStore } from '../harness/store.ts';
import { storeSettings } from '../harness/worker-process.ts';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());

describe('processes that are killed at a random moment', () => {
  it.each(['import', 'backup', 'server'])('lose nothing and double nothing: %s', async (sort) => {
    await emptyStore(test.store);
    const folder = await makeTestFolder();
    const ground: Ground = {
      settings: { ...storeSettings(test.connection), INTERLOCK_DATA: folder },
      folder,
      round: 1,
      random: randomNumbers(3),
      store: test.store,
      domains: [],
    };
    await FAULTS[sort]?.(ground);
    expect(await rebuild(test.store, { check: true })).toMatchObject({ differences: 0 });
  });
});
