import { cypher } from '../driver/cypher.ts';
import type { Transaction } from '../driver/store.ts';

/** A judgment that says of one entity that it is two. */
export interface BrokenJudgment {
  readonly entity: string;
  readonly record: string;
  /** What was judged, as it was named. */
  readonly refs: readonly string[];
}

const READ_BROKEN_JUDGMENT = cypher`
  // readBrokenJudgment
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})<-[describes:DESCRIBES]-(record:Record {judgment: 'DIFFERENT'})
  WHERE record.retractedAt IS NULL
  WITH entity, record, describes ORDER BY describes.ref
  WITH entity, record, collect(describes.ref) AS refs
  WHERE size(refs) > 1
  WITH entity, record, refs ORDER BY record.seq LIMIT 1
  RETURN entity.id AS entity, record.id AS record, refs
`;

/** A standing judgment that keeps apart what is one of these entities now. */
export async function readBrokenJudgment(
  transaction: Transaction,
  ids: readonly string[],
): Promise<BrokenJudgment | undefined> {
  if (ids.length === 0) return undefined;
  const [row] = await transaction.run(READ_BROKEN_JUDGMENT, { ids });
  return row as unknown as BrokenJudgment | undefined;
}

/** Who said something, for a sentence. */
export interface RecordWords {
  readonly id: string;
  readonly source: string;
  readonly by: string | null;
  readonly judgment: string | null;
  readonly reason: string | null;
  readonly recordedAt: string;
}

const READ_RECORD_WORDS = cypher`
  // readRecordWords
  UNWIND $ids AS id
  MATCH (record:Record {id: id})-[:FROM]->(source:Source)
  RETURN record.id AS id, source.title AS source, record.by AS by, record.judgment AS judgment,
         record.reason AS reason, record.recordedAt AS recordedAt
`;

export async function readRecordWords(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, RecordWords>> {
  const rows = (await transaction.run(READ_RECORD_WORDS, { ids })) as unknown as RecordWords[];
  return new Map(rows.map((row) => [row.id, row]));
}

const READ_JUDGED = cypher`
  // readJudged
  MATCH (record:Record {id: $id})-[describes:DESCRIBES]->()
  WHERE record.judgment IS NOT NULL
  RETURN DISTINCT describes.ref AS ref
  ORDER BY ref
`;

/** The two references that a judgment is about; none where there is no such judgment. */
export async function readJudged(transaction: Transaction, id: string): Promise<string[]> {
  const rows = await transaction.run(READ_JUDGED, { id });
  return rows.map((row) => String(row['ref']));
}

const READ_STANDING_JUDGMENT = cypher`
  // readStandingJudgment
  MATCH (:Entity {id: $left})<-[:DESCRIBES]-(record:Record {judgment: $judgment})-[:DESCRIBES]->(:Entity {id: $right})
  WHERE record.retractedAt IS NULL
  RETURN record.id AS id ORDER BY record.seq LIMIT 1
`;

/** The first judgment of this sort that stands about two entities. */
export async function readStandingJudgment(
  transaction: Transaction,
  pair: { readonly left: string; readonly right: string; readonly judgment: string },
): Promise<string | undefined> {
  const [row] = await transaction.run(READ_STANDING_JUDGMENT, pair);
  return row === undefined ? undefined : String(row['id']);
}
