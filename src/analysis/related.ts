import { ENTITY_KINDS } from '../model/kinds.ts';
import { Heap } from './heap.ts';
import type { Hubs } from './hubs.ts';
import { LinkStrength } from './link-strength.ts';
import type { FoundPath } from './best-paths.ts';
import { LinkTest, type ProjectionFrame } from './projection/frame.ts';
import { LinkBuffer } from './projection/link-buffer.ts';
import type { Projection } from './projection/projection.ts';

export interface RelatedQuestion {
  readonly start: number;
  readonly first: number;
  readonly frame: ProjectionFrame;
}

/** The furthest that something related is, in links, and the beginnings of paths that are followed to find it. */
const MOST_LINKS = 6;
const MOST_FOLLOWED = 20_000;

const RELATED: ReadonlySet<number> = new Set(
  (['COMPANY', 'PERSON'] as const).map((kind) => ENTITY_KINDS.indexOf(kind)),
);

interface Step {
  readonly entity: number;
  readonly link: number;
  readonly before: Step | undefined;
  readonly links: number;
  readonly cost: number;
  readonly start: number;
  readonly end: number;
}

/** The companies and persons most strongly tied to an entity, each with the strongest path there, found nearest first. */
export function findRelated(
  projection: Projection,
  hubs: Hubs,
  { start, first, frame }: RelatedQuestion,
): FoundPath[] {
  const test = new LinkTest(projection, frame);
  const strength = new LinkStrength(projection, test);
  const buffer = new LinkBuffer();
  const queue = new Heap<Step>();
  const reached = new Set<number>();
  const found: FoundPath[] = [];
  const [open, endless] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  queue.push({ entity: start, link: -1, before: undefined, links: 0, cost: 0, start: open, end: endless }, 0);
  for (let followed = 0; followed < MOST_FOLLOWED && found.length < first; followed++) {
    const step = queue.pop();
    if (!step) break;
    if (reached.has(step.entity)) continue;
    reached.add(step.entity);
    if (step.before && RELATED.has(projection.entities.kindCodeOf(step.entity))) found.push(unfold(step));
    if (step.links === MOST_LINKS || (step.before && hubs.isBarred(step.entity))) continue;
    goOn(step);
  }
  return found;

  function goOn(step: Step): void {
    buffer.clear();
    projection.addLinksFrom(step.entity, buffer);
    const outgoing = buffer.length;
    projection.addLinksTo(step.entity, buffer);
    for (let index = 0; index < buffer.length; index++) {
      const link = buffer.at(index);
      if (!test.admits(link)) continue;
      const entity = index < outgoing ? projection.links.to(link) : projection.links.from(link);
      if (reached.has(entity)) continue;
      const [from, until] = [Math.max(step.start, test.start(link)), Math.min(step.end, test.end(link))];
      if (from >= until) continue;
      const passing = step.before ? -Math.log(strength.passing(step.entity, step.link, link)) : 0;
      const cost = step.cost + passing - Math.log(strength.trust(link));
      queue.push({ entity, link, before: step, links: step.links + 1, cost, start: from, end: until }, cost);
    }
  }
}

function unfold(last: Step): FoundPath {
  const entities: number[] = [];
  const links: number[] = [];
  for (let step: Step | undefined = last; step; step = step.before) {
    entities.push(step.entity);
    if (step.before) links.push(step.link);
  }
  return { entities: entities.reverse(), links: links.reverse(), strength: Math.exp(-last.cost) };
}
