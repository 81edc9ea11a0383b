import type { SelectedField } from '../../model/selection.ts';
import { cypher, nameOf } from '../driver/cypher.ts';
import { isOpen } from '../matching/open-match.ts';
import { readPage } from './read-list.ts';
import type { Answer } from './read-one.ts';
import { properties, rowOf } from '../select/page.ts';
import type { Reader } from '../driver/store.ts';

/** Possible matches between entities that are there and that no standing judgment speaks of, most telling first. */
export async function readMatches(reader: Reader, field: SelectedField): Promise<Answer> {
  return readPage(reader, field, {}, (compiler) => {
    const match = nameOf('m');
    return {
      match: cypher`MATCH (${match}:_Match) MATCH (one:Entity {id: ${match}.left}) MATCH (other:Entity {id: ${match}.right})`,
      conditions: [isOpen(cypher`one`, cypher`other`)],
      distinct: [match],
      orderedBy: properties(match, ['opens', 'score', 'id']),
      descending: true,
      row: rowOf(compiler, field, match),
    };
  });
}
