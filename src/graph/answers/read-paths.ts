import type { Frame, SelectedField, Selection } from '../../model/selection.ts';
import { cypher, nameOf, type Cypher } from '../driver/cypher.ts';
import type { Answer } from '../reads/read-one.ts';
import { Compiler, type FieldRule } from '../select/compiler.ts';
import { ruleOf } from '../select/field-rules.ts';
import { entityLabel } from '../select/temporal-conditions.ts';
import { linkRules } from '../select/link-rules.ts';
import { objectMap, selectObject } from '../select/object.ts';
import type { Reader, Store } from '../driver/store.ts';
import { exploredMap, type FoundExplored } from './explored-map.ts';
import { entitiesOf, linksOf, redrawMap, type FoundLink } from './found.ts';
import { partyMap } from '../select/told-link.ts';
import { explanationInputMap } from './explanation-input.ts';

/** A path that was found outside of Neo4j. */
export interface FoundPathIds {
  readonly entities: readonly string[];
  readonly links: readonly FoundLink[];
  readonly strength: number;
  /** What leads between the same companies and holders as part of this path. */
  readonly carriers: readonly string[];
  /** Whether it ties nobody by itself, and by which rule. */
  readonly lead: boolean;
  readonly leadRule: string | null;
}

export interface FoundPathsIds {
  readonly paths: readonly FoundPathIds[];
  readonly independentPaths: number;
  readonly explored: FoundExplored;
  readonly frame: Frame;
}

/** Reads all that is asked of an answer about paths, in one statement. */
export async function readPaths(store: Store, field: SelectedField, found: FoundPathsIds): Promise<Answer> {
  return readAnswer(store, field, found.frame, (compiler, asked) => {
    switch (asked.name) {
      case 'paths':
        return eachWay(compiler, found.paths, asked.selection);
      case 'independentPaths':
        return compiler.value(found.independentPaths);
      case 'explored':
        return exploredMap(compiler, found.explored, asked);
      default: {
        const links = compiler.value(found.paths.flatMap((path) => path.links));
        const entities = compiler.value(found.paths.flatMap((path) => path.entities));
        return drawn(compiler, entities, links);
      }
    }
  });
}

export interface FoundNetwork {
  readonly entities: readonly string[];
  readonly links: readonly FoundLink[];
  readonly hidden: readonly { readonly entity: string; readonly count: number }[];
  readonly explored: FoundExplored;
  readonly frame: Frame;
}

/** Reads all that is asked of a network, in one statement. */
export async function readNetwork(store: Store, field: SelectedField, found: FoundNetwork): Promise<Answer> {
  return readAnswer(store, field, found.frame, (compiler, asked) => {
    switch (asked.name) {
      case 'entities':
        return each(compiler, entitiesOf(compiler, compiler.value(found.entities)), asked);
      case 'links':
        return each(compiler, linksOf(compiler, compiler.value(found.links)), asked);
      case 'hidden':
        return hiddenOf(compiler, found, asked);
      case 'explored':
        return exploredMap(compiler, found.explored, asked);
      default:
        return drawn(compiler, compiler.value(found.entities), compiler.value(found.links));
    }
  });
}

/** Reads what is asked of paths by themselves; inside a transaction, of paths that only this one sees. */
export async function readPathList(
  reader: Reader,
  selection: Selection,
  ways: readonly FoundPathIds[],
): Promise<Answer[]> {
  if (ways.length === 0) return [];
  const compiler = new Compiler(ruleOf);
  const rows = ways.map((way, place) => ({ ...way, place }));
  const statement = cypher`
    // wayList
    ${bindWays(compiler, rows)} RETURN ${wayObject(compiler, selection)} AS answer`;
  return (await reader.read(statement, compiler.parameters())).map((row) => row['answer'] as Answer);
}

/** Something strongly tied to an entity, and the path there. */
export interface FoundRelated {
  readonly entity: string;
  readonly strength: number;
  readonly path: FoundPathIds;
}

/** Reads what is asked of entities that are tied to another. */
export async function readRelated(
  store: Store,
  { selection }: SelectedField,
  found: readonly FoundRelated[],
  frame: Frame,
): Promise<Answer[]> {
  if (!selection || found.length === 0) return [];
  const compiler = new Compiler(ruleOf, frame);
  const map = objectMap(compiler, nameOf('other'), selection, (asked): FieldRule => {
    if (asked.name === 'entity') return () => selectObject(compiler, nameOf('other'), asked);
    if (asked.name === 'strength') return () => cypher`strength`;
    if (asked.name === 'explanation') return () => told(compiler);
    return () => (asked.selection ? wayObject(compiler, asked.selection) : cypher`null`);
  });
  const rows = found.map(({ entity, path }, place) => ({ ...path, entity, place }));
  const statement = cypher`
    // related
    ${bindWays(compiler, rows)} MATCH (other:${entityLabel(compiler)} {id: row.entity})
    WITH row, nodes, hops, strength, other ORDER BY row.place RETURN ${map} AS answer`;
  return (await store.read(statement, compiler.parameters())).map((row) => row['answer'] as Answer);
}

