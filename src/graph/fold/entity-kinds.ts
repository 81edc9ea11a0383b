import type { EntityKind } from '../../model/kinds.ts';
import { cypher } from '../driver/cypher.ts';
import type { Store } from '../driver/store.ts';

const READ_KINDS = cypher`
  // readKinds
  UNWIND $ids AS id
  OPTIONAL MATCH (entity:Entity {id: id})
  OPTIONAL MATCH (key:_EntityKey {key: 'id:' + id}), (renamed:Entity {id: key.entity})
  WITH id, coalesce(entity.kind, renamed.kind) AS kind
  WHERE kind IS NOT NULL
  RETURN id, kind
`;

/** The kind of each entity the store has, by the id it was asked for. */
export async function readKinds(store: Store, ids: readonly string[]): Promise<Map<string, EntityKind>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read(READ_KINDS, { ids });
  return new Map(rows.map((row) => [String(row['id']), row['kind'] as EntityKind]));
}
