import { int } from 'neo4j-driver';
import type { Mention } from '../../model/record.ts';
import { cypher } from '../driver/cypher.ts';
import type { Transaction } from '../driver/store.ts';

const READ_CHANGED = cypher`
  // readChangedEntities
  MATCH (record:Record) WHERE record.seq > $seq
  WITH record ORDER BY record.seq LIMIT $size
  WITH collect(record) AS records, max(record.seq) AS upTo
  CALL (records) {
    UNWIND records AS record
    MATCH (record)-[:DESCRIBES]->(entity)
    RETURN collect(DISTINCT entity.id) AS entities
  }
  RETURN entities, upTo, [record IN records WHERE record.retracts IS NOT NULL | record.retracts] AS retracted,
    COLLECT { UNWIND records AS record MATCH (record WHERE record.judgment IS NOT NULL)-[:DESCRIBES]->(entity) RETURN DISTINCT entity.id } AS judged
`;

const READ_RETRACTED = cypher`
  // readRetractedEntities
  UNWIND $ids AS id
  MATCH (record:Record {id: id})
  RETURN record.retracts AS retracts, record.judgment AS judgment, [(record)-[describes:DESCRIBES]->(entity) | entity.id] AS entities,
         [(record)-[describes:DESCRIBES]->() | describes.mention] AS mentions
`;

const READ_IDENTIFIED = cypher`
  // readIdentifiedEntities
  UNWIND $keys AS key
  MATCH (known:_EntityKey {key: key}), (entity:Entity {id: known.entity})
  RETURN DISTINCT entity.id AS id
`;

const READ_USERS = cypher`
  // readUsersOfDomains
  CALL () {
    UNWIND $ids AS id
    MATCH (:Domain {id: id})<-[:USES_DOMAIN]-(user:Company)
    RETURN user
    UNION
    UNWIND $judged AS id
    MATCH (:Registrant {id: id})<-[:REGISTERED_BY]-(:Domain)<-[:USES_DOMAIN]-(user:Company)
    RETURN user
  }
  RETURN DISTINCT user.id AS id
`;

/**
 * Entities that the next records speak of or, as retractions, spoke of, with those that the retracted ones had joined,
 * and companies that use the domains spoken of, since who holds these tells who they are; undefined where there are no
 * more records.
 */
export async function readChangedEntities(
  transaction: Transaction,
  seq: number,
  size: number,
): Promise<{ readonly ids: ReadonlySet<string>; readonly upTo: number } | undefined> {
  const [row] = await transaction.run(READ_CHANGED, { seq: int(seq), size: int(size) });
  if (row?.['upTo'] == null) return undefined;
  const ids = new Set(row['entities'] as string[]);
  const keys = new Set<string>();
  const judged = new Set(row['judged'] as string[]);
  for (let next = row['retracted'] as string[]; next.length > 0;) {
    const rows = await transaction.run(READ_RETRACTED, { ids: next });
    for (const { entities, mentions, judgment } of rows) {
      for (const id of entities as string[]) ids.add(id);
      if (judgment !== null) for (const id of entities as string[]) judged.add(id);
      for (const text of mentions as string[])
        for (const key of (JSON.parse(text) as Mention).keys) keys.add(key);
    }
    next = rows.flatMap(({ retracts }) => (retracts === null ? [] : [String(retracts)]));
  }
  if (keys.size > 0) {
    const parted = await transaction.run(READ_IDENTIFIED, { keys: [...keys] });
    for (const { id } of parted) ids.add(String(id));
  }
  const users = await transaction.run(READ_USERS, { ids: [...ids], judged: [...judged] });
  for (const { id } of users) ids.add(String(id));
  return { ids, upTo: Number(row['upTo']) };
}
