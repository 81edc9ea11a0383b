import { loadRegister } from '../../bench/reads/load-register.ts';
import { inventRegister, type RegisterShape } from '../../bench/reads/register.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { openTestStore, type TestStore } from '../harness/store.ts';

const SHAPE: RegisterShape = { companies: 60, persons: 40, holders: 5, crowded: 2, crowd: 15, seed: 1 };

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
}, 60_000);
afterAll(() => test.close());

describe('the register that reads are measured on', () => {
  it('is the same every time', () => {
    expect([...inventRegister(SHAPE)]).toEqual([...inventRegister(SHAPE)]);
  });

  it('is in the store as storing its records one by one would have left it', async () => {
    await loadRegister(test.store, SHAPE, () => undefined);
    const { records, links, lines, sound } = await rebuild(test.store, { check: true });
    expect({ lines, sound }).toEqual({ lines: [], sound: true });
    expect(records).toBeGreaterThan(100);
    expect(links).toBeGreaterThan(300);
  });
});
