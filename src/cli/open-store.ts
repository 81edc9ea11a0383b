import { userInfo } from 'node:os';
import { connectStore } from '../graph/connect.ts';
import { migrate } from '../graph/migrate.ts';
import { openStore, type Store } from '../graph/store.ts';
import type { Author } from '../ingest/ledger.ts';

/** A migrated store that a command has opened and closes at its end. */
export interface OpenedStore {
  readonly store: Store;
  close(): Promise<void>;
}

/** How a command gets at the store. */
export type StoreOpener = () => Promise<OpenedStore>;

/** Opens the store at `NEO4J_URI`. */
export async function openStoreFromEnvironment(): Promise<OpenedStore> {
  const env = process.env;
  const database = env['NEO4J_DATABASE'];
  const { driver, close } = await connectStore({
    uri: env['NEO4J_URI'] ?? 'bolt://127.0.0.1:7687',
    username: env['NEO4J_USERNAME'] ?? 'neo4j',
    ...(env['NEO4J_PASSWORD'] === undefined ? {} : { password: env['NEO4J_PASSWORD'] }),
    ...(database === undefined ? {} : { database }),
  });
  const store = openStore(driver, database === undefined ? {} : { database });
  await migrate(store);
  return { store, close };
}

/** Runs one piece of work on a store and closes it, whatever comes of it. */
export async function withStore<T>(open: StoreOpener, work: (store: Store) => Promise<T>): Promise<T> {
  const { store, close } = await open();
  try {
    return await work(store);
  } finally {
    await close();
  }
}

/** Whoever runs the command is who writes. */
export function commandAuthor(): Author {
  return { by: userInfo().username, now: () => new Date() };
}
