import { nameQuery } from '../../src/graph/reads/name-query.ts';
import type { Samples } from './samples.ts';

export type Variables = Readonly<Record<string, unknown>>;
type Data = Record<string, unknown>;

/** One question, as each of the servers is asked it; the answers must be the same. */
export interface Read {
  readonly name: string;
  /** What is asked about, one for each request. */
  readonly variables: (samples: Samples) => readonly Variables[];
  /** GraphQL on our schema. */
  readonly ours: string;
  readonly peer: {
    /** GraphQL on the schema that @neo4j/graphql makes of its SDL. */
    readonly query: string;
    readonly variables?: (ours: Variables) => Variables;
    /** The answer in the shape of ours. */
    readonly read: (data: Data) => Data;
  };
  /** One statement by hand that returns what ours answers as `data`. */
  readonly raw: string;
}

const byId = (samples: Samples): Variables[] => samples.companies.map(({ id }) => ({ id }));

/** The nodes of a connection's edges. */
function nodes(connection: unknown): Data[] {
  return edges(connection).map(({ node }) => node as Data);
}

function edges(connection: unknown): Data[] {
  return (connection as { edges: Data[] }).edges;
}

function list(value: unknown): Data[] {
  return value as Data[];
}

function first(value: unknown): Data {
  return list(value)[0] ?? {};
}

const BY_NAME = '[{ name: ASC }, { id: ASC }]';
const EDGES_BY_NAME = '[{ node: { name: ASC } }, { node: { id: ASC } }, { edge: { id: ASC } }]';

const companyByLei: Read = {
  name: 'company-by-lei',
  variables: ({ companies }) => companies.map(({ lei }) => ({ lei })),
  ours: `query ($lei: String!) {
    company(lei: $lei) { id name lei legalForm status incorporatedOn jurisdiction { code name } } }`,
  peer: {
    query: `query ($key: ID!) { entityKeys(where: { key: { eq: $key } }) {
      companies { id name lei legalForm status incorporatedOn formedIn { code name } } } }`,
    variables: ({ lei }) => ({ key: `COMPANY:lei:${String(lei)}` }),
    read: ({ entityKeys }) => {
      const { formedIn, ...company } = first(first(entityKeys)['companies']);
      return { company: { ...company, jurisdiction: first(formedIn) } };
    },
  },
  raw: `MATCH (key:_EntityKey {key: 'COMPANY:lei:' + $lei}), (c:Entity {id: key.entity})
    OPTIONAL MATCH (c)-[:INCORPORATED_IN]->(j:Jurisdiction)
    RETURN c {.id, .name, .lei, .legalForm, .status, .incorporatedOn, jurisdiction: j {.code, .name}} AS company LIMIT 1`,
};

const companyById: Read = {
  name: 'company-by-id',
  variables: byId,
  ours: `query ($id: ID!) { company(id: $id) { id name aliases status } }`,
  peer: {
    query: `query ($id: ID!) { companies(where: { id: { eq: $id } }) { id name aliases status } }`,
    read: ({ companies }) => ({ company: first(companies) }),
  },
  raw: `MATCH (c:Entity {id: $id}) RETURN c {.id, .name, .aliases, .status} AS company`,
};

const search: Read = {
  name: 'search',
  variables: ({ companies }) =>
    companies.map(({ name }) => ({ text: name.toLowerCase().split(' ').slice(0, 2).join(' ') })),
  ours: `query ($text: String!) {
    search(text: $text, kinds: [COMPANY], first: 10) { nodes { score entity { id name } } } }`,
  peer: {
    query: `query ($phrase: String!) {
      searchCompanies(phrase: $phrase, first: 10, sort: [{ score: DESC }, { node: { id: DESC } }]) {
        edges { score node { id name } } } }`,
    variables: ({ text }) => ({ phrase: nameQuery({ argument: 'name', text: String(text) }) }),
    read: ({ searchCompanies }) => ({
      search: { nodes: edges(searchCompanies).map(({ score, node }) => ({ score, entity: node })) },
    }),
  },
  raw: `CALL db.index.fulltext.queryNodes('entity_names', $text) YIELD node, score
    WITH node, score WHERE node:Company ORDER BY score DESC, node.id DESC LIMIT 10
    RETURN {nodes: collect({score: score, entity: node {.id, .name}})} AS search`,
};

