import { cypher, nameOf } from '../../src/graph/driver/cypher.ts';
import { migrate } from '../../src/graph/schema/migrate.ts';
import type { Row } from '../../src/graph/driver/store.ts';
import { LABELS } from '../../src/model/kinds.ts';
import { catchUpWithMatches } from '../../src/ingest/matching/find-matches.ts';
import { addRecord } from '../../src/ingest/records/ledger.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { loadCaseIntoEmptyStore } from '../../src/ingest/import/seed-case.ts';
import { snapshotOf } from '../harness/graph-snapshot.ts';
import { openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

let test: TestStore;
const author = { by: undefined, now: tickingClock() };
beforeAll(async () => {
  test = await openTestStore();
  await loadCaseIntoEmptyStore(test.store, author);
});
afterAll(() => test.close());

/** The property that Neo4j Browser 5.24 writes on a node whose style nobody set. */
function caption(properties: Row): string {
  const keys = Object.keys(properties).sort();
  const wanted = [/^name$/i, /^title$/i, /^label$/i, /name$/i, /description$/i, /^.+/];
  const key = wanted
    .map((pattern) => keys.find((each) => pattern.test(each)))
    .find((each) => each !== undefined);
  return String(properties[key ?? '']);
}

/** Labels of nodes that are no part of a case, as old stores had them. */
const BOOKKEEPING = 'ApiKey AuditEntry Change EntityKey Follower Lookup Match MatchEntry ServerBudget'.split(
  ' ',
);

describe('Neo4j Browser', () => {
  it('lists the labels of the case before those of bookkeeping', async () => {
    await catchUpWithMatches(test.store);
    const rows = await test.store.read(cypher`CALL db.labels() YIELD label RETURN label`);
    // Browser sorts by code unit.
    const labels = rows.map(({ label }) => String(label)).sort();
    const apart = labels.findIndex((label) => label.startsWith('_'));
    expect(labels.slice(0, apart)).toEqual(
      [...Object.values(LABELS), 'Entity', 'FormerEntity', 'Ledger', 'Record', 'Source', 'Statement']
        .filter((label) => labels.includes(label))
        .sort(),
    );
    expect(labels.slice(apart)).toEqual(expect.arrayContaining(['_EntityKey', '_Match']));
  });

  it('finds entities and the records that describe them when an entity is expanded, and nothing else', async () => {
    const rows = await test.store.read(cypher`
      MATCH (:Entity)-[link]-(other)
      RETURN DISTINCT CASE WHEN other:Entity THEN 'Entity' ELSE head(labels(other)) END AS other,
        other:Entity OR type(link) = 'DESCRIBES' AS drawn ORDER BY other`);
    expect(rows).toEqual([
      { other: 'Entity', drawn: true },
      { other: 'Record', drawn: true },
    ]);
  });

  it('writes on a record who says it, of when and of whom', async () => {
    const records = await test.store.read(
      cypher`MATCH (record:Record) RETURN properties(record) AS properties`,
    );
    const captions = records.map(({ properties }) => caption(properties as Row));
    expect(captions).toContain('openSUSE 2022-12-22: TrustCor Systems S. de R.L.');
    expect(captions.filter((text) => !/^[^{[]+: .+/.test(text))).toEqual([]);
  });

  it('keeps the day right when a record turns out to have been seen before', async () => {
    const [source] = await test.store.read(cypher`
      MATCH (s:Source) WHERE s.publisher = 'MobileSyrup' RETURN s.id AS id LIMIT 1`);
    const seen = (observedAt: string) =>
      addRecord(
        test.store,
        {
          source: String(source?.['id']),
          observedAt,
          statements: [],
          entities: [{ kind: 'COMPANY', name: 'Late Ltd' }],
        },
        author,
      );
    await seen('2024-05-02');
    await seen('2024-03-01');
    expect(
      await test.store.read(cypher`MATCH (r:Record) WHERE r.subject = 'Late Ltd' RETURN r.title AS title`),
    ).toEqual([{ title: 'MobileSyrup 2024-03-01: Late Ltd' }]);
  });

  it('draws a store made before in the same way, with nothing else changed', async () => {
    const before = await snapshotOf(test.store);
    const READ_TITLES = cypher`MATCH (r:Record) RETURN r.id AS id, r.title AS title ORDER BY id`;
    const titles = await test.store.read(READ_TITLES);
    const LABELS_APART = cypher`CALL db.labels() YIELD label WHERE label STARTS WITH '_' RETURN label ORDER BY label`;
    const apart = await test.store.read(LABELS_APART);
    await test.store.runAlone(cypher`
      MATCH (key:_EntityKey), (entity:Entity {id: key.entity}) CREATE (key)-[:IDENTIFIES]->(entity) REMOVE key.entity`);
    await test.store.runAlone(cypher`MATCH (record:Record) REMOVE record.title`);
    for (const old of BOOKKEEPING) {
      const [label, former] = [nameOf(`_${old}`), nameOf(old)];
      await test.store.runAlone(cypher`MATCH (node:${label}) SET node:${former} REMOVE node:${label}`);
    }
    await test.store.runAlone(cypher`MATCH (ledger:Ledger) SET ledger.schemaVersion = 6`);
    await migrate(test.store);
    expect(await snapshotOf(test.store)).toEqual(before);
    expect(await test.store.read(READ_TITLES)).toEqual(titles);
    expect(await test.store.read(LABELS_APART)).toEqual(apart);
    expect(await test.store.read(cypher`MATCH ()-[i:IDENTIFIES]->() RETURN count(i) AS left`)).toEqual([
      { left: 0 },
    ]);
    expect(await rebuild(test.store, { check: true })).toMatchObject({ differences: 0, sound: true });
  });
});
