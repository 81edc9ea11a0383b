/** So many are told one by one; beyond, anything may be different. */
const MOST_NAMED = 50_000;

/** Stands for the links from an entity, or for those to it. */
export function sideOf(entity: number, isFrom: boolean): number {
  return entity * 2 + (isFrom ? 1 : 0);
}

/** The entities at which something changed since one follower last took them. */
export class Touched {
  #entities: Set<number> | undefined;
  #sides = new Set<number>();

  /** Whether it tells them one by one. */
  get namesThem(): boolean {
    return this.#entities !== undefined;
  }

  note(entity: number, isFrom: boolean | undefined): void {
    if (this.#entities === undefined) return;
    this.#entities.add(entity);
    if (isFrom !== undefined) this.#sides.add(sideOf(entity, isFrom));
    if (this.#entities.size > MOST_NAMED) this.#entities = undefined;
  }

  /** At which sides of them links came or went, by `sideOf`. */
  get sides(): ReadonlySet<number> {
    return this.#sides;
  }

  /** Those since the last time; undefined for all, as at first. */
  take(): ReadonlySet<number> | undefined {
    const taken = this.#entities;
    this.#entities = new Set();
    this.#sides = new Set();
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

  /** Notes an entity that is described otherwise, or at one side of which a link came or went. */
  note(entity: number, isFrom?: boolean): void {
    this.#changes += 1;
    for (const follower of this.#followers) follower.note(entity, isFrom);
  }
}
