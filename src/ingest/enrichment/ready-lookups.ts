import type { LeasedLookup } from '../../model/lookup.ts';

interface Ready {
  readonly lookup: LeasedLookup;
  readonly dropping: AbortController;
  /** Set where it missed its moment and waits for another. */
  give?: (moment: number) => void;
}

/** The look-ups that a worker holds and has not asked about yet. */
export class ReadyLookUps {
  readonly #ready = new Map<string, Ready>();

  /** Returns the signal of its being dropped. */
  add(lookup: LeasedLookup): AbortSignal {
    const known = this.#ready.get(lookup.id);
    if (known) return known.dropping.signal;
    const dropping = new AbortController();
    this.#ready.set(lookup.id, { lookup, dropping });
    return dropping.signal;
  }

  /** It is being asked about, or over. */
  remove({ id }: LeasedLookup): void {
    this.#ready.delete(id);
  }

  /** The next moment for one that missed its own; rejects with an AbortError when it is dropped. */
  anotherMoment(lookup: LeasedLookup): Promise<number> {
    const signal = this.add(lookup);
    return new Promise((resolve, reject) => {
      const drop = (): void => reject(new DOMException('Dropped', 'AbortError'));
      signal.addEventListener('abort', drop, { once: true });
      const ready = this.#ready.get(lookup.id);
      if (!ready) return;
      ready.give = (moment) => {
        signal.removeEventListener('abort', drop);
        delete ready.give;
        resolve(moment);
      };
    });
  }

  servers(): string[] {
    return [...new Set([...this.#ready.values()].map(({ lookup }) => lookup.server))];
  }

  /** How many missed their moment, by server. */
  missed(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { lookup, give } of this.#ready.values())
      if (give) counts.set(lookup.server, (counts.get(lookup.server) ?? 0) + 1);
    return counts;
  }

  /** Hands moments out to those that missed theirs. */
  give(moments: ReadonlyMap<string, readonly number[]>): void {
    for (const [server, given] of moments) {
      const waiting = [...this.#ready.values()].filter(
        ({ lookup, give }) => give && lookup.server === server,
      );
      for (const [index, moment] of given.entries()) waiting[index]?.give?.(moment);
    }
  }

  /** Drops all, or those of some servers; returns their ids. */
  drop(servers?: ReadonlySet<string>): string[] {
    const dropped = [...this.#ready.values()].filter(
      ({ lookup }) => !servers || (servers.has(lookup.server) && lookup.givenUp == null),
    );
    for (const { lookup, dropping } of dropped) {
      this.#ready.delete(lookup.id);
      dropping.abort();
    }
    return dropped.map(({ lookup }) => lookup.id);
  }
}
