/** So many are told one by one; beyond, anything may be different. */
const MOST_NAMED = 50_000;

/** The entities at which something changed since one follower last took them. */
export class Touched {
  #entities: Set<number> | undefined;

  /** Whether it tells them one by one. */
  get namesThem(): boolean {
    return this.#entities !== undefined;
  }

  note(entity: number): void {
    if (this.#entities === undefined) return;
    this.#entities.add(entity);
    if (this.#entities.size > MOST_NAMED) this.#entities = undefined;
  }

  /** Those since the last time; undefined for all, as at first. */
  take(): ReadonlySet<number> | undefined {
    const taken = this.#entities;
    this.#entities = new Set();
    return taken;
  }
}

/** Tells all that keep what they worked out at which entities something changed. */
export class TouchedEntities {
  readonly #followers: Touched[] = [];
  #changes = 0;

  /** Grows with every note, and never goes back. */
  get changes(): number {
    return this.#changes;
  }

  /** Whether anybody wants them one by one. */
  get areNamed(): boolean {
    return this.#followers.some(({ namesThem }) => namesThem);
  }

  /** For one more that keeps something for as long as the projection lives. */
  follow(): Touched {
    const follower = new Touched();
    this.#followers.push(follower);
    return follower;
  }

  /** Notes an entity that is described otherwise, or at which a link came or went. */
  note(entity: number): void {
    this.#changes += 1;
    for (const follower of this.#followers) follower.note(entity);
  }
}
