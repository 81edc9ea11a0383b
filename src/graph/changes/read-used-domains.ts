import { int } from 'neo4j-driver';
import { cypher } from '../driver/cypher.ts';
import type { Store } from '../driver/store.ts';

const READ_USED_DOMAINS = cypher`
  // usedDomains
  UNWIND $ids AS id
  MATCH (:Entity {id: id})
  CALL (id) { MATCH (:Entity {id: id})-[:USES_DOMAIN]->(domain:Domain) RETURN DISTINCT domain.id AS domain ORDER BY domain LIMIT $most }
  RETURN DISTINCT domain
`;

/** The domains that these entities use, so many of each at most. */
export async function readUsedDomains(store: Store, ids: readonly string[], most: number): Promise<string[]> {
  const rows = await store.read(READ_USED_DOMAINS, { ids, most: int(most) });
  return rows.map(({ domain }) => String(domain));
}
