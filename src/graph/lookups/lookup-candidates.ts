import { int } from 'neo4j-driver';
import { cypher } from '../driver/cypher.ts';
import type { Store } from '../driver/store.ts';

/** A domain of the store that was never asked about. */
export interface Candidate {
  readonly domain: string;
  /** Links between it and the entity it was found around, and that entity's name. */
  readonly distance: number | null;
  readonly around: string | null;
  readonly registrar: string | null;
}

const MOST_CANDIDATES = 20_000;

/** Bounded in depth; kinds that everything shares (registrars, jurisdictions) are not walked over. */
const AROUND = cypher`
  // domainsAround
  UNWIND $ids AS id
  MATCH (start:Entity {id: id})
  MATCH path = (start)-[links:USES_DOMAIN|REGISTERED_BY|IDENTIFIED_AS|OFFICER_OF|OWNS|CONTROLS|TRADES_AS|OPERATES|HAS_EMAIL|HAS_PHONE|HAS_ADDRESS*0..4]-(domain:Domain)
  WHERE none(link IN links WHERE link.conclusion) AND none(node IN nodes(path) WHERE node.nonIdentifyingRule IS NOT NULL)
    AND NOT EXISTS { (:_Lookup {domain: domain.name}) }
  WITH domain, start, min(length(path)) AS distance ORDER BY distance
  WITH domain, head(collect({start: start.name, distance: distance})) AS nearest
  RETURN domain.name AS domain, nearest.distance AS distance, nearest.start AS around,
         head([(domain)-[:SPONSORED_BY]->(registrar) | registrar.id]) AS registrar
  LIMIT $most
`;

const UNASKED = cypher`
  // unaskedDomains
  MATCH (domain:Domain)
  WHERE NOT EXISTS { (:_Lookup {domain: domain.name}) }
  RETURN domain.name AS domain, null AS distance, null AS around,
         head([(domain)-[:SPONSORED_BY]->(registrar) | registrar.id]) AS registrar
  ORDER BY domain LIMIT $most
`;

/** Domains that were never asked about: around these entities, nearest first, or any where no entity is given. */
export async function readCandidates(store: Store, around: readonly string[]): Promise<Candidate[]> {
  const rows = await store.read(around.length > 0 ? AROUND : UNASKED, {
    ids: around,
    most: int(MOST_CANDIDATES),
  });
  return rows as unknown as Candidate[];
}

const DISCLOSURE = cypher`
  // readDisclosure
  MATCH (domain:Domain)-[link:REGISTERED_BY {qualifier: 'registrant'}]->(registrant:Registrant)
  WITH domain, registrant LIMIT $most
  OPTIONAL MATCH (domain)-[:SPONSORED_BY]->(registrar:Registrar)
  WITH last(split(domain.name, '.')) AS suffix, registrar.id AS registrar,
       registrant.nonIdentifyingRule IS NULL AS discloses
  UNWIND [['.' + suffix], [registrar]] AS keys
  WITH keys[0] AS key, discloses WHERE key IS NOT NULL
  RETURN key, count(*) AS number, sum(CASE WHEN discloses THEN 1 ELSE 0 END) AS disclosed
`;

/** How many registrations read so far name their holder, by suffix (`.us`) and registrar id. */
export interface Disclosure {
  readonly number: number;
  readonly disclosed: number;
}

export async function readDisclosure(store: Store): Promise<Map<string, Disclosure>> {
  const rows = await store.read(DISCLOSURE, { most: int(MOST_CANDIDATES) });
  return new Map(
    rows.map((row) => [
      String(row['key']),
      { number: Number(row['number']), disclosed: Number(row['disclosed']) },
    ]),
  );
}
