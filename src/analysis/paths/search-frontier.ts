import { PartialPaths } from './partial-paths.ts';
import { Heap } from '../../lib/heap.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';
import type { TraversalRules } from './traversal-rules.ts';

/** What both ends have in common. */
export interface FrontierParts {
  readonly around: Neighbourhoods;
  readonly passages: TraversalRules;
  /** What every link costs at least. */
  readonly leastTrustCost: number;
}

/**
 * One of the two ends of a path search: the beginnings that were made from it, cheapest first. Passing the entity that
 * a beginning has come to costs at least what its last link's rarity there says, whatever link follows, so that hubs
 * wait for their turn; that is worked out only when a beginning comes up.
 *
 * Paths with as many links as may be are made of a near beginning, of fewer than `nearLinks` links, at one end or the
 * other. Far beginnings are followed only where that saves following dear near ones of the other end.
 */
export class SearchFrontier {
  readonly beginnings = new PartialPaths();
  /** The number of the entity at this end. */
  readonly end: number;
  readonly #nearLinks: number;
  readonly #parts: FrontierParts;
  readonly #near = new Heap<number>();
  readonly #far = new Heap<number>();
  /** By beginning, what it costs and passing on from it at least; NaN until worked out. */
  #leastCosts = new Float64Array(256).fill(Number.NaN);
  /** Links along which beginnings were tried. */
  tried = 0;
  followed = 0;

  constructor(end: number, nearLinks: number, parts: FrontierParts) {
    this.end = end;
    this.#parts = parts;
    this.#nearLinks = nearLinks;
    this.beginnings.add({
      at: end,
      link: -1,
      before: -1,
      links: 0,
      cost: 0,
      start: Number.NEGATIVE_INFINITY,
      end: Number.POSITIVE_INFINITY,
    });
    this.#leastCosts[0] = 0;
    (nearLinks > 0 ? this.#near : this.#far).push(0, 0);
  }

  /** Keeps the beginning that was added last to be followed in its turn, or drops it if it can lead to no path that counts. */
  keepOrDrop(index: number, other: SearchFrontier, limit: number): void {
    const cost = this.beginnings.cost(index);
    const isNear = this.beginnings.links(index) < this.#nearLinks;
    if (cost >= (isNear ? this.#nearLimit(other, limit) : this.#farLimit(other, limit)))
      this.beginnings.dropLast();
    else (isNear ? this.#near : this.#far).push(index, cost);
  }

  /** Whether following a beginning here can lead to a path that costs less than the limit. */
  hasMore(other: SearchFrontier, limit: number): boolean {
    return (
      this.#near.leastCost < this.#nearLimit(other, limit) ||
      (limit < Number.POSITIVE_INFINITY && this.#far.leastCost < this.#farLimit(other, limit))
    );
  }

  /** Takes out the beginning whose turn it is; undefined if none can lead to a path that counts. */
  next(other: SearchFrontier, limit: number): number | undefined {
    const near = this.#nearLimit(other, limit);
    const far = limit < Number.POSITIVE_INFINITY ? this.#farLimit(other, limit) : Number.NEGATIVE_INFINITY;
    for (;;) {
      const [nearest, farthest] = [this.#near.leastCost, this.#far.leastCost];
      const isNear = nearest < near && (nearest <= farthest || !(farthest < far));
      if (!isNear && !(farthest < far)) return undefined;
      const heap = isNear ? this.#near : this.#far;
      const cost = heap.leastCost;
      const index = heap.pop();
      if (index === undefined) return undefined;
      if (!this.#parts.passages.mayPass(this.beginnings.at(index))) continue;
      const least = this.leastCost(index);
      if (least <= cost) return index;
      if (least < (isNear ? near : far)) heap.push(index, least);
    }
  }

  /** What a beginning costs, and passing on from where it has come to at least. */
  leastCost(index: number): number {
    if (index >= this.#leastCosts.length) {
      const grown = new Float64Array(index * 4).fill(Number.NaN);
      grown.set(this.#leastCosts);
      this.#leastCosts = grown;
    }
    const known = this.#leastCosts[index] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const { beginnings } = this;
    const least =
      beginnings.cost(index) + this.#parts.around.rarityCostOf(beginnings.at(index), beginnings.link(index));
    this.#leastCosts[index] = least;
    return least;
  }

  /** A path not joined yet has two neighbouring entities, neither of which was gone on from, and the link between them. */
  #nearLimit(other: SearchFrontier, limit: number): number {
    return limit - this.#parts.leastTrustCost - Math.min(other.#near.leastCost, other.#far.leastCost);
  }

  #farLimit(other: SearchFrontier, limit: number): number {
    return limit - this.#parts.leastTrustCost - other.#near.leastCost;
  }
}
