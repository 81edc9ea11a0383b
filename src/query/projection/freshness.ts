/** Changes that come for so long without a pause are a stream. */
const STREAM_MS = 2000;
/** Of what is written in a stream, this much may be missing from an answer. */
const MOST_LAG_MS = 1000;

/**
 * Decides whether a question has to wait until the newest changes are taken in. It has to, unless they come in a stream,
 * of which there is always a newer one: then an answer may be up to a second behind. What this process wrote itself for
 * somebody who asks is always waited for.
 */
export class Freshness {
  readonly #now: () => number;
  #takenInUntil = Number.NEGATIVE_INFINITY;
  #streamingSince: number | undefined;
  #wroteAt = Number.NEGATIVE_INFINITY;

  /** The clock, in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Call before the end of all changes is looked up, and what it returns once those up to there are taken in. */
  beginRound(): (hasFound: boolean) => void {
    const began = this.#now();
    return (hasFound) => {
      this.#takenInUntil = began;
      this.#streamingSince = hasFound ? (this.#streamingSince ?? began) : undefined;
    };
  }

  /** Something was written for somebody who may ask for it next. */
  wrote(): void {
    this.#wroteAt = this.#now();
  }

  mayLag(): boolean {
    const now = this.#now();
    return (
      this.#streamingSince !== undefined &&
      now - this.#streamingSince >= STREAM_MS &&
      now - this.#takenInUntil <= MOST_LAG_MS &&
      this.#takenInUntil > this.#wroteAt
    );
  }
}
