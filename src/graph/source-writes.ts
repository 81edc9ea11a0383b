import { SOURCE_KINDS } from '../model/kinds.ts';
import type { Source } from '../model/record.ts';
import { int } from 'neo4j-driver';
import { cypher } from './cypher.ts';
import type { Transaction } from './store.ts';

const SAVE_SOURCE = cypher`
  // saveSource
  OPTIONAL MATCH (repeated:Source {id: $repeats})
  MERGE (source:Source {id: $source.id})
  ON CREATE SET source = $source, source.origin = coalesce(repeated.origin, $source.id)
  FOREACH (said IN CASE WHEN repeated IS NULL THEN [] ELSE [repeated] END |
    MERGE (source)-[:REPEATS]->(said))
  RETURN source.origin AS origin
`;

/** Creates a source unless it is there; its origin is the first source of the chain it repeats. */
export async function saveSource(transaction: Transaction, source: Source): Promise<void> {
  const { repeats, ...properties } = source;
  await transaction.run(SAVE_SOURCE, {
    repeats: repeats ?? null,
    source: { ...properties, standing: int(SOURCE_KINDS.indexOf(source.kind)) },
  });
}

const HAS_SOURCE = cypher`
  // hasSource
  MATCH (source:Source {id: $id})
  RETURN source.id AS id
`;

export async function hasSource(transaction: Transaction, id: string): Promise<boolean> {
  return (await transaction.run(HAS_SOURCE, { id })).length > 0;
}
