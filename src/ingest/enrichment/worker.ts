import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import {
  handBack,
  hasLookups,
  leaveQueue,
  readMoment,
  takeLookups,
  type Leases,
} from '../../graph/lookups/lookup-leases.ts';
import { slowDown, type Throttling } from '../../graph/driver/server-patience.ts';
import { Unavailable, type Store } from '../../graph/driver/store.ts';
import type { LeasedLookup } from '../../model/lookup.ts';
import { GroupCommit } from './group-commit.ts';
import type { LookUpTools } from './lookup-tools.ts';
import { runLeasedLookup, type Clock } from './run-leased-lookup.ts';
import { Missed } from '../../sources/ask/departure.ts';
import { ReadyLookUps } from './ready-lookups.ts';
import type { About, Say } from '../../lib/log.ts';
import { traced } from '../../lib/traced.ts';
import { ServerTraffic } from './server-traffic.ts';
import { completeLookups, type Settled } from './complete-lookups.ts';
import { StoreClock } from './store-clock.ts';

const WARNS: About = { level: 'warn', event: 'lookups' };

export interface WorkerOptions {
  readonly store: Store;
  readonly tools: LookUpTools;
  readonly clock: Clock;
  /** Ends the worker: it takes nothing new, gives requests under way a moment, and hands back the rest. */
  readonly signal: AbortSignal;
  readonly say?: Say;
  /** The most look-ups in hand at a time; a slow server costs one of them. */
  readonly concurrency?: number;
  /** Called after each look-up that ended or was put back. */
  readonly settled?: (lookup: LeasedLookup) => void;
}

