import { closeGate } from '../../src/graph/records/change-gate.ts';
import { connectStore, type StoreConnection } from '../../src/graph/driver/connect.ts';
import { cypher, type Cypher } from '../../src/graph/driver/cypher.ts';
import { migrate } from '../../src/graph/schema/migrate.ts';
import { openStore, type Store, type Transaction } from '../../src/graph/driver/store.ts';
import { testConnection } from './neo4j.ts';

export interface TestStore {
  readonly store: Store;
  readonly connection: StoreConnection;
  close(): Promise<void>;
}

/** A migrated store, without any data unless it is to be kept, on the Neo4j of this test run. */
export async function openTestStore({ empty = true } = {}): Promise<TestStore> {
  const connection = testConnection();
  const { driver, close } = await connectStore(connection);
  const store = keepingPlans(openStore(driver));
  await migrate(store);
  if (empty) await emptyStore(store);
  return { store, connection, close };
}

/**
 * Lets Neo4j keep the plans it has made. Tests fill and empty a store all the time, and each time the planner would
 * find its statistics out of date and spend more time on planning than on all else.
 */
function keepingPlans(store: Store): Store {
  const kept = (query: Cypher): Cypher => cypher`CYPHER replan=skip ${query}`;
  return {
    ...store,
    read: (query, parameters) => store.read(kept(query), parameters),
    write: (work, options) =>
      store.write((transaction) => {
        const patient: Transaction = {
          run: (query, parameters) => transaction.run(kept(query), parameters),
          stream: (query, parameters) => transaction.stream(kept(query), parameters),
        };
        return work(patient);
      }, options),
  };
}

/** Deletes all data, as a change like any other; constraints and indexes stay. */
export async function emptyStore(store: Store): Promise<void> {
  await store.write(async (transaction) => {
    await closeGate(transaction);
    await store.runAlone(
      cypher`MATCH (n) WHERE NOT n:Ledger CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS`,
    );
    await store.runAlone(
      cypher`MATCH (ledger:Ledger {id: 'ledger'}) SET ledger.seq = 0, ledger.changes = coalesce(ledger.changes, 0) + 1 REMOVE ledger.idsAsOf`,
    );
  });
}

/** A clock that tells a later moment every time it is asked. */
export function tickingClock(start = '2023-01-01T00:00:00.000Z'): () => Date {
  let next = Date.parse(start);
  return () => new Date((next += 1000));
}
