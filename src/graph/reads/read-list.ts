import type { EntityLabel } from '../../model/kinds.ts';
import type { Frame, SelectedField } from '../../model/selection.ts';
import { cypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { nameQuery } from './name-query.ts';
import type { Answer } from './read-one.ts';
import { Compiler } from '../select/compiler.ts';
import { ruleOf } from '../select/field-rules.ts';
import { pageMap, properties, rowOf, type IndexUse, type PageSource } from '../select/page.ts';
import type { Reader, Store } from '../driver/store.ts';

/** Runs the one statement that reads a page of a root list. */
export async function readPage(
  store: Reader,
  field: SelectedField,
  frame: Frame,
  sourceOf: (compiler: Compiler) => PageSource,
): Promise<Answer> {
  const compiler = new Compiler(ruleOf, frame);
  const statement = cypher`
    // ${nameOf(field.name)}
    RETURN ${pageMap(compiler, field, sourceOf(compiler))} AS answer`;
  const [row] = await store.read(statement, compiler.parameters());
  return row?.['answer'] as Answer;
}

/** Conditions on a list of entities; absent ones do not narrow it. */
export interface EntityFilter {
  /** Found as `search` does. */
  readonly name?: string | undefined;
  readonly jurisdiction?: string | undefined;
  readonly status?: string | undefined;
  readonly incorporatedAfter?: string | undefined;
  readonly incorporatedBefore?: string | undefined;
  /** Host name and registrar of domains. */
  readonly nameServer?: string | undefined;
  readonly registrar?: string | undefined;
  readonly createdAfter?: string | undefined;
  readonly createdBefore?: string | undefined;
}

/** Entities of one kind by name. */
export async function readEntities(
  store: Store,
  field: SelectedField,
  label: EntityLabel,
  filter: EntityFilter,
): Promise<Answer> {
  return readPage(store, field, {}, (compiler) => {
    const node = nameOf('n');
    return {
      match: matchEntities(compiler, node, nameOf(label), filter),
      conditions: filterConditions(compiler, node, filter),
      distinct: [node],
      orderedBy: properties(node, ['name', 'id']),
      ...(mayRepeat(filter) ? {} : { isOnce: true, index: indexOf(node, filter) }),
      row: rowOf(compiler, field, node),
    };
  });
}

/** A domain may have had a name server or registrar more than once. */
function mayRepeat({ name, nameServer, registrar }: EntityFilter): boolean {
  return name !== undefined || nameServer !== undefined || registrar !== undefined;
}

/** The indexes on name and id, and on jurisdiction, name and id, hold only nodes that have all of these. */
function indexOf(node: Cypher, { jurisdiction }: EntityFilter): IndexUse {
  return {
    holds: properties(node, ['name', 'id']).map((property) => cypher`${property} IS NOT NULL`),
    equal: jurisdiction === undefined ? [] : properties(node, ['jurisdiction']),
  };
}

function matchEntities(
  compiler: Compiler,
  node: Cypher,
  label: Cypher,
  { name, nameServer, registrar }: EntityFilter,
): Cypher {
  if (name !== undefined) {
    return cypher`CALL db.index.fulltext.queryNodes('entity_names', ${compiler.value(nameQuery({ argument: 'name', text: name }))}) YIELD node AS ${node} MATCH (${node}:${label})`;
  }
  const patterns = [cypher`MATCH (${node}:${label})`];
  if (nameServer !== undefined) {
    patterns.push(cypher`MATCH (${node})-[:SERVED_BY]->(:NameServer {name: ${compiler.value(nameServer)}})`);
  }
  if (registrar !== undefined) {
    const [iana, text] = [compiler.value(`iana-registrar-id:${registrar}`), compiler.value(registrar)];
    patterns.push(cypher`MATCH (${node})-[:SPONSORED_BY]->(registrar:Registrar)
      WHERE registrar.name = ${text} OR toLower(registrar.name) = toLower(${text}) OR ${iana} IN registrar.identifiers`);
    patterns.push(cypher`WITH ${node}`);
  }
  return patterns.reduce((all, pattern) => cypher`${all} ${pattern}`);
}

function filterConditions(compiler: Compiler, node: Cypher, filter: EntityFilter): Cypher[] {
  const conditions: Cypher[] = [];
  for (const property of ['jurisdiction', 'status'] as const) {
    const wanted = filter[property];
    if (wanted !== undefined)
      conditions.push(cypher`${node}.${nameOf(property)} = ${compiler.value(wanted)}`);
  }
  const dated = [
    ['incorporatedOn', filter.incorporatedAfter, cypher`>`],
    ['incorporatedOn', filter.incorporatedBefore, cypher`<`],
    ['createdOn', filter.createdAfter, cypher`>`],
    ['createdOn', filter.createdBefore, cypher`<`],
  ] as const;
  for (const [property, bound, sign] of dated) {
    if (bound === undefined) continue;
    const value = property === 'incorporatedOn' ? cypher`${node}.incorporatedOn` : createdOn(node);
    conditions.push(cypher`${value} ${sign} ${compiler.value(bound)}`);
  }
  return conditions;
}

/** The creation date that the last registration seen gives. */
function createdOn(domain: Cypher): Cypher {
  return cypher`head(COLLECT { MATCH (${domain})<-[:DESCRIBES]-(r:Record) WHERE r.createdOn IS NOT NULL AND r.retractedAt IS NULL
    RETURN r.createdOn ORDER BY r.lastObservedAt DESC LIMIT 1 })`;
}

/** All sources by title. */
export async function readSourceList(store: Store, field: SelectedField): Promise<Answer> {
  return readPage(store, field, {}, (compiler) => {
    const node = nameOf('n');
    return {
      match: cypher`MATCH (${node}:Source)`,
      conditions: [],
      distinct: [node],
      isOnce: true,
      orderedBy: properties(node, ['title', 'id']),
      index: { holds: [cypher`${node}.title IS NOT NULL`, cypher`${node}.id IS NOT NULL`], equal: [] },
      row: rowOf(compiler, field, node),
    };
  });
}

/** Look-ups in the order in which they were queued. */
export async function readLookupList(
  store: Store,
  field: SelectedField,
  state: string | undefined,
): Promise<Answer> {
  return readPage(store, field, {}, (compiler) => {
    const node = nameOf('n');
    return {
      match: cypher`MATCH (${node}:_Lookup)`,
      conditions: state === undefined ? [] : [cypher`${node}.state = ${compiler.value(state)}`],
      distinct: [node],
      orderedBy: properties(node, ['queuedAt', 'id']),
      row: rowOf(compiler, field, node),
    };
  });
}
