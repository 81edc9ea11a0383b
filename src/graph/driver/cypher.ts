import type { Brand } from '../../model/ids.ts';

/** Text of a query that holds no value from outside: values travel as parameters. */
export type Cypher = Brand<string, 'Cypher'>;

/** The only way to make Cypher: its holes take other Cypher, and the compiler refuses everything else. */
export function cypher(texts: TemplateStringsArray, ...parts: readonly Cypher[]): Cypher {
  return texts.reduce((query, text, index) => query + (parts[index - 1] ?? '') + text) as Cypher;
}

/** Joins pieces of Cypher. */
export function joinCypher(parts: readonly Cypher[], separator: Cypher): Cypher {
  return parts.join(separator) as Cypher;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A label, type, property or variable from our own schema as Cypher; refuses whatever would need quoting. */
export function nameOf(name: string): Cypher {
  if (!NAME.test(name)) throw new RangeError(`not a plain Cypher name: ${name}`);
  return name as Cypher;
}
