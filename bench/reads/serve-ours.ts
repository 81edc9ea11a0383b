import { setTimeout as sleep } from 'node:timers/promises';
import { connectStore } from '../../src/graph/driver/connect.ts';
import { openStore } from '../../src/graph/driver/store.ts';
import { lookUpTools } from '../../src/ingest/enrichment/lookup-tools.ts';
import { serve } from '../../src/http/serve.ts';
import { givenConnection, tellAddress } from './server-process.ts';

const POLL_MS = 500;

/** Our server as `interlock serve` starts it, without the worker; listens in earnest once it has loaded all links. */
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
while (!(await hasLoaded())) await sleep(POLL_MS);
tellAddress(`${address}/graphql`);

async function hasLoaded(): Promise<boolean> {
  const { projection } = (await (await fetch(`${address}/readyz`)).json()) as {
    readonly projection?: { readonly isLoaded: boolean };
  };
  return projection?.isLoaded === true;
}
