import { int } from 'neo4j-driver';
import type { EntityKind } from '../model/kinds.ts';
import { cypher } from './cypher.ts';
import type { Transaction } from './store.ts';

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
  OPTIONAL MATCH (:EntityKey {key: 'id:' + ref})-[:IDENTIFIES]->(other:Entity)
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
  MATCH (:Entity {id: id})-[link]-(:Entity)
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

/** What ties companies that are otherwise apart: a registrant of their domains, an officer, a contact point. */
export interface TiedCompanies {
  readonly thing: string;
  readonly companies: readonly string[];
}

/** A thing in more companies than this ties nobody. */
const MOST_COMPANIES = 200;

const READ_TIES_AROUND = cypher`
  // readTiesAround
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  CALL (entity) {
    RETURN entity AS thing
    UNION
    MATCH (entity)-[u:USES_DOMAIN]->(:Domain)-[g:REGISTERED_BY]->(thing:Registrant)
    WHERE NOT u.conclusion AND u.status <> 'DENIED' AND NOT g.conclusion AND g.status <> 'DENIED'
    RETURN thing
    UNION
    MATCH (thing)-[o:OFFICER_OF]->(entity) WHERE NOT o.conclusion AND o.status <> 'DENIED' RETURN thing
    UNION
    MATCH (entity:Company)-[h:HAS_EMAIL|HAS_PHONE|HAS_ADDRESS]->(thing)
    WHERE NOT h.conclusion AND h.status <> 'DENIED'
    RETURN thing
  }
  WITH DISTINCT thing WHERE thing.nonIdentifyingRule IS NULL
  CALL (thing) {
    MATCH (company:Company)-[u:USES_DOMAIN]->(:Domain)-[g:REGISTERED_BY]->(thing)
    WHERE NOT u.conclusion AND u.status <> 'DENIED' AND NOT g.conclusion AND g.status <> 'DENIED'
    RETURN company
    UNION
    MATCH (thing)-[o:OFFICER_OF]->(company:Company) WHERE NOT o.conclusion AND o.status <> 'DENIED' RETURN company
    UNION
    MATCH (company:Company)-[h:HAS_EMAIL|HAS_PHONE|HAS_ADDRESS]->(thing)
    WHERE NOT h.conclusion AND h.status <> 'DENIED'
    RETURN company
  }
  WITH thing, collect(DISTINCT company.id)[..$most] AS companies
  WHERE 1 < size(companies) < $most
  RETURN thing.id AS thing, companies
`;

/** What ties companies at these entities: the entities themselves, and what companies among them use or have. */
export async function readTiesAround(
  transaction: Transaction,
  ids: readonly string[],
): Promise<TiedCompanies[]> {
  return (await transaction.run(READ_TIES_AROUND, {
    ids,
    most: int(MOST_COMPANIES + 1),
  })) as unknown as TiedCompanies[];
}
