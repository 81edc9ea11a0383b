import type { Frame, Selection } from '../../model/selection.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import type { Answer } from './read-one.ts';
import { FORMER_LINK } from '../schema/schema.ts';
import { Compiler } from '../select/compiler.ts';
import { ruleOf } from '../select/field-rules.ts';
import { entityLabel, knownConditions } from '../select/temporal-conditions.ts';
import { objectMap } from '../select/object.ts';
import type { Store } from '../driver/store.ts';

/** Entities or holdings of which a question selects the same. */
export interface PartsWanted {
  readonly what: 'entity' | 'holding';
  readonly selection: Selection;
  readonly ids: readonly string[];
}

/** Reads what a question selects of entities and holdings found elsewhere, in one statement; one map by id for each. */
export async function readParts(
  store: Store,
  frame: Frame,
  wanted: readonly PartsWanted[],
): Promise<ReadonlyMap<string, Answer>[]> {
  if (wanted.every(({ ids }) => ids.length === 0)) return wanted.map(() => new Map());
  const compiler = new Compiler(ruleOf, frame);
  const lists = wanted.map((parts) => listOf(compiler, parts));
  const statement = cypher`
    // parts
    RETURN [${joinCypher(lists, cypher`, `)}] AS lists`;
  const [row] = await store.read(statement, compiler.parameters());
  const found = (row?.['lists'] ?? []) as readonly (readonly { id: string; answer: Answer }[])[];
  return wanted.map((_, at) => new Map((found[at] ?? []).map(({ id, answer }) => [id, answer])));
}

function listOf(compiler: Compiler, { what, selection, ids }: PartsWanted): Cypher {
  const object = compiler.variable('x');
  const id = compiler.variable('i');
  const match = what === 'entity' ? matchEntity(compiler, object, id) : matchHolding(compiler, object, id);
  const row = cypher`{id: ${id}, answer: ${objectMap(compiler, object, selection)}}`;
  return cypher`COLLECT { UNWIND ${compiler.value([...ids])} AS ${id} ${match} RETURN ${row} }`;
}

function matchEntity(compiler: Compiler, entity: Cypher, id: Cypher): Cypher {
  return cypher`MATCH (${entity}:${entityLabel(compiler)} {id: ${id}})`;
}

/**
 * One branch for each type, since only then the index of that type is used. Of the frame only `knownAt` matters: which
 * holdings an answer shows was decided where it was computed, and those of a timeline are of other days than `asOf`.
 */
function matchHolding(compiler: Compiler, link: Cypher, id: Cypher): Cypher {
  const types = [
    nameOf('OWNS'),
    nameOf('CONTROLS'),
    ...(compiler.frame.knownAt === undefined ? [] : [FORMER_LINK]),
  ];
  const conditions = knownConditions(compiler, link, ['OWNS', 'CONTROLS']);
  const branches = types.map(
    (type) =>
      cypher`MATCH ()-[${link}:${type}]->() WHERE ${joinCypher([cypher`${link}.id = ${id}`, ...conditions], cypher` AND `)} RETURN ${link}`,
  );
  return cypher`CALL (${id}) { ${joinCypher(branches, cypher` UNION `)} }`;
}
