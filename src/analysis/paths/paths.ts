import { BestPaths, type FoundPath } from './best-paths.ts';
import { readFrontier, type ExploredCounts } from '../strength/explored.ts';
import type { Hubs } from '../strength/hubs.ts';
import { LinkStrength } from '../strength/link-strength.ts';
import { VisitedEntities } from './visited-entities.ts';
import { Neighbourhoods } from './neighbourhoods.ts';
import { countLinks, TraversalRules } from './traversal-rules.ts';
import { joinFrontiers, type JoinParts } from './join-frontiers.ts';
import { SearchFrontier } from './search-frontier.ts';
import { LinkFilter, type ProjectionScope } from '../projection/link-filter.ts';
import type { Projection } from '../projection/projection.ts';
import { settlePaths, type SettlingParts } from './settled-paths.ts';

export interface PathQuestion {
  readonly from: number;
  readonly to: number;
  readonly maxLinks: number;
  /** How many paths at most. */
  readonly first: number;
  readonly avoid: readonly number[];
  readonly frame: ProjectionScope;
  readonly limits?: PathLimits;
}

/** What stops a search that would take too long; its answer then says so. */
export interface PathLimits {
  /** Links tried from each end. */
  readonly links: number;
  /** Beginnings of paths that are followed, from both ends together. */
  readonly beginnings: number;
}

export const PATH_LIMITS: PathLimits = { links: 20_000, beginnings: 5_000 };

export interface PathsAnswer {
  /** Strongest first. */
  readonly paths: readonly FoundPath[];
  readonly explored: ExploredCounts;
}

/**
 * The strongest ways from one entity to another without loops, exact as long as no limit stops the search. Beginnings
 * of paths are made from both ends, cheapest first, and joined where they come to one entity. A path not yet joined
 * costs at least what the cheapest beginnings not yet followed at either end cost together, so that the search is over
 * once that is as much as the dearest of the paths wanted.
 */
export function findPaths(projection: Projection, hubs: Hubs, question: PathQuestion): PathsAnswer {
  return new PathSearch(projection, hubs, question).answer();
}

/** A side that begins with so many times more links goes one link less far, and the other one more. */
const LINKS_OF_A_LEVEL = 8;
/** An entity with a larger share of the links that may be looked at is not walked over. */
const LARGEST_SHARE = 0.1;

class PathSearch {
  readonly #projection: Projection;
  readonly #question: PathQuestion;
  readonly #limits: PathLimits;
  readonly #strength: LinkStrength;
  readonly #met = new VisitedEntities();
  readonly #passages: TraversalRules;
  readonly #around: Neighbourhoods;
  readonly #best: BestPaths;
  readonly #start: SearchFrontier;
  readonly #goal: SearchFrontier;
  readonly #joints: JoinParts;
  readonly #settling: SettlingParts;
  #stoppedBy: string | undefined;

  constructor(projection: Projection, hubs: Hubs, question: PathQuestion) {
    const { from, to, avoid, maxLinks, limits = PATH_LIMITS } = question;
    const met = this.#met;
    const test = new LinkFilter(projection, question.frame);
    const strength = new LinkStrength(projection, test, hubs);
    const passages = new TraversalRules({
      projection,
      hubs,
      met,
      ends: [from, to],
      avoid,
      mostLinks: limits.links * LARGEST_SHARE,
    });
    const around = new Neighbourhoods({ projection, test, met, strength });
    const best = new BestPaths(question.first);
    const parts = { around, passages, leastTrustCost: strength.leastTrustCost() };
    const near = nearLinks(projection, question);
    const start = new SearchFrontier(met.numberOf(from), near, parts);
    this.#projection = projection;
    this.#question = question;
    this.#limits = limits;
    this.#strength = strength;
    this.#passages = passages;
    this.#around = around;
    this.#best = best;
    this.#start = start;
    this.#goal = new SearchFrontier(met.numberOf(to), maxLinks - near, parts);
    this.#joints = { best, met, strength, passages, maxLinks, start };
    this.#settling = { projection, test, strength };
  }

