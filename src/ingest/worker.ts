import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { hasLookups, leaveQueue, takeLookups } from '../graph/lookup-leases.ts';
import { Unavailable, type Store } from '../graph/store.ts';
import type { LeasedLookup } from '../model/lookup.ts';
import { GroupCommit } from './group-commit.ts';
import type { LookUpTools } from './look-up-tools.ts';
import { askLeased, type Clock } from './ask-leased.ts';
import { settleAll, type Settled } from './settle-look-ups.ts';
import { StoreClock } from './store-clock.ts';

export interface WorkerOptions {
  readonly store: Store;
  readonly tools: LookUpTools;
  readonly clock: Clock;
  /** Ends the worker: it takes nothing new, gives requests under way a moment, and hands back the rest. */
  readonly signal: AbortSignal;
  readonly say?: (line: string) => void;
  /** The most look-ups in hand at a time; a slow server costs one of them. */
  readonly concurrency?: number;
  /** Called after each look-up that ended or was put back. */
  readonly settled?: (lookup: LeasedLookup) => void;
}

const CONCURRENCY = 100;
const COMMIT_AT_ONCE = 25;
const GRACE_MS = 4_000;
const LONGEST_NAP_MS = 1_000;
const SHORTEST_NAP_MS = 20;
const STORE_AWAY_MS = 1_000;

/**
 * Works on the queue of look-ups until the signal fires. Any number of workers may run on one store, on any number of
 * machines; one that dies loses nothing, since its leases run out.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  await new Worker(options).run();
}

class Worker {
  readonly #options: WorkerOptions;
  readonly #owner = `worker:${randomUUID()}`;
  readonly #inHand = new Set<Promise<void>>();
  readonly #storeClock = new StoreClock();
  readonly #commit: GroupCommit<Settled>;
  /** Interrupts requests, a moment after the worker was told to end. */
  readonly #interruption = new AbortController();
  #wake: () => void = () => undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
    // Every look-up in hand listens to these.
    setMaxListeners(0, options.signal, this.#interruption.signal);
    this.#commit = new GroupCommit({
      most: COMMIT_AT_ONCE,
      write: (batch) => this.#patiently(() => settleAll(options.store, batch, this.#now())),
      giveUp: (settled, error) => this.#giveUp(settled, error),
    });
  }

  async run(): Promise<void> {
    const { signal, store } = this.#options;
    const onEnd = (): void => this.#wake();
    signal.addEventListener('abort', onEnd);
    try {
      while (!signal.aborted) await this.#nap(await this.#turn());
    } finally {
      signal.removeEventListener('abort', onEnd);
      const grace = setTimeout(() => this.#interruption.abort(), GRACE_MS);
      await Promise.allSettled(this.#inHand);
      clearTimeout(grace);
      await leaveQueue(store, this.#owner).catch(() => undefined);
    }
  }

  /** Takes what may be taken now; returns how long there will be nothing more. */
  async #turn(): Promise<number> {
    const { store, tools, concurrency = CONCURRENCY } = this.#options;
    try {
      if (this.#inHand.size === 0 && !(await hasLookups(store, this.#now()))) return LONGEST_NAP_MS;
      const sentAt = performance.now();
      const { lookups, storeNow, nextInMs } = await takeLookups(store, {
        owner: this.#owner,
        want: concurrency - this.#inHand.size,
        limitOf: tools.limitOf,
        leadMs: this.#storeClock.leadMs(),
        now: this.#now(),
      });
      this.#storeClock.note(storeNow, sentAt, performance.now());
      for (const lookup of lookups) this.#start(lookup);
      return nextInMs ?? LONGEST_NAP_MS;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      this.#options.say?.(reasonOf(error));
      return STORE_AWAY_MS;
    }
  }

  #start(lookup: LeasedLookup): void {
    const work = this.#work(lookup).finally(() => {
      this.#inHand.delete(work);
      this.#wake();
    });
    this.#inHand.add(work);
  }

  async #work(lookup: LeasedLookup): Promise<void> {
    const { tools, clock, signal, say, settled } = this.#options;
    try {
      const outcome = await askLeased(lookup, {
        tools,
        clock,
        owner: this.#owner,
        waitMs: this.#storeClock.until(lookup.startAt),
        ending: signal,
        interruption: this.#interruption.signal,
      });
      if (outcome) await this.#commit.add(outcome);
      settled?.(lookup);
    } catch (error) {
      // Not asked, or interrupted: the lease goes back when the worker leaves.
      if ((error as { name?: unknown }).name !== 'AbortError') say?.(`${lookup.domain}: ${reasonOf(error)}`);
    }
  }

  /** What cannot be stored is no reason to ask for ever: the look-up fails, with the reason. */
  async #giveUp({ settlement }: Settled, error: unknown): Promise<void> {
    const failed: Settled = {
      settlement: {
        ...settlement,
        state: 'FAILED',
        error: `the answer could not be stored: ${reasonOf(error)}`,
        finishedAt: this.#now(),
      },
      sources: [],
      records: [],
    };
    this.#options.say?.(`${settlement.id}: ${reasonOf(error)}`);
    await this.#patiently(() => settleAll(this.#options.store, [failed], this.#now())).catch(() => undefined);
  }

  /** While the store is away nothing is lost: what was found waits, unless the worker is to end. */
  async #patiently(work: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Unavailable) || this.#interruption.signal.aborted) throw error;
        this.#options.say?.(reasonOf(error));
        await this.#options.clock.sleep(STORE_AWAY_MS, this.#interruption.signal).catch(() => undefined);
      }
    }
  }

  async #nap(ms: number): Promise<void> {
    const { clock, signal } = this.#options;
    const nap = new AbortController();
    await clock.sleep(SHORTEST_NAP_MS).catch(() => undefined);
    if (signal.aborted) return;
    this.#wake = () => nap.abort();
    await clock
      .sleep(Math.min(Math.max(ms - SHORTEST_NAP_MS, 0), LONGEST_NAP_MS), nap.signal)
      .catch(() => undefined);
    this.#wake = () => undefined;
  }

  #now(): string {
    return this.#options.clock.now().toISOString();
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? text;
}
