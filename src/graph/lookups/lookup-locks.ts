import { byCodeUnit } from '../../lib/compare.ts';
import { cypher } from '../driver/cypher.ts';
import type { Transaction } from '../driver/store.ts';

const LOCK_LOOKUPS = cypher`
  // lockLookups
  UNWIND $ids AS id
  MATCH (lookup:_Lookup {id: id})
  SET lookup.lock = true
`;

/**
 * Makes this transaction the only one that changes these look-ups. Neo4j reads what is committed and locks only what it
 * writes, so that a state read before the lock may be an old one: lock in one statement, read and decide in the next.
 */
export async function lockLookups(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(LOCK_LOOKUPS, { ids: [...ids].sort(byCodeUnit) });
}

const LOCK_QUEUE = cypher`
  // lockQueue
  MERGE (queue:_LookupQueue {id: 'lookups'})
  SET queue.lock = true
`;

/** Makes this transaction the only one that hands look-ups out, or calls off what was not handed out. */
export async function lockQueue(transaction: Transaction): Promise<void> {
  await transaction.run(LOCK_QUEUE);
}
