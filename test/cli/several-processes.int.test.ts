import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { cypher } from '../../src/graph/driver/cypher.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { choosePort } from '../../src/launch/ports.ts';
import { answering, mostWithin, whoisServer, type TestServer } from '../harness/registry-world.ts';
import { soon, startServer, type Served } from '../harness/server-process.ts';
import { socketTo } from '../harness/socket.ts';
import { steadyClient, type SteadyClient } from '../harness/steady-client.ts';
import { openTestStore, type TestStore } from '../harness/store.ts';
import { thickAnswer } from '../harness/whois-answers.ts';
import { outcomeOf, spawnInterlock, worldSettings } from '../harness/worker-process.ts';

const RATE = 15;
const DOMAINS = Array.from({ length: 30 }, (_, index) => `several${String(index)}.com`);

let test: TestStore;
let registry: TestServer;
let settings: Record<string, string>;
let ports: number[];
let servers: Served[];
let workers: ChildProcess[];
beforeAll(async () => {
  test = await openTestStore();
  registry = await whoisServer(
    answering((domain) => thickAnswer({ domain, registrant: { organization: `Holder of ${domain}` } })),
  );
  settings = worldSettings(test.connection, registry, { [registry.name]: RATE });
  ports = [await choosePort(0, 'INTERLOCK_PORT'), await choosePort(0, 'INTERLOCK_PORT')];
  servers = await Promise.all(ports.map((port) => startServer(settings, port)));
  workers = [0, 1, 2].map(() => spawnInterlock(['worker'], settings));
}, 60_000);
afterAll(async () => {
  await Promise.all([
    ...workers.map((worker) => {
      const ended = outcomeOf(worker);
      worker.kill('SIGTERM');
      return ended;
    }),
    ...servers.map((server) => server.end()),
  ]);
  await registry.close();
  await test.close();
}, 60_000);

interface Tie {
  readonly officer: string;
  readonly companies: readonly string[];
}

const ADD = `mutation($source: ID!, $statements: [StatementInput!]!) {
  addRecord(input: {source: $source, statements: $statements}) { id }
}`;
const TIES = '{ shared(kinds: [PERSON]) { nodes { shared { name } companies { name } } } }';

async function sourceAt(server: Pick<Served, 'ask'>): Promise<string> {
  const { data } = await server.ask('mutation { addSource(input: {kind: ARTICLE, title: "Gazette"}) { id } }', {}); // prettier-ignore
  return (data as { addSource: { id: string } }).addSource.id;
}

function statementsOf({ officer, companies }: Tie): object[] {
  return companies.map((name) => ({
    kind: 'OFFICER_OF',
    from: { kind: 'PERSON', name: officer },
    to: { kind: 'COMPANY', name },
    status: 'REPORTED',
  }));
}

/** Asks until the answer is as it should be; an answer to what was asked a second after the write has to be. */
async function seenWithinASecond(isAsWritten: () => Promise<boolean>): Promise<void> {
  const written = performance.now();
  for (;;) {
    const asked = performance.now();
    if (await isAsWritten()) return;
    if (asked - written >= 1000) throw new Error('a second after the write it was not seen');
    await sleep(20);
  }
}

