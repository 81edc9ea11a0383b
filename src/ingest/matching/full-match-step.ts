import { lockMatching, saveMatchingState, type Survey } from '../../graph/matching/matching-state.ts';
import type { Store, Transaction } from '../../graph/driver/store.ts';
import type { Watch } from '../rebuild/compare-graph.ts';

export interface FullMatchOptions extends Watch {
  /** Asked between steps: whether to take another. */
  readonly goesOn?: (() => Promise<boolean>) | undefined;
  /** So many entities are filed or compared in one transaction. */
  readonly entitiesAtOnce?: number;
}

export const ENTITIES_AT_ONCE = 1000;

/**
 * One step of a survey and the note of how far it came, together or not at all; without a survey to go on with it has
 * come to its end. False, and nothing done, where another process has taken the survey on meanwhile.
 */
export async function takeStep(
  store: Store,
  from: Survey,
  to: Survey | undefined,
  work: (transaction: Transaction) => Promise<void>,
): Promise<boolean> {
  return store.write(async (transaction) => {
    const { seq, survey } = await lockMatching(transaction);
    if (survey?.upTo !== from.upTo || survey.stage !== from.stage || survey.after !== from.after)
      return false;
    await work(transaction);
    await saveMatchingState(transaction, { seq: to === undefined ? from.upTo : seq, survey: to });
    return true;
  });
}

/** What became of a stage: at its end, told to stop, or taken on by another process. */
export type Outcome = 'ENDED' | 'STOPPED' | 'TAKEN';
