import { connectStore } from '../../src/graph/connect.ts';
import { openStore } from '../../src/graph/store.ts';
import { lookUpTools } from '../../src/ingest/look-up-tools.ts';
import { serve } from '../../src/http/serve.ts';
import { givenConnection, tellAddress } from './server-process.ts';

/** Our server as `interlock serve` starts it, without the worker. */
const { driver } = await connectStore(givenConnection());
const { address } = await serve({
  store: openStore(driver),
  host: '127.0.0.1',
  port: 0,
  browserUrl: 'http://127.0.0.1:7474/browser/',
  version: 'bench',
  log: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
  lookUps: await lookUpTools({ allowHosts: [], lookupRates: new Map() }),
  whyNotReady: () => Promise.resolve(undefined),
});
tellAddress(`${address}/graphql`);