describe('two servers and three workers on one store', () => {
  it('see within a second what was written through the other, in answers and subscriptions', async () => {
    const [here, there] = servers as [Served, Served];
    const heard: unknown[] = [];
    const client = socketTo(there.address);
    client.subscribe<object>(
      { query: 'subscription { sharedFound { shared { name } } }' },
      { next: ({ data }) => heard.push(data), error: () => undefined, complete: () => undefined },
    );
    const source = await sourceAt(here);
    const write = async (tie: Tie): Promise<string> => {
      const { data } = await here.ask(ADD, { source, statements: statementsOf(tie) });
      return (data as { addRecord: { id: string } }).addRecord.id;
    };
    const tiesThere = async (): Promise<string> => JSON.stringify(await there.ask(TIES, {}));
    // The first ties may come before the subscription has begun.
    const written: string[] = [];
    while (heard.length === 0 && written.length < 50) {
      const number = String(written.length);
      const tie = { officer: `Ann ${number} Archer`, companies: [`Acme ${number}`, `Bolt ${number}`] };
      written.push(await write(tie));
      await seenWithinASecond(async () => (await tiesThere()).includes(tie.officer));
      for (const until = performance.now() + 1000; heard.length === 0 && performance.now() < until;)
        await sleep(20);
    }
    expect(JSON.stringify(heard)).toMatch(/Ann \d+ Archer/);
    const last = written.length - 1;
    await here.ask('mutation($id: ID!) { retractRecord(id: $id, reason: "wrong") { id } }', {
      id: written[last],
    });
    await seenWithinASecond(async () => !(await tiesThere()).includes(`Ann ${String(last)} Archer`));
    await client.dispose();
  }, 60_000);

  it('ask about each domain once, keep to the limit of the server, and tell how far they are at both', async () => {
    const [here, there] = servers as [Served, Served];
    const { data } = await here.ask('mutation($domains: [String!]) { enrich(domains: $domains) { enrichment { id } } }', { domains: DOMAINS }); // prettier-ignore
    const { id } = (data as { enrich: { enrichment: { id: string } } }).enrich.enrichment;
    await soon(async () => {
      const answer = await there.ask('query($id: ID!) { enrichment(id: $id) { done failed finished } }', { id }); // prettier-ignore
      const run = (answer['data'] as { enrichment: { finished: boolean } }).enrichment;
      return run.finished
        ? (expect(run).toEqual({ done: 30, failed: 0, finished: true }) ?? true)
        : undefined;
    });
    expect(registry.asked.map(({ query }) => query).sort()).toEqual([...DOMAINS].sort());
    expect(mostWithin(registry, 1000)).toBeLessThanOrEqual(RATE);
  }, 60_000);

  it('are restarted one after the other without a request of a steady client being dropped', async () => {
    const source = await sourceAt(servers[0] as Served);
    const isOver = new AbortController();
    const client = steadyClient(ports.map((port) => `http://127.0.0.1:${String(port)}`));
    const lanes = Array.from({ length: 4 }, (_, lane) =>
      keepAsking(client, { source, lane, end: isOver.signal }),
    );
    const all = Promise.all(lanes);
    all.catch(() => undefined);
    try {
      for (const turn of [0, 1]) {
        const before = client.moves;
        await servers[turn]?.end();
        // Whoever was at the other one stays there.
        expect(client.moves - before).toBeLessThanOrEqual(1);
        servers[turn] = await startServer(settings, ports[turn]);
      }
    } finally {
      isOver.abort();
    }
    const stored = (await all).flat();
    client.close();
    expect(client.moves).toBeGreaterThanOrEqual(1);
    const [row] = await test.store.read(
      cypher`MATCH (record:Record) WHERE record.id IN $ids RETURN count(record) AS found`,
      { ids: stored },
    );
    expect(row?.['found']).toBe(new Set(stored).size);
    expect(stored.length).toBeGreaterThan(0);
    expect(await rebuild(test.store, { check: true })).toMatchObject({ differences: 0 });
  }, 120_000);
});

interface Lane {
  readonly source: string;
  readonly lane: number;
  readonly end: AbortSignal;
}

/** Reads and writes by turns; returns the ids of the records that it was told are stored. */
async function keepAsking(client: SteadyClient, { source, lane, end }: Lane): Promise<string[]> {
  const stored: string[] = [];
  for (let turn = 0; !end.aborted; turn++) {
    const number = `${String(lane)}-${String(turn)}`;
    const tie = { officer: `Bob ${number} Baker`, companies: [`Cork ${number}`] };
    const question: [string, object] =
      turn % 3 === 0 ? [ADD, { source, statements: statementsOf(tie) }] : [TIES, {}];
    const { data, errors } = await client.ask(...question);
    if (errors) throw new Error(JSON.stringify(errors));
    const record = (data as { addRecord?: { id: string } }).addRecord;
    if (record) stored.push(record.id);
    await sleep(50);
  }
  return stored;
}
