import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Store } from '../../graph/driver/store.ts';
import { recordAudit, type Act } from '../audit.ts';

const MOST_EACH = 20;
const MOST_IN_ALL = 200;
const WINDOW_S = 60;

/**
 * Refusals in the audit trail. Anybody can be refused as often as they like: past twenty equal ones a minute, or 200 of
 * all sorts, only every doubling is an entry, which says for how many it stands.
 */
export class Refusals {
  readonly #store: Store;
  readonly #equal = new RateLimiterMemory({ points: MOST_EACH, duration: WINDOW_S });
  readonly #all = new RateLimiterMemory({ points: MOST_IN_ALL, duration: WINDOW_S });

  constructor(store: Store) {
    this.#store = store;
  }

  async record(act: Act): Promise<void> {
    const key = JSON.stringify([act.by, act.from, act.action]);
    // Past the bound for all, nothing is kept for each.
    const all = await countIn(this.#all, 'all');
    const times =
      all > MOST_IN_ALL ? standsFor(all, MOST_IN_ALL) : standsFor(await countIn(this.#equal, key), MOST_EACH);
    if (times > 0) await recordAudit(this.#store, { ...act, allowed: false, times });
  }
}

/** For how many the nth stands: each for itself at first, then those that double the bound for all since the last. */
function standsFor(nth: number, bound: number): number {
  if (nth <= bound) return 1;
  const doublings = Math.log2(nth / bound);
  return Number.isInteger(doublings) ? nth / 2 : 0;
}

async function countIn(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    return (await limiter.consume(key)).consumedPoints;
  } catch (counted) {
    if (counted instanceof RateLimiterRes) return counted.consumedPoints;
    throw counted;
  }
}