const companiesPage: Read = {
  name: 'companies-page',
  variables: ({ places }) => places.map((code) => ({ code })),
  ours: `query ($code: String!) { companies(jurisdiction: $code, first: 20) { nodes { id name status } } }`,
  peer: {
    // Two conditions that always hold and an order by what is equal anyway let Neo4j take the order from its index.
    query: `query ($code: String!) {
      companies(where: { jurisdiction: { eq: $code }, name: { startsWith: "" }, id: { startsWith: "" } },
        sort: [{ jurisdiction: ASC }, { name: ASC }, { id: ASC }], limit: 20) { id name status } }`,
    read: ({ companies }) => ({ companies: { nodes: companies } }),
  },
  raw: `MATCH (c:Company {jurisdiction: $code}) WHERE c.name IS NOT NULL AND c.id IS NOT NULL
    WITH c ORDER BY c.jurisdiction, c.name, c.id LIMIT 20
    RETURN {nodes: collect(c {.id, .name, .status})} AS companies`,
};

const twoLevels: Read = {
  name: 'two-levels',
  variables: byId,
  ours: `query ($id: ID!) {
    company(id: $id) { name officers(first: 20) { edges { role node { id name } } } } }`,
  peer: {
    query: `query ($id: ID!) { companies(where: { id: { eq: $id } }) { name
      officersConnection(first: 20, sort: ${EDGES_BY_NAME}) { edges { properties { qualifier } node { id name } } } } }`,
    read: ({ companies }) => {
      const { name, officersConnection } = first(companies);
      const officers = edges(officersConnection).map(({ properties, node }) => ({
        role: (properties as Data)['qualifier'],
        node,
      }));
      return { company: { name, officers: { edges: officers } } };
    },
  },
  raw: `MATCH (c:Entity {id: $id}) RETURN c {.name, officers: {edges: COLLECT {
    MATCH (c)<-[l:OFFICER_OF]-(p:Entity) WITH l, p ORDER BY p.name, p.id, l.id LIMIT 20
    RETURN {role: l.qualifier, node: p {.id, .name}} }}} AS company`,
};

const threeLevels: Read = {
  name: 'three-levels',
  variables: byId,
  ours: `query ($id: ID!) { company(id: $id) { name officers(first: 10) { nodes { name
    ... on Person { birthDate offices(first: 10) { nodes { id name ... on Company { status } } } } } } } }`,
  peer: {
    query: `query ($id: ID!) { companies(where: { id: { eq: $id } }) { name
      officers(limit: 10, sort: ${BY_NAME}) { name birthDate offices(limit: 10, sort: ${BY_NAME}) { id name status } } } }`,
    read: ({ companies }) => {
      const { name, officers } = first(companies);
      const people = list(officers).map((person) => ({ ...person, offices: { nodes: person['offices'] } }));
      return { company: { name, officers: { nodes: people } } };
    },
  },
  raw: `MATCH (c:Entity {id: $id}) RETURN c {.name, officers: {nodes: COLLECT {
    MATCH (c)<-[l:OFFICER_OF]-(p:Entity) WITH l, p ORDER BY p.name, p.id, l.id LIMIT 10
    RETURN p {.name, .birthDate, offices: {nodes: COLLECT {
      MATCH (p)-[k:OFFICER_OF]->(o:Entity) WITH k, o ORDER BY o.name, o.id, k.id LIMIT 10
      RETURN o {.id, .name, .status} }}} }}} AS company`,
};

const domainNest: Read = {
  name: 'domain-nest',
  variables: byId,
  ours: `query ($id: ID!) { company(id: $id) { name domains(first: 10) { nodes { name
    registrar { name } nameServers { name } companies(first: 10) { nodes { id name } } } } } }`,
  peer: {
    query: `query ($id: ID!) { companies(where: { id: { eq: $id } }) { name
      domains(limit: 10, sort: ${BY_NAME}) { name registrars(limit: 1, sort: ${BY_NAME}) { name }
        nameServers(sort: ${BY_NAME}) { name } companies(limit: 10, sort: ${BY_NAME}) { id name } } } }`,
    read: ({ companies }) => {
      const { name, domains } = first(companies);
      const found = list(domains).map(({ registrars, companies: users, ...domain }) => ({
        ...domain,
        registrar: first(registrars),
        companies: { nodes: users },
      }));
      return { company: { name, domains: { nodes: found } } };
    },
  },
  raw: `MATCH (c:Entity {id: $id}) RETURN c {.name, domains: {nodes: COLLECT {
    MATCH (c)-[:USES_DOMAIN]->(d:Entity) WITH DISTINCT d ORDER BY d.name, d.id LIMIT 10
    RETURN d {.name,
      registrar: head(COLLECT { MATCH (d)-[:SPONSORED_BY]->(r:Entity) WITH r ORDER BY r.name, r.id LIMIT 1 RETURN r {.name} }),
      nameServers: COLLECT { MATCH (d)-[:SERVED_BY]->(s:Entity) WITH DISTINCT s ORDER BY s.name, s.id RETURN s {.name} },
      companies: {nodes: COLLECT { MATCH (d)<-[:USES_DOMAIN]-(u:Entity) WITH DISTINCT u ORDER BY u.name, u.id LIMIT 10
        RETURN u {.id, .name} }}} }}} AS company`,
};

