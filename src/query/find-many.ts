import { readAuditEntries, type AuditFilter } from '../graph/operations/audit-entries.ts';
import { readEntities, readLookupList, readSourceList, type EntityFilter } from '../graph/reads/read-list.ts';
import { readMatches } from '../graph/reads/read-matches.ts';
import type { Answer } from '../graph/reads/read-one.ts';
import { readSearch, type Search } from '../graph/reads/read-search.ts';
import { readStats, type StoreCounts } from '../graph/reads/read-stats.ts';
import type { Store } from '../graph/driver/store.ts';
import type { EntityLabel } from '../model/kinds.ts';
import type { SelectedField } from '../model/selection.ts';

/** Entities of one kind, narrowed by the filter. */
export function findEntities(
  store: Store,
  field: SelectedField,
  label: EntityLabel,
  filter: EntityFilter,
): Promise<Answer> {
  return readEntities(store, field, label, filter);
}

export function findSources(store: Store, field: SelectedField): Promise<Answer> {
  return readSourceList(store, field);
}

/** Look-ups by state, in the order in which they were queued. */
export function findLookups(store: Store, field: SelectedField, state: string | undefined): Promise<Answer> {
  return readLookupList(store, field, state);
}

/** The audit trail, the newest entries first. */
export function findAuditEntries(store: Store, field: SelectedField, filter: AuditFilter): Promise<Answer> {
  return readAuditEntries(store, field, filter);
}

/** Open possible matches. */
export function findPossibleMatches(store: Store, field: SelectedField): Promise<Answer> {
  return readMatches(store, field);
}

/** What identifies is found in any notation, the exact one first; then entities by name and alias. */
export function findByText(store: Store, field: SelectedField, search: Search): Promise<Answer> {
  return readSearch(store, field, search);
}

export function countAll(store: Store): Promise<StoreCounts> {
  return readStats(store);
}
