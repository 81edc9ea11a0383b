import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from 'neo4j-driver';
import { connectStore, type Store, type StoreConnection } from '../../src/graph/driver/connect.ts';

/** The store of this Jest worker, for tests that hand it to a process of their own. */
export function testConnection(): StoreConnection {
  const text = process.env['INTERLOCK_TEST_NEO4J'];
  if (text === undefined) throw new Error('only files that end in .int.test.ts have a Neo4j');
  const stores = JSON.parse(text) as readonly StoreConnection[];
  const store = stores[Number(process.env['JEST_WORKER_ID'] ?? 1) - 1];
  if (store === undefined) throw new Error('there are more workers than stores');
  return store;
}

/** A folder of its own for a test that starts a Neo4j itself; both go away with the run. */
export async function makeTestFolder(): Promise<string> {
  const root = process.env['INTERLOCK_TEST_ROOT'];
  if (root === undefined) throw new Error('only files that end in .int.test.ts have a folder of the run');
  return mkdtemp(join(root, 'test-'));
}

/**
 * Gives the test an empty store, without data, constraints or indexes:
 * `it('…', () => withCleanStore(async ({ driver }) => { … }))`.
 */
export async function withCleanStore<T>(run: (store: Store) => Promise<T>): Promise<T> {
  const store = await connectStore(testConnection());
  try {
    await cleanStore(store);
    return await run(store);
  } finally {
    await store.close();
  }
}

/** Empties the store; for tests that keep one over several `it`s, call it in `beforeEach`. */
export async function cleanStore({ driver }: Pick<Store, 'driver'>): Promise<void> {
  const session = driver.session();
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    await dropAll(session, 'SHOW CONSTRAINTS YIELD name', 'DROP CONSTRAINT');
    await dropAll(session, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", 'DROP INDEX');
  } finally {
    await session.close();
  }
}

async function dropAll(session: Session, show: string, drop: string): Promise<void> {
  const { records } = await session.run(show);
  for (const record of records) await session.run(`${drop} \`${String(record.get('name'))}\` IF EXISTS`);
}
