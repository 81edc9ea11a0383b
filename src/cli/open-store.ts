import { userInfo } from 'node:os';
import { connectStore, type StoreConnection } from '../graph/driver/connect.ts';
import { migrate } from '../graph/schema/migrate.ts';
import { refuseHalfRestored } from '../graph/operations/restoring.ts';
import { openStore, type Store } from '../graph/driver/store.ts';
import type { Author } from '../ingest/records/ledger.ts';
import { nameRegistrantsByForm } from '../ingest/records/registrants-by-form.ts';
import { locateStore } from '../launch/provide-store.ts';
import type { Say } from '../lib/log.ts';
import { loadSettings } from '../settings/settings.ts';

/** A migrated store that a command has opened and closes at its end. */
export interface OpenedStore {
  readonly store: Store;
  close(): Promise<void>;
}

/** How a command gets at the store. */
export type StoreOpener = () => Promise<OpenedStore>;

/** Opens the store that the settings name: `NEO4J_URI`, or the managed one that was started for `INTERLOCK_DATA`. */
export async function openStoreFromSettings(): Promise<OpenedStore> {
  const settings = loadSettings(process.env);
  return openMigrated(await locateStore(settings));
}

/** Connects and brings the store to this version's schema; throws `RestoreUnfinished` unless half a backup will do. */
export async function openMigrated(
  connection: StoreConnection,
  { halfRestored = false, say }: { readonly halfRestored?: boolean; readonly say?: Say } = {},
): Promise<OpenedStore> {
  const { driver, database, close } = await connectStore(connection);
  const store = openStore(driver, {
    ...(database === undefined ? {} : { database }),
    clustered: connection.uri.startsWith('neo4j'),
    ...(say ? { say } : {}),
  });
  try {
    await migrate(store);
    if (!halfRestored) {
      await refuseHalfRestored(store);
      await nameRegistrantsByForm(store);
    }
  } catch (error) {
    await close();
    throw error;
  }
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
