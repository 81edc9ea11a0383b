import { mostShared, readFrontier, type ExploredCounts, type SkippedHub } from '../strength/explored.ts';
import { Heap } from '../../lib/heap.ts';
import type { Hubs } from '../strength/hubs.ts';
import { LinkStrength } from '../strength/link-strength.ts';
import { LinkFilter, type ProjectionScope } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

export interface NetworkQuestion {
  readonly ids: readonly number[];
  readonly depth: number;
  /** Entities at most. */
  readonly limit: number;
  readonly frame: ProjectionScope;
}

export interface NetworkAnswer {
  readonly entities: readonly number[];
  readonly links: readonly number[];
  /** By entity shown, how many of its neighbours are not. */
  readonly hidden: readonly { readonly entity: number; readonly count: number }[];
  readonly explored: ExploredCounts;
}

interface Candidate {
  readonly entity: number;
  readonly depth: number;
  readonly cost: number;
  readonly link: number;
}

/** What surrounds some entities, the most strongly tied first. Everything is shown, also what ties nobody; that is not walked on from. */
export function findNetwork(projection: Projection, hubs: Hubs, question: NetworkQuestion): NetworkAnswer {
  const test = new LinkFilter(projection, { ...question.frame });
  const kinds = question.frame.kinds === undefined ? undefined : new Set(question.frame.kinds);
  const strength = new LinkStrength(projection, test, hubs);
  const shows = (link: number): boolean =>
    test.holds(link) &&
    !Flags.isRemoved(projection.links.flags(link)) &&
    (kinds === undefined || kinds.has(Flags.kind(projection.links.flags(link))));
  const around = neighbourhoods(projection, shows);
  const queue = new Heap<Candidate>();
  const shown = new Set<number>();
  const skipped = new Map<number, SkippedHub>();
  for (const entity of question.ids) queue.push({ entity, depth: 0, cost: 0, link: -1 }, 0);
  for (let next = queue.pop(); next && shown.size < question.limit; next = queue.pop()) {
    const { entity, depth, cost, link } = next;
    if (shown.has(entity)) continue;
    shown.add(entity);
    if (depth === question.depth) continue;
    const neighbours = around(entity);
    if (depth > 0 && hubs.isExcluded(entity)) {
      const degree = new Set(neighbours.map(({ other }) => other)).size;
      skipped.set(entity, { entity, degree, rule: hubs.ruleOf(entity) });
      continue;
    }
    for (const { link: step, other } of neighbours) {
      if (shown.has(other)) continue;
      const passing = link < 0 ? strength.rarity(entity, step) : strength.passing(entity, link, step);
      const left = Math.max(Number.MIN_VALUE, passing * strength.trust(step) * strength.rarity(other, step));
      const total = cost - Math.log(left);
      queue.push({ entity: other, depth: depth + 1, cost: total, link: step }, total);
    }
  }
  return summarize(projection, { shown, skipped, around });
}

interface Neighbour {
  readonly link: number;
  readonly other: number;
}

function neighbourhoods(
  projection: Projection,
  shows: (link: number) => boolean,
): (entity: number) => readonly Neighbour[] {
  const buffer = new LinkBuffer();
  const known = new Map<number, readonly Neighbour[]>();
  return (entity) => {
    const before = known.get(entity);
    if (before) return before;
    buffer.clear();
    projection.addLinksFrom(entity, buffer);
    const outgoing = buffer.length;
    projection.addLinksTo(entity, buffer);
    const found: Neighbour[] = [];
    for (let index = 0; index < buffer.length; index++) {
      const link = buffer.at(index);
      if (!shows(link)) continue;
      const other = index < outgoing ? projection.links.to(link) : projection.links.from(link);
      found.push({ link, other });
    }
    known.set(entity, found);
    return found;
  };
}

function summarize(
  projection: Projection,
  found: {
    readonly shown: ReadonlySet<number>;
    readonly skipped: ReadonlyMap<number, SkippedHub>;
    readonly around: (entity: number) => readonly Neighbour[];
  },
): NetworkAnswer {
  const { shown, around } = found;
  const links = new Set<number>();
  const hidden: { entity: number; count: number }[] = [];
  let looked = 0;
  for (const entity of shown) {
    const outside = new Set<number>();
    const neighbours = around(entity);
    looked += neighbours.length;
    for (const { link, other } of neighbours) {
      if (shown.has(other)) links.add(link);
      else outside.add(other);
    }
    if (outside.size > 0) hidden.push({ entity, count: outside.size });
  }
  return {
    entities: [...shown],
    links: [...links],
    hidden,
    explored: {
      entities: shown.size,
      links: looked,
      stoppedBy: undefined,
      hubsSkipped: mostShared(projection, [...found.skipped.values()]),
      ...readFrontier(projection, () => shown),
    },
  };
}
