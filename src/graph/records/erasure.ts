import { digestOf, type BackupRecord } from '../../model/backup.ts';
import { cypher } from '../driver/cypher.ts';
import type { Row, Store, Transaction } from '../driver/store.ts';

const READ_ENTITY_RECORDS = cypher`
  // readEntityRecords
  OPTIONAL MATCH (own:Entity|FormerEntity {id: $id})
  OPTIONAL MATCH (key:_EntityKey {key: 'id:' + $id}), (other:Entity {id: key.entity})
  WITH coalesce(own, other) AS entity
  MATCH (entity)<-[:DESCRIBES]-(record:Record)
  RETURN DISTINCT record.id AS id ORDER BY id
`;

/** The records that speak of an entity, by an id that it has or once had. */
export async function readRecordsOfEntity(transaction: Transaction, id: string): Promise<string[]> {
  return (await transaction.run(READ_ENTITY_RECORDS, { id })).map((row) => String(row['id']));
}

const READ_RETRACTIONS_OF = cypher`
  // readRetractionsOf
  UNWIND $ids AS id
  MATCH (retraction:Record {retracts: id})
  RETURN retraction.id AS id
`;

/** These records with the retractions of them, and the retractions of those: their reasons tell of what they retract. */
export async function withRetractions(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
  const all = new Set(ids);
  for (let next = [...ids]; next.length > 0;) {
    const rows = await transaction.run(READ_RETRACTIONS_OF, { ids: next });
    next = rows.map((row) => String(row['id'])).filter((id) => !all.has(id));
    for (const id of next) all.add(id);
  }
  return [...all];
}

const READ_ERASABLE = cypher`
  // readErasable
  UNWIND $ids AS id
  MATCH (record:Record {id: id})-[:FROM]->(source:Source)
  RETURN source.id AS source, properties(record) AS properties,
         [(record)-[:DESCRIBES]->(entity) | entity.id] AS entities,
         [(record)-[:STATES]->(statement) | statement.bundle] AS bundles,
         [(record)-[describes:DESCRIBES]->(domain)
           WHERE record.protocol IS NOT NULL AND describes.ref = 'domain:' + record.domain | domain.id] AS domains
`;

/** A record as it is before it is erased, and what rests on it. */
export interface ErasableRecord {
  readonly record: Omit<BackupRecord, 'integers'>;
  readonly entities: readonly string[];
  readonly bundles: readonly string[];
  readonly domains: readonly string[];
}

