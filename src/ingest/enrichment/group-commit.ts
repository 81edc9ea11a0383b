/**
 * Writes things in as few transactions as may be: what comes within a moment, and while another transaction is under
 * way, gathers for the next. A batch that fails is written one by one, so that one bad thing cannot hold the others up.
 */
export class GroupCommit<T> {
  readonly #write: (batch: readonly T[]) => Promise<void>;
  readonly #giveUp: (item: T, error: unknown) => Promise<void>;
  readonly #most: number;
  readonly #gather: () => Promise<void>;
  #waiting: { item: T; done: () => void }[] = [];
  #running: Promise<void> | undefined;

  constructor(options: {
    readonly write: (batch: readonly T[]) => Promise<void>;
    readonly giveUp: (item: T, error: unknown) => Promise<void>;
    readonly most: number;
    /** Waits a moment for more to come; at the end it does not. */
    readonly gather: () => Promise<void>;
  }) {
    this.#gather = options.gather;
    this.#write = options.write;
    this.#giveUp = options.giveUp;
    this.#most = options.most;
  }

  /** Settles when the thing is written or given up. */
  add(item: T): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ item, done });
      this.#running ??= this.#run();
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      if (this.#waiting.length < this.#most) await this.#gather();
      const batch = this.#waiting.splice(0, this.#most);
      await this.#writeAll(batch.map(({ item }) => item));
      for (const { done } of batch) done();
    }
    this.#running = undefined;
  }

  async #writeAll(batch: readonly T[]): Promise<void> {
    try {
      await this.#write(batch);
    } catch (error) {
      if (batch.length > 1) for (const item of batch) await this.#writeAll([item]);
      else for (const item of batch) await this.#giveUp(item, error);
    }
  }
}