async function readAnswer(
  store: Store,
  field: SelectedField,
  frame: Frame,
  valueOf: (compiler: Compiler, asked: SelectedField) => Cypher,
): Promise<Answer> {
  const compiler = new Compiler(ruleOf, frame);
  const selection = field.selection as Selection;
  const map = objectMap(
    compiler,
    cypher`null`,
    selection,
    (asked): FieldRule =>
      () =>
        valueOf(compiler, asked),
  );
  const statement = cypher`
    // ${nameOf(field.name)}
    RETURN ${map} AS answer`;
  const [row] = await store.read(statement, compiler.parameters());
  return row?.['answer'] as Answer;
}

function eachWay(
  compiler: Compiler,
  ways: readonly FoundPathIds[],
  selection: Selection | undefined,
): Cypher {
  if (!selection) return cypher`[]`;
  const rows = ways.map((way, place) => ({ ...way, place }));
  return cypher`COLLECT { ${bindWays(compiler, rows)} RETURN ${wayObject(compiler, selection)} }`;
}

/** Binds `nodes`, `hops` and `strength` for each path in turn. */
function bindWays(compiler: Compiler, rows: readonly (FoundPathIds & { readonly place: number })[]): Cypher {
  return cypher`UNWIND ${compiler.value(rows)} AS row
    WITH row, row.strength AS strength, ${entitiesOf(compiler, cypher`row.entities`)} AS nodes, ${linksOf(compiler, cypher`row.links`)} AS hops
    ORDER BY row.place`;
}

function wayObject(compiler: Compiler, selection: Selection): Cypher {
  return objectMap(compiler, cypher`row`, selection, (asked): FieldRule => {
    switch (asked.name) {
      case 'entities':
        return () => each(compiler, nameOf('nodes'), asked);
      case 'links':
        return () => each(compiler, nameOf('hops'), asked);
      case 'explanation':
        return () => told(compiler);
      case 'carriers':
        return () => each(compiler, entitiesOf(compiler, cypher`row.carriers`), asked);
      case 'lead':
      case 'leadRule':
        return () => cypher`row.${nameOf(asked.name)}`;
      case 'independentSources':
        return () => least(compiler, asked);
      case 'disputed':
        return () => isDisputed(compiler, asked);
      default:
        return () => cypher`strength`;
    }
  });
}

function told(compiler: Compiler): Cypher {
  const parts = { parties: cypher`nodes`, hops: cypher`hops` };
  return cypher`{leadRule: row.leadRule, ends: [${partyMap(cypher`head(nodes)`)}, ${partyMap(cypher`last(nodes)`)}], told: ${explanationInputMap(compiler, parts)}}`;
}

/** That of the link with the fewest. */
function least(compiler: Compiler, asked: SelectedField): Cypher {
  const link = compiler.variable('l');
  const sources = ofLink('independentSources', 'sources')(compiler, link, asked);
  return cypher`head(COLLECT { UNWIND hops AS ${link} WITH ${sources} AS sources ORDER BY sources LIMIT 1 RETURN sources })`;
}

function isDisputed(compiler: Compiler, asked: SelectedField): Cypher {
  const link = compiler.variable('l');
  const disputed = ofLink('disputed', 'disputed')(compiler, link, asked);
  return cypher`EXISTS { UNWIND hops AS ${link} WITH ${disputed} AS denied WHERE denied RETURN denied }`;
}

/** A field of a link as the frame has it. */
function ofLink(field: string, property: string): FieldRule {
  const rule = linkRules[`Link.${field}`];
  return (compiler, link, asked) => rule?.(compiler, link, asked) ?? cypher`${link}.${nameOf(property)}`;
}

function each(compiler: Compiler, list: Cypher, asked: SelectedField): Cypher {
  const [place, item, all] = [compiler.variable('i'), compiler.variable('x'), compiler.variable('a')];
  return cypher`COLLECT { WITH ${list} AS ${all} UNWIND range(0, size(${all}) - 1) AS ${place}
    WITH ${place}, ${all}[${place}] AS ${item} ORDER BY ${place} RETURN ${selectObject(compiler, item, asked)} }`;
}

function hiddenOf(compiler: Compiler, { hidden }: FoundNetwork, { selection }: SelectedField): Cypher {
  if (!selection) return cypher`[]`;
  const [row, entity] = [compiler.variable('h'), compiler.variable('n')];
  const map = objectMap(compiler, row, selection, (asked): FieldRule => {
    if (asked.name === 'entity') return () => selectObject(compiler, entity, asked);
    return () => cypher`${row}.count`;
  });
  return cypher`COLLECT { UNWIND ${compiler.value(hidden)} AS ${row} MATCH (${entity}:${entityLabel(compiler)} {id: ${row}.entity})
    WITH ${row}, ${entity} ORDER BY ${row}.count DESC, ${row}.entity RETURN ${map} }`;
}

function drawn(compiler: Compiler, entities: Cypher, links: Cypher): Cypher {
  return cypher`head(COLLECT { WITH ${entitiesOf(compiler, entities)} AS drawn, ${linksOf(compiler, links)} AS ties
    RETURN ${redrawMap(cypher`drawn`, cypher`ties`)} })`;
}
