import { cypher, type Cypher } from '../../../src/graph/driver/cypher.ts';
import type { Store } from '../../../src/graph/driver/store.ts';
import type { Progress } from '../../../src/ingest/rebuild/compare-graph.ts';
import { keepSource, storeAll } from '../../../src/ingest/records/ledger.ts';
import { rebuild } from '../../../src/ingest/rebuild/rebuild.ts';
import { snapshotOf } from '../../harness/graph-snapshot.ts';
import { SAMPLE_RECORDS, SOURCES } from '../../harness/random-ledger.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';

let test: TestStore;
let sound: string[];
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(async () => {
  await emptyStore(test.store);
  await test.store.write(async (transaction) => {
    for (const source of SOURCES) await keepSource(transaction, source);
  });
  const now = tickingClock();
  for (const record of SAMPLE_RECORDS) await storeAll(test.store, [record], now());
  sound = await snapshotOf(test.store);
});

const TAMPERINGS: Readonly<Record<string, Cypher>> = {
  'a link deleted': cypher`MATCH ()-[link:OWNS]->() WITH link LIMIT 1 DELETE link`,
  'a former link deleted': cypher`MATCH ()-[link:FORMER_LINK]->() WITH link LIMIT 1 DELETE link`,
  'a link changed': cypher`MATCH ()-[link:OWNS]->() WITH link LIMIT 1 SET link.status = 'CONFIRMED', link.note = 'x'`,
  'a link turned round': cypher`
    MATCH (a:Entity)-[link:OWNS]->(b:Entity) WITH a, b, link LIMIT 1
    CREATE (b)-[turned:CONTROLS]->(a) SET turned = properties(link) DELETE link`,
  'a link without a record': cypher`
    MATCH (a:Company), (b:Company) WITH a, b LIMIT 1 CREATE (a)-[:CONTROLS {id: 'made-up', kind: 'CONTROLS'}]->(b)`,
  'a link without an id': cypher`MATCH (a:Company) WITH a LIMIT 1 CREATE (a)-[:CONTROLS]->(a)`,
  'a property of an entity changed': cypher`MATCH (c:Company) WITH c LIMIT 1 SET c.name = 'Somebody else'`,
  'a property of an entity gone': cypher`MATCH (c:Company) WITH c LIMIT 1 REMOVE c.standing`,
  'a label changed': cypher`MATCH (c:Company) WITH c LIMIT 1 REMOVE c:Company SET c:Person`,
  'an entity deleted': cypher`MATCH (c:Company) WITH c LIMIT 1 DETACH DELETE c`,
  'an entity made former': cypher`MATCH (c:Company) WITH c LIMIT 1 REMOVE c:Entity, c:Company SET c:FormerEntity`,
  'a former entity deleted': cypher`MATCH (e:FormerEntity) WITH e LIMIT 1 DETACH DELETE e`,
  'an entity without a record': cypher`CREATE (:Entity:Company {id: 'made-up'}), (:FormerEntity {id: 'made-up'})`,
  'an entity under another id': cypher`MATCH (c:Company) WITH c LIMIT 1 SET c.id = 'made-up'`,
  'an entity twice': cypher`
    MATCH (c:Company) WITH c LIMIT 1
    CREATE (twin:FormerEntity) SET twin = properties(c)
    WITH c, twin MATCH (c)<-[d:DESCRIBES]-(record) CREATE (record)-[moved:DESCRIBES]->(twin)
    SET moved = properties(d) DELETE d`,
  'a mention deleted': cypher`MATCH ()-[describes:DESCRIBES]->() WITH describes LIMIT 1 DELETE describes`,
  'a mention moved': cypher`
    MATCH (record)-[d:DESCRIBES]->(a:Company), (b:Person) WITH record, d, b LIMIT 1
    CREATE (record)-[moved:DESCRIBES]->(b) SET moved = properties(d) DELETE d`,
  'a mention twice': cypher`
    MATCH (record)-[d:DESCRIBES]->(a) WITH record, d, a LIMIT 1
    CREATE (record)-[twin:DESCRIBES]->(a) SET twin = properties(d)`,
  'a statement deleted': cypher`MATCH (s:Statement) WITH s LIMIT 1 DETACH DELETE s`,
  'a statement cut off': cypher`MATCH (s:Statement)<-[states:STATES]-() WITH states LIMIT 1 DELETE states`,
  'a statement stated twice': cypher`
    MATCH (s:Statement), (r:Record) WHERE NOT (r)-[:STATES]->(s) WITH s, r LIMIT 1 CREATE (r)-[:STATES]->(s)`,
  'the end of a statement moved': cypher`MATCH (s:Statement) WITH s LIMIT 1 SET s.from = 'made-up', s.bundle = 'x'`,
  'an identifier deleted': cypher`MATCH (key:_EntityKey) WITH key LIMIT 1 DETACH DELETE key`,
  'an identifier of nobody': cypher`MATCH (key:_EntityKey) WITH key LIMIT 1 REMOVE key.entity`,
  'an identifier of another': cypher`
    MATCH (key:_EntityKey), (c:Company {id: key.entity}), (p:Person) WITH key, p LIMIT 1
    SET key.entity = p.id`,
  'a retraction forgotten': cypher`MATCH (r:Record) WHERE r.retractedAt IS NOT NULL REMOVE r.retractedAt`,
  'a retraction made up': cypher`MATCH (r:Record) WHERE r.retractedAt IS NULL WITH r LIMIT 1 SET r.retractedAt = '2023'`,
  'the number of records changed': cypher`MATCH (ledger:Ledger) SET ledger.seq = 1`,
  'everything but the records deleted': cypher`MATCH (n) WHERE NOT (n:Record OR n:Source OR n:Ledger) DETACH DELETE n`,
};

