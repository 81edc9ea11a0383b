/** How @neo4j/graphql is told of our store; read-only, with indexes and relationships as they are. */
export const PEER_SDL = `#graphql
  interface Party {
    id: ID!
    name: String!
  }

  type EntityKey @node @mutation(operations: []) {
    key: ID!
    companies: [Company!]!
      @cypher(statement: "MATCH (company:Entity {id: this.entity}) RETURN company", columnName: "company")
  }

  type Company implements Party
    @node(labels: ["Company", "Entity"])
    @mutation(operations: [])
    @fulltext(indexes: [{ indexName: "entity_names", queryName: "searchCompanies", fields: ["name"] }]) {
    id: ID!
    name: String!
    aliases: [String!]!
    lei: String
    legalForm: String
    status: String
    incorporatedOn: String
    jurisdiction: String
    formedIn: [Jurisdiction!]! @relationship(type: "INCORPORATED_IN", direction: OUT, nestedOperations: [])
    officers: [Person!]! @relationship(type: "OFFICER_OF", direction: IN, properties: "Link", nestedOperations: [])
    owners: [Party!]! @relationship(type: "OWNS", direction: IN, properties: "Link", nestedOperations: [])
    domains: [Domain!]! @relationship(type: "USES_DOMAIN", direction: OUT, properties: "Link", nestedOperations: [])
    officerStatements: [Statement!]!
      @cypher(
        statement: """
        MATCH (this)<-[link:OFFICER_OF]-(:Person)
        UNWIND link.evidence AS id
        MATCH (statement:Statement {id: id})
        RETURN statement
        """
        columnName: "statement"
      )
  }

  type Person implements Party @node(labels: ["Person", "Entity"]) @mutation(operations: []) {
    id: ID!
    name: String!
    birthDate: String
    offices: [Company!]! @relationship(type: "OFFICER_OF", direction: OUT, properties: "Link", nestedOperations: [])
  }

  type Domain @node(labels: ["Domain", "Entity"]) @mutation(operations: []) {
    id: ID!
    name: String!
    companies: [Company!]! @relationship(type: "USES_DOMAIN", direction: IN, nestedOperations: [])
    registrants: [Registrant!]! @relationship(type: "REGISTERED_BY", direction: OUT, nestedOperations: [])
    nameServers: [NameServer!]! @relationship(type: "SERVED_BY", direction: OUT, nestedOperations: [])
    registrars: [Registrar!]! @relationship(type: "SPONSORED_BY", direction: OUT, nestedOperations: [])
  }

  type Registrant @node(labels: ["Registrant", "Entity"]) @mutation(operations: []) {
    id: ID!
    name: String!
    domains: [Domain!]! @relationship(type: "REGISTERED_BY", direction: IN, nestedOperations: [])
  }

  type Jurisdiction @node(labels: ["Jurisdiction", "Entity"]) @mutation(operations: []) {
    id: ID!
    code: String!
    name: String!
  }

  type NameServer @node(labels: ["NameServer", "Entity"]) @mutation(operations: []) {
    id: ID!
    name: String!
  }

  type Registrar @node(labels: ["Registrar", "Entity"]) @mutation(operations: []) {
    id: ID!
    name: String!
  }

  type Statement @node @mutation(operations: []) {
    id: ID!
    quote: String
    status: String
    records: [Record!]! @relationship(type: "STATES", direction: IN, nestedOperations: [])
  }

  type Record @node @mutation(operations: []) {
    id: ID!
    seq: Int!
    observedAt: String
    sources: [Source!]! @relationship(type: "FROM", direction: OUT, nestedOperations: [])
  }

  type Source @node @mutation(operations: []) {
    id: ID!
    title: String!
    publisher: String
  }

  type Link @relationshipProperties {
    id: ID!
    qualifier: String
    since: String
    until: String
    status: String!
    evidence: [String!]!
    interestKind: String
    interestExact: Float
    interestMin: Float
    interestMax: Float
  }
`;
