import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cypher } from '../../../src/graph/driver/cypher.ts';
import { answering, mostWithin, whoisServer, type TestServer } from '../../harness/registry-world.ts';
import { emptyStore, openTestStore, type TestStore } from '../../harness/store.ts';
import { thickAnswer, thinAnswer } from '../../harness/whois-answers.ts';
import { outcomeOf, spawnInterlock, worldSettings } from '../../harness/worker-process.ts';

/** These tests wait for servers and processes; a busy machine takes its time. */
const TIMEOUT_MS = 120_000;

let test: TestStore;
let folder: string;
let registrars: TestServer[];
let registry: TestServer;

beforeAll(async () => {
  test = await openTestStore();
  folder = await mkdtemp(join(tmpdir(), 'interlock-seed-'));
  registrars = await Promise.all(
    [0, 1].map((number) =>
      whoisServer(
        answering((domain) =>
          thickAnswer({ domain, registrant: { organization: `${ownerOf(domain)} at ${String(number)}` } }),
        ),
      ),
    ),
  );
  registry = await whoisServer(
    answering((domain) => thinAnswer({ domain, refersTo: registrars[numberOf(domain) % 2]?.name ?? '' })),
  );
});
beforeEach(() => emptyStore(test.store));
afterAll(async () => {
  await Promise.all([registry, ...registrars].map((server) => server.close()));
  await rm(folder, { recursive: true });
  await test.close();
});

function numberOf(domain: string): number {
  return Number(/\d+/.exec(domain)?.[0] ?? 0);
}

function ownerOf(domain: string): string {
  return `Owner ${String(numberOf(domain))} Ltd`;
}

const HOLDERS = cypher`
  MATCH (domain:Domain)-[:REGISTERED_BY]->(registrant:Registrant)
  RETURN domain.name AS domain, collect(registrant.name) AS holders
`;

describe('interlock seed', () => {
  it(
    'finishes though one of three workers is killed, asks nobody too fast, and stores every answer once',
    async () => {
      const rate = 20;
      const settings = worldSettings(test.connection, registry, {
        [registry.name]: rate,
        ...Object.fromEntries(registrars.map(({ name }) => [name, rate])),
      });
      const domains = Array.from({ length: 100 }, (_, index) => `name${String(index)}.com`);
      const list = join(folder, 'domains.txt');
      await writeFile(list, `# a list\n${domains.join('\n')}\nhttps://www.name1.com/\n127.0.0.1\n\n`);

      const seed = spawnInterlock(['seed', list, '--json'], settings);
      const seeded = outcomeOf(seed);
      const workers = [0, 1].map(() => spawnInterlock(['worker'], settings));
      while (registry.asked.length < 30) await sleep(20);
      workers[0]?.kill('SIGKILL');
      const { code, out, err } = await seeded;
      workers[1]?.kill('SIGINT');
      if (workers[1]) await outcomeOf(workers[1]);

      expect(err).toContain('line 103: 127.0.0.1: an IP address, not a domain');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        total: 100,
        done: 100,
        failed: 0,
        remaining: 0,
        finished: true,
      });
      const holders = await test.store.read(HOLDERS);
      expect(new Map(holders.map((row) => [row['domain'], row['holders']]))).toEqual(
        new Map(domains.map((domain) => [domain, [`${ownerOf(domain)} at ${String(numberOf(domain) % 2)}`]])),
      );
      for (const server of [registry, ...registrars])
        expect(mostWithin(server, 1000)).toBeLessThanOrEqual(rate);
      expect(
        await test.store.read(cypher`MATCH (r:Record) WHERE r.protocol IS NOT NULL RETURN count(r) AS n`),
      ).toEqual([{ n: 200 }]);
    },
    TIMEOUT_MS,
  );

  it(
    'plans without asking anybody',
    async () => {
      const before = registry.asked.length;
      const settings = worldSettings(test.connection, registry, {});
      const { code, out } = await outcomeOf(
        spawnInterlock(['enrich', 'name1.com', 'name2.com', '--dry-run', '--json'], settings),
      );
      expect(code).toBe(0);
      expect(
        out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
      ).toMatchObject([
        { name: 'name1.com', server: registry.name },
        { name: 'name2.com', server: registry.name },
      ]);
      expect(registry.asked.length).toBe(before);
    },
    TIMEOUT_MS,
  );
});

describe('interlock whois', () => {
  it(
    'prints one registration from both hops and needs no store',
    async () => {
      const settings = { ...worldSettings(test.connection, registry, {}), NEO4J_URI: 'bolt://127.0.0.1:1' };
      const { code, out } = await outcomeOf(spawnInterlock(['whois', 'name7.com', '--json'], settings));
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        domain: 'name7.com',
        outcome: 'registered',
        contacts: [{ role: 'registrant', organization: { value: 'Owner 7 Ltd at 1', state: 'DISCLOSED' } }],
        answers: [{ server: registry.name }, { server: registrars[1]?.name }],
      });
    },
    TIMEOUT_MS,
  );
});
