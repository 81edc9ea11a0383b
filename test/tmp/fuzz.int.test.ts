import fc from 'fast-check';
import { keepSource, storeAll } from '../../src/ingest/ledger.ts';
import { rebuild } from '../../src/ingest/rebuild.ts';
import { batched, ledger, shuffled, SOURCES } from '../harness/random-ledger.ts';
import { emptyStore, openTestStore, tickingClock } from '../harness/store.ts';

it('fuzz', async () => {
  const test = await openTestStore();
  const now = tickingClock();
  let n = 0;
  await fc.assert(
    fc.asyncProperty(ledger(Number(process.env['LEN'] ?? 8)), fc.nat(), async (chains, seed) => {
      n++;
      await emptyStore(test.store);
      await test.store.write(async (tx) => {
        for (const s of SOURCES) await keepSource(tx, s);
      });
      for (const batch of seed % 2
        ? batched(shuffled(chains, seed), seed)
        : shuffled(chains, seed).map((a) => [a]))
        await storeAll(test.store, batch, now());
      const { lines } = await rebuild(test.store, { check: true });
      expect(lines).toEqual([]);
    }),
    {
      numRuns: 100000,
      interruptAfterTimeLimit: Number(process.env['LIMIT'] ?? 100) * 1000,
      markInterruptAsFailure: false,
      endOnFailure: process.env['SHRINK'] === undefined,
    },
  );
  process.stdout.write(`runs ${n}\n`);
  await test.close();
}, 900000);
