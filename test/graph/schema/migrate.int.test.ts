import { connectStore } from '../../../src/graph/driver/connect.ts';
import { cypher } from '../../../src/graph/driver/cypher.ts';
import { migrate, StoreTooNew } from '../../../src/graph/schema/migrate.ts';
import { MIGRATIONS, type Migration } from '../../../src/graph/schema/schema.ts';
import { openStore, Unavailable, type Store } from '../../../src/graph/driver/store.ts';
import { openTestStore, type TestStore } from '../../harness/store.ts';

const NEWEST = MIGRATIONS.at(-1)?.version ?? 0;
const [NEXT, AFTER]: [Migration, Migration] = [
  {
    version: NEWEST + 1,
    what: 'a test',
    statements: [cypher`CREATE INDEX test_next IF NOT EXISTS FOR (n:Test) ON (n.next)`],
  },
  {
    version: NEWEST + 2,
    what: 'another test',
    statements: [cypher`CREATE INDEX test_after IF NOT EXISTS FOR (n:Test) ON (n.after)`],
  },
];

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterEach(async () => {
  await test.store.runAlone(cypher`DROP INDEX test_next IF EXISTS`);
  await test.store.runAlone(cypher`DROP INDEX test_after IF EXISTS`);
  await test.store.runAlone(cypher`MATCH (ledger:Ledger) SET ledger.schemaVersion = $version`, {
    version: NEWEST,
  });
});
afterAll(() => test.close());

async function schemaVersion(): Promise<unknown> {
  const [row] = await test.store.read(cypher`MATCH (ledger:Ledger) RETURN ledger.schemaVersion AS version`);
  return row?.['version'];
}

describe('migrate', () => {
  it('applies each step once when two start at the same time', async () => {
    const other = await connectStore(test.connection);
    const steps = [...MIGRATIONS, NEXT, AFTER];
    const applied = await Promise.all([
      migrate(test.store, steps),
      migrate(openStore(other.driver), steps),
      migrate(test.store, steps),
    ]);
    await other.close();
    expect(applied.sort((left, right) => right.length - left.length)).toEqual([
      [NEXT.version, AFTER.version],
      [],
      [],
    ]);
    expect(await schemaVersion()).toBe(AFTER.version);
    const rows = await test.store.read(
      cypher`SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'test_' RETURN name, state ORDER BY name`,
    );
    expect(rows).toEqual([
      { name: 'test_after', state: 'ONLINE' },
      { name: 'test_next', state: 'ONLINE' },
    ]);
  });

  it('tries again where Neo4j ends it for the sake of another process', async () => {
    let ended = 0;
    const contested: Store = {
      ...test.store,
      runAlone: (query, parameters) =>
        ended++ < 2 ? Promise.reject(new Unavailable('deadlock')) : test.store.runAlone(query, parameters),
    };
    expect(await migrate(contested, [...MIGRATIONS, NEXT])).toEqual([NEXT.version]);
  });

  it('refuses a store newer than the code, and leaves it as it is', async () => {
    await migrate(test.store, [...MIGRATIONS, NEXT]);
    await expect(migrate(test.store)).rejects.toThrow(StoreTooNew);
    expect(await schemaVersion()).toBe(NEXT.version);
  });

  it('begins again where a step failed', async () => {
    const broken = { ...NEXT, statements: [...NEXT.statements, cypher`CREATE INDEX`] };
    await expect(migrate(test.store, [...MIGRATIONS, broken])).rejects.toThrow();
    expect(await schemaVersion()).toBe(NEWEST);
    expect(await migrate(test.store, [...MIGRATIONS, NEXT])).toEqual([NEXT.version]);
  });
});
