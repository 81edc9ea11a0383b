import type { BestPaths } from './best-paths.ts';
import type { LinkStrength } from '../strength/link-strength.ts';
import type { VisitedEntities } from './visited-entities.ts';
import type { TraversalRules } from './traversal-rules.ts';
import type { SearchFrontier } from './search-frontier.ts';

export interface JoinParts {
  readonly best: BestPaths;
  readonly met: VisitedEntities;
  readonly strength: LinkStrength;
  readonly passages: TraversalRules;
  readonly maxLinks: number;
  /** The side at which the paths begin. */
  readonly start: SearchFrontier;
}

/** Joins a beginning to all those from the other end that have come to the same entity. */
export function joinFrontiers(
  parts: JoinParts,
  index: number,
  mine: SearchFrontier,
  theirs: SearchFrontier,
): void {
  const { best, passages } = parts;
  const at = mine.beginnings.at(index);
  const others = theirs.beginnings;
  for (let other = others.latestAt(at); other >= 0; other = others.nextAt(other)) {
    const least = mine.beginnings.cost(index) + others.cost(other);
    if (least >= best.limit || !fitTogether(parts, index, mine, other, theirs)) continue;
    const cost = least + passingCost(parts, index, mine, other, theirs);
    if (cost >= best.limit || !passages.mayPass(at) || !areApart(index, mine, other, theirs)) continue;
    const [first, last] = [reconstructPath(parts, index, mine), reconstructPath(parts, other, theirs)];
    const [ahead, behind] = mine === parts.start ? [first, last] : [last, first];
    best.add({
      entities: [...ahead.entities.reverse(), ...behind.entities.slice(1)],
      links: [...ahead.links.reverse(), ...behind.links],
      cost,
    });
  }
}

/** Whether two beginnings have few enough links together, which may all have held at one time. */
function fitTogether(
  { maxLinks }: JoinParts,
  index: number,
  { beginnings }: SearchFrontier,
  other: number,
  { beginnings: others }: SearchFrontier,
): boolean {
  return (
    beginnings.links(index) + others.links(other) <= maxLinks &&
    Math.max(beginnings.start(index), others.start(other)) <
      Math.min(beginnings.end(index), others.end(other))
  );
}

/** What passing the entity costs at which two beginnings meet. */
function passingCost(
  { strength }: JoinParts,
  index: number,
  mine: SearchFrontier,
  other: number,
  theirs: SearchFrontier,
): number {
  const [link, otherLink] = [mine.beginnings.link(index), theirs.beginnings.link(other)];
  if (link < 0 || otherLink < 0) return 0;
  const arriving = mine.leastCost(index) - mine.beginnings.cost(index);
  const leaving = theirs.leastCost(other) - theirs.beginnings.cost(other);
  return Math.max(arriving, leaving) + strength.distanceCost(link, otherLink);
}

/** Whether two beginnings meet nowhere but where they have come to. */
function areApart(index: number, mine: SearchFrontier, other: number, theirs: SearchFrontier): boolean {
  for (let at = theirs.beginnings.before(other); at >= 0; at = theirs.beginnings.before(at))
    if (mine.beginnings.passes(index, theirs.beginnings.at(at))) return false;
  return true;
}

/** From where a beginning has come to back to its end. */
function reconstructPath(
  { met }: JoinParts,
  index: number,
  { beginnings }: SearchFrontier,
): { entities: number[]; links: number[] } {
  const entities: number[] = [];
  const links: number[] = [];
  for (let at = index; at >= 0; at = beginnings.before(at)) {
    entities.push(met.entityOf(beginnings.at(at)));
    if (beginnings.link(at) >= 0) links.push(beginnings.link(at));
  }
  return { entities, links };
}
