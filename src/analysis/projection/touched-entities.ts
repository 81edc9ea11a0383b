/** So many are told one by one; beyond, anything may be different. */
const MOST_NAMED = 50_000;

/** The entities at which something changed since they were last taken. For one who takes them. */
export class TouchedEntities {
  #entities: Set<number> | undefined;

  /** Whether it tells them one by one. */
  get namesThem(): boolean {
    return this.#entities !== undefined;
  }

  /** Notes an entity that is described otherwise, or at which a link came or went. */
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
