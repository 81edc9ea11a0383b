import type { LinkTest } from './projection/frame.ts';
import { LinkBuffer } from './projection/link-buffer.ts';
import type { Projection } from './projection/projection.ts';

/** How far entities are from one end, in links, level by level. */
export class Reach {
  readonly #projection: Projection;
  readonly #test: LinkTest;
  readonly #mayPass: (entity: number) => boolean;
  readonly #buffer = new LinkBuffer();
  readonly hops = new Map<number, number>();
  #frontier: number[];
  depth = 0;
  /** Links that were looked at. */
  looked = 0;

  constructor(
    start: number,
    {
      projection,
      test,
      mayPass,
    }: {
      readonly projection: Projection;
      readonly test: LinkTest;
      readonly mayPass: (entity: number) => boolean;
    },
  ) {
    this.#projection = projection;
    this.#test = test;
    this.#mayPass = mayPass;
    this.hops.set(start, 0);
    this.#frontier = [start];
  }

  get frontier(): readonly number[] {
    return this.#frontier;
  }

  /** Goes one link further; stops early where more than `budget` links have been looked at, and says so. */
  expand(budget: number): boolean {
    const next: number[] = [];
    this.depth += 1;
    const { links } = this.#projection;
    for (const entity of this.#frontier) {
      if (this.looked > budget) return false;
      this.#buffer.clear();
      this.#projection.addLinksFrom(entity, this.#buffer);
      const outgoing = this.#buffer.length;
      this.#projection.addLinksTo(entity, this.#buffer);
      const { length } = this.#buffer;
      this.looked += length;
      for (let index = 0; index < length; index++) {
        const link = this.#buffer.at(index);
        const other = index < outgoing ? links.to(link) : links.from(link);
        if (this.hops.has(other) || !this.#test.admits(link)) continue;
        this.hops.set(other, this.depth);
        if (this.#mayPass(other)) next.push(other);
      }
    }
    this.#frontier = next;
    return true;
  }
}
