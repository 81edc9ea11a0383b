/** The same answer through the other door. */
export interface BrowserQuery {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  readonly browserUrl: string;
}

const STATEMENT =
  'MATCH (a:Entity)-[l]->(b:Entity) WHERE a.id IN $entities AND b.id IN $entities AND l.id IN $links RETURN a, l, b';

/** Entities and links may only be former ones by now, and a link may stand there as of several times. */
const AS_KNOWN_THEN =
  'MATCH (a:Entity|FormerEntity)-[l]->(b:Entity|FormerEntity) WHERE a.id IN $entities AND b.id IN $entities AND l.id IN $links ' +
  'AND l.knownFrom <= $knownAt AND (l.knownUntil IS NULL OR l.knownUntil > $knownAt) RETURN a, l, b';

/**
 * Cypher that returns exactly these entities and links, as the store knew them at a moment if one is given; the address
 * types it into Neo4j Browser with its values.
 */
export function browserQuery({ entities, links, knownAt }: Drawn, browserUrl: string): BrowserQuery {
  const statement = knownAt === undefined ? STATEMENT : AS_KNOWN_THEN;
  const parameters: BrowserQuery['parameters'] = {
    entities: [...new Set(entities)].sort(),
    links: [...new Set(links)].sort(),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
  const typed = statement.replaceAll(/\$(\w+)/g, (_, name: string) => JSON.stringify(parameters[name]));
  const address = `${browserUrl.replace(/\/$/, '')}/?cmd=edit&arg=${encodeURIComponent(typed)}`;
  return { statement, parameters, browserUrl: address };
}

/** What is to be drawn. */
export interface Drawn {
  readonly entities: Iterable<string>;
  readonly links: Iterable<string>;
  readonly knownAt?: string | undefined;
}
