import type { EntityKind } from '../model/kinds.ts';
import type { SelectedField } from '../model/selection.ts';
import { cypher, nameOf, type Cypher } from './cypher.ts';
import { nameQuery } from './name-query.ts';
import { readPage } from './read-list.ts';
import type { Answer } from './read-one.ts';
import type { Compiler, FieldRule } from './select/compiler.ts';
import { objectMap, selectObject } from './select/object.ts';
import { itemParts } from './select/page.ts';
import type { Store } from './store.ts';

/** What to search for, and where. */
export interface Search {
  readonly text: string;
  readonly kinds: readonly EntityKind[] | undefined;
  readonly jurisdiction: string | undefined;
}

/** Entities whose name or alias holds every word of the text, best first. */
export async function readSearch(store: Store, field: SelectedField, search: Search): Promise<Answer> {
  return readPage(store, field, {}, (compiler) => {
    const conditions: Cypher[] = [];
    if (search.kinds) conditions.push(cypher`n.kind IN ${compiler.value([...search.kinds])}`);
    if (search.jurisdiction !== undefined) conditions.push(inJurisdiction(compiler, search.jurisdiction));
    return {
      match: cypher`CALL db.index.fulltext.queryNodes('entity_names', ${compiler.value(nameQuery(search.text))}) YIELD node AS n, score`,
      conditions,
      distinct: [nameOf('n'), nameOf('score')],
      orderedBy: [cypher`score`, cypher`n.id`],
      descending: true,
      row: hits(compiler, field, search.text),
    };
  });
}

function inJurisdiction(compiler: Compiler, code: string): Cypher {
  const value = compiler.value(code);
  return cypher`(n.jurisdiction = ${value} OR EXISTS { (n)-[:INCORPORATED_IN|LOCATED_IN]->(:Jurisdiction {code: ${value}}) })`;
}

/** The hits as `nodes` and as `edges` ask for them; which name matched is told later from all names. */
function hits(compiler: Compiler, page: SelectedField, text: string): Cypher {
  const rule = (asked: SelectedField): FieldRule => {
    if (asked.name === 'entity') return () => selectObject(compiler, nameOf('n'), asked);
    if (asked.name === 'score') return () => cypher`score`;
    return () => cypher`{text: ${compiler.value(text)}, names: [n.name] + n.aliases}`;
  };
  return itemParts(page, ({ selection }) =>
    selection ? objectMap(compiler, nameOf('n'), selection, rule) : cypher`null`,
  );
}
