import { ServiceError } from '../../lib/errors/service-error.ts';
import { cypher } from '../driver/cypher.ts';
import { FORMER_LINK, SUGGESTED_LINK } from '../schema/schema.ts';
import type { Store } from '../driver/store.ts';

const READ_CURRENT_ID = cypher`
  // readCurrentId
  OPTIONAL MATCH (entity:Entity {id: $id})
  OPTIONAL MATCH (key:_EntityKey {key: 'id:' + $id}), (renamed:Entity {id: key.entity})
  RETURN coalesce(entity.id, renamed.id) AS id
`;

const READ_NEIGHBOURS = cypher`
  // readNeighbours
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  WHERE $isStart OR (entity.nonIdentifyingRule IS NULL AND NOT entity:Registrar AND NOT entity:Jurisdiction
    AND COUNT { (entity)-[:!(${SUGGESTED_LINK}|${FORMER_LINK})]-(:Entity) } <= $mostLinks)
  MATCH (entity)-[link:!(${SUGGESTED_LINK}|${FORMER_LINK})]-(other:Entity)
  RETURN DISTINCT other.id AS id
`;

/** The part of the graph that was asked for is too large to be taken out of it. */
export class TooManyEntities extends ServiceError {
  readonly code = 'TOO_COMPLEX';
}

const MAX_ENTITIES = 20_000;
/** What has more links than this ties nobody to anybody, and so nothing is looked for behind it. */
const MOST_LINKS = 500;

/**
 * The ids of the entities within so many links of one, itself included, in order of distance; undefined where the store
 * has no such entity. An id that the entity once had does as well. What identifies nobody, registrars, jurisdictions and what
 * very many share belong to it and are not walked over: behind them are strangers.
 */
export async function readNeighbourhood(
  store: Store,
  id: string,
  depth: number,
): Promise<string[] | undefined> {
  const [row] = await store.read(READ_CURRENT_ID, { id });
  if (row?.['id'] == null) return undefined;
  const found = new Set([String(row['id'])]);
  let frontier = [...found];
  for (let step = 0; step < depth && frontier.length > 0; step += 1) {
    const rows = await store.read(READ_NEIGHBOURS, {
      ids: frontier,
      isStart: step === 0,
      mostLinks: MOST_LINKS,
    });
    frontier = rows.map((neighbour) => String(neighbour['id'])).filter((next) => !found.has(next));
    for (const next of frontier) found.add(next);
    if (found.size > MAX_ENTITIES) {
      throw new TooManyEntities(
        `more than ${String(MAX_ENTITIES)} entities lie within ${String(step + 1)} links of ${id}: ask for a smaller depth`,
      );
    }
  }
  return [...found];
}

const READ_LINKS_FROM = cypher`
  // readLinksFrom
  UNWIND $ids AS id
  MATCH (:Entity {id: id})-[link:!(${SUGGESTED_LINK}|${FORMER_LINK})]->(other:Entity)
  RETURN other.id AS other, link.records + [denial IN link.denials | split(denial, '#')[0]] AS records
`;

const READ_DESCRIPTIONS = cypher`
  // readDescriptions
  UNWIND $ids AS id
  MATCH (:Entity {id: id})<-[:DESCRIBES]-(record:Record)
  WHERE record.retractedAt IS NULL AND NOT EXISTS { (record)-[:STATES]->() }
  RETURN DISTINCT record.id AS record
`;

/**
 * The records that state or deny a link between two of these entities, and those that only describe one of them. What
 * has been retracted is not among them.
 */
export async function readRecordsAmong(store: Store, ids: readonly string[]): Promise<string[]> {
  const among = new Set(ids);
  const links = await store.read(READ_LINKS_FROM, { ids });
  const stated = links
    .filter((row) => among.has(String(row['other'])))
    .flatMap((row) => row['records'] as string[]);
  const descriptions = await store.read(READ_DESCRIPTIONS, { ids });
  return [...new Set([...stated, ...descriptions.map((row) => String(row['record']))])];
}
