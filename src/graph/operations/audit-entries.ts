import type { AuditEntry } from '../../model/audit.ts';
import type { SelectedField } from '../../model/selection.ts';
import { cypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { readPage } from '../reads/read-list.ts';
import type { Answer } from '../reads/read-one.ts';
import { properties, rowOf } from '../select/page.ts';
import type { Store } from '../driver/store.ts';

/** A node on its own, so that expanding anything in Neo4j Browser never shows it. */
const SAVE_AUDIT_ENTRY = cypher`
  // saveAuditEntry
  CREATE (entry:_AuditEntry)
  SET entry = $entry
`;

/** Adds an entry; there is no way to change one. */
export async function saveAuditEntry(store: Store, entry: AuditEntry): Promise<void> {
  await store.write((transaction) => transaction.run(SAVE_AUDIT_ENTRY, { entry }));
}

/** Which entries to list; absent conditions do not narrow the list. */
export interface AuditFilter {
  readonly by?: string | undefined;
  readonly since?: string | undefined;
}

/** Entries, the newest first. */
export async function readAuditEntries(
  store: Store,
  field: SelectedField,
  { by, since }: AuditFilter,
): Promise<Answer> {
  return readPage(store, field, {}, (compiler) => {
    const node = nameOf('n');
    const conditions: Cypher[] = [];
    if (by !== undefined) conditions.push(cypher`${node}.by = ${compiler.value(by)}`);
    if (since !== undefined) conditions.push(cypher`${node}.at >= ${compiler.value(since)}`);
    return {
      match: cypher`MATCH (${node}:_AuditEntry)`,
      conditions,
      distinct: [node],
      isOnce: true,
      orderedBy: properties(node, ['at', 'id']),
      descending: true,
      index: { holds: [cypher`${node}.at IS NOT NULL`, cypher`${node}.id IS NOT NULL`], equal: [] },
      row: rowOf(compiler, field, node),
    };
  });
}
