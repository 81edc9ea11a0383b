import fc from 'fast-check';
import { keepSource, storeAll } from '../../src/ingest/ledger.ts';
import type { Store, Transaction } from '../../src/graph/store.ts';
import { ledger, shuffled, SOURCES } from '../harness/random-ledger.ts';
import { emptyStore, openTestStore, tickingClock } from '../harness/store.ts';

it('profiles', async () => {
  const test = await openTestStore();
  const stats = new Map<string, { n: number; ms: number; max: number }>();
  const note = (name: string, ms: number): void => {
    const s = stats.get(name) ?? { n: 0, ms: 0, max: 0 };
    s.n++;
    s.ms += ms;
    s.max = Math.max(s.max, ms);
    stats.set(name, s);
  };
  const store: Store = {
    ...test.store,
    write: async (work, o) => {
      const t = performance.now();
      const out = await test.store.write(async (tx) => {
        note('begin', performance.now() - t);
        const timed: Transaction = {
          ...tx,
          run: async (q, p) => {
            const t0 = performance.now();
            const r = await tx.run(q, p);
            note(/\/\/ (\w+)/.exec(q)?.[1] ?? '?', performance.now() - t0);
            return r;
          },
        };
        const r = await work(timed);
        return r;
      }, o);
      note('whole write', performance.now() - t);
      return out;
    },
  };
  const now = tickingClock();
  const chains = fc.sample(ledger(7), { numRuns: 3, seed: 5 });
  for (const c of chains) {
    const t = performance.now();
    await emptyStore(test.store);
    note('empty', performance.now() - t);
    await store.write(async (tx) => {
      for (const s of SOURCES) await keepSource(tx, s);
    });
    for (const act of shuffled(c, 1)) await storeAll(store, [act], now());
  }
  process.stdout.write(
    [...stats]
      .sort((a, b) => b[1].ms - a[1].ms)
      .map(
        ([k, s]) =>
          `${k.padEnd(24)} n=${s.n} ms=${s.ms.toFixed(0)} avg=${(s.ms / s.n).toFixed(1)} max=${s.max.toFixed(0)}`,
      )
      .join('\n') + '\n',
  );
  await test.close();
}, 300000);
