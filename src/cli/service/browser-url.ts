import type { Settings } from '../../settings/settings.ts';

/** Where Neo4j Browser is, for answers that open it: beside a managed store, else on the given server's usual port. */
export function browserUrlOf({ neo4jUri, browserPort }: Settings): string {
  if (neo4jUri === undefined) return `http://127.0.0.1:${String(browserPort)}/browser/`;
  const { hostname } = new URL(neo4jUri);
  return `http://${hostname}:7474/browser/`;
}
