import { textOfHeldLink, textOfLink } from '../../analysis/projection/link-text.ts';
import type { Bundle, ProjectedLink } from '../../analysis/projection/projected.ts';
import type { Projection } from '../../analysis/projection/projection.ts';
import { endsOfBundle } from '../../graph/fold/fold-rows.ts';
import type { ProjectedCounts } from '../../graph/projection/projection-counts.ts';
import { NO_PARTS, type ChangedParts } from './changed-parts.ts';

/** What the store holds at the moment that the projection stands at. */
export interface SeenInStore {
  readonly counts: ProjectedCounts;
  /** Some entities and links, whole. */
  readonly parts?: ChangedParts;
}

/** The first thing that the projection holds otherwise than the store, in words; undefined where there is none. */
export function findDifference(
  projection: Projection,
  { counts, parts = NO_PARTS }: SeenInStore,
): string | undefined {
  return (
    differenceInCounts(counts.entities, projection.entities.tally) ??
    differenceInCounts(counts.links, projection.tally.counts()) ??
    differenceInEntities(projection, parts) ??
    differenceInLinks(projection, parts)
  );
}

type Counts = Readonly<Record<string, number>>;

function differenceInCounts(stored: Counts, held: Counts): string | undefined {
  const wrong = Object.keys(stored).find((kind) => stored[kind] !== held[kind]);
  if (wrong === undefined) return undefined;
  return `${String(held[wrong] ?? 0)} ${wrong} in memory, ${String(stored[wrong])} in the store`;
}

function differenceInEntities({ entities }: Projection, parts: ChangedParts): string | undefined {
  for (const [id, stored] of parts.entities) {
    const held = entities.describe(id);
    if (!stored && !held) continue;
    const isSame =
      stored?.kind === held?.kind &&
      stored?.nonIdentifyingRule === held?.nonIdentifyingRule &&
      stored?.commonRule === held?.commonRule &&
      (stored?.isLookedUp ?? false) === held?.isLookedUp &&
      (stored?.hasFailed ?? false) === held.hasFailed &&
      (stored?.isFormer ?? false) === held.isFormer;
    if (!isSame) return `${id} is another in memory than in the store`;
  }
  return undefined;
}

function differenceInLinks(projection: Projection, { links }: ChangedParts): string | undefined {
  for (const [key, stored] of links) {
    const bundle = endsOfBundle(key) as Bundle;
    if (!isSame(projection, bundle, stored))
      return `${bundle.kind} from ${bundle.from} to ${bundle.to} is another in memory than in the store`;
  }
  return undefined;
}

function isSame(projection: Projection, bundle: Bundle, stored: readonly ProjectedLink[]): boolean {
  const held = projection.linksOf(bundle).map((link) => textOfHeldLink(projection, link));
  return held.length === stored.length && held.sort().join('\n') === stored.map(textOfLink).sort().join('\n');
}
