import { cypher } from '../../src/graph/driver/cypher.ts';
import type { Row, Store } from '../../src/graph/driver/store.ts';

/** What the reads ask about: things of the register, drawn once and the same for all servers. */
export interface Samples {
  /** Companies with an LEI, a domain, and officers who are no hubs. */
  readonly companies: readonly { readonly id: string; readonly lei: string; readonly name: string }[];
  readonly domains: readonly string[];
  readonly owned: readonly string[];
  readonly places: readonly string[];
  /** Companies with many officers, and registrants with many domains. */
  readonly crowded: readonly string[];
  readonly portfolios: readonly string[];
}

const READ_SAMPLES = cypher`
  // readSamples
  RETURN COLLECT { MATCH (c:Company)-[:USES_DOMAIN]->() WHERE c.lei IS NOT NULL
      AND NOT EXISTS { (c)<-[:OFFICER_OF]-(p) WHERE COUNT { (p)-[:OFFICER_OF]->() } > 40 }
      WITH DISTINCT c ORDER BY c.registrationNumber DESC LIMIT 150
      RETURN {id: c.id, lei: c.lei, name: c.name} } AS companies,
    COLLECT { MATCH (d:Domain)<-[:USES_DOMAIN]-() RETURN d.name ORDER BY d.id LIMIT 150 } AS domains,
    COLLECT { MATCH (c:Company) WHERE COUNT { (c)<-[:OWNS]-() } >= 2 RETURN c.id ORDER BY c.registrationNumber LIMIT 150 } AS owned,
    COLLECT { MATCH (j:Jurisdiction) RETURN j.code ORDER BY j.code } AS places,
    COLLECT { MATCH (c:Company) WHERE COUNT { (c)<-[:OFFICER_OF]-() } > 1000 RETURN c.id ORDER BY c.id } AS crowded,
    COLLECT { MATCH (r:Registrant) WHERE r.nonIdentifyingRule IS NULL WITH r, COUNT { (r)<-[:REGISTERED_BY]-() } AS domains
      WHERE domains > 500 RETURN r.id ORDER BY r.id } AS portfolios
`;

export async function readSamples(store: Store): Promise<Samples> {
  const [row] = await store.read(READ_SAMPLES);
  return row as Row & Samples;
}
