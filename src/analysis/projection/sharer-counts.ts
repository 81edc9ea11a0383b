/** Beyond so many counts the oldest make room. */
const MOST_KEPT = 100_000;

/** How many share the entities that many share, by kind and direction of the links, as long as none of these changes. */
export class SharerCounts {
  readonly #counts = new Map<number, number>();

  get size(): number {
    return this.#counts.size;
  }

  get(entity: number, kindCode: number, isFrom: boolean): number | undefined {
    return this.#counts.get(placeOf(entity, kindCode, isFrom));
  }

  set(entity: number, kindCode: number, isFrom: boolean, count: number): void {
    if (this.#counts.size >= MOST_KEPT) this.#counts.clear();
    this.#counts.set(placeOf(entity, kindCode, isFrom), count);
  }

  /** A link of the kind between these two came or went. */
  forget(from: number, to: number, kindCode: number): void {
    if (this.#counts.size === 0) return;
    this.#counts.delete(placeOf(from, kindCode, true));
    this.#counts.delete(placeOf(to, kindCode, false));
  }
}

function placeOf(entity: number, kindCode: number, isFrom: boolean): number {
  return (entity * 32 + kindCode) * 2 + (isFrom ? 1 : 0);
}
