import { lockMatching, readMatchingLag, saveMatchingState } from '../../graph/matching/matching-state.ts';
import type { Store } from '../../graph/driver/store.ts';
import { compareAll } from './compare-all.ts';
import { indexAll } from './index-all.ts';
import type { FullMatchOptions } from './full-match-step.ts';

/** Begins to look through the whole store, anew where that was under way; what was found before stands until then. */
export async function beginFullMatch(store: Store): Promise<void> {
  const { last: upTo } = await readMatchingLag(store);
  await store.write(async (transaction) => {
    const { seq } = await lockMatching(transaction);
    await saveMatchingState(transaction, { seq, survey: { upTo, stage: 'FILING', after: '' } });
  });
}

/**
 * Goes on with the survey that was begun, to its end or until it may not go on; returns whether it came to its end. Each
 * step is one transaction that says how far it came, so one that was killed goes on where it stood.
 */
export async function continueFullMatch(store: Store, options: FullMatchOptions): Promise<boolean> {
  for (;;) {
    const { survey } = await readMatchingLag(store);
    if (survey === undefined) return true;
    const outcome = await (survey.stage === 'FILING' ? indexAll : compareAll)(store, survey, options);
    if (outcome === 'STOPPED') return false;
  }
}
