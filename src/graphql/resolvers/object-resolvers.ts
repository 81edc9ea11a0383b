import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { encodeCursor } from '../../lib/cursor.ts';
import { edgeKey, itemKey, ownKey } from '../../model/answer-keys.ts';
import type { Answer } from '../../query/find-one.ts';
import type { Context } from '../context.ts';

type Resolver = GraphQLFieldResolver<Answer, Context>;

interface Row extends Answer {
  /** Where it stands in the list, if the question asks for a cursor. */
  readonly sort?: readonly unknown[];
}

function keyOf(info: GraphQLResolveInfo): string {
  return String(info.path.key);
}

/** The rows of the page: one more was read than asked for, to see whether more follow. */
function holdingsByOwner(page: Answer): readonly Row[] {
  const rows = (page['rows'] ?? []) as readonly Row[];
  return rows.slice(0, Number(page['first']));
}

/** The fields of every connection, read from the map that the one statement of the question made. */
export const connection: Readonly<Record<string, Resolver>> = {
  edges: (page, _args, _context, info) => holdingsByOwner(page).map((row) => ({ row, edges: keyOf(info) })),
  nodes: (page, _args, _context, info) => holdingsByOwner(page).map((row) => row[itemKey(keyOf(info))]),
  totalCount: (page) => page['total'],
  pageInfo: (page) => {
    const rows = holdingsByOwner(page);
    const [first, last] = [rows[0], rows.at(-1)];
    return {
      hasNextPage: ((page['rows'] ?? []) as readonly Row[]).length > rows.length,
      hasPreviousPage: page['after'],
      startCursor: first?.sort ? encodeCursor(first.sort) : null,
      endCursor: last?.sort ? encodeCursor(last.sort) : null,
    };
  },
};

interface EdgeOfPage {
  readonly row: Row;
  readonly edges: string;
}

/** The fields of every edge: `node` and `cursor`, and what the link says under the edge's own keys. */
export function edgeField(name: string): GraphQLFieldResolver<EdgeOfPage, Context> {
  if (name === 'cursor') return ({ row }) => encodeCursor(row.sort ?? []);
  if (name === 'node') return ({ row, edges }, _args, _context, info) => row[itemKey(edges, keyOf(info))];
  return ({ row, edges }, _args, _context, info) => row[edgeKey(edges, keyOf(info))];
}

/** What the one statement of the question found for a field: among what only its type is asked, or what all are. */
export function valueOf(
  object: Answer,
  { path, parentType }: Pick<GraphQLResolveInfo, 'path' | 'parentType'>,
): unknown {
  const key = String(path.key);
  const mine = object[ownKey(parentType.name)] as Answer | null | undefined;
  return mine && key in mine ? mine[key] : object[key];
}

/** Fields of `PageInfo` and other small objects stand under their own names, whatever the alias. */
export const byName: Resolver = (object, _args, _context, info) => object[info.fieldName];

/** An identifier is kept as `scheme:value`. */
export const identifier: Readonly<Record<string, Resolver>> = {
  scheme: ({ line }) => String(line).slice(0, String(line).indexOf(':')),
  value: ({ line }) => String(line).slice(String(line).indexOf(':') + 1),
};
