import { cypher } from '../driver/cypher.ts';
import type { Reader } from '../driver/store.ts';

/** What the store knows under an id. */
export interface KnownId {
  /** The entity that has the id, or that the one which had it was merged into; undefined where none stands today. */
  readonly now: string | undefined;
  /** An entity had it of which no record that stands speaks any more. */
  readonly isFormer: boolean;
}

const READ_KNOWN_IDS = cypher`
  // readKnownIds
  UNWIND $ids AS id
  OPTIONAL MATCH (own:Entity {id: id})
  OPTIONAL MATCH (key:_EntityKey {key: 'id:' + id}), (other:Entity {id: key.entity})
  OPTIONAL MATCH (former:FormerEntity {id: id})
  WITH id, coalesce(own.id, other.id) AS now, former IS NOT NULL AS isFormer
  WHERE now IS NOT NULL OR isFormer
  RETURN id, now, isFormer
`;

/** What is known of these ids; those that nobody knows are absent. */
export async function readKnownIds(store: Reader, ids: readonly string[]): Promise<Map<string, KnownId>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read(READ_KNOWN_IDS, { ids });
  return new Map(
    rows.map(({ id, now, isFormer }) => [
      String(id),
      { now: typeof now === 'string' ? now : undefined, isFormer: isFormer === true },
    ]),
  );
}
