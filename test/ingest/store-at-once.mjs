/** Stores batches of records, as another process does beside the test. Run with CONNECTION; batches as JSON on standard input. */
import { text } from 'node:stream/consumers';
import { connectStore } from '../../dist/graph/driver/connect.js';
import { openStore } from '../../dist/graph/driver/store.js';
import { storeAll } from '../../dist/ingest/records/ledger.js';

const { driver, close } = await connectStore(JSON.parse(process.argv[2]));
const store = openStore(driver);
const created = [];
for (const batch of JSON.parse(await text(process.stdin))) {
  created.push(...(await storeAll(store, batch, new Date())).created);
}
process.stdout.write(JSON.stringify(created));
await close();
