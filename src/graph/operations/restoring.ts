import { int } from 'neo4j-driver';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { cypher } from '../driver/cypher.ts';
import { halfRestored, lockLedger } from '../records/open-ledger.ts';
import type { Reader, Store } from '../driver/store.ts';

/** The store holds something, and what is restored must not mix with it. */
export class StoreNotEmpty extends ServiceError {
  readonly code = 'STORE_NOT_EMPTY';
}

const READ_RESTORING = cypher`
  // readRestoring
  MATCH (ledger:Ledger {id: 'ledger'})
  RETURN ledger.restoring AS backup
`;

/** Throws `RestoreUnfinished` where a restore was begun and did not end. */
export async function refuseHalfRestored(reader: Reader): Promise<void> {
  const [row] = await reader.read(READ_RESTORING);
  if (row?.['backup'] != null) throw halfRestored();
}

const READ_CONTENT = cypher`
  // readContent
  MATCH (ledger:Ledger {id: 'ledger'})
  RETURN ledger.restoring AS backup, ledger.seq AS seq,
         EXISTS { (:Record) } OR EXISTS { (:Source) } OR EXISTS { (:_Lookup) } AS isFilled
`;

const BEGIN_RESTORE = cypher`
  // beginRestore
  MATCH (ledger:Ledger {id: 'ledger'})
  SET ledger.restoring = $backup, ledger.seq = $upTo
`;

/**
 * Marks an empty store as being restored from a backup, known by its SHA-256; one that is marked so already is gone on
 * with. Throws `StoreNotEmpty` in any other.
 */
export async function beginRestore(
  store: Store,
  { backup, upTo }: { readonly backup: string; readonly upTo: number },
): Promise<void> {
  await store.write(async (transaction) => {
    await lockLedger(transaction);
    const [row] = await transaction.run(READ_CONTENT);
    const begun = row?.['backup'];
    if (begun != null && begun !== backup)
      throw new StoreNotEmpty(
        'the store holds half of another backup: restore that one again, or restore into another store',
      );
    if (begun == null && row?.['isFilled'] === true)
      throw new StoreNotEmpty(
        'the store holds records: a backup is restored into an empty one (set INTERLOCK_DATA or NEO4J_URI to another)',
      );
    await transaction.run(BEGIN_RESTORE, { backup, upTo: int(upTo) });
  });
}

const END_RESTORE = cypher`
  // endRestore
  MATCH (ledger:Ledger {id: 'ledger'})
  REMOVE ledger.restoring
`;

export async function endRestore(store: Store): Promise<void> {
  await store.write((transaction) => transaction.run(END_RESTORE));
}
