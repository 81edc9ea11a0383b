import { ENTITY_KINDS, LINK_KINDS, type EntityKind } from '../../model/kinds.ts';
import type { FoundPath } from './best-paths.ts';
import { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

const DOMAIN = ENTITY_KINDS.indexOf('DOMAIN');
const REGISTERED_BY = LINK_KINDS.indexOf('REGISTERED_BY');
const CARRIERS: ReadonlySet<number> = new Set(
  (['EMAIL', 'PHONE', 'ADDRESS', 'NAME_SERVER'] as const).map((kind: EntityKind) =>
    ENTITY_KINDS.indexOf(kind),
  ),
);
/** Stands for contact points and name servers between two that differ. */
const CARRIED = -1;

/** A path, and what else leads between the same companies and holders. */
export interface PathGroup {
  readonly path: FoundPath;
  readonly carriers: readonly number[];
}

/**
 * Paths between the same companies over the same holders as one each, the first of them with what carries the others:
 * whichever of its domains, contact points and name servers a holder is reached by, it is the same tie.
 */
export function groupPaths(projection: Projection, paths: readonly FoundPath[]): PathGroup[] {
  const groups = new Map<string, FoundPath[]>();
  for (const path of paths) {
    const key = keyOf(projection, path.entities);
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  const { entities } = projection;
  return [...groups.values()].flatMap(([path, ...others]) => {
    if (!path) return [];
    const more = new Set(
      others.flatMap((other) => other.entities).filter((one) => !path.entities.includes(one)),
    );
    return [{ path, carriers: [...more].filter((one) => CARRIERS.has(entities.kindCodeOf(one))) }];
  });
}

function keyOf(projection: Projection, path: readonly number[]): string {
  const { entities } = projection;
  const key: number[] = [];
  for (const entity of path) {
    const kind = entities.kindCodeOf(entity);
    const one = CARRIERS.has(kind) ? CARRIED : kind === DOMAIN ? holderOf(projection, entity) : entity;
    if (key.at(-1) === one) continue;
    if (key.at(-1) === CARRIED && key.at(-2) === one) key.pop();
    else key.push(one);
  }
  return key.join(' ');
}

/** Who holds a domain; itself where nobody is known to. */
function holderOf(projection: Projection, domain: number): number {
  const buffer = new LinkBuffer();
  const test = new LinkFilter(projection, {});
  projection.addLinksFrom(domain, buffer);
  let holder: number | undefined;
  for (let index = 0; index < buffer.length; index++) {
    const link = buffer.at(index);
    if (Flags.sharingCode(projection.links.flags(link)) !== REGISTERED_BY || !test.admits(link)) continue;
    const registrant = projection.links.to(link);
    if (!projection.entities.hasRule(registrant)) holder = Math.min(holder ?? registrant, registrant);
  }
  return holder ?? domain;
}
