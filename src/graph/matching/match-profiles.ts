import { int } from 'neo4j-driver';
import type { EntityKind } from '../../model/kinds.ts';
import { cypher } from '../driver/cypher.ts';
import type { Reader, Row, Transaction } from '../driver/store.ts';

/** Kinds of which several entities may be one without having the same value. */
export const MATCHED_KINDS: readonly EntityKind[] = [
  'COMPANY',
  'PERSON',
  'REGISTRANT',
  'REGISTRAR',
  'ADDRESS',
  'PRODUCT',
];

/** What the store knows of an entity that can tell it from others or show it to be one with them. */
export interface MatchProfile {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** As `scheme:value`. */
  readonly identifiers: readonly string[];
  readonly jurisdiction?: string | null;
  readonly birthDate?: string | null;
  readonly nonIdentifyingRule?: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly addresses: readonly string[];
  readonly domains: readonly string[];
  /** Of a company: registrants that hold a domain it uses, with that domain; absent where there are none. */
  readonly holders?: readonly { readonly id: string; readonly domain: string }[];
  /** Entities that sources say it may be the same as. */
  readonly stated: readonly {
    readonly id: string;
    readonly source: string;
    readonly quote?: string | null;
  }[];
}

const PORTRAIT = cypher`
  e {.id, .kind, .name, .aliases, .identifiers, .birthDate, .nonIdentifyingRule,
    jurisdiction: coalesce(e.jurisdiction, head(COLLECT {
      MATCH (e)-[l:INCORPORATED_IN|LOCATED_IN]->(n:Jurisdiction) WHERE l.status <> 'DENIED' AND NOT l.conclusion
      RETURN n.code ORDER BY type(l), n.code LIMIT 1 })),
    emails: COLLECT { MATCH (e)-[l:HAS_EMAIL]->(n) WHERE l.status <> 'DENIED' AND NOT l.conclusion AND n.nonIdentifyingRule IS NULL
      RETURN DISTINCT n.name AS name ORDER BY name LIMIT 12 },
    phones: COLLECT { MATCH (e)-[l:HAS_PHONE]->(n) WHERE l.status <> 'DENIED' AND NOT l.conclusion AND n.nonIdentifyingRule IS NULL
      RETURN DISTINCT n.name AS name ORDER BY name LIMIT 12 },
    addresses: COLLECT { MATCH (e)-[l:HAS_ADDRESS]->(n) WHERE l.status <> 'DENIED' AND NOT l.conclusion AND n.nonIdentifyingRule IS NULL
      RETURN DISTINCT n.name AS name ORDER BY name LIMIT 12 },
    domains: COLLECT { MATCH (e)-[l:USES_DOMAIN]->(n) WHERE l.status <> 'DENIED' AND NOT l.conclusion AND n.id = 'domain:' + n.name
      RETURN DISTINCT n.name AS name ORDER BY name LIMIT 12 },
    holders: COLLECT { MATCH (e)-[l:USES_DOMAIN]->(d:Domain)-[r:REGISTERED_BY {qualifier: 'registrant'}]->(n:Registrant)
      WHERE e.kind = 'COMPANY' AND n.nonIdentifyingRule IS NULL AND r.untilDay IS NULL
        AND l.status <> 'DENIED' AND NOT l.conclusion AND r.status <> 'DENIED' AND NOT r.conclusion
      WITH DISTINCT n.id AS holder, d.name AS domain ORDER BY domain, holder LIMIT 12
      RETURN {id: holder, domain: domain} },
    stated: COLLECT { MATCH (e)-[l:POSSIBLY_SAME_AS]-(n:Entity) WHERE l.status <> 'DENIED' AND n.kind = e.kind AND n <> e
      MATCH (s:Statement {id: l.evidence[0]})<-[:STATES]-(:Record)-[:FROM]->(source:Source)
      RETURN {id: n.id, source: source.title, quote: s.quote} ORDER BY n.id, l.id LIMIT 50 }
  } AS portrait`;

const READ_PORTRAITS = cypher`
  // readPortraits
  UNWIND $ids AS id
  MATCH (e:Entity {id: id}) WHERE e.kind IN $kinds
  RETURN ${PORTRAIT}
`;

/** The portraits of those of these entities that can be matched at all. */
export async function readMatchProfiles(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, MatchProfile>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.run(READ_PORTRAITS, { ids, kinds: MATCHED_KINDS });
  return new Map(rows.map(portraitOf).map((portrait) => [portrait.id, portrait]));
}

const READ_NEXT_PORTRAITS = cypher`
  // readNextPortraits
  MATCH (e:Entity) WHERE e.id > $after AND e.kind IN $kinds
  WITH e ORDER BY e.id LIMIT $size
  RETURN ${PORTRAIT}
`;

/** The next portraits in the order of ids, so many if there are as many. */
export async function readNextMatchProfiles(
  reader: Reader,
  after: string,
  size: number,
): Promise<MatchProfile[]> {
  const rows = await reader.read(READ_NEXT_PORTRAITS, { after, size: int(size), kinds: MATCHED_KINDS });
  return rows.map(portraitOf);
}

function portraitOf(row: Row): MatchProfile {
  const { holders = [], ...portrait } = row['portrait'] as MatchProfile;
  return holders.length === 0 ? portrait : { ...portrait, holders };
}

const COUNT_PORTRAITS = cypher`
  // countPortraits
  MATCH (e:Entity) WHERE e.kind IN $kinds AND ($upTo IS NULL OR e.id <= $upTo)
  RETURN count(*) AS count
`;

/** How many entities have a portrait, all or in the order of ids up to this one. */
export async function countMatchProfiles(reader: Reader, upTo?: string): Promise<number> {
  const [row] = await reader.read(COUNT_PORTRAITS, { kinds: MATCHED_KINDS, upTo: upTo ?? null });
  return Number(row?.['count'] ?? 0);
}
