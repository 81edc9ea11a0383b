import { runService } from '../../src/cli/service/run-service.ts';
import { cypher } from '../../src/graph/driver/cypher.ts';
import { choosePort } from '../../src/launch/ports.ts';
import { loadSettings } from '../../src/settings/settings.ts';
import { testConnection } from '../harness/neo4j.ts';
import { routingRelays, type RoutingRelay } from '../harness/routing-relay.ts';
import { soon } from '../harness/server-process.ts';
import { steadyClient } from '../harness/steady-client.ts';
import { openTestStore, type TestStore } from '../harness/store.ts';
import { storeSettings } from '../harness/worker-process.ts';

let test: TestStore;
let relays: RoutingRelay[];
let service: Awaited<ReturnType<typeof runService>>;
let address: string;
const logged: string[] = [];
beforeAll(async () => {
  test = await openTestStore();
  const ports = [await choosePort(0, 'NEO4J_URI'), await choosePort(0, 'NEO4J_URI')];
  relays = await routingRelays(testConnection().uri, ports);
  const connection = { ...testConnection(), uri: `neo4j://${relays[0]?.address ?? ''}` };
  service = await runService(connection, {
    settings: loadSettings({ ...storeSettings(connection), INTERLOCK_PORT: '0' }),
    say: (line) => logged.push(line),
    signal: new AbortController().signal,
    worker: false,
    firstKey: false,
    loadsCase: false,
    requestsMs: 6_000,
  });
  address = (service.addresses[0]?.[1] ?? '').replace('/graphql', '');
});
afterAll(async () => {
  await service.stop();
  await Promise.all(relays.map((relay) => relay.goAway().catch(() => undefined)));
  await test.close();
});

const ADD = `mutation($source: ID!, $name: String!) { addRecord(input: {source: $source, statements: [{
  kind: OWNS, from: {kind: COMPANY, name: $name}, to: {kind: COMPANY, name: "Owned by all"}, status: REPORTED}]}) { id } }`;
const READ = '{ shared(kinds: [COMPANY]) { totalCount } companies { totalCount } }';

async function isReady(): Promise<boolean> {
  return (await fetch(`${address}/readyz`)).status === 200;
}

async function ask(query: string): Promise<object> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as object;
}

describe('a store of two addresses', () => {
  it('answers and stores on while one of them is away, whichever, and says so once a minute', async () => {
    const client = steadyClient([address]);
    const { data } = await client.ask('mutation { addSource(input: {kind: DATASET, title: "Routes"}) { id } }'); // prettier-ignore
    const source = (data as { addSource: { id: string } }).addSource.id;
    const isOver = new AbortController();
    let turns = 0;
    const asking = (async () => {
      for (; !isOver.signal.aborted; turns++) {
        const question: [string, object] = turns % 2 === 0 ? [ADD, { source, name: `Owner ${String(turns)}` }] : [READ, {}]; // prettier-ignore
        expect(await client.ask(...question)).not.toHaveProperty('errors');
      }
    })();
    asking.catch(() => isOver.abort());
    const more = async (): Promise<void> => {
      const until = turns + 4;
      await soon(() => Promise.resolve(turns >= until || isOver.signal.aborted ? true : undefined));
    };
    for (const relay of [...relays].reverse()) {
      await relay.goAway();
      await more();
      expect(await isReady()).toBe(true);
      await relay.comeBack();
    }
    await more();
    isOver.abort();
    await asking;
    client.close();
    const owners = await test.store.read(
      cypher`MATCH (owner:Company) WHERE owner.name STARTS WITH 'Owner ' RETURN count(owner) AS n`,
    );
    expect(owners).toEqual([{ n: Math.ceil(turns / 2) }]);
  }, 60_000);

  it('is told to be away in one line where both are, and is asked again once one has come back', async () => {
    logged.length = 0;
    await Promise.all(relays.map((relay) => relay.goAway()));
    await soon(async () => ((await isReady()) ? undefined : true));
    expect(await ask(READ)).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    const isTold = (): boolean => logged.some((line) => /^changes could not be read: The store does not answer/.test(line)); // prettier-ignore
    await soon(() => Promise.resolve(isTold() || undefined));
    await relays[0]?.comeBack();
    await soon(async () => ((await isReady()) ? true : undefined));
    expect(await ask(READ)).not.toHaveProperty('errors');
    // One each from what follows changes, what looks for matches, and what moves between addresses.
    expect(new Set(logged).size).toBeLessThanOrEqual(3);
    await relays[1]?.comeBack();
  }, 60_000);
});
