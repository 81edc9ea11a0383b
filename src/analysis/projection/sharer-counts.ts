/** Beyond so many counts the oldest make room. */
const MOST_KEPT = 100_000;

/** How many share the entities that many share, by `Flags.sharingCode` and direction of the links, as long as none of these changes. */
export class SharerCounts {
  readonly #counts = new Map<number, number>();

  get size(): number {
    return this.#counts.size;
  }

  get(entity: number, code: number, isFrom: boolean): number | undefined {
    return this.#counts.get(placeOf(entity, code, isFrom));
  }

  set(entity: number, code: number, isFrom: boolean, count: number): void {
    if (this.#counts.size >= MOST_KEPT) this.#counts.clear();
    this.#counts.set(placeOf(entity, code, isFrom), count);
  }

  /** A link of the kind between these two came or went. */
  forget(from: number, to: number, code: number): void {
    if (this.#counts.size === 0) return;
    this.#counts.delete(placeOf(from, code, true));
    this.#counts.delete(placeOf(to, code, false));
  }
}

function placeOf(entity: number, code: number, isFrom: boolean): number {
  return (entity * 32 + code) * 2 + (isFrom ? 1 : 0);
}
