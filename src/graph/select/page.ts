import { BadInput } from '../../lib/errors/bad-input.ts';
import { edgeKey, itemKey } from '../../model/answer-keys.ts';
import type { SelectedField } from '../../model/selection.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import type { Compiler } from './compiler.ts';
import { where } from './temporal-conditions.ts';
import { selectObject } from './object.ts';

/** How an index gives the order of a list. */
export interface IndexUse {
  /** What goes without saying, but has to be said for the index to be used. */
  readonly holds: readonly Cypher[];
  /** Properties that come first in the index and are the same for all items. */
  readonly equal: readonly Cypher[];
}

/** A list that a connection shows a page of. */
export interface PageSource {
  /** MATCH and WHERE that bind what is listed; conditions come apart so that the cursor's can be added. */
  readonly match: Cypher;
  readonly conditions: readonly Cypher[];
  /** What each item of the list is: these variables together are distinct. */
  readonly distinct: readonly Cypher[];
  /** That the match, which then is a plain MATCH, finds every item once: nobody need look for repetitions. */
  readonly isOnce?: boolean;
  /** Expressions that order the list; the last one is unique. */
  readonly orderedBy: readonly Cypher[];
  readonly descending?: boolean;
  /** Where an index gives the order. */
  readonly index?: IndexUse;
  /** What stands at each item: `node` for edges, `item` for nodes, `edge` for the edge's other fields. */
  readonly row: Cypher;
  /** More entries of the connection's own map. */
  readonly extra?: Cypher;
}

/**
 * The page of a connection as a map: `rows` (each with its `sort` values where cursors are asked for, and one more than
 * asked for so that the end is seen), `first`, `after`, and `total` where it is selected.
 */
export function pageMap(compiler: Compiler, field: SelectedField, source: PageSource): Cypher {
  const asked = new Set(field.selection?.fields.map(({ name }) => name));
  const entries: Cypher[] = [];
  if (asked.has('nodes') || asked.has('edges') || asked.has('pageInfo') || asked.has('cypher'))
    entries.push(cypher`rows: ${rows(compiler, field, source)}`);
  if (asked.has('totalCount')) entries.push(cypher`total: ${total(source)}`);
  entries.push(cypher`first: ${compiler.value(field.args['first'])}`);
  const isLater = field.args['after'] !== undefined && field.args['after'] !== null;
  entries.push(isLater ? cypher`after: true` : cypher`after: false`);
  if (source.extra) entries.push(source.extra);
  return cypher`{${joinCypher(entries, cypher`, `)}}`;
}

function rows(compiler: Compiler, field: SelectedField, source: PageSource): Cypher {
  const { match, orderedBy, descending, index, row } = source;
  const order = joinCypher(
    [...(index?.equal ?? []), ...orderedBy].map((expression) =>
      descending ? cypher`${expression} DESC` : expression,
    ),
    cypher`, `,
  );
  const conditions = [...source.conditions, ...(index?.holds ?? []), ...afterCursor(compiler, field, source)];
  const limit = compiler.value(Number(field.args['first']) + 1);
  const sort = asksForCursors(field) ? cypher`sort: [${joinCypher(orderedBy, cypher`, `)}], ` : cypher``;
  return cypher`COLLECT { ${match} ${where(conditions)} WITH ${items(source)} ORDER BY ${order} LIMIT ${limit} RETURN {${sort}${row}} }`;
}

function total(source: PageSource): Cypher {
  const { match, conditions, isOnce } = source;
  const found = cypher`${match} ${where(conditions)}`;
  return isOnce ? cypher`COUNT { ${found} }` : cypher`COUNT { ${found} RETURN ${items(source)} }`;
}

function items({ distinct, isOnce }: PageSource): Cypher {
  const variables = joinCypher(distinct, cypher`, `);
  return isOnce ? variables : cypher`DISTINCT ${variables}`;
}

/** Whether the question wants to know where items stand in the list. */
function asksForCursors(page: SelectedField): boolean {
  return (page.selection?.fields ?? []).some(({ selection }) =>
    selection?.fields.some(({ name }) => CURSORS.has(name)),
  );
}

const CURSORS: ReadonlySet<string> = new Set(['cursor', 'startCursor', 'endCursor']);

/** Keyset paging: items behind the cursor in the list's order, whatever was added before it meanwhile. */
function afterCursor(
  compiler: Compiler,
  field: SelectedField,
  { orderedBy, descending }: PageSource,
): Cypher[] {
  const values = field.args['after'] as readonly unknown[] | null | undefined;
  if (!values) return [];
  if (values.length !== orderedBy.length) throw new BadInput('after', 'this cursor is of another list');
  const sign = descending ? cypher`<` : cypher`>`;
  const cases = orderedBy.map((expression, index) => {
    const equal = orderedBy
      .slice(0, index)
      .map((other, at) => cypher`${other} = ${compiler.value(values[at])}`);
    return joinCypher(
      [...equal, cypher`${expression} ${sign} ${compiler.value(values[index])}`],
      cypher` AND `,
    );
  });
  // Follows from the rest, but is what an index can start from.
  const start = orderedBy
    .slice(0, 1)
    .map((expression) => cypher`${expression} ${sign}= ${compiler.value(values[0])}`);
  return [...start, cypher`(${joinCypher(cases, cypher` OR `)})`];
}

/** The properties of a variable that a list is ordered by. */
export function properties(variable: Cypher, names: readonly string[]): Cypher[] {
  return names.map((name) => cypher`${variable}.${nameOf(name)}`);
}

/** What a page's row holds of its item, for every place in the question that asks for it. */
export function rowOf(compiler: Compiler, page: SelectedField, item: Cypher): Cypher {
  return itemParts(page, (asked) => selectObject(compiler, item, asked));
}

/** Renders the item once for each `nodes` and each `edges { node }` of the question. */
export function itemParts(page: SelectedField, render: (asked: SelectedField) => Cypher): Cypher {
  const parts = (page.selection?.fields ?? []).flatMap((field) => {
    if (field.name === 'nodes') return [cypher`${nameOf(itemKey(field.key))}: ${render(field)}`];
    if (field.name !== 'edges') return [];
    const nodes = (field.selection?.fields ?? []).filter(({ name }) => name === 'node');
    return nodes.map((node) => cypher`${nameOf(itemKey(field.key, node.key))}: ${render(node)}`);
  });
  return joinCypher(parts.length > 0 ? parts : [cypher`item: null`], cypher`, `);
}

/** Renders what edges ask for beside node and cursor. */
export function edgeParts(page: SelectedField, render: (asked: SelectedField) => Cypher): Cypher[] {
  return (page.selection?.fields ?? [])
    .filter(({ name }) => name === 'edges')
    .flatMap((edges) =>
      (edges.selection?.fields ?? [])
        .filter(({ name }) => name !== 'node' && name !== 'cursor')
        .map((field) => cypher`${nameOf(edgeKey(edges.key, field.key))}: ${render(field)}`),
    );
}
