import { readEnrichments } from '../../graph/lookups/lookup-runs.ts';
import type { Store } from '../../graph/driver/store.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import { quoted } from '../../lib/text/quoted.ts';
import { toldStream, type Teller } from '../../lib/told-stream.ts';
import type { EnrichmentProgress, ServerLimit } from '../../model/lookup.ts';
import { progressOf } from './enrichment-progress.ts';

export interface BoardOptions {
  readonly limitOf: (server: string) => ServerLimit;
  readonly now: () => Date;
  readonly everyMs?: number;
}

interface Watcher extends Teller<EnrichmentProgress> {
  readonly id: string;
  /** What was told last. */
  told: string;
}

const LOOK_AGAIN_MS = 500;

/** Tells any number of watchers how far runs have come: the store is asked once for all of them together. */
export class ProgressBoard {
  readonly #store: Store;
  readonly #options: BoardOptions;
  readonly #watchers = new Set<Watcher>();
  #isLooking = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Store, options: BoardOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** How many watch. */
  get watchers(): number {
    return this.#watchers.size;
  }

  /** Tells how far a run has come whenever that changes, until it is finished. Throws BadInput where there is no run. */
  async watch(id: string): Promise<AsyncGenerator<EnrichmentProgress>> {
    const [run] = await readEnrichments(this.#store, [id]);
    if (!run) throw new BadInput('id', `nobody knows an enrichment ${quoted(id)}`);
    return toldStream<EnrichmentProgress>((teller) => {
      const watcher: Watcher = { ...teller, id, told: '' };
      this.#watchers.add(watcher);
      this.#wake();
      return () => {
        this.#watchers.delete(watcher);
      };
    });
  }

  #wake(): void {
    if (this.#isLooking || this.#watchers.size === 0) return;
    this.#isLooking = true;
    clearTimeout(this.#timer);
    this.#look()
      .catch((error: unknown) => {
        for (const watcher of [...this.#watchers]) watcher.fail(error);
      })
      .finally(() => {
        this.#isLooking = false;
        if (this.#watchers.size === 0) return;
        this.#timer = setTimeout(() => {
          this.#wake();
        }, this.#options.everyMs ?? LOOK_AGAIN_MS);
        this.#timer.unref();
      });
  }

  async #look(): Promise<void> {
    const { limitOf, now } = this.#options;
    const ids = [...new Set([...this.#watchers].map(({ id }) => id))];
    const runs = await readEnrichments(this.#store, ids);
    const found = new Map(runs.map((run) => [run.id, progressOf(run, limitOf, now())]));
    for (const watcher of [...this.#watchers]) {
      const progress = found.get(watcher.id);
      if (progress) tell(watcher, progress);
    }
  }
}

/** Only what changed; the estimate moves with the clock alone. */
function tell(watcher: Watcher, progress: EnrichmentProgress): void {
  const { estimatedEnd: _moves, ...counts } = progress;
  const now = JSON.stringify(counts);
  if (now !== watcher.told) watcher.tell(progress);
  watcher.told = now;
  if (progress.finished) watcher.end();
}
