import { CLAIM_STATUSES } from '../model/kinds.ts';
import type { Interest } from '../model/record.ts';
import type { StatedFact } from './evidence.ts';

/** What decides which of several statements about one size is believed. */
export type SizedFact = Pick<StatedFact, 'id' | 'status' | 'standing' | 'lastObservedAt' | 'interest'>;

/**
 * Several sources that size the same holding speak of one holding, not of several: of those that give a size at all,
 * the one of the best status is taken, then of the best kind of source, then the latest observed.
 */
export function pickInterest(facts: readonly SizedFact[]): Interest | undefined {
  return pickFact(facts.filter(({ interest }) => interest))?.interest;
}

/** The statement that is believed; undefined when there is none. */
export function pickFact<F extends SizedFact>(facts: readonly F[]): F | undefined {
  let best: F | undefined;
  for (const fact of facts) if (!best || isBetter(fact, best)) best = fact;
  return best;
}

/** For sorting: what is believed first. */
export function byBelief(left: SizedFact, right: SizedFact): number {
  return isBetter(left, right) ? -1 : 1;
}

function isBetter(fact: SizedFact, than: SizedFact): boolean {
  if (isSized(fact) !== isSized(than)) return isSized(fact);
  const byStatus = CLAIM_STATUSES.indexOf(fact.status) - CLAIM_STATUSES.indexOf(than.status);
  if (byStatus !== 0) return byStatus < 0;
  if (fact.standing !== than.standing) return fact.standing < than.standing;
  const [mine, theirs] = [fact.lastObservedAt ?? '', than.lastObservedAt ?? ''];
  return mine === theirs ? fact.id < than.id : mine > theirs;
}

function isSized({ interest }: SizedFact): boolean {
  return interest?.exact !== undefined || interest?.min !== undefined || interest?.max !== undefined;
}
