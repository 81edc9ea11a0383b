import type { EntityKind } from '../../model/kinds.ts';
import type { SelectedField } from '../../model/selection.ts';
import { cypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { readPage } from './read-list.ts';
import type { Answer } from './read-one.ts';
import { searchMatch, type Sought } from './search-match.ts';
import type { Compiler, FieldRule } from '../select/compiler.ts';
import { objectMap, selectObject } from '../select/object.ts';
import { itemParts } from '../select/page.ts';
import type { Store } from '../driver/store.ts';

/** What to search for, and where. */
export interface Search {
  readonly sought: Sought;
  readonly kinds: readonly EntityKind[] | undefined;
  readonly jurisdiction: string | undefined;
}

/** What the text identifies, then entities whose name or alias holds every word of it, best first. */
export async function readSearch(store: Store, field: SelectedField, search: Search): Promise<Answer> {
  return readPage(store, field, {}, (compiler) => {
    const conditions: Cypher[] = [];
    if (search.kinds) conditions.push(cypher`n.kind IN ${compiler.value([...search.kinds])}`);
    if (search.jurisdiction !== undefined) conditions.push(inJurisdiction(compiler, search.jurisdiction));
    return {
      match: searchMatch(compiler, search.sought),
      conditions,
      distinct: [nameOf('n'), nameOf('score'), nameOf('how')],
      orderedBy: [cypher`score`, cypher`n.id`],
      descending: true,
      row: hits(compiler, field, search.sought.names.text),
    };
  });
}

function inJurisdiction(compiler: Compiler, code: string): Cypher {
  const value = compiler.value(code);
  return cypher`(n.jurisdiction = ${value} OR EXISTS { (n)-[:INCORPORATED_IN|LOCATED_IN]->(:Jurisdiction {code: ${value}}) })`;
}

/** The hits as `nodes` and as `edges` ask for them; what matched is told later from all names and identifiers. */
function hits(compiler: Compiler, page: SelectedField, text: string): Cypher {
  const rule = (asked: SelectedField): FieldRule => {
    if (asked.name === 'entity') return () => selectObject(compiler, nameOf('n'), asked);
    if (asked.name === 'score') return () => cypher`score`;
    return () =>
      cypher`{text: ${compiler.value(text)}, names: [n.name] + n.aliases, how: how, identifiers: n.identifiers}`;
  };
  return itemParts(page, ({ selection }) =>
    selection ? objectMap(compiler, nameOf('n'), selection, rule) : cypher`null`,
  );
}
