import { cypher } from '../driver/cypher.ts';
import type { Store, Transaction } from '../driver/store.ts';

const AWAITS_NEW_IDS = cypher`
  // awaitsNewIds
  MATCH (ledger:Ledger {id: 'ledger'})
  RETURN coalesce(ledger.idsAsOf, 0) AS version
`;

/** The version of the schema whose ids records are still to be given; 0 where they have them. */
export async function readIdsAsOf(store: Store): Promise<number> {
  const [row] = await store.read(AWAITS_NEW_IDS);
  return Number(row?.['version'] ?? 0);
}

const IDS_ARE_NEW = cypher`
  // idsAreNew
  MATCH (ledger:Ledger {id: 'ledger'})
  REMOVE ledger.idsAsOf
`;

export async function saveIdsAreNew(store: Store): Promise<void> {
  await store.runAlone(IDS_ARE_NEW);
}

const SAVE_CONTENTS = cypher`
  // saveContents
  UNWIND $rows AS row
  MATCH (record:Record {id: row.id})
  SET record.content = row.content, record.details = row.details
`;

/** What was read of a record, JSON, in the words of a later version. */
export interface RereadRecord {
  readonly id: string;
  readonly content: string;
  readonly details: string | null;
}

export async function saveContents(transaction: Transaction, rows: readonly RereadRecord[]): Promise<void> {
  await transaction.run(SAVE_CONTENTS, { rows });
}
