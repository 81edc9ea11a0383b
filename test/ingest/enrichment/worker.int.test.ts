import { setTimeout as sleep } from 'node:timers/promises';
import { cypher } from '../../../src/graph/driver/cypher.ts';
import { enrich } from '../../../src/ingest/enrichment/enrich.ts';
import { enrichmentProgress, failedLookups } from '../../../src/ingest/enrichment/enrichment-progress.ts';
import { addRecord, addSource, type Author } from '../../../src/ingest/records/ledger.ts';
import { lookUpTools, type LookUpTools } from '../../../src/ingest/enrichment/lookup-tools.ts';
import { runWorker } from '../../../src/ingest/enrichment/worker.ts';
import {
  answering,
  mostWithin,
  whoisServer,
  type TestServer,
  type WhoisBehavior,
} from '../../harness/registry-world.ts';
import { emptyStore, openTestStore, type TestStore } from '../../harness/store.ts';
import { thickAnswer, thinAnswer } from '../../harness/whois-answers.ts';

/** These tests wait for servers and processes; a busy machine takes its time. */
const TIMEOUT_MS = 120_000;

let test: TestStore;
let servers: TestServer[] = [];
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

const author: Author = { by: 'ann', now: () => new Date() };
const RATE = 40;
/** Requests of other workers that a refusal comes too late for. */
const EARLY = 8;

async function server(behave: WhoisBehavior): Promise<TestServer> {
  const made = await whoisServer(behave);
  servers.push(made);
  return made;
}

async function toolsFor(first: TestServer, rate = RATE): Promise<LookUpTools> {
  const tools = await lookUpTools(
    {
      whoisServers: new Map([['*', { host: first.host, port: first.port }]]),
      allowHosts: ['127.0.0.1'],
      lookupRates: new Map(servers.map(({ name }) => [name, rate])),
    },
    { limits: { connectMs: 500, firstByteMs: 500, totalMs: 1_000, maxBytes: 50_000 } },
  );
  return { ...tools, retryDelaysMs: [100, 300] };
}

/** Runs workers on the queue until the run is finished. */
async function finish(domains: readonly string[], tools: LookUpTools, count = 1): Promise<string> {
  const { enrichment = '' } = await enrich(test.store, { domains }, tools, author);
  const stop = new AbortController();
  const clock = {
    now: () => new Date(),
    sleep: (ms: number, signal?: AbortSignal) => sleep(ms, undefined, signal ? { signal } : {}),
  };
  const workers = Array.from({ length: count }, () =>
    runWorker({ store: test.store, tools, clock, signal: stop.signal }),
  );
  for (const worker of workers) worker.catch(() => stop.abort());
  while (!stop.signal.aborted) {
    const progress = await enrichmentProgress(test.store, enrichment, tools.limitOf, new Date());
    if (progress?.finished) break;
    await sleep(50);
  }
  stop.abort();
  await Promise.all(workers);
  return enrichment;
}

const LOOKUPS = cypher`
  MATCH (l:_Lookup) RETURN l.domain AS domain, l.state AS state, l.error AS error, l.attempts AS attempts ORDER BY domain
`;
const HOLDERS = cypher`
  MATCH (d:Domain)-[l:REGISTERED_BY {qualifier: 'registrant'}]->(r:Registrant)
  RETURN d.name AS domain, collect(r.name) AS holders ORDER BY domain
`;