const CONCURRENCY = 200;
const COMMIT_AT_ONCE = 100;
/** What ends within so long a time is stored together: a transaction costs the store more than what it writes. */
const GATHER_MS = 200;
const GRACE_MS = 4_000;
const LONGEST_NAP_MS = 1_000;
const SHORTEST_NAP_MS = 20;
const STORE_AWAY_MS = 1_000;
const CLOCK_EVERY_MS = 5_000;
const CLOCK_LOOKS = 8;
/** A request that missed its moment so often goes out though the connection takes long. */
const PATIENT_AFTER = 5;

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
  #clockSetAt = Number.NEGATIVE_INFINITY;
  readonly #ready = new ReadyLookUps();
  readonly #traffic = new Map<string, ServerTraffic>();
  /** Servers that throttle; what turns bring for them is handed back until the store knows, and the next turn with it. */
  readonly #resting = new Map<string, 'told' | 'known'>();
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
      gather: () => options.clock.sleep(GATHER_MS, options.signal).catch(() => undefined),
      write: (batch) => this.#patiently(() => completeLookups(options.store, batch, this.#now())),
      giveUp: (settled, error) => this.#giveUp(settled, error),
    });
  }

  async run(): Promise<void> {
    const { signal, store } = this.#options;
    const onEnd = (): void => {
      this.#ready.drop();
      this.#wake();
    };
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
      await this.#setClock();
      const known = [...this.#resting].flatMap(([server, state]) => (state === 'known' ? server : []));
      const sentAt = performance.now();
      const leases = await takeLookups(store, {
        owner: this.#owner,
        want: concurrency - this.#inHand.size,
        limitOf: tools.limitOf,
        leadMs: this.#storeClock.leadMs(),
        now: this.#now(),
        again: this.#ready.missed(),
        ready: this.#ready.servers(),
      });
      this.#storeClock.note(leases.storeNow, sentAt, performance.now());
      this.#storeClock.noteRoundTrip(performance.now() - sentAt);
      await this.#begin(leases);
      for (const server of known) this.#resting.delete(server);
      return leases.nextInMs ?? LONGEST_NAP_MS;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      this.#options.say?.(reasonOf(error), WARNS);
      return STORE_AWAY_MS;
    }
  }

  /** Asks the store for its clock alone where it is not known well. */
  async #setClock(): Promise<void> {
    if (!this.#storeClock.isVague() || performance.now() - this.#clockSetAt < CLOCK_EVERY_MS) return;
    this.#clockSetAt = performance.now();
    for (let look = 0; look < CLOCK_LOOKS; look++) {
      const sentAt = performance.now();
      this.#storeClock.note(await readMoment(this.#options.store), sentAt, performance.now());
    }
  }

  async #begin({ lookups, moments, resting }: Leases): Promise<void> {
    const quiet = new Set([...resting, ...this.#resting.keys()]);
    const dropped = this.#ready.drop(quiet);
    const [early, now] = [
      lookups.filter(({ server, givenUp }) => givenUp == null && quiet.has(server)),
      lookups.filter(({ server, givenUp }) => givenUp != null || !quiet.has(server)),
    ];
    this.#ready.give(moments);
    for (const lookup of now) this.#start(lookup);
    await this.#handBack([...dropped, ...early.map(({ id }) => id)]);
  }

  /** What was ready for a server that throttles goes back, all at once. */
  async #handBack(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#patiently(() => handBack(this.#options.store, this.#owner, ids));
  }

  /** Drops what is ready for the server before anybody else is told; tells whether it is asked no more. */
  async #throttled(throttling: Throttling): Promise<boolean> {
    const { server } = throttling;
    this.#resting.set(server, 'told');
    const dropped = this.#ready.drop(new Set([server]));
    const givenUp = await this.#patiently(() => slowDown(this.#options.store, [throttling]));
    this.#resting.set(server, 'known');
    await this.#handBack(dropped);
    return givenUp.has(server);
  }

  #start(lookup: LeasedLookup): void {
    if (this.#options.signal.aborted) return;
    const work = this.#work(lookup).finally(() => {
      this.#inHand.delete(work);
      this.#ready.remove(lookup);
      this.#wake();
    });
    this.#inHand.add(work);
  }

  async #work(lookup: LeasedLookup): Promise<void> {
    const { say, settled } = this.#options;
    try {
      const outcome = await this.#ask(lookup);
      await this.#commit.add(outcome);
      settled?.(lookup);
    } catch (error) {
      // Dropped, or interrupted: the lease has gone back, or goes back when the worker leaves.
      if ((error as { name?: unknown }).name !== 'AbortError')
        say?.(`${lookup.domain}: ${reasonOf(error)}`, WARNS);
    }
  }

  /** At the moment that the lease gives, or another where that is missed. */
  async #ask(lookup: LeasedLookup): Promise<Settled> {
    const { tools, clock } = this.#options;
    for (let [moment, missed] = [lookup.startAt, 0]; ; missed++) {
      const dropped = this.#ready.add(lookup);
      const surelyAt = this.#storeClock.surelyAt(moment);
      const { over, leaving, opening } = this.#trafficOf(lookup.server).departure({
        dueAt: surelyAt - this.#storeClock.vaguenessMs(),
        isPatient: missed >= PATIENT_AFTER,
      });
      try {
        return await traced('look-up', { 'interlock.domain': lookup.domain }, () =>
          runLeasedLookup(lookup, {
            tools,
            clock,
            owner: this.#owner,
            waitMs: lookup.givenUp == null ? Math.ceil(surelyAt - performance.now()) : 0,
            dropped,
            interruption: this.#interruption.signal,
            departure: {
              leaving,
              opening: () => {
                opening();
                this.#ready.remove(lookup);
              },
            },
            throttled: (throttling) => this.#throttled(throttling),
          }),
        );
      } catch (error) {
        if (!(error instanceof Missed)) throw error;
      } finally {
        over();
      }
      this.#options.signal.throwIfAborted();
      const another = this.#ready.anotherMoment(lookup);
      this.#wake();
      moment = await another;
    }
  }

  #trafficOf(server: string): ServerTraffic {
    const known = this.#traffic.get(server);
    if (known) return known;
    const fresh = new ServerTraffic(this.#options.tools.limitOf(server));
    this.#traffic.set(server, fresh);
    return fresh;
  }

  /** What cannot be stored is not a reason to ask for ever: the look-up fails, with the reason. */
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
    this.#options.say?.(`${settlement.id}: ${reasonOf(error)}`, WARNS);
    await this.#patiently(() => completeLookups(this.#options.store, [failed], this.#now())).catch(
      () => undefined,
    );
  }

  /** While the store is away nothing is lost: what was found waits, unless the worker is to end. */
  async #patiently<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Unavailable) || this.#interruption.signal.aborted) throw error;
        this.#options.say?.(reasonOf(error), WARNS);
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
