import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';

/** At most one node of that label with a value of the property. */
export function uniqueNode([label, property]: readonly [label: string, property: string]): Cypher {
  const name = nameOf(`unique_${label}_${property}`.toLowerCase());
  return cypher`CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${nameOf(label)}) REQUIRE n.${nameOf(property)} IS UNIQUE`;
}

/** At most one relationship of that type with an id. */
export function uniqueLink(type: Cypher): Cypher {
  const name = nameOf(`unique_${type}_id`.toLowerCase());
  return cypher`CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ()-[l:${type}]-() REQUIRE l.id IS UNIQUE`;
}

/** Finds and orders nodes by these properties. */
export function rangeIndex([label, properties]: readonly [
  label: string,
  properties: readonly string[],
]): Cypher {
  const name = nameOf(`range_${label}_${properties.join('_')}`.toLowerCase());
  const list = joinCypher(
    properties.map((property) => cypher`n.${nameOf(property)}`),
    cypher`, `,
  );
  return cypher`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${nameOf(label)}) ON (${list})`;
}

/** Finds what ends so; a range index finds only what begins so. */
export function textIndex([label, property]: readonly [label: string, property: string]): Cypher {
  const name = nameOf(`text_${label}_${property}`.toLowerCase());
  return cypher`CREATE TEXT INDEX ${name} IF NOT EXISTS FOR (n:${nameOf(label)}) ON (n.${nameOf(property)})`;
}
