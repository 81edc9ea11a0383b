import { readFrontier, type ExploredCounts, type SkippedHub } from './explored.ts';
import { Heap } from './heap.ts';
import type { Hubs } from './hubs.ts';
import { LinkStrength } from './link-strength.ts';
import { LinkTest, type ProjectionFrame } from './projection/frame.ts';
import { LinkBuffer } from './projection/link-buffer.ts';
import type { Projection } from './projection/projection.ts';
import { Reach } from './reach.ts';

export interface PathQuestion {
  readonly from: number;
  readonly to: number;
  readonly maxLinks: number;
  /** How many paths at most. */
  readonly first: number;
  readonly avoid: readonly number[];
  readonly frame: ProjectionFrame;
  readonly limits?: PathLimits;
}

/** What stops a search that would take too long; its answer then says so. */
export interface PathLimits {
  /** Links looked at: from each end while they spread, and then again while costs are worked out, and paths followed. */
  readonly links: number;
  /** Beginnings of paths that are followed. */
  readonly beginnings: number;
}

export const PATH_LIMITS: PathLimits = { links: 20_000, beginnings: 5_000 };

/** A way from one entity to another. */
export interface FoundPath {
  readonly entities: readonly number[];
  readonly links: readonly number[];
  readonly strength: number;
}

export interface PathsAnswer {
  /** Strongest first. */
  readonly paths: readonly FoundPath[];
  readonly explored: ExploredCounts;
}

/**
 * The strongest ways from one entity to another without loops, exact as long as no limit stops the search. Both ends are
 * spread by levels until they meet; only what lies on some way that is short enough is then followed, best first, by
 * what a beginning has cost and what at least its end must cost (A*).
 */
export function findPaths(projection: Projection, hubs: Hubs, question: PathQuestion): PathsAnswer {
  return new PathSearch(projection, hubs, question).answer();
}

/** The beginning of a path; costs are negative logarithms of strength, so that they add up. */
interface Beginning {
  readonly entity: number;
  readonly link: number;
  readonly before: Beginning | undefined;
  readonly links: number;
  readonly cost: number;
  /** When all its links may have held together. */
  readonly start: number;
  readonly end: number;
}

class PathSearch {
  readonly #projection: Projection;
  readonly #hubs: Hubs;
  readonly #question: PathQuestion;
  readonly #limits: PathLimits;
  readonly #test: LinkTest;
  readonly #strength: LinkStrength;
  readonly #avoid: ReadonlySet<number>;
  readonly #skipped = new Set<number>();
  readonly #buffer = new LinkBuffer();
  #stoppedBy: string | undefined;
  /** Links looked at again since the ends have met. */
  #looked = 0;

  constructor(projection: Projection, hubs: Hubs, question: PathQuestion) {
    this.#projection = projection;
    this.#hubs = hubs;
    this.#question = question;
    this.#limits = question.limits ?? PATH_LIMITS;
    this.#test = new LinkTest(projection, question.frame);
    this.#strength = new LinkStrength(projection, this.#test);
    this.#avoid = new Set(question.avoid);
  }

