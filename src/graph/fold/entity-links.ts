import type { EntityKind } from '../../model/kinds.ts';
import { cypher } from '../driver/cypher.ts';
import { SUGGESTED_LINK } from '../schema/schema.ts';
import type { Transaction } from '../driver/store.ts';

/** An entity, as a reference found it. */
export interface FoundEntity {
  readonly ref: string;
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

const FIND_ENTITIES = cypher`
  // findEntities
  UNWIND $refs AS ref
  OPTIONAL MATCH (own:Entity {id: ref})
  OPTIONAL MATCH (key:_EntityKey {key: 'id:' + ref}), (other:Entity {id: key.entity})
  WITH ref, coalesce(own, other) AS entity
  WHERE entity IS NOT NULL
  RETURN DISTINCT ref, entity.id AS id, entity.kind AS kind, entity.name AS name
`;

/** The entities that these ids, or ids they once had, belong to now. */
export async function findEntitiesOf(
  transaction: Transaction,
  refs: readonly string[],
): Promise<Map<string, FoundEntity>> {
  const rows = (await transaction.run(FIND_ENTITIES, { refs })) as unknown as FoundEntity[];
  return new Map(rows.map((row) => [row.ref, row]));
}

/** A link by what tells it from others and what it ties. */
export interface PlainLink {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

const READ_LINKS_AROUND = cypher`
  // readLinksAround
  UNWIND $ids AS id
  MATCH (:Entity {id: id})-[link:!${SUGGESTED_LINK}]-(:Entity)
  WHERE link.knownUntil IS NULL
  RETURN DISTINCT link.id AS id, link.kind AS kind, startNode(link).id AS from, endNode(link).id AS to
`;

/** The links of these entities. */
export async function readLinksAround(
  transaction: Transaction,
  ids: readonly string[],
): Promise<PlainLink[]> {
  return (await transaction.run(READ_LINKS_AROUND, { ids })) as unknown as PlainLink[];
}
