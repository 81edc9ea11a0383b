import type { Frame, SelectedField, Selection } from '../../model/selection.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import type { Answer } from '../reads/read-one.ts';
import { Compiler, newStatement, type FieldRule } from '../select/compiler.ts';
import { ruleOf } from '../select/field-rules.ts';
import { entityLabel } from '../select/temporal-conditions.ts';
import { objectMap, selectObject } from '../select/object.ts';
import { itemParts } from '../select/page.ts';
import type { Store } from '../driver/store.ts';

/** How a link is found again, and whether the answer's own time knows it. */
export interface LinkPlace {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly isThen: boolean;
}

/** A change that was found; what is asked of its entity, links and records is still to be read. */
export interface ChangeRow {
  readonly key: string;
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly entity: string;
  readonly link: LinkPlace | null;
  readonly links: readonly LinkPlace[];
  readonly summary: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly records: readonly string[];
}

/** A page of them. */
export interface FoundChanges {
  readonly rows: readonly ChangeRow[];
  readonly total: number | null;
  readonly frame: Frame;
}

/** Reads all that is asked of a page of changes, in one statement. */
export async function readChanges(
  store: Store,
  field: SelectedField,
  { rows, total, frame }: FoundChanges,
): Promise<Answer> {
  const parts = newStatement();
  const compilers = { then: new Compiler(ruleOf, frame, parts), stored: new Compiler(ruleOf, {}, parts) };
  const { then } = compilers;
  const items = itemParts(field, ({ selection }) =>
    selection ? changeMap(compilers, selection) : cypher`null`,
  );
  const placed = then.value(rows.map((row, place) => ({ ...row, place })));
  const entries = [
    cypher`rows: COLLECT { UNWIND ${placed} AS row MATCH (entity:${entityLabel(then)} {id: row.entity})
      WITH row, entity ORDER BY row.place RETURN {sort: [row.key, row.id], ${items}} }`,
    cypher`total: ${then.value(total)}`,
    cypher`first: ${then.value(field.args['first'])}`,
    cypher`after: ${then.value(field.args['after'] != null)}`,
  ];
  const statement = cypher`
    // ${nameOf(field.name)}
    RETURN {${joinCypher(entries, cypher`, `)}} AS answer`;
  const [row] = await store.read(statement, then.parameters());
  return row?.['answer'] as Answer;
}

interface Compilers {
  readonly then: Compiler;
  /** For links that the answer's time does not know (any more): as they last stood. */
  readonly stored: Compiler;
}

function changeMap(compilers: Compilers, selection: Selection): Cypher {
  return objectMap(compilers.then, nameOf('row'), selection, (asked): FieldRule => {
    switch (asked.name) {
      case 'entity':
        return () => selectObject(compilers.then, nameOf('entity'), asked);
      case 'link':
        return () =>
          cypher`head(${linksOf(compilers, cypher`[place IN [row.link] WHERE place IS NOT NULL]`, asked)})`;
      case 'links':
        return () => linksOf(compilers, cypher`row.links`, asked);
      case 'records':
        return () => recordsOf(compilers.then, asked);
      default:
        return () => cypher`row.${nameOf(asked.name)}`;
    }
  });
}

function linksOf({ then, stored }: Compilers, places: Cypher, asked: SelectedField): Cypher {
  const link = then.variable('l');
  return cypher`COLLECT { UNWIND ${places} AS place
    MATCH (:Entity|FormerEntity {id: place.from})-[${link}]->(:Entity|FormerEntity {id: place.to}) WHERE ${link}.id = place.id
    WITH place, ${link} ORDER BY ${link}.kind, ${link}.id
    RETURN CASE WHEN place.isThen THEN ${selectObject(then, link, asked)} ELSE ${selectObject(stored, link, asked)} END }`;
}

function recordsOf(compiler: Compiler, asked: SelectedField): Cypher {
  const record = compiler.variable('r');
  return cypher`COLLECT { UNWIND row.records AS id MATCH (${record}:Record {id: id}) RETURN ${selectObject(compiler, record, asked)} }`;
}
