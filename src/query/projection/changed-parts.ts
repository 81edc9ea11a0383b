import type { Bundle, ProjectedEntity, ProjectedLink } from '../../analysis/projection/projected.ts';
import type { Projection } from '../../analysis/projection/projection.ts';
import { endsOfBundle } from '../../graph/fold-rows.ts';
import { readBundleLinks, readEntityRows, type Change } from '../../graph/projection-reads.ts';
import type { Reader } from '../../graph/store.ts';
import { groupBy } from '../../lib/group.ts';
import { projectedEntity, projectedLink } from './rows.ts';

/** What changes made of entities and links. */
export interface ChangedParts {
  readonly deleted: ReadonlySet<string>;
  readonly entities: readonly ProjectedEntity[];
  readonly bundles: readonly Bundle[];
  /** By place of the bundle. */
  readonly links: readonly (readonly ProjectedLink[])[];
}

/** Reads what the changes speak of, as the reader sees it now. */
export async function readChangedParts(reader: Reader, changes: readonly Change[]): Promise<ChangedParts> {
  const keys = [...new Set(changes.flatMap(({ bundles }) => bundles))];
  const [rows, linkRows] = await Promise.all([
    readEntityRows(reader, [...new Set(changes.flatMap(({ entities }) => entities))]),
    readBundleLinks(reader, keys),
  ]);
  const links = groupBy(linkRows, ({ kind, from, to }) => [kind, from, to].join('\t'));
  return {
    deleted: new Set(changes.flatMap(({ deleted }) => deleted)),
    entities: rows.map(projectedEntity),
    bundles: keys.map((key) => endsOfBundle(key) as Bundle),
    links: keys.map((key) => (links.get(key) ?? []).map(projectedLink)),
  };
}

/** Brings a projection to where the parts were read. */
export function applyParts(
  projection: Projection,
  { deleted, entities, bundles, links }: ChangedParts,
): void {
  for (const id of deleted) projection.dropEntity(id);
  for (const entity of entities) projection.putEntity(entity);
  for (const [index, bundle] of bundles.entries()) projection.replaceBundle(bundle, links[index] ?? []);
}
