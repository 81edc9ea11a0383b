import fc from 'fast-check';
import WebSocket from 'ws';
import { createClient } from 'graphql-ws';
import { connectStore } from '../../src/graph/driver/connect.ts';
import { openStore, type Store } from '../../src/graph/driver/store.ts';
import {
  addRecord,
  addSource,
  keepSource,
  retractRecord,
  storeAll,
} from '../../src/ingest/records/ledger.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { LiveProjection } from '../../src/query/projection/live-projection.ts';
import { contents } from '../analysis/projection-contents.ts';
import { batched, ledger, shuffled, SOURCES } from '../harness/random-ledger.ts';
import { startTestServer } from '../harness/server.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

let test: TestStore;
/** Another process: a store of its own on a connection of its own. */
let other: { readonly store: Store; close(): Promise<void> };
const now = tickingClock();

beforeAll(async () => {
  test = await openTestStore();
  const { driver, close } = await connectStore(test.connection);
  other = { store: openStore(driver), close };
});
afterAll(async () => {
  await other.close();
  await test.close();
});
beforeEach(() => emptyStore(test.store));

async function fresh(): Promise<ReturnType<typeof contents>> {
  return contents((await new LiveProjection(test.store).current()).projection);
}

describe('a projection that follows', () => {
  it('holds after every transaction of another process what a fresh one holds: merges and retractions too', async () => {
    await fc.assert(
      fc.asyncProperty(ledger(6), fc.nat(), async (chains, seed) => {
        await emptyStore(test.store);
        await other.store.write(async (transaction) => {
          for (const source of SOURCES) await keepSource(transaction, source);
        });
        const live = new LiveProjection(test.store);
        await live.current();
        for (const batch of batched(shuffled(chains, seed), seed)) {
          await storeAll(other.store, batch, now());
          expect(contents((await live.current()).projection)).toEqual(await fresh());
        }
      }),
      { numRuns: 6 },
    );
  }, 300_000);

  it('takes in what is written while it loads, and reads all again where changes are missing', async () => {
    const source = await addSource(other.store, { kind: 'ARTICLE', title: 'Gazette' });
    const write = (index: number) =>
      addRecord(
        other.store,
        {
          source,
          statements: [
            {
              kind: 'USES_DOMAIN',
              from: { id: `company:${String(index)}`, kind: 'COMPANY', name: `Company ${String(index)}` },
              to: { kind: 'DOMAIN', name: `domain${String(index)}.com` },
              status: 'REPORTED',
            },
          ],
        },
        { by: 'ann', now },
      );
    await write(0);
    const live = new LiveProjection(test.store);
    live.start();
    await Promise.all([1, 2, 3, 4].map(write));
    expect((await live.current()).projection.linkCount).toBe(5);
    await write(5);
    await test.store.write((transaction) => transaction.run('MATCH (change:_Change) DELETE change' as never));
    expect((await live.current()).projection.linkCount).toBe(6);
    expect(await live.state()).toMatchObject({ isLoaded: true, links: 6, recordsBehind: 0 });
    await rebuild(other.store);
    expect(contents((await live.current()).projection)).toEqual(await fresh());
    live.stop();
  });

  it('hears of what others wrote within a second, unasked', async () => {
    const live = new LiveProjection(test.store, { pollMs: 100 });
    live.start();
    const { projection } = await live.current();
    const source = await addSource(other.store, { kind: 'ARTICLE', title: 'Gazette' });
    const statement = {
      kind: 'OFFICER_OF',
      from: { id: 'person:a', kind: 'PERSON', name: 'Ann' },
      to: { id: 'company:a', kind: 'COMPANY', name: 'Acme' },
      status: 'REPORTED',
    } as const;
    await addRecord(other.store, { source, statements: [statement] }, { by: 'ann', now });
    const began = Date.now();
    while (projection.linkCount === 0 && Date.now() - began < 5000)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Date.now() - began).toBeLessThan(1000);
    live.stop();
  });
});

describe('the subscription sharedFound', () => {
  it('tells of a tie once a record ties companies that were apart, and not again', async () => {
    const server = await startTestServer(test.store);
    const client = createClient({
      url: `${server.address.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
    });
    const events = client.iterate<{ sharedFound: object }>({
      query: 'subscription { sharedFound { shared { name } companies { name } strength explanation } }',
    });
    const source = await addSource(other.store, { kind: 'ARTICLE', title: 'Gazette', publisher: 'Gazette' });
    const post = (company: string, qualifier: string) =>
      addRecord(
        other.store,
        {
          source,
          statements: [
            {
              kind: 'OFFICER_OF',
              from: { id: 'person:ann', kind: 'PERSON', name: 'Ann Archer' },
              to: { id: `company:${company}`, kind: 'COMPANY', name: company },
              qualifier,
              status: 'REPORTED',
            },
          ],
        },
        { by: 'ann', now },
      );
    await post('Acme', 'director');
    const first = events.next();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const second = await post('Bolt', 'director');
    expect((await first).value).toMatchObject({
      data: {
        sharedFound: {
          shared: { name: 'Ann Archer' },
          companies: [{ name: 'Acme' }, { name: 'Bolt' }],
          explanation:
            'Ann Archer ties Acme and Bolt: Ann Archer is director of Acme and of Bolt (reported by Gazette).',
        },
      },
    });
    const next = events.next();
    await post('Bolt', 'president');
    await retractRecord(other.store, second, 'wrong', { by: 'ann', now });
    await post('Coil', 'director');
    expect((await next).value).toMatchObject({
      data: { sharedFound: { companies: [{ name: 'Acme' }, { name: 'Bolt' }, { name: 'Coil' }] } },
    });
    await events.return?.();
    await client.dispose();
    await server.close();
  });
});
