import { int } from 'neo4j-driver';
import { cypher } from '../driver/cypher.ts';
import type { Reader, Row, Store, Transaction } from '../driver/store.ts';

/** Where an entity is filed for comparison. */
export interface MatchEntry {
  readonly id: string;
  /** Hashed blocking keys with spaces between. */
  readonly keys: string;
  /** All that is compared, canonical JSON: others are compared with it without reading its links again. */
  readonly portrait: string;
}

const SAVE_ENTRIES = cypher`
  // saveMatchEntries
  UNWIND $entries AS row
  MERGE (entry:_MatchEntry {id: row.id})
  SET entry.keys = row.keys, entry.portrait = row.portrait
`;

export async function saveMatchEntries(
  transaction: Transaction,
  entries: readonly MatchEntry[],
): Promise<void> {
  if (entries.length > 0) await transaction.run(SAVE_ENTRIES, { entries });
}

const DROP_ENTRIES = cypher`
  // dropMatchEntries
  UNWIND $ids AS id
  MATCH (entry:_MatchEntry {id: id})
  DELETE entry
`;

/** Of entities that are another one now, or none. */
export async function dropMatchEntries(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(DROP_ENTRIES, { ids });
}

const READ_ENTRIES = cypher`
  // readMatchEntries
  UNWIND $ids AS id
  MATCH (entry:_MatchEntry {id: id})
  RETURN entry {.id, .keys, .portrait} AS entry, EXISTS { (:Entity {id: id}) } AS exists
`;

/** What is filed of these ids, also of those that are no entities any more. */
export async function readMatchEntries(
  reader: Reader,
  ids: readonly string[],
): Promise<{ readonly entry: MatchEntry; readonly exists: boolean }[]> {
  if (ids.length === 0) return [];
  const rows = await reader.read(READ_ENTRIES, { ids });
  return rows.map((row) => ({ entry: row['entry'] as MatchEntry, exists: row['exists'] === true }));
}

const READ_FILED = cypher`
  // readFiledUnder
  UNWIND $rows AS row
  CALL (row) {
    CALL db.index.fulltext.queryNodes('blocking_keys', row.key, {limit: row.most}) YIELD node
    RETURN collect(node.id) AS filed
  }
  RETURN row.key AS key, filed
`;

/** By key, the entities filed under it, of each key at most so many. */
export async function readFiledUnder(
  transaction: Transaction,
  rows: readonly { readonly key: string; readonly most: number }[],
): Promise<Map<string, readonly string[]>> {
  if (rows.length === 0) return new Map();
  const found = await transaction.run(READ_FILED, {
    rows: rows.map(({ key, most }) => ({ key, most: int(most) })),
  });
  return new Map(found.map((row) => [String(row['key']), row['filed'] as string[]]));
}

const STREAM_KEYS = cypher`
  // streamMatchKeys
  MATCH (entry:_MatchEntry) WHERE entry.id > ''
  RETURN entry.id AS id, entry.keys AS keys
  ORDER BY id
`;

/** Under what each entity is filed, in the order of ids. */
export async function* streamMatchKeys(store: Store): AsyncGenerator<Pick<MatchEntry, 'id' | 'keys'>> {
  for await (const row of store.stream(STREAM_KEYS)) yield row as Row & Pick<MatchEntry, 'id' | 'keys'>;
}

const COUNT_ENTRIES = cypher`
  // countMatchEntries
  MATCH (entry:_MatchEntry)
  RETURN count(entry) AS count
`;

export async function countMatchEntries(reader: Reader): Promise<number> {
  const [row] = await reader.read(COUNT_ENTRIES);
  return Number(row?.['count'] ?? 0);
}
