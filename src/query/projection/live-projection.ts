import { readNews, readPosition, type Position } from '../../graph/projection/projection-reads.ts';
import { Unavailable, type Reader, type Store } from '../../graph/driver/store.ts';
import type { Bundle } from '../../analysis/projection/projected.ts';
import type { Say } from '../../lib/log.ts';
import { applyParts, bundlesIn, describeStrays, findStrays, readChangedParts } from './changed-parts.ts';
import { Comparison, type ComparisonState, type SeenSlice } from './comparison.ts';
import { Freshness } from './freshness.ts';
import type { ProjectionView } from './load-projection.ts';
import { readProjection } from './read-projection.ts';
import { readSettledNews, type SettledNews } from './settled-news.ts';

/** How far the view is. */
export interface ProjectionState extends ComparisonState {
  readonly isLoaded: boolean;
  readonly links: number;
  readonly bytes: number;
  /** Records that are stored and not in the view yet. */
  readonly recordsBehind: number;
  /** The number of the last change that is in the view. */
  readonly change: number;
  /** How often all links were read. */
  readonly loads: number;
}

/** What is, and what would be. */
export interface Trial {
  readonly view: ProjectionView;
  /** Looks at the same view as if it were done already. */
  readonly asIfDone: <T>(look: () => T) => T;
}

/** Hears of changes: before one is applied, and once it is. */
export interface ChangeWatcher {
  before(view: ProjectionView, bundles: readonly Bundle[]): void;
  after(view: ProjectionView): void;
}

export interface LiveOptions {
  readonly log?: Say;
  /** How often to look for changes; 0 looks only when asked. */
  readonly pollMs?: number;
  /** How often to compare memory with the store, when it is looked for changes anyway. */
  readonly compareMs?: number;
  /** The clock, in milliseconds; what it starts from does not matter. */
  readonly now?: () => number;
}

const CHANGES_AT_ONCE = 64;
const LONGEST_WAIT_MS = 20_000;
const COMPARE_MS = 10_000;
/** After a failure the store is left in peace for so long. */
const PAUSE_MS = 2000;
const LOADING = 'The links are being loaded; ask again in a moment.';

/**
 * The projection of a store, loaded once and kept current by the store's numbered changes, whichever process made them.
 * A question first takes in all that was committed before it came, unless changes come in a stream (`Freshness`). What is
 * in memory is always what the store was between two changes; where it is found not to be, nobody is answered from it.
 */
export class LiveProjection {
  readonly #store: Store;
  readonly #log: Say;
  readonly #pollMs: number;
  readonly #compareMs: number;
  readonly #freshness: Freshness;
  readonly #comparison = new Comparison();
  readonly #watchers = new Set<ChangeWatcher>();
  #view: ProjectionView | undefined;
  #position: Position = { change: 0, seq: 0 };
  #loads = 0;
  #loading: Promise<void> | undefined;
  #following: Promise<void> = Promise.resolve();
  #waiting = 0;
  #timer: NodeJS.Timeout | undefined;
  #compareAt = 0;
  #told = '';
  #isStopped = false;

  constructor(
    store: Store,
    {
      log = () => undefined,
      pollMs = 0,
      compareMs = COMPARE_MS,
      now = () => performance.now(),
    }: LiveOptions = {},
  ) {
    this.#store = store;
    this.#log = log;
    this.#pollMs = pollMs;
    this.#compareMs = compareMs;
    this.#freshness = new Freshness(now);
  }

