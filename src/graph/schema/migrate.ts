import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { cypher } from '../driver/cypher.ts';
import { statementsOfNewStore } from './new-store.ts';
import { MIGRATIONS } from './schema.ts';
import { Unavailable, type Store } from '../driver/store.ts';

/** The store was written by a newer version, whose rules this one does not know. */
export class StoreTooNew extends ServiceError {
  readonly code = 'STORE_TOO_NEW';
}

const ENSURE_LEDGER = cypher`
  // ensureLedger
  MERGE (ledger:Ledger {id: 'ledger'})
  ON CREATE SET ledger.seq = 0, ledger.schemaVersion = 0
  MERGE (:Ledger {id: 'schema'})
`;

const LEDGER_IS_UNIQUE = cypher`
  CREATE CONSTRAINT unique_ledger_id IF NOT EXISTS FOR (n:Ledger) REQUIRE n.id IS UNIQUE
`;

/** A node of its own: steps, which have transactions of their own, may write on the ledger. */
const LOCK_SCHEMA = cypher`
  // lockSchema
  MATCH (schema:Ledger {id: 'schema'})
  SET schema.lock = 'schema'
`;

const READ_VERSION = cypher`
  // readVersion
  MATCH (ledger:Ledger {id: 'ledger'})
  RETURN ledger.schemaVersion AS version
`;

const SAVE_VERSION = cypher`
  // saveSchemaVersion
  MATCH (ledger:Ledger {id: 'ledger'})
  SET ledger.schemaVersion = $version
`;

/** Says of which version the store's data is, so that `migrate` brings it from there to this one. */
export async function saveSchemaVersion(store: Store, version: number): Promise<void> {
  await store.write((transaction) => transaction.run(SAVE_VERSION, { version }));
}

const AWAIT_INDEXES = cypher`
  // awaitIndexes
  CALL db.awaitIndexes(300)
`;

/** A step may go through the whole store. */
const PATIENT = { timeoutMs: 3_600_000 };
const TRIES = 5;
const RETRY_MS = 100;

/**
 * Brings the store to this version's schema. Safe when several processes start at once: a lock is held
 * for the whole migration and falls with the process. Returns the versions that were applied.
 */
export async function migrate(store: Store, migrations = MIGRATIONS): Promise<number[]> {
  for (let tries = 1; ; tries++) {
    try {
      return await migrateOnce(store, migrations);
    } catch (error) {
      // Processes that meet at an empty store may deadlock over the first constraint; Neo4j then ends one of them.
      if (!(error instanceof Unavailable) || tries === TRIES) throw error;
      await sleep(RETRY_MS * tries * (1 + Math.random()));
    }
  }
}

async function migrateOnce(store: Store, migrations: typeof MIGRATIONS): Promise<number[]> {
  await store.runAlone(LEDGER_IS_UNIQUE);
  await store.runAlone(ENSURE_LEDGER);
  const newest = migrations.at(-1)?.version ?? 0;
  const applied = await store.write(async (transaction) => {
    await transaction.run(LOCK_SCHEMA);
    const [row] = await transaction.run(READ_VERSION);
    const present = Number(row?.['version'] ?? 0);
    if (present > newest) {
      throw new StoreTooNew(
        `The store has schema version ${String(present)}, this Interlock knows up to ${String(newest)}: start a newer Interlock.`,
      );
    }
    const due = migrations.filter(({ version }) => version > present);
    if (present === 0) {
      for (const statement of statementsOfNewStore(due)) await store.runAlone(statement, {}, PATIENT);
    } else {
      for (const { statements, ofLedger } of due) {
        for (const statement of statements) await store.runAlone(statement, {}, PATIENT);
        if (ofLedger) await transaction.run(ofLedger);
      }
    }
    if (due.length > 0) await transaction.run(SAVE_VERSION, { version: newest });
    return due.map(({ version }) => version);
  }, PATIENT);
  if (applied.length > 0) await store.runAlone(AWAIT_INDEXES);
  return applied;
}
