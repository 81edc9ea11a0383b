import { SOURCE_KINDS } from '../../model/kinds.ts';
import type { Source } from '../../model/record.ts';
import { int } from 'neo4j-driver';
import { cypher } from '../driver/cypher.ts';
import type { Transaction } from '../driver/store.ts';

const SAVE_SOURCES = cypher`
  // saveSources
  UNWIND $rows AS row
  OPTIONAL MATCH (repeated:Source {id: row.repeats})
  MERGE (source:Source {id: row.source.id})
  ON CREATE SET source = row.source, source.origin = coalesce(repeated.origin, row.source.id)
  FOREACH (said IN CASE WHEN repeated IS NULL THEN [] ELSE [repeated] END |
    MERGE (source)-[:REPEATS]->(said))
`;

/** Creates sources that are not there; their origin is the first source of the chain they repeat. */
export async function saveSources(transaction: Transaction, sources: readonly Source[]): Promise<void> {
  if (sources.length === 0) return;
  await transaction.run(SAVE_SOURCES, {
    rows: sources.map(({ repeats, ...properties }) => ({
      repeats: repeats ?? null,
      source: { ...properties, standing: int(SOURCE_KINDS.indexOf(properties.kind)) },
    })),
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