  answer(): PathsAnswer {
    const { from, to } = this.#question;
    const ends = from === to ? undefined : this.#spread();
    const costs = ends ? this.#leastCosts(ends) : undefined;
    this.#looked = 0;
    const paths = costs ? this.#follow(costs) : [];
    const seen = ends ? [...new Set([...ends.start.hops.keys(), ...ends.goal.hops.keys()])] : [];
    return {
      paths,
      explored: {
        entities: seen.length,
        links: ends ? ends.start.looked + ends.goal.looked : 0,
        stoppedBy: this.#stoppedBy,
        hubsSkipped: [...this.#skipped].slice(0, 100).map((entity) => this.#skippedHub(entity)),
        ...readFrontier(this.#projection, seen),
      },
    };
  }

  /** Spreads both ends, the smaller first, until together they reach as far as a path may. */
  #spread(): { readonly start: Reach; readonly goal: Reach } {
    const { from, to, maxLinks } = this.#question;
    const parts = {
      projection: this.#projection,
      test: this.#test,
      mayPass: (entity: number) => this.#mayPass(entity),
    };
    const start = new Reach(from, parts);
    const goal = new Reach(to, parts);
    while (start.depth + goal.depth < maxLinks) {
      if (start.frontier.length === 0 || goal.frontier.length === 0) break;
      const smaller = start.frontier.length <= goal.frontier.length ? start : goal;
      if (!smaller.expand(this.#limits.links)) {
        this.#stoppedBy = `${String(this.#limits.links)} links looked at`;
        break;
      }
    }
    return { start, goal };
  }

  #mayPass(entity: number): boolean {
    if (entity === this.#question.from || entity === this.#question.to) return false;
    if (this.#avoid.has(entity)) return false;
    if (!this.#hubs.isBarred(entity) && !this.#hasTooMany(entity)) return true;
    this.#skipped.add(entity);
    return false;
  }

  /** Whether walking over one entity would take too large a share of what the search may look at. */
  #hasTooMany(entity: number): boolean {
    const links = this.#projection.countFrom(entity) + this.#projection.countTo(entity);
    return links > this.#limits.links / 10;
  }

  /**
   * For each entity that lies on a short enough way, what at least it costs from there to the goal in so many links:
   * `costs.get(entity)[links]`. Worked out level by level from the goal.
   */
  #leastCosts({ start, goal }: { readonly start: Reach; readonly goal: Reach }): Map<number, number[]> {
    const { to, maxLinks } = this.#question;
    const costs = new Map<number, number[]>([[to, [0]]]);
    let level: number[] = [to];
    for (let links = 1; links <= maxLinks; links++) {
      const next = new Set<number>();
      for (const entity of level) {
        if (this.#isTooFar()) return costs;
        const base = costs.get(entity)?.[links - 1] ?? Number.POSITIVE_INFINITY;
        this.#eachNeighbour(entity, (link, other) => {
          if (other === to || !this.#isNear(other, links, start, goal)) return;
          const passing = entity === to ? 0 : -Math.log(this.#strength.rarity(entity, link));
          const cost = base + passing - Math.log(this.#strength.trust(link));
          const known = costs.get(other) ?? [];
          if (cost < (known[links] ?? Number.POSITIVE_INFINITY)) known[links] = cost;
          costs.set(other, known);
          next.add(other);
        });
      }
      level = [...next].filter((entity) => entity !== this.#question.from && this.#mayPass(entity));
    }
    return costs;
  }

  /** Whether the search has looked at as many links as it may, which it then says. */
  #isTooFar(): boolean {
    if (this.#looked <= this.#limits.links * 2) return false;
    this.#stoppedBy ??= `${String(this.#limits.links)} links looked at`;
    return true;
  }

  /** Whether an entity so many links from the goal can be on a path that is short enough. */
  #isNear(entity: number, links: number, start: Reach, goal: Reach): boolean {
    const hops = start.hops.get(entity);
    const { maxLinks } = this.#question;
    if (hops !== undefined) return hops + links <= maxLinks;
    return goal.hops.has(entity) && start.depth + 1 + links <= maxLinks;
  }

  /** Best first from the start; a beginning is followed only if it can still arrive. */
  #follow(costs: ReadonlyMap<number, readonly number[]>): FoundPath[] {
    const { from, to, first } = this.#question;
    const found: FoundPath[] = [];
    const shapes = new Set<string>();
    const queue = new Heap<Beginning>();
    const [start, end] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    queue.push({ entity: from, link: -1, before: undefined, links: 0, cost: 0, start, end }, 0);
    for (let followed = 0; found.length < first; followed++) {
      const beginning = queue.pop();
      if (!beginning) break;
      if (beginning.entity === to) {
        const path = this.#unfold(beginning);
        const shape = path.entities.join(' ');
        if (!shapes.has(shape)) found.push(path);
        shapes.add(shape);
        continue;
      }
      if (this.#isTooFar()) break;
      if (followed > this.#limits.beginnings) {
        this.#stoppedBy = `${String(this.#limits.beginnings)} beginnings of paths followed`;
        break;
      }
      this.#goOn(beginning, costs, queue);
    }
    return found;
  }

  #goOn(beginning: Beginning, costs: ReadonlyMap<number, readonly number[]>, queue: Heap<Beginning>): void {
    const { to, maxLinks } = this.#question;
    this.#eachNeighbour(beginning.entity, (link, other) => {
      const rest = leastWithin(costs.get(other), maxLinks - beginning.links - 1);
      if (rest === Number.POSITIVE_INFINITY || isOn(beginning, other)) return;
      if (other !== to && !this.#mayPass(other)) return;
      const start = Math.max(beginning.start, this.#test.start(link));
      const end = Math.min(beginning.end, this.#test.end(link));
      if (start >= end) return;
      const passing =
        beginning.before === undefined
          ? 0
          : -Math.log(this.#strength.passing(beginning.entity, beginning.link, link));
      const cost = beginning.cost + passing - Math.log(this.#strength.trust(link));
      if (cost === Number.POSITIVE_INFINITY) return;
      queue.push(
        { entity: other, link, before: beginning, links: beginning.links + 1, cost, start, end },
        cost + rest,
      );
    });
  }

  #eachNeighbour(entity: number, visit: (link: number, other: number) => void): void {
    const { links } = this.#projection;
    this.#buffer.clear();
    this.#projection.addLinksFrom(entity, this.#buffer);
    const outgoing = this.#buffer.length;
    this.#projection.addLinksTo(entity, this.#buffer);
    this.#looked += this.#buffer.length;
    for (let index = 0; index < this.#buffer.length; index++) {
      const link = this.#buffer.at(index);
      if (this.#test.admits(link)) visit(link, index < outgoing ? links.to(link) : links.from(link));
    }
  }

  #unfold(arrival: Beginning): FoundPath {
    const entities: number[] = [];
    const links: number[] = [];
    for (let at: Beginning | undefined = arrival; at; at = at.before) {
      entities.push(at.entity);
      if (at.before) links.push(at.link);
    }
    return { entities: entities.reverse(), links: links.reverse(), strength: Math.exp(-arrival.cost) };
  }

  #skippedHub(entity: number): SkippedHub {
    const links = this.#projection.countFrom(entity) + this.#projection.countTo(entity);
    const degree = this.#projection.entities.tieDegreeOf(entity) || links;
    return { entity, degree, rule: this.#hubs.ruleOf(entity) };
  }
}

function leastWithin(costs: readonly number[] | undefined, links: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count <= links; count++) least = Math.min(least, costs?.[count] ?? least);
  return least;
}

function isOn(beginning: Beginning, entity: number): boolean {
  for (let at: Beginning | undefined = beginning; at; at = at.before) if (at.entity === entity) return true;
  return false;
}
