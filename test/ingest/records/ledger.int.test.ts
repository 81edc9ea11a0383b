import { cypher } from '../../../src/graph/driver/cypher.ts';
import { addRecord, addSource, retractRecord, type Author } from '../../../src/ingest/records/ledger.ts';
import type { RecordInput } from '../../../src/model/inputs.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));

const author: Author = { by: 'ann', now: tickingClock() };

const LINKS = cypher`
  MATCH (a:Entity)-[l]->(b:Entity)
  RETURN a.name AS from, type(l) AS kind, b.name AS to, l.qualifier AS qualifier, l.since AS since, l.until AS until,
         l.status AS status, l.disputed AS disputed, l.sources AS sources, size(l.records) AS records
  ORDER BY from, kind, to, qualifier, since
`;

async function newspaper(title = 'Gazette', repeats?: string): Promise<string> {
  return addSource(test.store, { kind: 'ARTICLE', title, ...(repeats ? { repeats } : {}) });
}

function officer(source: string, more: Partial<RecordInput['statements'][number]> = {}): RecordInput {
  return {
    source,
    observedAt: '2022-11-08',
    statements: [
      {
        kind: 'OFFICER_OF',
        from: { id: 'ann', kind: 'PERSON', name: 'Ann Archer' },
        to: {
          kind: 'COMPANY',
          name: 'Acme Ltd',
          identifiers: [{ scheme: 'lei', value: '5493001kjtiigc8y1r12' }],
        },
        qualifier: 'director',
        status: 'REPORTED',
        ...more,
      },
    ],
  };
}

describe('addRecord', () => {
  it('makes one link of what two independent sources and one repeater say', async () => {
    const gazette = await newspaper();
    await addRecord(test.store, officer(gazette), author);
    await addRecord(test.store, officer(await newspaper('Echo', gazette)), author);
    await addRecord(test.store, officer(await newspaper('Herald'), { status: 'CONFIRMED' }), author);
    expect(await test.store.read(LINKS)).toEqual([
      {
        from: 'Ann Archer',
        kind: 'OFFICER_OF',
        to: 'Acme Ltd',
        qualifier: 'director',
        since: null,
        until: null,
        status: 'CONFIRMED',
        disputed: false,
        sources: 2,
        records: 3,
      },
    ]);
  });

  it('gives the same record for the same content and lets a denial dispute the link', async () => {
    const gazette = await newspaper();
    const first = await addRecord(test.store, officer(gazette), author);
    expect(await addRecord(test.store, { ...officer(gazette), observedAt: '2022-12-01' }, author)).toBe(
      first,
    );
    await addRecord(test.store, officer(await newspaper('Reply'), { status: 'DENIED' }), author);
    const [link] = await test.store.read(LINKS);
    expect(link).toMatchObject({ status: 'REPORTED', disputed: true, sources: 1, records: 1 });
    const [record] = await test.store.read(
      cypher`MATCH (r:Record {id: $id}) RETURN r.observedAt AS a, r.lastObservedAt AS b`,
      { id: first },
    );
    expect(record).toEqual({ a: '2022-11-08T00:00:00.000Z', b: '2022-12-01T00:00:00.000Z' });
  });

  it('finds that two companies are one when a later record gives both identifiers, and apart when it is retracted', async () => {
    const gazette = await newspaper();
    const company = (identifiers: { scheme: string; value: string }[], name: string): RecordInput => ({
      source: gazette,
      entities: [{ kind: 'COMPANY', name, jurisdiction: 'pa', identifiers }],
      statements: [
        {
          kind: 'USES_DOMAIN',
          from: { kind: 'COMPANY', name },
          to: { name: `${name}.com` },
          status: 'REPORTED',
        },
      ],
    });
    await addRecord(test.store, company([{ scheme: 'lei', value: 'A1' }], 'one'), author);
    await addRecord(test.store, company([{ scheme: 'registration-number', value: '77' }], 'two'), author);
    const both = await addRecord(
      test.store,
      company(
        [
          { scheme: 'lei', value: 'A1' },
          { scheme: 'registration-number', value: '77' },
        ],
        'both',
      ),
      author,
    );
    const COMPANIES = cypher`MATCH (c:Company) RETURN c.id AS id, COUNT { (c)-[:USES_DOMAIN]->() } AS domains ORDER BY id`;
    expect(await test.store.read(COMPANIES)).toEqual([{ id: 'company:lei:A1', domains: 3 }]);
    await retractRecord(test.store, both, 'wrong number', author);
    expect(await test.store.read(COMPANIES)).toEqual([
      { id: 'company:lei:A1', domains: 1 },
      { id: 'company:registration-number:pa:77', domains: 1 },
    ]);
    expect(await test.store.read(cypher`MATCH ()-[l:FORMER_LINK]->() RETURN count(l) AS n`)).toEqual([
      { n: 1 },
    ]);
  });

  it('names the argument of bad input and stores nothing', async () => {
    const gazette = await newspaper();
    await expect(addRecord(test.store, officer(gazette, { since: '2022-13' }), author)).rejects.toThrow(
      'statements[0].since',
    );
    await expect(addRecord(test.store, officer('source:nobody'), author)).rejects.toThrow(
      'source: there is no source',
    );
    expect(await test.store.read(cypher`MATCH (n) WHERE n:Record OR n:Entity RETURN count(n) AS n`)).toEqual([
      { n: 0 },
    ]);
  });
});
