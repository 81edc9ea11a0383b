import { ENTITY_KINDS, type LinkKind } from '../../model/kinds.ts';
import { byRank, type FoundPath } from './best-paths.ts';
import type { Hubs } from '../strength/hubs.ts';
import { LinkStrength } from '../strength/link-strength.ts';
import { reconstructPath, searchBestFirst, type BestFirstSearch, type Step } from './best-first-search.ts';
import { countLinks } from './traversal-rules.ts';
import { linksBetween } from './links-between.ts';
import { PATH_LIMITS } from './paths.ts';
import { LinkFilter, type ProjectionScope } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

const COMPANY = ENTITY_KINDS.indexOf('COMPANY');
/** As long as the paths of a question are where it does not say. */
const MOST_LINKS = 6;
/** Ends of paths on either side. */
const MOST_ENDS = 12;
/** Entities looked at on either side. */
const MOST_FOLLOWED = 2000;
/** Paths are not walked over entities with more links; see docs/strength.md. */
const MOST_PASSED = PATH_LIMITS.links / 10;

/** What the matcher suggests of others is left out: it changes with the merger. */
const STATED: ProjectionScope = { includeSuggestions: false };

/** Neighbours of each of two entities that the other does not have. */
export interface Sides {
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

/** What tells two entities apart, as long as they are two. */
export function sidesOf(projection: Projection, left: number, right: number): Sides {
  const test = new LinkFilter(projection, STATED);
  const [lefts, rights] = [
    neighboursOf(projection, test, left, right),
    neighboursOf(projection, test, right, left),
  ];
  return {
    left: new Set([...lefts].filter((neighbour) => !rights.has(neighbour))),
    right: new Set([...rights].filter((neighbour) => !lefts.has(neighbour))),
  };
}

/**
 * The strongest paths that there are only where two entities are one: in from a neighbour that only the one had, out to
 * one that only the other had. They lead between the companies nearest to it on either side, or where a side has none,
 * its neighbours there, each reached by the strongest way that sources state. Strongest first.
 */
export function findPathsAcrossMerge(
  projection: Projection,
  hubs: Hubs,
  { joined, sides, first }: { readonly joined: number; readonly sides: Sides; readonly first: number },
): FoundPath[] {
  const parts = partsOf(projection, hubs);
  if (!mayPass(parts, joined)) return [];
  const ways = {
    lefts: waysOut(parts, joined, sides.left),
    rights: waysOut(parts, joined, sides.right),
  };
  return strongest(parts, ways, { first });
}

/** Kinds that say who somebody is. */
const OF_IDENTITY: ReadonlySet<LinkKind> = new Set(['POSSIBLY_SAME_AS', 'IDENTIFIED_AS']);

/** Paths from the one to the other. */
export interface OverIdentity {
  readonly left: number;
  readonly right: number;
  readonly first: number;
  /** Over a link that a source states only. */
  readonly isStated: boolean;
}

/**
 * As `findJoinedPaths`, for what leads from the one to the other over a link that says who they are, or may be. A company
 * that a registrant is identified as is the end of them itself.
 */
export function findPathsOverIdentity(
  projection: Projection,
  hubs: Hubs,
  { left, right, first, isStated }: OverIdentity,
): FoundPath[] {
  const parts = partsOf(projection, hubs);
  const { strength } = parts;
  if (!mayPass(parts, left) || !mayPass(parts, right)) return [];
  const test = new LinkFilter(projection, isStated ? STATED : {});
  const [over] = linksBetween(projection, left, right)
    .filter((link) => test.admits(link) && OF_IDENTITY.has(Flags.kind(projection.links.flags(link))))
    .sort((one, other) => strength.trust(other) - strength.trust(one));
  if (over === undefined) return [];
  const sides = sidesOf(projection, left, right);
  const held = (step: Step): boolean => step.start < test.end(over) && test.start(over) < step.end;
  const isEnd = (entity: number): boolean =>
    Flags.kind(projection.links.flags(over)) === 'IDENTIFIED_AS' &&
    projection.entities.kindCodeOf(entity) === COMPANY;
  const from = (entity: number, side: ReadonlySet<number>): readonly Step[] =>
    isEnd(entity) ? [nowhere(entity)] : waysOut(parts, entity, side).filter(held);
  const ways = { lefts: from(left, sides.left), rights: from(right, sides.right) };
  return strongest(parts, ways, { over, first });
}

/** The way from a company to the nearest company, which it is itself. */
function nowhere(entity: number): Step {
  const [start, end] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return { entity, link: -1, before: undefined, links: 0, cost: 0, start, end };
}

type Parts = Pick<BestFirstSearch, 'projection' | 'hubs' | 'test' | 'strength'>;

/** What is walked is what sources state; how strong that is follows from all there is, as for any path. */
function partsOf(projection: Projection, hubs: Hubs): Parts {
  const strength = new LinkStrength(projection, new LinkFilter(projection, {}), hubs);
  return { projection, hubs, test: new LinkFilter(projection, STATED), strength };
}

function mayPass({ projection, hubs }: Parts, entity: number): boolean {
  return !hubs.isExcluded(entity) && countLinks(projection, entity) <= MOST_PASSED;
}

interface Ways {
  readonly lefts: readonly Step[];
  readonly rights: readonly Step[];
}

/** The strongest of all ways in joined to all ways out, over a link between them if there is one. */
function strongest(
  { strength }: Parts,
  { lefts, rights }: Ways,
  { over, first }: { readonly over?: number; readonly first: number },
): FoundPath[] {
  return lefts
    .flatMap((left) => rights.flatMap((right) => join(left, right, over) ?? []))
    .map(({ entities, links }) => ({
      entities,
      links,
      strength: strength.ofChain(links, entities.slice(1)),
      leadRule: strength.leadRuleOf(links, entities.slice(1)),
    }))
    .sort(byRank)
    .slice(0, first);
}

/** The strongest way to each of the nearest companies that begins with one of these; where there is none, to neighbours. */
function waysOut(parts: Parts, start: number, side: ReadonlySet<number>): readonly Step[] {
  const { projection, hubs } = parts;
  const companies: Step[] = [];
  const neighbours: Step[] = [];
  searchBestFirst({
    ...parts,
    start,
    mayBegin: (to) => side.has(to),
    maxLinks: MOST_LINKS - 1,
    mostFollowed: MOST_FOLLOWED,
    visit: (step) => {
      const isCompany = projection.entities.kindCodeOf(step.entity) === COMPANY;
      if (isCompany) companies.push(step);
      else if (step.links === 1 && !hubs.isExcluded(step.entity)) neighbours.push(step);
      if (companies.length === MOST_ENDS) return 'ENOUGH';
      return isCompany ? 'STAY' : 'FOLLOW';
    },
  });
  return companies.length > 0 ? companies : neighbours.slice(0, MOST_ENDS);
}

/** One way in and another out as one path; undefined if they meet again, cannot hold at one time or are too long together. */
function join(left: Step, right: Step, over?: number): Pick<FoundPath, 'entities' | 'links'> | undefined {
  const between = over === undefined ? [] : [over];
  if (left.links + between.length + right.links > MOST_LINKS) return undefined;
  if (Math.max(left.start, right.start) >= Math.min(left.end, right.end)) return undefined;
  const [ahead, behind] = [reconstructPath(left), reconstructPath(right)];
  const rest = over === undefined ? behind.entities.slice(1) : behind.entities;
  const entities = [...ahead.entities.reverse(), ...rest];
  if (new Set(entities).size < entities.length) return undefined;
  return { entities, links: [...ahead.links.reverse(), ...between, ...behind.links] };
}

/** The neighbours of an entity without the other one. */
function neighboursOf(projection: Projection, test: LinkFilter, entity: number, other: number): Set<number> {
  const neighbours = new Set<number>();
  if (countLinks(projection, entity) > MOST_PASSED) return neighbours;
  const buffer = new LinkBuffer();
  projection.addLinksFrom(entity, buffer);
  const outgoing = buffer.length;
  projection.addLinksTo(entity, buffer);
  for (let index = 0; index < buffer.length; index++) {
    const link = buffer.at(index);
    const to = index < outgoing ? projection.links.to(link) : projection.links.from(link);
    if (to !== other && test.admits(link)) neighbours.add(to);
  }
  return neighbours;
}
