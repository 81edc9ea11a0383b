import { daysBetween, type LinkTest } from './projection/frame.ts';
import { LinkBuffer } from './projection/link-buffer.ts';
import { Flags } from './projection/link-columns.ts';
import type { Projection } from './projection/projection.ts';
import { leftByDistance, rarityOf, trustIn } from './strength.ts';

/** Of an entity with more links in one direction than these, all of them count as sharers: the logarithm hardly tells. */
const MOST_COUNTED = 512;

/** Works out docs/strength.md on the links of a projection, each count once for a question. */
export class LinkStrength {
  readonly #projection: Projection;
  readonly #test: LinkTest;
  readonly #rarities = new Map<number, number>();
  readonly #buffer = new LinkBuffer();

  constructor(projection: Projection, test: LinkTest) {
    this.#projection = projection;
    this.#test = test;
  }

  trust(link: number): number {
    const flags = this.#projection.links.flags(link);
    return trustIn({
      status: Flags.status(flags),
      disputed: Flags.isDisputed(flags),
      independentSources: Flags.independentSources(flags),
    });
  }

  /** How rare it is to be tied to the entity as the link ties to it: by its kind and direction. */
  rarity(entity: number, link: number): number {
    const { links, entities } = this.#projection;
    const isFrom = links.from(link) === entity;
    const kind = Flags.kindCode(links.flags(link));
    const place = (entity * 32 + kind) * 2 + (isFrom ? 1 : 0);
    const known = this.#rarities.get(place);
    if (known !== undefined) return known;
    const rarity = rarityOf(this.#sharers(entity, kind, isFrom), entities.count);
    this.#rarities.set(place, rarity);
    return rarity;
  }

  /** The factor by which an entity between two links of a path lowers its strength. */
  passing(entity: number, before: number, after: number): number {
    return (
      Math.min(this.rarity(entity, before), this.rarity(entity, after)) *
      leftByDistance(daysBetween(this.#projection, before, after))
    );
  }

  /** The strength of a chain of links, given in order, each with the entity that follows it. */
  ofChain(links: readonly number[], entities: readonly number[]): number {
    return links.reduce((product, link, index) => {
      const [between, before] = [entities[index - 1], links[index - 1]];
      const passing = between === undefined || before === undefined ? 1 : this.passing(between, before, link);
      return product * this.trust(link) * passing;
    }, 1);
  }

  /** Different others at the far ends of an entity's links of one kind and direction. */
  #sharers(entity: number, kind: number, isFrom: boolean): number {
    const { links } = this.#projection;
    const all = isFrom ? this.#projection.countFrom(entity) : this.#projection.countTo(entity);
    if (all > MOST_COUNTED) return all;
    this.#buffer.clear();
    if (isFrom) this.#projection.addLinksFrom(entity, this.#buffer);
    else this.#projection.addLinksTo(entity, this.#buffer);
    const others = new Set<number>();
    for (let index = 0; index < this.#buffer.length; index++) {
      const link = this.#buffer.at(index);
      if (Flags.kindCode(links.flags(link)) !== kind || !this.#test.admits(link)) continue;
      others.add(isFrom ? links.to(link) : links.from(link));
    }
    return others.size;
  }
}
