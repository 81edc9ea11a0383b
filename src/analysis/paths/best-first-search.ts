import { Heap } from '../../lib/heap.ts';
import type { Hubs } from '../strength/hubs.ts';
import type { LinkStrength } from '../strength/link-strength.ts';
import type { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import type { Projection } from '../projection/projection.ts';

/** The strongest way found from the start to an entity, backwards. */
export interface Step {
  readonly entity: number;
  readonly link: number;
  /** Undefined at the start. */
  readonly before: Step | undefined;
  readonly links: number;
  /** The negative logarithm of its strength. */
  readonly cost: number;
  /** When all its links may have held together: from `start` until before `end`, in days. */
  readonly start: number;
  readonly end: number;
}

/** What follows from looking at an entity: its links are followed, or not, or nothing more is looked at. */
export type Onward = 'FOLLOW' | 'STAY' | 'ENOUGH';

export interface BestFirstSearch {
  readonly projection: Projection;
  readonly hubs: Hubs;
  readonly test: LinkFilter;
  readonly strength: LinkStrength;
  readonly start: number;
  /** To which neighbours of the start it may go; to all where undefined. */
  readonly mayBegin?: ((neighbour: number) => boolean) | undefined;
  readonly maxLinks: number;
  /** Entities that are looked at, at most. */
  readonly mostFollowed: number;
  /** Hears of each entity once, the most strongly tied first. */
  readonly visit: (step: Step) => Onward;
}

/** Goes outwards from an entity, along what ties most strongly first; what ties nobody is reached but not passed. */
export function searchBestFirst(walk: BestFirstSearch): void {
  const { hubs, start, maxLinks, mostFollowed, visit } = walk;
  const queue = new Heap<Step>();
  const buffer = new LinkBuffer();
  const reached = new Set<number>();
  const [open, endless] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  queue.push({ entity: start, link: -1, before: undefined, links: 0, cost: 0, start: open, end: endless }, 0);
  for (let followed = 0; followed < mostFollowed; followed++) {
    const step = queue.pop();
    if (!step) return;
    if (reached.has(step.entity)) continue;
    reached.add(step.entity);
    const onward = step.before ? visit(step) : 'FOLLOW';
    if (onward === 'ENOUGH') return;
    if (onward === 'STAY' || step.links === maxLinks || (step.before && hubs.isExcluded(step.entity)))
      continue;
    goOn(walk, step, { queue, buffer, reached });
  }
}

interface Rest {
  readonly queue: Heap<Step>;
  readonly buffer: LinkBuffer;
  readonly reached: ReadonlySet<number>;
}

function goOn(
  { projection, test, strength, mayBegin }: BestFirstSearch,
  step: Step,
  { queue, buffer, reached }: Rest,
): void {
  buffer.clear();
  projection.addLinksFrom(step.entity, buffer);
  const outgoing = buffer.length;
  projection.addLinksTo(step.entity, buffer);
  for (let index = 0; index < buffer.length; index++) {
    const link = buffer.at(index);
    if (!test.admits(link)) continue;
    const entity = index < outgoing ? projection.links.to(link) : projection.links.from(link);
    if (reached.has(entity) || (!step.before && mayBegin && !mayBegin(entity))) continue;
    const [start, end] = [Math.max(step.start, test.start(link)), Math.min(step.end, test.end(link))];
    if (start >= end) continue;
    const passing = step.before ? -Math.log(strength.passing(step.entity, step.link, link)) : 0;
    const cost = step.cost + passing - Math.log(strength.trust(link));
    queue.push({ entity, link, before: step, links: step.links + 1, cost, start, end }, cost);
  }
}

/** The entities and links of a way, from the start on. */
export function reconstructPath(last: Step): { readonly entities: number[]; readonly links: number[] } {
  const entities: number[] = [];
  const links: number[] = [];
  for (let step: Step | undefined = last; step; step = step.before) {
    entities.push(step.entity);
    if (step.before) links.push(step.link);
  }
  return { entities: entities.reverse(), links: links.reverse() };
}
