/**
 * Tells the store's clock without asking. Each answer bounds by how much it goes before ours: it was given after the
 * question was sent and before the answer was here. All answers together bound it closely; the bounds are slowly
 * forgotten so that clocks may drift.
 */
export class StoreClock {
  #lowest = Number.NEGATIVE_INFINITY;
  #highest = Number.POSITIVE_INFINITY;
  #roundTripMs = 0;

  /** `storeNow` in whole milliseconds since 1970, told between two moments of `performance.now()`. */
  note(storeNow: number, sentAt: number, receivedAt: number): void {
    if (storeNow === 0) return;
    const [low, high] = [storeNow - receivedAt, storeNow + 1 - sentAt];
    this.#lowest = Math.max(this.#lowest - FORGET_MS, low);
    this.#highest = Math.min(this.#highest + FORGET_MS, high);
    // A clock was set anew.
    if (this.#lowest > this.#highest) [this.#lowest, this.#highest] = [low, high];
  }

  /** How long handing out took: by so much more than that it must be asked for ahead. */
  noteRoundTrip(ms: number): void {
    this.#roundTripMs = Math.max(ms, 0.8 * this.#roundTripMs + 0.2 * ms);
  }

  /** Whether it is worth asking the store a few times for nothing but its clock. */
  isVague(): boolean {
    return this.#highest - this.#lowest > VAGUE_MS;
  }

  /** How far ahead of its moment something must be asked of the store, so that the answer is here in time. */
  leadMs(): number {
    return Math.min(SHORTEST_LEAD_MS + 1.5 * this.#roundTripMs, LONGEST_LEAD_MS);
  }

  /** When by `performance.now()` a moment of the store has surely come. */
  surelyAt(storeMoment: number): number {
    return storeMoment - this.#lowest;
  }

  /** How much earlier it may have come; of a store that is far away more is not to be known. */
  vaguenessMs(): number {
    return Math.min(this.#highest - this.#lowest, VAGUE_MS);
  }
}

const SHORTEST_LEAD_MS = 20;
const LONGEST_LEAD_MS = 1_000;
const VAGUE_MS = 8;
/** By each answer the bounds are trusted so much less. */
const FORGET_MS = 0.01;
