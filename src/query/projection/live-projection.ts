import {
  readEndedLookups,
  readEntityRows,
  readNews,
  readPosition,
  type Change,
  type Position,
} from '../../graph/projection-reads.ts';
import { Unavailable, type Reader, type Store } from '../../graph/store.ts';
import type { Bundle } from '../../analysis/projection/projected.ts';
import { applyParts, readChangedParts } from './changed-parts.ts';
import { Freshness } from './freshness.ts';
import { loadPicture, type Picture } from './load-picture.ts';
import { projectedEntity } from './rows.ts';

/** How far the picture is. */
export interface PictureState {
  readonly isLoaded: boolean;
  readonly links: number;
  readonly bytes: number;
  /** Records that are stored and not in the picture yet. */
  readonly recordsBehind: number;
}

/** What is, and what would be. */
export interface Trial {
  readonly picture: Picture;
  /** Looks at the same picture as if it were done already. */
  readonly asIfDone: <T>(look: () => T) => T;
}

/** Hears of changes: before one is applied, and once it is. */
export interface ChangeWatcher {
  before(picture: Picture, bundles: readonly Bundle[]): void;
  after(picture: Picture): void;
}

export interface LiveOptions {
  readonly log?: (line: string) => void;
  /** How often to look for changes; 0 looks only when asked. */
  readonly pollMs?: number;
  /** The clock, in milliseconds; what it starts from does not matter. */
  readonly now?: () => number;
}

const CHANGES_AT_ONCE = 64;
const LONGEST_WAIT_MS = 20_000;

/**
 * The projection of a store, loaded once and kept current by the store's numbered changes, whichever process made them.
 * A question first takes in all that was committed before it came, unless changes come in a stream (`Freshness`).
 */
export class LiveProjection {
  readonly #store: Store;
  readonly #log: (line: string) => void;
  readonly #pollMs: number;
  readonly #freshness: Freshness;
  readonly #watchers = new Set<ChangeWatcher>();
  #picture: Picture | undefined;
  #position: Position = { change: 0, seq: 0 };
  #lookupsSince = '';
  #loading: Promise<void> | undefined;
  #following: Promise<void> = Promise.resolve();
  #waiting = 0;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(
    store: Store,
    { log = () => undefined, pollMs = 0, now = () => performance.now() }: LiveOptions = {},
  ) {
    this.#store = store;
    this.#log = log;
    this.#pollMs = pollMs;
    this.#freshness = new Freshness(now);
  }

  /** Begins to load and to follow; returns at once. */
  start(): void {
    this.#load().catch((error: unknown) => {
      this.#log(`the links could not be loaded: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (this.#pollMs > 0) this.#schedule();
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

  /** The picture with everything that was committed by now; in a stream of changes, up to a second ago. */
  async current(): Promise<Picture> {
    await withLimit(this.#load());
    if (this.#pollMs === 0 || !this.#freshness.mayLag()) await this.#follow();
    if (!this.#picture) throw new Unavailable('The links are being loaded; ask again in a moment.');
    this.#picture.hubs.refresh();
    return this.#picture;
  }

  /**
   * The picture, and how to look at it as it would be with what an open transaction, which holds the ledger, has written.
   * Nobody else sees that: looking may not wait for anything.
   */
  async trial(reader: Reader): Promise<Trial> {
    await withLimit(this.#load());
    await this.#follow();
    const picture = this.#picture;
    if (!picture) throw new Unavailable('The links are being loaded; ask again in a moment.');
    const { change: after } = this.#position;
    const { changes } = await readNews(reader, after, CHANGES_AT_ONCE);
    const parts = await readChangedParts(reader, changes);
    const { projection, hubs } = picture;
    hubs.refresh();
    return {
      picture,
      asIfDone: (look) =>
        projection.tryOut(() => {
          applyParts(projection, parts);
        }, look),
    };
  }

  /** How far the picture is behind the store. */
  async state(): Promise<PictureState> {
    const { seq } = await readPosition(this.#store);
    const projection = this.#picture?.projection;
    return {
      isLoaded: projection !== undefined,
      links: projection?.linkCount ?? 0,
      bytes: (projection?.bytes ?? 0) + (this.#picture?.sharing.bytes ?? 0),
      recordsBehind: projection ? Math.max(0, seq - this.#position.seq) : seq,
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
    const { picture, position, lookupsSince } = await loadPicture(this.#store);
    this.#picture = picture;
    this.#position = position;
    this.#lookupsSince = lookupsSince;
  }

  /** Takes in what was committed by now. Those who come while it runs share one further round. */
  #follow(): Promise<void> {
    if (this.#waiting > 0) return this.#following;
    this.#waiting += 1;
    const round = this.#following
      .catch(() => undefined)
      .then(() => {
        this.#waiting -= 1;
        return this.#takeIn();
      });
    this.#following = round;
    return round;
  }

  async #takeIn(): Promise<void> {
    const { projection } = this.#picture ?? {};
    if (!projection || this.#isStopped) return;
    const endRound = this.#freshness.beginRound();
    let hasFound = false;
    for (let target: number | undefined; ;) {
      const after = this.#position.change;
      const { end, changes } = await readNews(this.#store, after, CHANGES_AT_ONCE);
      target ??= end.change;
      if (target <= after) {
        this.#position = { change: after, seq: end.seq };
        break;
      }
      hasFound = true;
      const isWhole = changes.every(({ number }, index) => number === after + 1 + index);
      if (changes.length === 0 || !isWhole || changes.some(({ everything }) => everything)) {
        await this.#read();
        break;
      }
      await this.#apply(changes);
      const last = changes.at(-1)?.number ?? after;
      this.#position = { change: last, seq: last === end.change ? end.seq : this.#position.seq };
      if (last >= target) break;
    }
    endRound(hasFound);
  }

  async #apply(changes: readonly Change[]): Promise<void> {
    const picture = this.#picture;
    if (!picture) return;
    const parts = await readChangedParts(this.#store, changes);
    for (const watcher of this.#watchers) watcher.before(picture, parts.bundles);
    const { projection } = picture;
    applyParts(projection, parts);
    projection.settle();
    for (const watcher of this.#watchers) watcher.after(picture);
  }

  async #takeInLookups(): Promise<void> {
    if (!this.#picture) return;
    const { ids, last } = await readEndedLookups(this.#store, this.#lookupsSince);
    if (last === this.#lookupsSince) return;
    this.#lookupsSince = last;
    for (const row of await readEntityRows(this.#store, ids))
      this.#picture.projection.putEntity(projectedEntity(row));
  }

  #schedule(): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#follow()
        .then(() => this.#takeInLookups())
        .catch((error: unknown) => {
          this.#log(`changes could not be read: ${error instanceof Error ? error.message : String(error)}`);
        })
        .finally(() => {
          this.#schedule();
        });
    }, this.#pollMs);
    this.#timer.unref();
  }
}

/** Waits for the loading as long as a question may. */
async function withLimit(loading: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT_MS);
  });
  await Promise.race([loading, late]);
  clearTimeout(timer);
}
