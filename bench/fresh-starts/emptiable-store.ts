import { connectStore, type StoreConnection } from '../../src/graph/driver/connect.ts';
import { cypher } from '../../src/graph/driver/cypher.ts';
import { openStore, type Store } from '../../src/graph/driver/store.ts';

/** A store that can be made as good as new. */
export interface EmptiableStore {
  readonly store: Store;
  readonly connection: StoreConnection;
  /** Takes everything out of it, the ledger too; what it has of schema is found again by the next start. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

export async function openEmptiable(connection: StoreConnection): Promise<EmptiableStore> {
  const { driver, close } = await connectStore(connection);
  const store = openStore(driver);
  const empty = async (): Promise<void> => {
    await store.runAlone(cypher`MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS`);
  };
  return { store, connection, empty, close };
}