  /** Begins to load and to follow; returns at once. */
  start(): void {
    this.#load().catch((error: unknown) => {
      this.#tellOnce('the links could not be loaded', error);
    });
    if (this.#pollMs > 0) this.#schedule(this.#pollMs);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Tells a watcher of every change from now on; returns how to end that. */
  watch(watcher: ChangeWatcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** To be told after every write whose author may ask about it next: the next question sees it. */
  wrote(): void {
    this.#freshness.wrote();
  }

  /** The view with everything that was committed by now; in a stream of changes, up to a second ago. */
  async current(): Promise<ProjectionView> {
    await inTime(this.#load());
    if (this.#pollMs === 0 || !this.#freshness.mayLag()) await inTime(this.#follow());
    if (!this.#view) throw new Unavailable(LOADING);
    this.#view.hubs.refresh();
    return this.#view;
  }

  /**
   * The view, and how to look at it as it would be with what an open transaction, which holds the ledger, has written.
   * Nobody else sees that: looking may not wait for anything.
   */
  async trial(reader: Reader): Promise<Trial> {
    await inTime(this.#load());
    await inTime(this.#follow());
    const view = this.#view;
    if (!view) throw new Unavailable(LOADING);
    const { change: after } = this.#position;
    const { changes } = await readNews(reader, after, CHANGES_AT_ONCE);
    const parts = await readChangedParts(reader, changes);
    const { projection, hubs } = view;
    hubs.refresh();
    return {
      view,
      asIfDone: (look) =>
        projection.tryOut(() => {
          applyParts(projection, parts);
        }, look),
    };
  }

  /** Takes in what was committed by now, and compares some of what is in memory with the store. */
  compare(): Promise<void> {
    return this.#inTurn(() => this.#takeIn(true));
  }

  /** Why nobody can be answered for now, in words; undefined where all links are there. */
  get whyNotReady(): string | undefined {
    return this.#view ? undefined : 'the links are being loaded';
  }

  /** How far the view is behind the store. */
  async state(): Promise<ProjectionState> {
    const { seq } = await readPosition(this.#store);
    const projection = this.#view?.projection;
    return {
      isLoaded: projection !== undefined,
      links: projection?.linkCount ?? 0,
      bytes: (projection?.bytes ?? 0) + (this.#view?.sharing.bytes ?? 0),
      recordsBehind: projection ? Math.max(0, seq - this.#position.seq) : seq,
      change: this.#position.change,
      loads: this.#loads,
      ...this.#comparison.state,
    };
  }

  #load(): Promise<void> {
    this.#loading ??= this.#read().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #read(): Promise<void> {
    const { view, position } = await readProjection(this.#store, {
      log: this.#log,
      isStopped: () => this.#isStopped,
    });
    this.#loads += 1;
    this.#view = view;
    this.#position = position;
  }

  /** Nobody is answered until all is read again. */
  async #readAgain(): Promise<void> {
    this.#view = undefined;
    this.#loading = undefined;
    await this.#load();
  }

  /** Takes in what was committed by now. Those who come while it runs share one further round. */
  #follow(): Promise<void> {
    if (this.#waiting > 0) return this.#following;
    this.#waiting += 1;
    return this.#inTurn(() => {
      this.#waiting -= 1;
      return this.#takeIn(false);
    });
  }

  #inTurn(round: () => Promise<void>): Promise<void> {
    this.#following = this.#following.catch(() => undefined).then(round);
    return this.#following;
  }

  async #takeIn(compares: boolean): Promise<void> {
    const view = this.#view;
    if (!view || this.#isStopped) return;
    const endRound = this.#freshness.beginRound();
    const { change: after } = this.#position;
    const end = await readPosition(this.#store);
    const hasNews = end.change !== after;
    if (hasNews || compares) {
      const news = await readSettledNews(this.#store, {
        after,
        look: async (reader) => (compares ? this.#comparison.look(reader) : undefined),
      });
      if (news) await this.#apply(view, news);
      else await this.#read();
    } else this.#position = end;
    endRound(hasNews);
  }

  /** Applies what was read between two changes, so that the view is what the store was then; else reads all again. */
  async #apply(
    view: ProjectionView,
    { end, parts, seen }: SettledNews<SeenSlice | undefined>,
  ): Promise<void> {
    const { projection } = view;
    const strays = findStrays(projection, parts);
    if (strays.length === 0) {
      const bundles = bundlesIn(parts);
      if (bundles.length > 0) for (const watcher of this.#watchers) watcher.before(view, bundles);
      applyParts(projection, parts);
      projection.settle();
      if (bundles.length > 0) for (const watcher of this.#watchers) watcher.after(view);
      this.#position = end;
    }
    const difference = describeStrays(strays) ?? (seen && this.#comparison.judge(projection, seen));
    if (difference === undefined) return;
    this.#log(`the links in memory are not those of the store (${difference}); reading all again`, {
      level: 'warn',
      event: 'projection',
    });
    await this.#readAgain();
  }

  #schedule(pauseMs: number): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      let pause = this.#pollMs;
      this.#poll()
        .then(() => {
          this.#told = '';
        })
        .catch((error: unknown) => {
          this.#tellOnce('changes could not be read', error);
          pause = Math.max(pause, PAUSE_MS);
        })
        .finally(() => {
          this.#schedule(pause);
        });
    }, pauseMs);
    this.#timer.unref();
  }

  async #poll(): Promise<void> {
    await this.#load();
    if (performance.now() < this.#compareAt) return this.#follow();
    this.#compareAt = performance.now() + this.#compareMs;
    return this.compare();
  }

  /** A store that is away is told of once, and not at every look. */
  #tellOnce(what: string, error: unknown): void {
    const line = `${what}: ${error instanceof Error ? error.message : String(error)}`;
    if (line !== this.#told && !this.#isStopped) this.#log(line, { level: 'warn', event: 'store_away' });
    this.#told = line;
  }
}

/** Waits as long as a question may. */
async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Unavailable(LOADING));
    }, LONGEST_WAIT_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