describe('runWorker', () => {
  it(
    'reveals from a list of domains whom two companies share, by a referral from a thin registry',
    async () => {
      const registrar = await server(
        answering((domain) =>
          thickAnswer({
            domain,
            registrant: { organization: 'Vostrom Holdings, Inc.', email: 'dns@vostrom.example' },
          }),
        ),
      );
      const registry = await server(answering((domain) => thinAnswer({ domain, refersTo: registrar.name })));
      const source = await addSource(test.store, { kind: 'ARTICLE', title: 'Gazette' });
      for (const [name, domain] of [
        ['One', 'one.com'],
        ['Two', 'two.com'],
      ] as const) {
        const from = { kind: 'COMPANY', name } as const;
        await addRecord(
          test.store,
          { source, statements: [{ kind: 'USES_DOMAIN', from, to: { name: domain }, status: 'REPORTED' }] },
          author,
        );
      }
      const run = await finish(['https://www.one.com/', 'two.com'], await toolsFor(registry));
      expect(
        await test.store.read(cypher`
        MATCH (a:Company)-[:USES_DOMAIN]->(:Domain)-[:REGISTERED_BY]->(r:Registrant)<-[:REGISTERED_BY]-(:Domain)<-[:USES_DOMAIN]-(b:Company)
        WHERE a.name < b.name RETURN a.name AS a, r.name AS r, b.name AS b`),
      ).toEqual([{ a: 'One', r: 'Vostrom Holdings, Inc.', b: 'Two' }]);
      expect(
        await test.store.read(cypher`
        MATCH (:Domain {name: 'one.com'})<-[:DESCRIBES]-(r:Record) WHERE r.protocol IS NOT NULL
        RETURN r.server AS server, r.covers AS covers, r.details IS NOT NULL AS last ORDER BY last`),
      ).toEqual([
        { server: registry.name, covers: ['SERVED_BY', 'SPONSORED_BY'], last: false },
        { server: registrar.name, covers: ['REGISTERED_BY/registrant'], last: true },
      ]);
      expect(
        await enrichmentProgress(test.store, run, () => ({ perSecond: 1, connections: 1 }), new Date()),
      ).toMatchObject({
        total: 2,
        done: 2,
        failed: 0,
        remaining: 0,
        finished: true,
      });
    },
    TIMEOUT_MS,
  );

  it(
    'keeps what the registry said when the registrar fails, refuses or refers to a private address',
    async () => {
      const broken = await server((_, socket) => socket.end());
      const refersTo: Record<string, string> = {
        'broken.com': broken.name,
        'private.com': '10.0.0.1:43',
        'loop.com': 'self',
      };
      const registry = await server((query, socket) => {
        const target = refersTo[query] === 'self' ? registry.name : refersTo[query];
        socket.end(thinAnswer({ domain: query, ...(target === undefined ? {} : { refersTo: target }) }));
      });
      await finish(Object.keys(refersTo), await toolsFor(registry));
      expect(await test.store.read(LOOKUPS)).toMatchObject([
        { domain: 'broken.com', state: 'DONE', error: null },
        { domain: 'loop.com', state: 'DONE', error: null, attempts: 1 },
        { domain: 'private.com', state: 'DONE', error: null },
      ]);
      expect(
        await test.store.read(cypher`MATCH (d:Domain)-[:SPONSORED_BY]->() RETURN count(d) AS n`),
      ).toEqual([{ n: 3 }]);
    },
    TIMEOUT_MS,
  );

  it(
    'asks each server no faster than allowed, slows down when throttled, and loses nothing',
    async () => {
      const throttled = new Set<number>();
      const registry = await server((domain, socket, count) => {
        if (count > 20 && count <= 23) {
          throttled.add(count);
          socket.end('Query rate limit exceeded. Please try again later.\r\n');
        } else socket.end(thickAnswer({ domain, registrant: { organization: `Owner of ${domain}` } }));
      });
      const domains = Array.from({ length: 40 }, (_, index) => `name${String(index)}.com`);
      await finish(domains, await toolsFor(registry));
      expect(await test.store.read(HOLDERS)).toEqual(
        [...domains].sort().map((domain) => ({ domain, holders: [`Owner of ${domain}`] })),
      );
      expect(mostWithin(registry, 1000)).toBeLessThanOrEqual(RATE);
      expect(registry.asked.length).toBe(40 + throttled.size);
    },
    TIMEOUT_MS,
  );

  it(
    'leaves a server in peace for as long as its words ask, and hands back all that was ready for it',
    async () => {
      const waitMs = 2_000;
      let refusedAt = 0;
      const registry = await server((domain, socket, count) => {
        if (count === 10) {
          refusedAt = performance.now();
          socket.end('Too many queries. Please wait 2 seconds.\r\n');
        } else socket.end(thickAnswer({ domain, registrant: { organization: `Owner of ${domain}` } }));
      });
      const domains = Array.from({ length: 30 }, (_, index) => `name${String(index)}.com`);
      await finish(domains, await toolsFor(registry), 3);
      const early = registry.asked.filter(({ at }) => at > refusedAt && at < refusedAt + waitMs);
      // On their way when the refusal came, or between two looks of another worker at the store.
      expect(early.length).toBeLessThanOrEqual(EARLY);
      expect(Math.max(0, ...early.map(({ at }) => at - refusedAt))).toBeLessThan(1_000);
      expect(await test.store.read(HOLDERS)).toHaveLength(30);
    },
    TIMEOUT_MS,
  );

  it(
    'asks a server that only throttles three times, goes on without it and names it',
    async () => {
      const registry = await server((_, socket) => {
        socket.end('Too many queries. Please wait 1 second.\r\n');
      });
      const domains = Array.from({ length: 30 }, (_, index) => `name${String(index)}.com`);
      const tools = await toolsFor(registry, 5);
      const run = await finish(domains, tools);
      expect(registry.asked.length).toBe(3);
      const failed = await failedLookups(test.store, run);
      expect(failed).toHaveLength(30);
      expect(new Set(failed.map(({ error }) => error))).toEqual(
        new Set([
          `${registry.name}: throttled, asked no more in this run: Too many queries. Please wait 1 second.`,
        ]),
      );
      expect(await enrichmentProgress(test.store, run, tools.limitOf, new Date())).toMatchObject({
        failed: 30,
        finished: true,
        withoutServers: [registry.name],
      });
      const { domains: again } = await enrich(test.store, { retryFailed: true, dryRun: true }, tools, author);
      expect(again).toHaveLength(30);
    },
    TIMEOUT_MS,
  );

  it(
    'says of each domain that failed why it did',
    async () => {
      const registry = await server((query, socket) => {
        if (query === 'silent.com') return;
        if (query === 'endless.com') socket.end('x'.repeat(60_000));
        else socket.end('Domain Name: FINE.COM\r\nRegistrar: R\r\nName Server: NS1.FINE.COM\r\n');
      });
      const run = await finish(['silent.com', 'endless.com', 'fine.com'], await toolsFor(registry));
      expect(await failedLookups(test.store, run)).toMatchObject([
        { domain: 'endless.com', attempts: 1, error: `${registry.name}: more than 50000 bytes` },
        { domain: 'silent.com', attempts: 3, error: `${registry.name}: no answer within 0.5 s` },
      ]);
    },
    TIMEOUT_MS,
  );
});