const owners: Read = {
  name: 'owners',
  variables: ({ owned }) => owned.map((id) => ({ id })),
  ours: `query ($id: ID!) { company(id: $id) { name
    owners(first: 20) { edges { interest { kind exact min max } node { __typename id name } } } } }`,
  peer: {
    query: `query ($id: ID!) { companies(where: { id: { eq: $id } }) { name
      ownersConnection(first: 20, sort: ${EDGES_BY_NAME}) { edges {
        properties { interestKind interestExact interestMin interestMax } node { __typename id name } } } } }`,
    read: ({ companies }) => {
      const { name, ownersConnection } = first(companies);
      const found = edges(ownersConnection).map(({ properties, node }) => {
        const {
          interestKind: kind,
          interestExact: exact,
          interestMin: min,
          interestMax: max,
        } = properties as Data;
        return { interest: { kind, exact, min, max }, node };
      });
      return { company: { name, owners: { edges: found } } };
    },
  },
  raw: `MATCH (c:Entity {id: $id}) RETURN c {.name, owners: {edges: COLLECT {
    MATCH (c)<-[l:OWNS]-(o:Entity) WITH l, o ORDER BY o.name, o.id, l.id LIMIT 20
    RETURN {interest: CASE WHEN l.interestKind IS NOT NULL
        THEN {kind: l.interestKind, exact: l.interestExact, min: l.interestMin, max: l.interestMax} END,
      node: {__typename: CASE o.kind WHEN 'COMPANY' THEN 'Company' ELSE 'Person' END, id: o.id, name: o.name}} }}} AS company`,
};

const domainByName: Read = {
  name: 'domain-by-name',
  variables: ({ domains }) => domains.map((name) => ({ name })),
  ours: `query ($name: String!) { domain(name: $name) { name
    companies(first: 10) { nodes { name jurisdiction { code } } } registrar { name } } }`,
  peer: {
    // A domain's id follows from its name; there is no index on the name alone.
    query: `query ($id: ID!) { domains(where: { id: { eq: $id } }) { name
      companies(limit: 10, sort: ${BY_NAME}) { name formedIn(limit: 1) { code } }
      registrars(limit: 1, sort: ${BY_NAME}) { name } } }`,
    variables: ({ name }) => ({ id: `domain:${String(name)}` }),
    read: ({ domains }) => {
      const { name, companies, registrars } = first(domains);
      const users = list(companies).map((user) => ({
        name: user['name'],
        jurisdiction: first(user['formedIn']),
      }));
      return { domain: { name, companies: { nodes: users }, registrar: first(registrars) } };
    },
  },
  raw: `MATCH (d:Entity {id: 'domain:' + $name}) RETURN d {.name,
    companies: {nodes: COLLECT { MATCH (d)<-[:USES_DOMAIN]-(u:Entity) WITH DISTINCT u ORDER BY u.name, u.id LIMIT 10
      RETURN u {.name, jurisdiction: head(COLLECT { MATCH (u)-[:INCORPORATED_IN]->(j:Jurisdiction) RETURN j {.code} LIMIT 1 })} }},
    registrar: head(COLLECT { MATCH (d)-[:SPONSORED_BY]->(r:Entity) WITH r ORDER BY r.name, r.id LIMIT 1 RETURN r {.name} })} AS domain`,
};

const crowd: Read = {
  name: 'hub-company',
  variables: ({ crowded }) => crowded.map((id) => ({ id })),
  ours: `query ($id: ID!) { company(id: $id) { name
    officers(first: 20) { totalCount edges { role node { name } } } } }`,
  peer: {
    query: `query ($id: ID!) { companies(where: { id: { eq: $id } }) { name
      officersConnection(first: 20, sort: ${EDGES_BY_NAME}) { totalCount edges { properties { qualifier } node { name } } } } }`,
    read: ({ companies }) => {
      const { name, officersConnection } = first(companies);
      const found = edges(officersConnection).map(({ properties, node }) => ({
        role: (properties as Data)['qualifier'],
        node,
      }));
      const { totalCount } = officersConnection as Data;
      return { company: { name, officers: { totalCount, edges: found } } };
    },
  },
  raw: `MATCH (c:Entity {id: $id}) RETURN c {.name, officers: {totalCount: COUNT { (c)<-[:OFFICER_OF]-(:Entity) },
    edges: COLLECT { MATCH (c)<-[l:OFFICER_OF]-(p:Entity) WITH l, p ORDER BY p.name, p.id, l.id LIMIT 20
      RETURN {role: l.qualifier, node: p {.name}} }}} AS company`,
};

