/** Moments that few links have, in milliseconds since 1970-01-01. */
export interface LinkMoments {
  /** Since when no record states the link any more. */
  readonly knownUntil?: number | undefined;
  /** When the store learnt of its end, where that follows from a later observation. */
  readonly untilKnownAt?: number | undefined;
}

/** The moments of those links that have any, by link. */
export class HistoryTimestamps {
  #moments = new Map<number, LinkMoments>();

  get size(): number {
    return this.#moments.size;
  }

  of(link: number): LinkMoments | undefined {
    return this.#moments.size === 0 ? undefined : this.#moments.get(link);
  }

  set(link: number, { knownUntil, untilKnownAt }: LinkMoments): void {
    if (knownUntil !== undefined || untilKnownAt !== undefined)
      this.#moments.set(link, { knownUntil, untilKnownAt });
  }

  delete(link: number): void {
    this.#moments.delete(link);
  }

  /** Links get other numbers: `rename` is called with a function that is to be told each link's old and new one. */
  renumber(rename: (move: ((link: number, place: number) => void) | undefined) => void): void {
    if (this.#moments.size === 0) {
      rename(undefined);
      return;
    }
    const renamed = new Map<number, LinkMoments>();
    rename((link, place) => {
      const moments = this.#moments.get(link);
      if (moments) renamed.set(place, moments);
    });
    this.#moments = renamed;
  }
}
