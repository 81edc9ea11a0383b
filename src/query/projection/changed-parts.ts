import type { Bundle, ProjectedEntity, ProjectedLink } from '../../analysis/projection/projected.ts';
import type { Projection } from '../../analysis/projection/projection.ts';
import { bundleOf, endsOfBundle } from '../../graph/fold/fold-rows.ts';
import { readBundleLinks, readEntityRows, type Change } from '../../graph/projection/projection-reads.ts';
import type { Reader } from '../../graph/driver/store.ts';
import { groupBy, inBatches } from '../../lib/group.ts';
import { projectedEntity, projectedLink } from './project-rows.ts';

/** What changes made of entities and links. */
export interface ChangedParts {
  /** Entities that went, with all links they had; some may be there again. */
  readonly deleted: ReadonlySet<string>;
  /** By id; undefined for what is no more. */
  readonly entities: ReadonlyMap<string, ProjectedEntity | undefined>;
  /** By key of the bundle. */
  readonly links: ReadonlyMap<string, readonly ProjectedLink[]>;
}

export const NO_PARTS: ChangedParts = { deleted: new Set(), entities: new Map(), links: new Map() };

type Named = Pick<Change, 'entities' | 'bundles'> & Partial<Pick<Change, 'deleted'>>;

/** Statements of more rows than this would hold up others. */
const MOST_AT_ONCE = 5000;

/** Reads what the changes speak of, as the reader sees it now. */
export async function readChangedParts(reader: Reader, changes: readonly Named[]): Promise<ChangedParts> {
  const deleted = new Set(changes.flatMap((change) => change.deleted ?? []));
  const ids = new Set([...changes.flatMap(({ entities }) => entities), ...deleted]);
  const entities = new Map<string, ProjectedEntity | undefined>();
  for (const batch of inBatches(ids, MOST_AT_ONCE)) {
    for (const id of batch) entities.set(id, undefined);
    for (const row of await readEntityRows(reader, batch)) entities.set(row.id, projectedEntity(row));
  }
  const links = new Map<string, readonly ProjectedLink[]>();
  for (const batch of inBatches(new Set(changes.flatMap(({ bundles }) => bundles)), MOST_AT_ONCE)) {
    const rows = groupBy(await readBundleLinks(reader, batch), ({ kind, from, to }) =>
      bundleOf(kind, from, to),
    );
    for (const key of batch)
      links.set(
        key,
        (rows.get(key) ?? []).flatMap((row) => projectedLink(row) ?? []),
      );
  }
  return { deleted, entities, links };
}

/** What was read later stands. */
export function mergeParts(earlier: ChangedParts, later: ChangedParts): ChangedParts {
  return {
    deleted: new Set([...earlier.deleted, ...later.deleted]),
    entities: new Map([...earlier.entities, ...later.entities]),
    links: new Map([...earlier.links, ...later.links]),
  };
}

export function bundlesIn({ links }: ChangedParts): Bundle[] {
  return [...links.keys()].map((key) => endsOfBundle(key) as Bundle);
}

/** The links with an end of which neither the parts nor the projection know anything. */
export function findStrays(
  { entities }: Projection,
  { deleted, entities: read, links }: ChangedParts,
): ProjectedLink[] {
  const isKnown = (id: string): boolean =>
    read.has(id) ? read.get(id) !== undefined : !deleted.has(id) && entities.knows(id);
  return [...links.values()].flat().filter(({ from, to }) => !isKnown(from) || !isKnown(to));
}

/** The parts without these links. */
export function withoutLinks(parts: ChangedParts, strays: readonly ProjectedLink[]): ChangedParts {
  if (strays.length === 0) return parts;
  const out = new Set(strays);
  const links = [...parts.links].map(
    ([key, bundle]) => [key, bundle.filter((link) => !out.has(link))] as const,
  );
  return { ...parts, links: new Map(links) };
}

/** What is wrong with links that tie what is not there. */
export function describeStrays([stray, ...more]: readonly ProjectedLink[]): string | undefined {
  if (!stray) return undefined;
  const others = more.length === 0 ? '' : ` (and ${String(more.length)} more)`;
  return `${stray.kind} ties ${stray.from} and ${stray.to}, of which one is not there${others}`;
}

/** Brings a projection to where the parts were read. */
export function applyParts(projection: Projection, { deleted, entities, links }: ChangedParts): void {
  for (const id of deleted) projection.dropEntity(id);
  for (const [id, entity] of entities) {
    if (entity) projection.putEntity(entity);
    else projection.dropEntity(id);
  }
  for (const [key, bundle] of links) projection.replaceBundle(endsOfBundle(key) as Bundle, bundle);
}
