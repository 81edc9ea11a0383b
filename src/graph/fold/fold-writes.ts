import { int } from 'neo4j-driver';
import type { EntityState } from '../../fold/fold-entity.ts';
import { LABELS } from '../../model/kinds.ts';
import { noteDeletedEntities, noteEntities } from '../records/change-feed.ts';
import { cypher, joinCypher, nameOf } from '../driver/cypher.ts';
import { nodeProperties } from './fold-rows.ts';
import type { Row, Transaction } from '../driver/store.ts';

const SAVE_ENTITIES = cypher`
  // saveEntities
  UNWIND $rows AS row
  OPTIONAL MATCH (former:FormerEntity {id: row.id})
  FOREACH (revived IN CASE WHEN former IS NULL THEN [] ELSE [former] END |
    SET revived:Entity REMOVE revived:FormerEntity)
  MERGE (entity:Entity {id: row.id})
  SET entity = row.properties, entity:$(row.label)
`;

/** Creates or overwrites entities; one that nobody spoke of any more comes back to life. */
export async function saveEntities(
  transaction: Transaction,
  entities: readonly { readonly id: string; readonly state: EntityState }[],
): Promise<void> {
  if (entities.length === 0) return;
  const rows = entities.map(({ id, state }) => ({
    id,
    label: LABELS[state.kind],
    properties: nodeProperties(id, state),
  }));
  await transaction.run(SAVE_ENTITIES, { rows });
  noteEntities(
    transaction,
    entities.map(({ id }) => id),
  );
}

/** Who says it, of when, about whom: what Neo4j Browser writes on a record, as it writes the name on an entity. */
const RECORD_TITLE = cypher`coalesce(source.publisher, source.title)
    + coalesce(' ' + left(coalesce(record.observedAt, source.publishedOn), 10), '')
    + coalesce(': ' + nullIf(record.subject, ''), '')`;

const SAVE_RECORDS = cypher`
  // saveRecords
  UNWIND $rows AS row
  MATCH (source:Source {id: row.source})
  CREATE (record:Record)
  SET record = row.properties
  SET record.title = ${RECORD_TITLE}
  CREATE (record)-[:FROM]->(source)
  WITH record, row
  CALL (record, row) {
    UNWIND row.mentions AS mention
    MATCH (entity:Entity {id: mention.entity})
    CREATE (record)-[:DESCRIBES {ref: mention.ref, mention: mention.mention}]->(entity)
  }
  CALL (record, row) {
    UNWIND row.statements AS properties
    CREATE (record)-[:STATES]->(statement:Statement)
    SET statement = properties
  }
  WITH max(row.properties.seq) AS seq
  MATCH (ledger:Ledger {id: 'ledger'})
  SET ledger.seq = seq
`;

/** One record as it is written: its node, and what hangs on it. */
export interface RecordRow {
  readonly source: string;
  readonly properties: Row;
  readonly mentions: readonly { readonly entity: string; readonly ref: string; readonly mention: string }[];
  readonly statements: readonly Row[];
}

/** Writes new records; the last number given is the ledger's from now on. */
export async function saveRecords(transaction: Transaction, rows: readonly RecordRow[]): Promise<void> {
  if (rows.length === 0) return;
  await transaction.run(SAVE_RECORDS, {
    rows: rows.map((row) => ({
      ...row,
      properties: { ...row.properties, seq: int(Number(row.properties['seq'])) },
    })),
  });
}

const SAVE_TIMES = cypher`
  // saveTimes
  UNWIND $rows AS row
  MATCH (record:Record {id: row.id})-[:FROM]->(source:Source)
  SET record.observedAt = row.observedAt, record.lastObservedAt = row.lastObservedAt
  SET record.title = ${RECORD_TITLE}
`;

/** Widens the span in which records were observed: the only thing that ever changes about one. */
export async function saveTimes(
  transaction: Transaction,
  rows: readonly { readonly id: string; readonly observedAt?: string; readonly lastObservedAt?: string }[],
): Promise<void> {
  if (rows.length > 0) await transaction.run(SAVE_TIMES, { rows });
}

const SAVE_KEYS = cypher`
  // saveKeys
  UNWIND $keys AS row
  MERGE (key:_EntityKey {key: row.key})
  SET key.entity = row.entity
`;

/** Says which entity each identifier, and each id it once had, belongs to; by its id, so that no relationship leads out of the case. */
export async function saveKeys(
  transaction: Transaction,
  keys: readonly { readonly key: string; readonly entity: string }[],
): Promise<void> {
  if (keys.length > 0) await transaction.run(SAVE_KEYS, { keys });
}

const DROP_KEYS = cypher`
  // dropKeys
  UNWIND $ids AS id
  MATCH (key:_EntityKey {entity: id})
  DELETE key
`;

export async function dropKeys(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(DROP_KEYS, { ids });
}

const HAND_OVER_KEYS = cypher`
  // handOverKeys
  UNWIND $merges AS merge
  MATCH (key:_EntityKey {entity: merge.from})
  SET key.entity = merge.to
`;

export async function handOverKeys(
  transaction: Transaction,
  merges: readonly { readonly from: string; readonly to: string }[],
): Promise<void> {
  if (merges.length > 0) await transaction.run(HAND_OVER_KEYS, { merges });
}

/**
 * Emptied before they are deleted: of a node that won a label in the same transaction, Neo4j 5.26 forgets to take the
 * index entry back when it is deleted, and the next look into the index fails ("has been deleted in this transaction").
 */
const DELETE_ENTITIES = cypher`
  // deleteEntities
  UNWIND $ids AS id
  MATCH (entity:Entity|FormerEntity {id: id})
  SET entity = {}
  DETACH DELETE entity
`;

/** Deletes nodes whose mentions all belong to another entity now. */
export async function deleteEntities(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.run(DELETE_ENTITIES, { ids });
  noteDeletedEntities(transaction, ids);
}

const ALL_LABELS = joinCypher(
  Object.values(LABELS).map((label) => cypher`entity:${nameOf(label)}`),
  cypher`, `,
);

const RETIRE_ENTITIES = cypher`
  // retireEntities
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  REMOVE entity:Entity, ${ALL_LABELS}
  SET entity:FormerEntity
`;

/** Takes entities that only retracted records speak of out of the graph, kept for questions about the past. */
export async function retireEntities(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.run(RETIRE_ENTITIES, { ids });
  noteEntities(transaction, ids);
}

const SAVE_SEQ = cypher`
  // saveSeq
  MATCH (ledger:Ledger {id: 'ledger'})
  SET ledger.seq = $seq
`;

export async function saveSeq(transaction: Transaction, seq: number): Promise<void> {
  await transaction.run(SAVE_SEQ, { seq: int(seq) });
}
