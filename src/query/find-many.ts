import { readEntities, readLookupList, readSourceList, type EntityFilter } from '../graph/read-list.ts';
import { readMatches } from '../graph/read-matches.ts';
import type { Answer } from '../graph/read-one.ts';
import { readSearch } from '../graph/read-search.ts';
import { readStats, type StoreCounts } from '../graph/read-stats.ts';
import type { Store } from '../graph/store.ts';
import { BadInput } from '../lib/bad-input.ts';
import type { EntityKind, EntityLabel } from '../model/kinds.ts';
import type { SelectedField } from '../model/selection.ts';

/** Entities of one kind, narrowed by the filter. */
export function findEntities(
  store: Store,
  field: SelectedField,
  label: EntityLabel,
  filter: EntityFilter,
): Promise<Answer> {
  if (filter.name !== undefined && !/[\p{L}\p{N}]/u.test(filter.name))
    throw new BadInput('name', 'give at least one letter or digit');
  return readEntities(store, field, label, filter);
}

export function findSources(store: Store, field: SelectedField): Promise<Answer> {
  return readSourceList(store, field);
}

/** Look-ups by state, in the order in which they were queued. */
export function findLookups(store: Store, field: SelectedField, state: string | undefined): Promise<Answer> {
  return readLookupList(store, field, state);
}

/** Open possible matches. */
export function findPossibleMatches(store: Store, field: SelectedField): Promise<Answer> {
  return readMatches(store, field);
}

export interface SearchArguments {
  readonly text: string;
  readonly kinds?: readonly EntityKind[] | null;
  readonly jurisdiction?: string | undefined;
}

/** Entities by name and alias. */
export function findByText(
  store: Store,
  field: SelectedField,
  { text, kinds, jurisdiction }: SearchArguments,
): Promise<Answer> {
  if (!/[\p{L}\p{N}]/u.test(text)) throw new BadInput('text', 'give at least one letter or digit');
  return readSearch(store, field, { text, kinds: kinds ?? undefined, jurisdiction });
}

export function countAll(store: Store): Promise<StoreCounts> {
  return readStats(store);
}
