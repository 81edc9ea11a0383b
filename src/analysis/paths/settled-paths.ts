import { byRank, type FoundPath } from './best-paths.ts';
import type { LinkStrength } from '../strength/link-strength.ts';
import type { LinkFilter } from '../projection/link-filter.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import { linksBetween } from './links-between.ts';
import type { Projection } from '../projection/projection.ts';

export interface SettlingParts {
  readonly projection: Projection;
  readonly test: LinkFilter;
  readonly strength: LinkStrength;
}

/**
 * Best first, and the same whatever order links were read in: of links side by side that make a path equally strong, each
 * takes the one whose id comes first, and equal paths stand in the order of their entities' ids.
 */
export function settlePaths(
  parts: SettlingParts,
  paths: readonly Pick<FoundPath, 'entities' | 'links'>[],
): FoundPath[] {
  const { entities } = parts.projection;
  const idsOf = (path: FoundPath): string => path.entities.map((entity) => entities.idOf(entity)).join('\t');
  return paths
    .map((path) => settle(parts, path))
    .map((path) => ({ path, ids: idsOf(path) }))
    .sort((one, other) => byRank(one.path, other.path) || (one.ids < other.ids ? -1 : 1))
    .map(({ path }) => path);
}

/** Ways along links side by side that are tried; with more, the path stays as it was found. */
const MOST_TRIED = 256;

function settle(parts: SettlingParts, { entities, links }: Pick<FoundPath, 'entities' | 'links'>): FoundPath {
  const found = weigh(parts, entities, links);
  const beside = links.map((_, place) => linksBeside(parts, entities[place] ?? 0, entities[place + 1] ?? 0));
  if (beside.reduce((all, { length }) => all * length, 1) > MOST_TRIED) return found;
  for (const tried of productOf(beside)) {
    if (!mayHoldAtOnce(parts.test, tried)) continue;
    const weighed = weigh(parts, entities, tried);
    if (byRank(weighed, found) === 0) return weighed;
  }
  return found;
}

/** All ways to take one of each list, in order. */
function* productOf([first, ...others]: readonly (readonly number[])[]): Generator<number[]> {
  if (!first) yield [];
  else for (const one of first) for (const rest of productOf(others)) yield [one, ...rest];
}

function weigh(
  { strength }: SettlingParts,
  entities: readonly number[],
  links: readonly number[],
): FoundPath {
  const passed = entities.slice(1);
  return {
    entities,
    links,
    strength: strength.ofChain(links, passed),
    leadRule: strength.leadRuleOf(links, passed),
  };
}

/** The links between two entities that the question may walk over, in the order of their ids. */
function linksBeside({ projection, test }: SettlingParts, one: number, other: number): number[] {
  const { links } = projection;
  const kindOf = (link: number): number => Flags.kindCode(links.flags(link));
  return linksBetween(projection, one, other)
    .filter((link) => test.admits(link))
    .sort((left, right) => kindOf(left) - kindOf(right) || links.key(left) - links.key(right));
}

function mayHoldAtOnce(test: LinkFilter, links: readonly number[]): boolean {
  const start = Math.max(...links.map((link) => test.start(link)));
  return start < Math.min(...links.map((link) => test.end(link)));
}
