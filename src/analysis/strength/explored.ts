import { ENTITY_KINDS, LINK_KINDS } from '../../model/kinds.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

/** Something shared that ties nobody, and why. */
export interface SkippedHub {
  readonly entity: number;
  readonly degree: number;
  readonly rule: string;
}

/** How much a question looked at, so that "nothing found" can be read for what it is. */
export interface ExploredCounts {
  readonly entities: number;
  readonly links: number;
  /** The limit that stopped the search, in words; undefined where all was seen. */
  readonly stoppedBy: string | undefined;
  readonly hubsSkipped: readonly SkippedHub[];
  readonly notLookedUp: number;
  readonly failedLookups: number;
  readonly redacted: number;
  /** The domains that are counted so; works as long as the projection has not changed. */
  readonly lacking: (lack: Lack) => Iterable<number>;
}

/** What a store may lack of a domain. */
export type Lack = 'notLookedUp' | 'failedLookups' | 'redacted';

export type Frontier = Pick<ExploredCounts, Lack | 'lacking'>;

export const NOTHING_LACKING: Readonly<Record<Lack, number>> = {
  notLookedUp: 0,
  failedLookups: 0,
  redacted: 0,
};
export const NO_FRONTIER: Frontier = { ...NOTHING_LACKING, lacking: () => [] };

const DOMAIN = ENTITY_KINDS.indexOf('DOMAIN');
const REGISTERED_BY = LINK_KINDS.indexOf('REGISTERED_BY');
const MOST_HUBS = 100;

/** What is not known of these entities' registrations; those that are no domains do not count. */
export function readFrontier(projection: Projection, entities: () => Iterable<number>): Frontier {
  const buffer = new LinkBuffer();
  const counts = { ...NOTHING_LACKING };
  for (const entity of entities()) {
    const lack = lackOf(projection, entity, buffer);
    if (lack !== undefined) counts[lack] += 1;
  }
  return { ...counts, lacking: (lack) => lackingOf(projection, entities(), lack) };
}

function* lackingOf(projection: Projection, entities: Iterable<number>, wanted: Lack): Generator<number> {
  const buffer = new LinkBuffer();
  for (const entity of entities) if (lackOf(projection, entity, buffer) === wanted) yield entity;
}

/** Why nobody can say who registered a domain; undefined where somebody can, and for what is not a domain. */
export function lackOf(projection: Projection, entity: number, buffer: LinkBuffer): Lack | undefined {
  const table = projection.entities;
  if (table.kindCodeOf(entity) !== DOMAIN) return undefined;
  const { named, hidden } = countRegistrants(projection, entity, buffer);
  if (named > 0) return undefined;
  if (hidden > 0) return 'redacted';
  if (table.hasFailed(entity)) return 'failedLookups';
  return table.isLookedUp(entity) ? undefined : 'notLookedUp';
}

function countRegistrants(
  projection: Projection,
  domain: number,
  buffer: LinkBuffer,
): { named: number; hidden: number } {
  buffer.clear();
  projection.addLinksFrom(domain, buffer);
  let [named, hidden] = [0, 0];
  for (let index = 0; index < buffer.length; index++) {
    const link = buffer.at(index);
    const flags = projection.links.flags(link);
    if (Flags.kindCode(flags) !== REGISTERED_BY || Flags.isFormer(flags)) continue;
    if (projection.entities.hasRule(projection.links.to(link))) hidden += 1;
    else named += 1;
  }
  return { named, hidden };
}

/** The hubs that most share, as many as an answer lists. */
export function mostShared({ entities }: Projection, hubs: readonly SkippedHub[]): SkippedHub[] {
  return [...hubs]
    .sort(
      (left, right) =>
        right.degree - left.degree || (entities.idOf(left.entity) < entities.idOf(right.entity) ? -1 : 1),
    )
    .slice(0, MOST_HUBS);
}
