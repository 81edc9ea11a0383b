import { connectStore, type StoreConnection } from '../../src/graph/driver/connect.ts';
import { openStore, type Store } from '../../src/graph/driver/store.ts';
import { addRecords, addSource } from '../../src/ingest/records/ledger.ts';
import { newRecord } from './new-company.ts';

/** The variable in which the connection comes. */
export const CONNECTION = 'INTERLOCK_BENCH_NEO4J';

/** What a writer has done. */
export interface WriterReport {
  readonly records: number;
  readonly seconds: number;
}

const A_SECOND = 2000;
const AT_ONCE = 200;
const FOR_MS = Number(process.env['INTERLOCK_BENCH_WRITING_MS'] ?? 60_000);

/** Writes records of new companies, their domains, registrants and officers, at most so many a second. */
async function writeFor(store: Store): Promise<WriterReport> {
  const author = { by: 'bench', now: () => new Date() };
  const source = await addSource(store, { kind: 'DATASET', title: 'New companies' });
  const began = performance.now();
  let records = 0;
  while (performance.now() - began < FOR_MS) {
    const batch = Array.from({ length: AT_ONCE }, (_, index) => newRecord(source, records + index));
    await addRecords(store, batch, author);
    records += AT_ONCE;
    const early = (records / A_SECOND) * 1000 - (performance.now() - began);
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
  }
  return { records, seconds: (performance.now() - began) / 1000 };
}

const given = process.env[CONNECTION];
if (process.send && given !== undefined) {
  const { driver, close } = await connectStore(JSON.parse(given) as StoreConnection);
  try {
    process.send(await writeFor(openStore(driver)));
  } finally {
    await close();
    process.disconnect();
  }
}
