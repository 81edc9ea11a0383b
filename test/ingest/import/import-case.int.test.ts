import { cypher } from '../../../src/graph/driver/cypher.ts';
import { importCase } from '../../../src/ingest/import/import-case.ts';
import { addSource, type Author } from '../../../src/ingest/records/ledger.ts';
import { loadCaseIntoEmptyStore } from '../../../src/ingest/import/seed-case.ts';
import { everythingIn } from '../../harness/whole-store.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));

const author: Author = { by: 'ann', now: tickingClock() };

const COUNTS = cypher`
  RETURN COUNT { (:Source) } AS sources, COUNT { (:Record) } AS records, COUNT { (:Entity) } AS entities
`;

interface Said {
  readonly records: readonly object[];
  readonly sources?: readonly object[];
}

function caseOf({
  records,
  sources = [{ key: 'gazette', kind: 'ARTICLE', title: 'Gazette' }],
}: Said): string {
  return JSON.stringify({
    format: 'interlock-case',
    version: 1,
    sources,
    entities: [
      { key: 'ann', id: 'person:ann', kind: 'PERSON', name: 'Ann Archer' },
      { key: 'acme', id: 'company:acme', kind: 'COMPANY', name: 'Acme Ltd' },
    ],
    records,
  });
}

function officer(more: object = {}, record: object = {}): object {
  return {
    source: 'gazette',
    observedAt: '2022-11-08',
    ...record,
    statements: [{ kind: 'OFFICER_OF', from: 'ann', to: 'acme', status: 'REPORTED', ...more }],
  };
}

describe('importCase', () => {
  it('stores sources before those that repeat them, and every record once', async () => {
    const sources = [
      { key: 'echo', kind: 'ARTICLE', title: 'Echo', repeats: 'gazette' },
      { key: 'gazette', kind: 'ARTICLE', title: 'Gazette' },
    ];
    const file = caseOf({ sources, records: [officer(), officer({}, { source: 'echo' })] });
    const progress: string[] = [];
    const imported = await importCase(test.store, file, author, {
      batchSize: 1,
      onProgress: (done, total) => progress.push(`${String(done)}/${String(total)}`),
    });
    expect(imported).toEqual({ sources: 2, records: 2, newRecords: 2, newLinks: 1 });
    expect(progress).toEqual(['1/2', '2/2']);
    expect(
      await test.store.read(cypher`MATCH ()-[l:OFFICER_OF]->() RETURN l.sources AS s, size(l.records) AS r`),
    ).toEqual([{ s: 1, r: 2 }]);
  });

  it('goes on where an interrupted import stopped and adds nothing the second time', async () => {
    const records = ['director', 'president', 'agent'].map((qualifier) => officer({ qualifier }));
    await importCase(test.store, caseOf({ records: records.slice(0, 2) }), author);
    const whole = caseOf({ records });
    expect(await importCase(test.store, whole, author)).toMatchObject({ newRecords: 1, newLinks: 1 });
    const before = await everythingIn(test.store);
    expect(await importCase(test.store, whole, author)).toMatchObject({ newRecords: 0, newLinks: 0 });
    expect(await everythingIn(test.store)).toEqual(before);
  });

  it.each<[string, object]>([
    [
      'records[1].statements[0].from.kind: a DOMAIN cannot stand here',
      { from: { kind: 'DOMAIN', name: 'a.example' } },
    ],
    [
      'records[1].statements[0].to.kind: person:ann is a PERSON and cannot be a COMPANY too',
      { to: { id: 'person:ann', kind: 'COMPANY' } },
    ],
    [
      'records[1].statements[0].to.jurisdiction: "Atlantis" is not an ISO 3166 code',
      { to: { kind: 'COMPANY', name: 'x', jurisdiction: 'Atlantis' } },
    ],
    ['records[1].statements[0].to.kind: say what kind', { kind: 'ASSOCIATED_WITH', to: { name: 'x' } }],
    ['records[1].statements[0].since: "soon" is not a date', { since: 'soon' }],
  ])('refuses the whole file: %s', async (fault, statement) => {
    const file = caseOf({ records: [officer(), officer(statement)] });
    await expect(importCase(test.store, file, author, { batchSize: 1 })).rejects.toThrow(fault);
    expect(await test.store.read(COUNTS)).toEqual([{ sources: 0, records: 0, entities: 0 }]);
  });

  it('refuses an entity that the store knows as something else before it writes anything', async () => {
    await importCase(test.store, caseOf({ records: [officer()] }), author);
    const records = [
      officer({ qualifier: 'agent' }),
      officer({ kind: 'OPERATES', to: { id: 'company:acme', kind: 'PRODUCT' } }),
    ];
    const file = caseOf({ records }).replace(
      /"id":"company:acme","kind":"COMPANY"/,
      '"id":"company:other","kind":"COMPANY"',
    );
    await expect(importCase(test.store, file, author, { batchSize: 1 })).rejects.toThrow(
      'records[1].statements[0].to.kind: company:acme is a COMPANY and cannot be a PRODUCT too',
    );
    expect(await test.store.read(COUNTS)).toEqual([{ sources: 1, records: 1, entities: 2 }]);
  });

  it('knows by its id what a record before described', async () => {
    const described = { kind: 'COMPANY', name: 'Beta', identifiers: [{ scheme: 'lei', value: 'B1' }] };
    const records = [
      { source: 'gazette', entities: [described], statements: [] },
      { source: 'gazette', entities: [{ id: 'company:lei:B1', status: 'active' }], statements: [] },
    ];
    expect(await importCase(test.store, caseOf({ records }), author)).toMatchObject({ newRecords: 2 });
    expect(await test.store.read(cypher`MATCH (c:Company) RETURN c.id AS id, c.status AS status`)).toEqual([
      { id: 'company:lei:B1', status: 'active' },
    ]);
  });

  it('widens the span in which a record was observed', async () => {
    await importCase(
      test.store,
      caseOf({ records: [officer({}, { lastObservedAt: '2022-12-24T10:00:00Z' })] }),
      author,
    );
    expect(
      await test.store.read(cypher`MATCH (r:Record) RETURN r.observedAt AS a, r.lastObservedAt AS b`),
    ).toEqual([{ a: '2022-11-08T00:00:00.000Z', b: '2022-12-24T10:00:00.000Z' }]);
  });

  it('lets a retraction of the file take a record out of the graph', async () => {
    const retraction = {
      source: 'gazette',
      observedAt: '2022-12-01',
      retracts: 'first',
      reason: 'corrected',
    };
    await importCase(test.store, caseOf({ records: [officer({}, { key: 'first' }), retraction] }), author);
    expect(await test.store.read(cypher`MATCH (:Entity)-[l]->(:Entity) RETURN count(l) AS n`)).toEqual([
      { n: 0 },
    ]);
    expect(
      await test.store.read(
        cypher`MATCH (r:Record) WHERE r.retractedAt IS NOT NULL RETURN r.retractionReason AS why`,
      ),
    ).toEqual([{ why: 'corrected' }]);
  });
});

describe('loadCaseIntoEmptyStore', () => {
  it('loads the case once, also where only sources are there', async () => {
    await addSource(test.store, { kind: 'ANALYST', title: 'ann' });
    expect(await loadCaseIntoEmptyStore(test.store, author)).toMatchObject({ newRecords: 195 });
    expect(await loadCaseIntoEmptyStore(test.store, author)).toBeUndefined();
  });
});
