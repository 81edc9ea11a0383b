/**
 * Tells the store's clock without asking. Of all answers the one that came back fastest was the freshest; the offset it
 * shows is kept, slowly forgotten so that clocks may drift. Workers that share a store thus agree on its moments.
 */
export class StoreClock {
  #offset: number | undefined;
  #error = 0;
  #roundTripMs = 0;

  /** `storeNow` in milliseconds since 1970, told between two moments of `performance.now()`. */
  note(storeNow: number, sentAt: number, receivedAt: number): void {
    if (storeNow === 0) return;
    const error = receivedAt - sentAt;
    this.#roundTripMs = Math.max(error, 0.8 * this.#roundTripMs + 0.2 * error);
    this.#error += FORGET_MS;
    if (this.#offset !== undefined && error > this.#error) return;
    this.#error = error;
    this.#offset = storeNow - receivedAt;
  }

  /** How far ahead of its moment something must be asked of the store, so that the answer is here in time. */
  leadMs(): number {
    return Math.min(SHORTEST_LEAD_MS + 1.5 * this.#roundTripMs, LONGEST_LEAD_MS);
  }

  /** Milliseconds until a moment of the store, negative when it is past. */
  until(storeMoment: number, now: number = performance.now()): number {
    return storeMoment - (now + (this.#offset ?? storeMoment - now));
  }
}

const SHORTEST_LEAD_MS = 20;
const LONGEST_LEAD_MS = 1_000;
/** By each answer the kept offset is trusted so much less. */
const FORGET_MS = 0.01;
