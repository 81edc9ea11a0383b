/**
 * The keys under which the one statement of a question puts what GraphQL's types cannot name themselves. None of them
 * can be an alias of the question, since GraphQL names have no `~` and begin otherwise.
 */

/** Where an object of an abstract type tells its kind. */
export const KIND_KEY = '~kind';

/** Where the fields stand that only one of the possible types is asked. */
export function ownKey(type: string): string {
  return `~${type}`;
}

/** Where a page's row holds its item: under the alias of `nodes`, or those of `edges` and `node`. */
export function itemKey(nodesOrEdges: string, node?: string): string {
  return node === undefined ? `nodes_${nodesOrEdges}` : `node_${nodesOrEdges}_${node}`;
}

/** Where a page's row holds what an edge says beside its node. */
export function edgeKey(edges: string, field: string): string {
  return `edge_${edges}_${field}`;
}
