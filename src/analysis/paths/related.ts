import { ENTITY_KINDS } from '../../model/kinds.ts';
import { byRank, type FoundPath } from './best-paths.ts';
import type { Hubs } from '../strength/hubs.ts';
import { LinkStrength } from '../strength/link-strength.ts';
import { reconstructPath, searchBestFirst, type Step } from './best-first-search.ts';
import { LinkFilter, type ProjectionScope } from '../projection/link-filter.ts';
import type { Projection } from '../projection/projection.ts';

export interface RelatedQuestion {
  readonly start: number;
  readonly first: number;
  readonly frame: ProjectionScope;
}

/** The furthest that something related is, in links, and the beginnings of paths that are followed to find it. */
const MOST_LINKS = 6;
const MOST_FOLLOWED = 20_000;

const RELATED: ReadonlySet<number> = new Set(
  (['COMPANY', 'PERSON'] as const).map((kind) => ENTITY_KINDS.indexOf(kind)),
);

/** The companies and persons most strongly tied to an entity, each with the strongest path there, found nearest first. */
export function findRelated(
  projection: Projection,
  hubs: Hubs,
  { start, first, frame }: RelatedQuestion,
): FoundPath[] {
  const test = new LinkFilter(projection, frame);
  const strength = new LinkStrength(projection, test, hubs);
  const found: FoundPath[] = [];
  searchBestFirst({
    projection,
    hubs,
    test,
    strength,
    start,
    maxLinks: MOST_LINKS,
    mostFollowed: MOST_FOLLOWED,
    visit: (step) => {
      if (RELATED.has(projection.entities.kindCodeOf(step.entity))) found.push(pathOf(step, strength));
      return found.length < first ? 'FOLLOW' : 'ENOUGH';
    },
  });
  return found.sort(byRank);
}

function pathOf(step: Step, strength: LinkStrength): FoundPath {
  const { entities, links } = reconstructPath(step);
  const leadRule = strength.leadRuleOf(links, entities.slice(1));
  return { entities, links, strength: Math.exp(-step.cost), leadRule };
}
