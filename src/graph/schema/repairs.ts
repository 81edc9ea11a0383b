import { LABELS } from '../../model/kinds.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import type { Row, Transaction } from '../driver/store.ts';

const DELETE_RELATIONSHIPS = cypher`
  // deleteRelationships
  UNWIND $rows AS element
  MATCH ()-[relationship]->() WHERE elementId(relationship) = element
  DELETE relationship
`;

const DELETE_NODES = cypher`
  // deleteNodes
  UNWIND $rows AS element
  MATCH (node) WHERE elementId(node) = element
  DETACH DELETE node
`;

const ENTITY_LABELS = joinCypher(
  ['Entity', 'FormerEntity', ...Object.values(LABELS)].map((label) => cypher`entity:${nameOf(label)}`),
  cypher`, `,
);

const OVERWRITE_ENTITIES = cypher`
  // overwriteEntities
  UNWIND $rows AS row
  MATCH (entity) WHERE elementId(entity) = row.element
  REMOVE ${ENTITY_LABELS}
  SET entity:$(row.labels)
  SET entity = row.properties
`;

const CREATE_ENTITIES = cypher`
  // createEntities
  UNWIND $rows AS row
  CREATE (entity:$(row.labels))
  SET entity = row.properties
`;

const CREATE_STATEMENTS = cypher`
  // createStatements
  UNWIND $rows AS row
  MATCH (record:Record {id: row.record})
  CREATE (record)-[:STATES]->(statement:Statement)
  SET statement = row.properties
`;

const CREATE_MENTIONS = cypher`
  // createMentions
  UNWIND $rows AS row
  MATCH (record:Record {id: row.record})
  MATCH (entity:Entity|FormerEntity {id: row.entity})
  CREATE (record)-[describes:DESCRIBES]->(entity)
  SET describes = row.properties
`;

const CREATE_KEYS = cypher`
  // createKeys
  UNWIND $rows AS row
  CREATE (key:_EntityKey)
  SET key = row.properties
`;

const SET_RETRACTIONS = cypher`
  // setRetractions
  UNWIND $rows AS row
  MATCH (record:Record {id: row.id})
  SET record.retractedAt = row.at, record.retractedBy = row.by, record.retractionReason = row.reason
`;

/** The writes of a rebuild: each puts rows right whose truth the records hold, and may be done again. */
export const REPAIRS = {
  deleteRelationships: DELETE_RELATIONSHIPS,
  deleteNodes: DELETE_NODES,
  overwriteEntities: OVERWRITE_ENTITIES,
  createEntities: CREATE_ENTITIES,
  createStatements: CREATE_STATEMENTS,
  createMentions: CREATE_MENTIONS,
  createKeys: CREATE_KEYS,
  setRetractions: SET_RETRACTIONS,
} as const satisfies Record<string, Cypher>;

export async function repair(
  transaction: Transaction,
  what: keyof typeof REPAIRS,
  rows: readonly (Row | string)[],
): Promise<void> {
  await transaction.run(REPAIRS[what], { rows });
}
