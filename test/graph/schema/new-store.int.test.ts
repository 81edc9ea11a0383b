import { cypher } from '../../../src/graph/driver/cypher.ts';
import { openStore, type Row, type Store } from '../../../src/graph/driver/store.ts';
import { migrate } from '../../../src/graph/schema/migrate.ts';
import { MIGRATIONS } from '../../../src/graph/schema/schema.ts';
import { cleanStore, withCleanStore } from '../../harness/neo4j.ts';

const INDEXES = cypher`
  SHOW INDEXES YIELD name, state, type, entityType, labelsOrTypes, properties, owningConstraint, options
  RETURN name, state, type, entityType, labelsOrTypes, properties, owningConstraint, options ORDER BY name
`;
const CONSTRAINTS = cypher`
  SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties
  RETURN name, type, entityType, labelsOrTypes, properties ORDER BY name
`;
const NODES = cypher`MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id`;

async function wholeOf(store: Store): Promise<readonly Row[][]> {
  return [await store.read(INDEXES), await store.read(CONSTRAINTS), await store.read(NODES)];
}

describe('a new store', () => {
  it('has the constraints, indexes and nodes that the steps lead to, one after the other', () =>
    withCleanStore(async ({ driver }) => {
      const store = openStore(driver);
      const all = MIGRATIONS.map(({ version }) => version);
      expect(await migrate(store)).toEqual(all);
      const straight = await wholeOf(store);
      await cleanStore({ driver });
      expect(await migrate(store, MIGRATIONS.slice(0, 1))).toEqual(all.slice(0, 1));
      expect(await migrate(store)).toEqual(all.slice(1));
      expect(straight).toEqual(await wholeOf(store));
      expect(straight[0]?.length).toBeGreaterThan(100);
    }));
});
