import type { Hubs } from '../../src/analysis/strength/hubs.ts';
import { PATH_LIMITS } from '../../src/analysis/paths/paths.ts';
import type { Projection } from '../../src/analysis/projection/projection.ts';
import { cypher, type Cypher } from '../../src/graph/driver/cypher.ts';
import type { Row, Store } from '../../src/graph/driver/store.ts';

const TIES = cypher`
  MATCH (shared:Registrant)<-[held:REGISTERED_BY]-(:Domain)<-[used:USES_DOMAIN]-(company:Company)
  WHERE shared.nonIdentifyingRule IS NULL AND NOT shared.id IN $skipped
    AND held.knownUntil IS NULL AND NOT held.conclusion AND held.status <> 'DENIED'
    AND used.knownUntil IS NULL AND NOT used.conclusion AND used.status <> 'DENIED'
    AND NOT EXISTS { (shared)-[:IDENTIFIED_AS]->(company) }
  WITH shared, count(DISTINCT company) AS companies
  WHERE companies >= 2
`;

/** The registrants that most companies share. */
export const SHARED = cypher`
  // benchShared
  ${TIES}
  RETURN shared.id AS id, companies ORDER BY companies DESC, id LIMIT 20
`;

const COUNT_SHARED = cypher`
  // benchCountShared
  ${TIES}
  RETURN count(*) AS count
`;

/** Five shortest paths over what our paths may walk over. */
export const STRONGEST = cypher`
  // benchPaths
  MATCH path = SHORTEST 5 (a:Company {id: $from})
    (()-[l:!INCORPORATED_IN&!LOCATED_IN&!SPONSORED_BY WHERE l.knownUntil IS NULL AND NOT l.conclusion AND l.status <> 'DENIED']
      -(n:Entity WHERE n.nonIdentifyingRule IS NULL AND NOT n.id IN $skipped)){1,6} (b:Company {id: $to})
  RETURN [node IN nodes(path) | node.id] AS ids
`;

export async function countShared(store: Store, parameters: Row): Promise<number> {
  const [row] = await store.read(COUNT_SHARED, parameters);
  return Number(row?.['count']);
}

export function askCypher(store: Store, statement: Cypher, parameters: Row): Promise<Row[]> {
  return store.read(statement, parameters);
}

/** What our answers do not walk over, apart from what a rule of the store names. */
export function skippedIds(projection: Projection, hubs: Hubs): string[] {
  const { entities } = projection;
  const skips = (entity: number): boolean =>
    !entities.hasRule(entity) &&
    (hubs.isExcluded(entity) ||
      projection.countFrom(entity) + projection.countTo(entity) > PATH_LIMITS.links / 10);
  return [...Array(entities.count).keys()].filter(skips).map((entity) => entities.idOf(entity));
}