export async function readErasable(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ErasableRecord[]> {
  const rows = await transaction.run(READ_ERASABLE, { ids });
  return rows.map(({ source, properties, ...rest }) => ({
    ...(rest as unknown as Omit<ErasableRecord, 'record'>),
    record: { source: String(source), properties: properties as Row },
  }));
}

const ERASE = cypher`
  // eraseRecords
  UNWIND $rows AS row
  MATCH (record:Record {id: row.id})
  CALL (record) {
    MATCH (record)-[:STATES]->(statement)
    DETACH DELETE statement
  }
  CALL (record) {
    MATCH (record)-[describes:DESCRIBES]->()
    DELETE describes
  }
  WITH record, row, record {.id, .seq, .sha256, .recordedAt, .by, .retracts, .retractedAt, .retractedBy} AS kept
  SET record = kept
  SET record += row.left
`;

export interface Erasure {
  readonly at: string;
  readonly by: string | undefined;
  readonly reason: string;
}

/** What stands where words stood that fields must have. */
const ERASED = 'erased';

/**
 * Takes from records all that they say; their numbers, hashes, moments of storing and what they retract stay, with the
 * digest of what they said, so that the chain of a backup holds.
 */
export async function eraseRecords(
  transaction: Transaction,
  records: readonly ErasableRecord[],
  { at, by, reason }: Erasure,
): Promise<void> {
  const rows = records.map(({ record }) => ({
    id: record.properties['id'],
    left: {
      digest: digestOf(record),
      subject: ERASED,
      title: ERASED,
      content: '{"mentions":[],"statements":[]}',
      erasedAt: record.properties['erasedAt'] ?? at,
      erasedBy: record.properties['erasedBy'] ?? by ?? null,
      erasureReason: record.properties['erasureReason'] ?? reason,
      reason: record.properties['retracts'] == null ? null : ERASED,
    },
  }));
  await transaction.run(ERASE, { rows });
}

const READ_AROUND = cypher`
  // readAround
  UNWIND $ids AS id
  MATCH (entity:Entity|FormerEntity {id: id})
  CALL (entity) {
    MATCH (entity)-[]-(near:Entity)
    RETURN near
    UNION
    MATCH (entity)-[:REGISTERED_BY|USES_DOMAIN]-(:Domain)-[:USES_DOMAIN]-(near:Company)
    RETURN near
  }
  RETURN DISTINCT near.id AS id
`;

/** Entities whose surroundings these are: what is filed of them for matching may tell of these. */
export async function readAround(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
  return (await transaction.run(READ_AROUND, { ids })).map((row) => String(row['id']));
}

const FORGET_LOOKUPS = cypher`
  // forgetLookups
  UNWIND $domains AS domain
  MATCH (lookup:_Lookup {id: 'lookup:' + domain})
  SET lookup.asked = CASE WHEN lookup.state = 'RUNNING' THEN lookup.asked ELSE '[]' END, lookup.error = null
  WITH lookup, domain
  WHERE NOT lookup.state IN ['RUNNING', 'QUEUED'] AND NOT EXISTS { (:Entity {id: 'domain:' + domain}) }
  DETACH DELETE lookup
`;

/** Forgets what look-ups of these domains were told, and those that ended where the domain left the graph. */
export async function forgetLookups(transaction: Transaction, domains: readonly string[]): Promise<void> {
  if (domains.length > 0) await transaction.run(FORGET_LOOKUPS, { domains });
}

const READ_WORDS = cypher`
  // readWordsOf
  MATCH (entity:Entity|FormerEntity {id: $id})
  RETURN entity.name AS name, entity.aliases AS aliases, entity.identifiers AS identifiers
`;

const SHORTEST_WORD = 5;

/** The names and identifiers of an entity, as far as they are long enough to be looked for in texts. */
export async function readWordsOf(transaction: Transaction, id: string): Promise<string[]> {
  const rows = await transaction.run(READ_WORDS, { id });
  const words = rows.flatMap(({ name, aliases, identifiers }) => [
    String(name),
    ...((aliases as string[] | null) ?? []),
    ...((identifiers as string[] | null) ?? []).map((line) => line.slice(line.indexOf(':') + 1)),
  ]);
  return [...new Set(words)].filter((word) => word.length >= SHORTEST_WORD);
}

const READ_STILL_TOLD = cypher`
  // readStillTold
  CALL () {
    MATCH (record:Record)
    WITH record, toLower(coalesce(record.raw, '') + coalesce(record.input, '') + record.content
      + coalesce(record.details, '') + coalesce(record.reason, '')) AS text
    WHERE any(word IN $words WHERE text CONTAINS word)
    RETURN record.id AS id
    UNION
    MATCH (source:Source)
    WITH source, toLower(source.title + coalesce(source.publisher, '') + coalesce(source.url, '')) AS text
    WHERE any(word IN $words WHERE text CONTAINS word)
    RETURN source.id AS id
  }
  RETURN id ORDER BY id LIMIT 20
`;

/** Up to twenty records and sources whose texts still hold one of these words. */
export async function readStillTold(store: Store, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const rows: string[] = [];
  for await (const row of store.stream(READ_STILL_TOLD, {
    words: words.map((word) => word.toLowerCase()),
  }))
    rows.push(String(row['id']));
  return rows;
}

const CAN_CHECKPOINT = cypher`
  // canCheckpoint
  SHOW PROCEDURES YIELD name WHERE name = 'db.checkpoint'
  RETURN name
`;

const CHECKPOINT = cypher`
  // checkpoint
  CALL db.checkpoint()
`;

/**
 * Writes to the store's files what its transaction logs hold, so that old logs can go. Returns false where the edition has
 * no such procedure, as Community: it does so by itself every quarter of an hour, and when it ends.
 */
export async function checkpoint(store: Store): Promise<boolean> {
  if ((await store.read(CAN_CHECKPOINT)).length === 0) return false;
  await store.runAlone(CHECKPOINT);
  return true;
}
