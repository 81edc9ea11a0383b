import type { LinkStrength } from '../strength/link-strength.ts';
import type { VisitedEntities } from './visited-entities.ts';
import type { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

const SMALLEST = 1024;
const SMALLEST_MET = 256;

export interface NeighbourhoodParts {
  readonly projection: Projection;
  readonly test: LinkFilter;
  readonly met: VisitedEntities;
  readonly strength: LinkStrength;
}

/** Where the links of one entity stand in the lists. */
export interface Neighbourhood {
  readonly first: number;
  readonly end: number;
}

/**
 * The links that a question may walk over, around each entity that it goes on from: read from the projection once and
 * kept side by side with all that following them takes, however many beginnings come to the entity.
 */
export class Neighbourhoods {
  readonly #projection: Projection;
  readonly #test: LinkFilter;
  readonly #met: VisitedEntities;
  readonly #strength: LinkStrength;
  readonly #buffer = new LinkBuffer();
  #links = new Int32Array(SMALLEST);
  #far = new Int32Array(SMALLEST);
  /** Kind, as for sharing, and direction. */
  #codes = new Uint8Array(SMALLEST);
  #trustCosts = new Float64Array(SMALLEST);
  #rarityCosts = new Float64Array(SMALLEST);
  #starts = new Float64Array(SMALLEST);
  #ends = new Float64Array(SMALLEST);
  #count = 0;
  readonly #costsByCode = new Float64Array(64);
  /** By number of a met entity, where its links stand; -1 where they were not read. */
  #firsts = new Int32Array(SMALLEST_MET).fill(-1);
  #lasts = new Int32Array(SMALLEST_MET);
  /** Links read from the projection, also those that may not be walked over. */
  looked = 0;

  constructor({ projection, test, met, strength }: NeighbourhoodParts) {
    this.#projection = projection;
    this.#test = test;
    this.#met = met;
    this.#strength = strength;
  }

  /** The links around the entity of a number. */
  of(number: number): Neighbourhood {
    const known = this.#firsts[number] ?? -1;
    if (known >= 0) return { first: known, end: this.#lasts[number] ?? 0 };
    const first = this.#count;
    this.#read(this.#met.entityOf(number));
    this.#weigh(this.#met.entityOf(number), first);
    if (number >= this.#firsts.length) {
      this.#firsts = grown(this.#firsts, new Int32Array(number * 4).fill(-1));
      this.#lasts = grown(this.#lasts, new Int32Array(number * 4));
    }
    this.#firsts[number] = first;
    this.#lasts[number] = this.#count;
    return { first, end: this.#count };
  }

  link(place: number): number {
    return this.#links[place] ?? 0;
  }

  /** The entity at the other end. */
  far(place: number): number {
    return this.#far[place] ?? 0;
  }

  trustCost(place: number): number {
    return this.#trustCosts[place] ?? 0;
  }

  /** What the rarity of what the link ties to here costs. */
  rarityCost(place: number): number {
    return this.#rarityCosts[place] ?? 0;
  }

  start(place: number): number {
    return this.#starts[place] ?? 0;
  }

  end(place: number): number {
    return this.#ends[place] ?? 0;
  }

  /** The same for a link of which the number is known, and the number of the entity. */
  rarityCostOf(number: number, link: number): number {
    return -Math.log(this.#strength.rarity(this.#met.entityOf(number), link));
  }

  #read(entity: number): void {
    const { links } = this.#projection;
    this.#buffer.clear();
    this.#projection.addLinksFrom(entity, this.#buffer);
    const outgoing = this.#buffer.length;
    this.#projection.addLinksTo(entity, this.#buffer);
    const { length } = this.#buffer;
    this.looked += length;
    if (this.#count + length > this.#links.length) this.#grow(this.#count + length);
    for (let index = 0; index < length; index++) {
      const link = this.#buffer.at(index);
      if (!this.#test.admits(link)) continue;
      const place = this.#count++;
      const flags = links.flags(link);
      this.#links[place] = link;
      this.#far[place] = index < outgoing ? links.to(link) : links.from(link);
      this.#codes[place] = Flags.sharingCode(flags) * 2 + (index < outgoing ? 1 : 0);
      this.#trustCosts[place] = this.#strength.trustCost(link, flags);
      this.#starts[place] = this.#test.start(link);
      this.#ends[place] = this.#test.end(link);
    }
  }

  /** Works out the rarity of each kind and direction, once. */
  #weigh(entity: number, first: number): void {
    const costs = this.#costsByCode.fill(-1);
    for (let place = first; place < this.#count; place++) {
      const code = this.#codes[place] ?? 0;
      let cost = costs[code] ?? 0;
      if (cost < 0) cost = -Math.log(this.#strength.rarityBy(entity, code >> 1, (code & 1) === 1));
      costs[code] = cost;
      this.#rarityCosts[place] = cost;
    }
  }

  #grow(least: number): void {
    const size = least * 2;
    this.#links = grown(this.#links, new Int32Array(size));
    this.#far = grown(this.#far, new Int32Array(size));
    this.#codes = grown(this.#codes, new Uint8Array(size));
    this.#trustCosts = grown(this.#trustCosts, new Float64Array(size));
    this.#rarityCosts = grown(this.#rarityCosts, new Float64Array(size));
    this.#starts = grown(this.#starts, new Float64Array(size));
    this.#ends = grown(this.#ends, new Float64Array(size));
  }
}

function grown<A extends Int32Array | Uint8Array | Float64Array>(old: A, fresh: A): A {
  fresh.set(old);
  return fresh;
}
