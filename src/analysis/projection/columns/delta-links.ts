const NONE: readonly number[] = [];

/** Links that came since all were sorted into rows, by the entity at one of their ends; and how many went there. */
export class DeltaLinks {
  readonly #links = new Map<number, number[]>();
  readonly #removed = new Map<number, number>();

  /** The links that came, those that went again among them. */
  of(entity: number): readonly number[] {
    return this.#links.size === 0 ? NONE : (this.#links.get(entity) ?? NONE);
  }

  /** By how many links the entity has more than stand in its row. */
  count(entity: number): number {
    const removed = this.#removed.size === 0 ? 0 : (this.#removed.get(entity) ?? 0);
    return this.of(entity).length - removed;
  }

  add(entity: number, link: number): void {
    const list = this.#links.get(entity);
    if (list) list.push(link);
    else this.#links.set(entity, [link]);
  }

  /** Forgets the link of the entity that came last. */
  dropLast(entity: number): void {
    const list = this.#links.get(entity);
    list?.pop();
    if (list?.length === 0) this.#links.delete(entity);
  }

  /** A link that went is there again. */
  countRestored(entity: number): void {
    const left = (this.#removed.get(entity) ?? 0) - 1;
    if (left > 0) this.#removed.set(entity, left);
    else this.#removed.delete(entity);
  }

  /** A link at the entity went, one of these or of those in rows. */
  countRemoved(entity: number): void {
    this.#removed.set(entity, (this.#removed.get(entity) ?? 0) + 1);
  }
}
