import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable, type Store } from '../../graph/driver/store.ts';
import type { About, Say } from '../../lib/log.ts';
import { loadProjection, type LoadedProjection } from './load-projection.ts';

export interface ReadOptions {
  readonly log: Say;
  readonly isStopped: () => boolean;
}

const MOST_TRIES = 6;
/** What does not fit in the same way so often in a row is so in the store, and was not torn by reading. */
const TRIES_OF_PROOF = 3;
const PAUSE_MS = 100;
const WARNS: About = { level: 'warn', event: 'projection' };

/** Reads everything until it fits together; a store that contradicts itself is taken as it is, and told of. */
export async function readProjection(
  store: Store,
  { log, isStopped }: ReadOptions,
): Promise<LoadedProjection> {
  let [misfit, times] = ['', 0];
  for (let tries = 1; tries <= MOST_TRIES && !isStopped(); tries++) {
    const loaded = await loadProjection(store);
    if (loaded && loaded.misfit === undefined) return loaded;
    const reason = loaded?.misfit ?? 'too much was changed meanwhile';
    times = reason === misfit ? times + 1 : 1;
    misfit = reason;
    if (loaded && times === TRIES_OF_PROOF) {
      log(`the store contradicts itself (${misfit}); "interlock rebuild" mends it`, WARNS);
      return loaded;
    }
    log(`what was read of the store does not fit together (${misfit}); reading it again`, WARNS);
    await sleep(PAUSE_MS * tries);
  }
  throw new Unavailable('The links could not be read so that they fit together; they are being read again.');
}
