import { cypher } from '../../src/graph/driver/cypher.ts';
import type { Row, Store } from '../../src/graph/driver/store.ts';

const NODES = cypher`
  MATCH (n)
  WHERE NOT n:_Change AND NOT n:_AuditEntry
  RETURN labels(n) AS labels, properties(n {.*, changes: null}) AS properties
`;

const RELATIONSHIPS = cypher`
  MATCH (from)-[r]->(to)
  RETURN type(r) AS type, properties(r) AS properties,
         coalesce(from.id, from.key) AS from, coalesce(to.id, to.key) AS to
`;

/** Everything the store holds, in an order of its own; also who stored it and when, but not in which steps. */
export async function everythingIn(store: Store): Promise<{ nodes: string[]; relationships: string[] }> {
  return {
    nodes: (await store.read(NODES)).map(line).sort(),
    relationships: (await store.read(RELATIONSHIPS)).map(line).sort(),
  };
}

function line(row: Row): string {
  return JSON.stringify(sorted(row));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