  answer(): PathsAnswer {
    const { from, to } = this.#question;
    if (from !== to) this.#search();
    const seen = this.#seen();
    return {
      paths: settlePaths(this.#settling, this.#best.sorted()),
      explored: {
        entities: seen.length,
        links: this.#around.looked,
        stoppedBy: this.#stoppedBy,
        hubsSkipped: this.#passages.skipped(),
        ...readFrontier(this.#projection, () => seen),
      },
    };
  }

  /** The end from which less was tried goes on, until neither can lead to a path that counts. */
  #search(): void {
    const [start, goal] = [this.#start, this.#goal];
    for (;;) {
      const { limit } = this.#best;
      const [starts, ends] = [start.hasMore(goal, limit), goal.hasMore(start, limit)];
      if (!starts && !ends) return;
      const [mine, theirs] = starts && (!ends || start.tried <= goal.tried) ? [start, goal] : [goal, start];
      const index = mine.next(theirs, limit);
      if (index === undefined) continue;
      this.#stoppedBy = this.#limitReached();
      if (this.#stoppedBy !== undefined) return;
      this.#follow(index, mine, theirs);
    }
  }

  #limitReached(): string | undefined {
    const { links, beginnings } = this.#limits;
    if (Math.max(this.#start.tried, this.#goal.tried) > links) return `${String(links)} links looked at`;
    if (this.#start.followed + this.#goal.followed < beginnings) return undefined;
    return `${String(beginnings)} beginnings of paths followed`;
  }

  /** Makes all beginnings that continue one by a link, and joins them to those from the other end. */
  #follow(index: number, mine: SearchFrontier, theirs: SearchFrontier): void {
    const { beginnings } = mine;
    const around = this.#around;
    const before = beginnings.link(index);
    const base = beginnings.cost(index);
    const arriving = mine.leastCost(index) - base;
    const { first, end: last } = around.of(beginnings.at(index));
    mine.followed += 1;
    mine.tried += last - first;
    for (let place = first; place < last; place++) {
      const start = Math.max(beginnings.start(index), around.start(place));
      const end = Math.min(beginnings.end(index), around.end(place));
      const link = around.link(place);
      let cost = base + around.trustCost(place);
      if (before >= 0) cost += Math.max(arriving, around.rarityCost(place));
      if (cost >= this.#best.limit || start >= end || link === before) continue;
      if (before >= 0) cost += this.#strength.distanceCost(before, link);
      if (cost >= this.#best.limit) continue;
      const at = this.#met.numberOf(around.far(place));
      if (beginnings.passes(index, at)) continue;
      const links = beginnings.links(index) + 1;
      const next = beginnings.add({ at, link, before: index, links, cost, start, end });
      joinFrontiers(this.#joints, next, mine, theirs);
      if (at === theirs.end) beginnings.dropLast();
      else mine.keepOrDrop(next, theirs, this.#best.limit);
    }
  }

  /** The entities to which beginnings have come that could lead to a path. */
  #seen(): number[] {
    const seen = new Uint8Array(this.#met.count);
    for (const { beginnings } of [this.#start, this.#goal])
      for (let index = 0; index < beginnings.count; index++) seen[beginnings.at(index)] = 1;
    return [...this.#met.all()].filter((_, number) => seen[number] === 1);
  }
}

/** How many links are for the start: half of them; an end with far more links to begin with goes less far. */
function nearLinks(projection: Projection, { from, to, maxLinks }: PathQuestion): number {
  const ratio = (countLinks(projection, from) + 1) / (countLinks(projection, to) + 1);
  const less = Math.round(Math.log(ratio) / Math.log(LINKS_OF_A_LEVEL) / 2);
  return Math.min(maxLinks, Math.max(0, Math.ceil(maxLinks / 2) - less));
}