const portfolio: Read = {
  name: 'hub-registrant',
  variables: ({ portfolios }) => portfolios.map((id) => ({ id })),
  ours: `query ($id: ID!) { registrant(id: $id) { name
    domains(first: 20) { totalCount pageInfo { hasNextPage } nodes { name } } } }`,
  peer: {
    query: `query ($id: ID!) { registrants(where: { id: { eq: $id } }) { name
      domainsConnection(first: 20, sort: [{ node: { name: ASC } }, { node: { id: ASC } }]) {
        totalCount pageInfo { hasNextPage } edges { node { name } } } } }`,
    read: ({ registrants }) => {
      const { name, domainsConnection } = first(registrants);
      const { totalCount, pageInfo } = domainsConnection as Data;
      return { registrant: { name, domains: { totalCount, pageInfo, nodes: nodes(domainsConnection) } } };
    },
  },
  raw: `MATCH (r:Entity {id: $id})
    WITH r, COUNT { MATCH (r)<-[:REGISTERED_BY]-(d:Entity) RETURN DISTINCT d } AS total
    RETURN r {.name, domains: {totalCount: total, pageInfo: {hasNextPage: total > 20},
      nodes: COLLECT { MATCH (r)<-[:REGISTERED_BY]-(d:Entity) WITH DISTINCT d ORDER BY d.name, d.id LIMIT 20 RETURN d {.name} }}} AS registrant`,
};

const evidence: Read = {
  name: 'evidence',
  variables: byId,
  ours: `query ($id: ID!) { company(id: $id) { name officers(first: 20) { edges { role node { name }
    link { since until status evidence { id quote status record { observedAt source { title publisher } } } } } } } }`,
  peer: {
    // Its API has no way from a relationship's list of ids to their nodes, so the statements come beside the officers.
    query: `query ($id: ID!) { companies(where: { id: { eq: $id } }) { name
      officersConnection(first: 20, sort: ${EDGES_BY_NAME}) { edges {
        node { name } properties { qualifier since until status evidence } } }
      officerStatements { id quote status records { seq observedAt sources { title publisher } } } } }`,
    read: ({ companies }) => {
      const { name, officersConnection, officerStatements } = first(companies);
      const statements = new Map(list(officerStatements).map((statement) => [statement['id'], statement]));
      const found = edges(officersConnection).map(({ node, properties }) => {
        const { qualifier: role, evidence: ids, ...link } = properties as Data & { evidence: string[] };
        const said = ids
          .map((id) => statements.get(id) ?? {})
          .map(({ records, ...statement }) => ({ ...first(records), statement }) as Data)
          .sort((left, right) => Number(left['seq']) - Number(right['seq']))
          .map(({ statement, observedAt, sources }) => ({
            ...(statement as Data),
            record: { observedAt, source: first(sources) },
          }));
        return { role, node, link: { ...link, evidence: said } };
      });
      return { company: { name, officers: { edges: found } } };
    },
  },
  raw: `MATCH (c:Entity {id: $id}) RETURN c {.name, officers: {edges: COLLECT {
    MATCH (c)<-[l:OFFICER_OF]-(p:Entity) WITH l, p ORDER BY p.name, p.id, l.id LIMIT 20
    RETURN {role: l.qualifier, node: p {.name}, link: l {.since, .until, .status, evidence: COLLECT {
      UNWIND l.evidence AS id MATCH (s:Statement {id: id})<-[:STATES]-(r:Record)-[:FROM]->(o:Source) WITH s, r, o ORDER BY r.seq, s.id
      RETURN s {.id, .quote, .status, record: {observedAt: r.observedAt, source: o {.title, .publisher}}} }}} }}} AS company`,
};

export const READS: readonly Read[] = [
  companyById,
  companyByLei,
  domainByName,
  search,
  companiesPage,
  twoLevels,
  owners,
  threeLevels,
  domainNest,
  evidence,
  crowd,
  portfolio,
];