describe('rebuild', () => {
  it('finds nothing to do in a sound store', async () => {
    expect(await rebuild(test.store)).toMatchObject({ differences: 0, lines: [], sound: true });
  });

  it.each(Object.keys(TAMPERINGS))('finds and repairs: %s', async (name) => {
    await test.store.runAlone(TAMPERINGS[name] ?? cypher``);
    expect(await snapshotOrSeq(test.store)).not.toEqual([...sound, SAMPLE_RECORDS.length]);
    const checked = await rebuild(test.store, { check: true });
    expect(checked.sound).toBe(false);
    expect(checked.differences).toBeGreaterThan(0);
    const repaired = await rebuild(test.store);
    expect(repaired).toMatchObject({ differences: checked.differences, sound: true });
    expect(await snapshotOrSeq(test.store)).toEqual([...sound, SAMPLE_RECORDS.length]);
    expect(await rebuild(test.store, { check: true })).toMatchObject({ differences: 0, sound: true });
  });

  it('says in a line what is wrong', async () => {
    await test.store.runAlone(cypher`MATCH ()-[link:OWNS]->() SET link.status = 'CONFIRMED'`);
    const { lines, byPart } = await rebuild(test.store, { check: true });
    expect(lines).toEqual([
      expect.stringMatching(
        /^link owns-[0-9a-f]+ \(acme\)-\[:OWNS\]->\(company:lei:L2\): status is "CONFIRMED" and should be "REPORTED"$/,
      ),
    ]);
    expect(byPart).toEqual({ link: 1 });
  });

  it('refuses to fold records that are not whole', async () => {
    await test.store.runAlone(cypher`MATCH (:Record)-[from:FROM]->() WITH from LIMIT 1 DELETE from`);
    await expect(rebuild(test.store)).rejects.toThrow('1 records do not belong to exactly one source');
  });

  it('tells how far it is', async () => {
    const stages: Progress[] = [];
    await rebuild(test.store, { check: true, onProgress: (progress) => stages.push(progress) });
    expect(stages).toContainEqual({
      stage: 'comparing records',
      done: SAMPLE_RECORDS.length,
      total: SAMPLE_RECORDS.length,
    });
  });

  it('is finished by the next one when it is interrupted half way', async () => {
    await test.store.runAlone(TAMPERINGS['everything but the records deleted'] ?? cypher``);
    const interruption = new AbortController();
    const interrupted = rebuild(test.store, {
      signal: interruption.signal,
      onProgress: ({ stage }) => {
        if (stage === 'repairing') interruption.abort();
      },
    });
    await expect(interrupted).rejects.toThrow('aborted');
    expect((await rebuild(test.store, { check: true })).sound).toBe(false);
    expect((await rebuild(test.store)).sound).toBe(true);
    expect(await snapshotOf(test.store)).toEqual(sound);
  });

  it('lets nobody store a record meanwhile', async () => {
    const [record] = SAMPLE_RECORDS;
    const order: string[] = [];
    let late: Promise<unknown> = Promise.resolve();
    await rebuild(test.store, {
      check: true,
      onProgress: ({ stage }) => {
        if (stage === 'reading records' && record)
          late = storeAll(test.store, [{ ...record, id: 'record:late' }], new Date()).then(() =>
            order.push('stored'),
          );
      },
    }).then(() => order.push('checked'));
    await late;
    expect(order).toEqual(['checked', 'stored']);
  });
});

const SEQ = cypher`MATCH (ledger:Ledger) RETURN ledger.seq AS seq`;

async function snapshotOrSeq(store: Store): Promise<unknown[]> {
  const [row] = await store.read(SEQ);
  return [...(await snapshotOf(store)), row?.['seq']];
}
