import { Missed, type Departure } from '../../sources/ask/departure.ts';
import type { ServerLimit } from '../../model/lookup.ts';

/** A request that comes later than this would stand too close to those of others: it waits for another moment. */
const LATE_MS = 15;
/** By so much more than usual may it take until the connection stands. */
const SLOW_MS = 15;

interface Passage {
  readonly openedAt: number;
  /** When the question left; undefined while the connection is made. */
  leftAt?: number;
}

/** When by `performance.now()` a request may go out at the earliest, in view of when its moment may have been. */
export interface Moment {
  readonly dueAt: number;
  /** It was missed so often that a connection which takes long is waited for. */
  readonly isPatient: boolean;
}

/**
 * The requests that this process sends to one server. Whether it counts connections or questions, in no second it gets
 * more of either than allowed: a late request holds up those behind it, which give their own moments up in turn.
 */
export class ServerTraffic {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #passages: Passage[] = [];
  #usualMs = Number.POSITIVE_INFINITY;

  constructor({ perSecond }: Pick<ServerLimit, 'perSecond'>) {
    this.#most = Math.max(1, Math.floor(perSecond));
    this.#windowMs = (this.#most * 1000) / perSecond;
  }

  /** Watches over one request. `over` is to be called when it has ended in whatever way. */
  departure(moment: Moment): Departure & { over(): void } {
    let own: Passage | undefined;
    return {
      opening: () => {
        const now = performance.now();
        const before = this.#passages.at(-this.#most);
        if (now - moment.dueAt > LATE_MS || (before && this.#stillCounts(before.openedAt, now)))
          throw new Missed('the moment of the request has passed');
        own = { openedAt: now };
        this.#passages.push(own);
        if (this.#passages.length > 2 * this.#most + MOST_KEPT) this.#passages.splice(0, MOST_KEPT);
      },
      leaving: () => {
        if (own) this.#leave(own, moment);
      },
      over: () => {
        if (own) own.leftAt ??= performance.now();
      },
    };
  }

  #leave(own: Passage, { dueAt, isPatient }: Moment): void {
    const now = performance.now();
    const before = this.#passages[this.#passages.indexOf(own) - this.#most];
    this.#usualMs = Math.min(this.#usualMs, now - own.openedAt);
    const isSlow = now - dueAt > LATE_MS + SLOW_MS + this.#usualMs;
    if ((isSlow && !isPatient) || (before && this.#stillCounts(before.leftAt ?? now, now)))
      throw new Missed('the connection took too long');
    own.leftAt = now;
  }

  /** Whether the server may count a request within the same second as one that goes out now. */
  #stillCounts(before: number, now: number): boolean {
    return before > now - this.#windowMs;
  }
}

const MOST_KEPT = 100;
