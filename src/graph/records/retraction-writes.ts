import { cypher } from '../driver/cypher.ts';
import type { Transaction } from '../driver/store.ts';

const JUDGE_RECORD = cypher`
  // judgeRecord
  MATCH (record:Record {id: $id})
  WITH record, record.retractedAt AS before
  OPTIONAL MATCH (retraction:Record {retracts: $id})
  WHERE retraction.retractedAt IS NULL
  WITH record, before, retraction ORDER BY retraction.recordedAt, retraction.id
  WITH record, before, head(collect(retraction)) AS first
  SET record.retractedAt = first.recordedAt, record.retractedBy = first.by, record.retractionReason = first.reason
  RETURN record.retracts AS retracts, before, first.recordedAt AS after
`;

/** What a new judgment of a record came to. */
export interface Judged {
  /** Whether it stands otherwise than before, or since another moment. */
  readonly changed: boolean;
  readonly retracts: string | undefined;
}

/** Settles whether a record stands by the retractions of it that stand; undefined where there is no such record. */
export async function judgeRecord(transaction: Transaction, id: string): Promise<Judged | undefined> {
  const [row] = await transaction.run(JUDGE_RECORD, { id });
  if (!row) return undefined;
  const retracts = row['retracts'];
  return {
    changed: row['before'] !== row['after'],
    retracts: typeof retracts === 'string' ? retracts : undefined,
  };
}
