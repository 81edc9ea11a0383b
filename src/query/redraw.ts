/** The same answer through the other door. */
export interface Redrawn {
  readonly statement: string;
  readonly parameters: { readonly entities: readonly string[]; readonly links: readonly string[] };
  readonly browserUrl: string;
}

const STATEMENT =
  'MATCH (a:Entity)-[l]->(b:Entity) WHERE a.id IN $entities AND b.id IN $entities AND l.id IN $links RETURN a, l, b';

/** Cypher that returns exactly these entities and links; the address types it into Neo4j Browser with its values. */
export function redraw(entities: Iterable<string>, links: Iterable<string>, browserUrl: string): Redrawn {
  const parameters = { entities: [...new Set(entities)].sort(), links: [...new Set(links)].sort() };
  const typed = STATEMENT.replaceAll('$entities', literal(parameters.entities)).replace(
    '$links',
    literal(parameters.links),
  );
  const address = `${browserUrl.replace(/\/$/, '')}/?cmd=edit&arg=${encodeURIComponent(typed)}`;
  return { statement: STATEMENT, parameters, browserUrl: address };
}

/** A list of strings as Cypher writes it, which is how JSON does. */
function literal(values: readonly string[]): string {
  return JSON.stringify(values);
}
