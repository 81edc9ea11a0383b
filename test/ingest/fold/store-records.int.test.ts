import { cypher } from '../../../src/graph/driver/cypher.ts';
import { addRecord, addSource, storeAll, type Author } from '../../../src/ingest/records/ledger.ts';
import { KindConflict } from '../../../src/ingest/fold/assign-mentions.ts';
import { prepareRecord } from '../../../src/ingest/records/prepare-record.ts';
import { rebuild } from '../../../src/ingest/rebuild/rebuild.ts';
import type { EntityInput, RecordInput } from '../../../src/model/inputs.ts';
import type { RecordContent } from '../../../src/model/record.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';

let test: TestStore;
let whois: string;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(async () => {
  await emptyStore(test.store);
  whois = await addSource(test.store, { kind: 'WHOIS', title: 'whois.test' });
});
afterEach(async () => {
  expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
});

const author: Author = { by: 'ann', now: tickingClock() };

function look(holder: string, observedAt: string, more: Partial<RecordInput> = {}): RecordContent {
  return lookAt('acme.com', holder, observedAt, more);
}

function lookAt(
  domain: string,
  holder: string,
  observedAt: string,
  more: Partial<RecordInput> = {},
): RecordContent {
  const from: EntityInput = { kind: 'DOMAIN', name: domain };
  const input: RecordInput = {
    source: whois,
    raw: holder,
    observedAt,
    statements: [{ kind: 'REGISTERED_BY', from, to: { name: holder }, status: 'CONFIRMED', observed: true }],
    ...more,
  };
  return {
    ...prepareRecord(input, { kinds: new Map() }, undefined),
    registration: {
      domain,
      protocol: 'WHOIS',
      server: 'whois.test',
      covers: ['REGISTERED_BY'],
      details: '{}',
    },
  };
}

async function store(...records: readonly RecordContent[]): Promise<void> {
  for (const record of records) await storeAll(test.store, [record], author.now());
}

const HOLDERS = cypher`
  MATCH (d:Domain)-[l:REGISTERED_BY]->(r) RETURN d.id AS domain, r.name AS holder, l.since AS since, l.until AS until
  ORDER BY domain, since, holder
`;

async function holders(): Promise<string[]> {
  const rows = await test.store.read(HOLDERS);
  return rows.map(({ domain, holder, since, until }) => [domain, holder, since, until].join(' | '));
}

describe('storing observations of a registration', () => {
  it('does not take them for looks at another domain that they mention', async () => {
    const other: EntityInput = { kind: 'DOMAIN', name: 'bolt.com' };
    const mentions = look('Acme Ltd', '2023-01-02', { entities: [other] });
    await store(lookAt('bolt.com', 'Bolt Ltd', '2023-01-01'), mentions);
    expect(await holders()).toEqual([
      'domain:acme.com | Acme Ltd | 2023-01-02 | ',
      'domain:bolt.com | Bolt Ltd | 2023-01-01 | ',
    ]);
  });

  it('makes one history of two when their domains turn out to be one', async () => {
    const early = look('Acme Ltd', '2023-01-01');
    await store(early, lookAt('bolt.com', 'Bolt Ltd', '2023-01-05'));
    for (const name of ['acme.com', 'bolt.com']) {
      const site: EntityInput = { id: 'site', kind: 'DOMAIN', name };
      await addRecord(test.store, { source: whois, statements: [], entities: [site] }, author);
    }
    expect(await holders()).toEqual([
      'domain:acme.com | Acme Ltd | 2023-01-01 | 2023-01-05',
      'domain:acme.com | Bolt Ltd | 2023-01-05 | ',
    ]);
  });

  it('keeps one without a moment, as a statement without a period', async () => {
    const { observedAt: _never, ...timeless } = look('Acme Ltd', '2023-01-01');
    await store(timeless);
    expect(await holders()).toEqual(['domain:acme.com | Acme Ltd |  | ']);
  });
});

describe('storing records', () => {
  it('refuses another kind of thing under the same id, and stores nothing of it', async () => {
    const named = (kind: 'COMPANY' | 'PERSON'): RecordInput => ({
      source: whois,
      statements: [],
      entities: [{ id: 'x', kind, name: 'X' }],
    });
    await addRecord(test.store, named('COMPANY'), author);
    await expect(addRecord(test.store, named('PERSON'), author)).rejects.toThrow(KindConflict);
    expect(await test.store.read(cypher`MATCH (r:Record) RETURN count(r) AS records`)).toEqual([
      { records: 1 },
    ]);
  });

  it('keeps a name that is also the id when a better name comes', async () => {
    const named = (more: Partial<EntityInput>): RecordInput => ({
      source: whois,
      statements: [],
      entities: [{ id: 'acme', kind: 'COMPANY', ...more }],
    });
    await addRecord(test.store, named({ aliases: ['acme'], unnamedReason: 'not named' }), author);
    await addRecord(test.store, named({ name: 'Acme Ltd' }), author);
    expect(
      await test.store.read(cypher`MATCH (c:Company) RETURN c.name AS name, c.aliases AS aliases`),
    ).toEqual([{ name: 'Acme Ltd', aliases: ['acme'] }]);
  });

  it('renames an entity when a better id arrives, and finds it under the old one', async () => {
    const named = (id: string | null): RecordInput => ({
      source: whois,
      statements: [],
      entities: [{ id, kind: 'COMPANY', name: 'Acme', identifiers: [{ scheme: 'lei', value: 'L1' }] }],
    });
    await addRecord(test.store, named(null), author);
    await addRecord(test.store, named('zeta'), author);
    await addRecord(test.store, named('acme'), author);
    const KEYS = cypher`MATCH (key:_EntityKey) RETURN key.key AS key, key.entity AS id ORDER BY key`;
    expect(await test.store.read(KEYS)).toEqual([
      { key: 'COMPANY:lei:L1', id: 'acme' },
      { key: 'id:company:lei:L1', id: 'acme' },
      { key: 'id:zeta', id: 'acme' },
    ]);
  });
});
