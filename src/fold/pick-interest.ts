import { CLAIM_STATUSES } from '../model/kinds.ts';
import type { Interest } from '../model/record.ts';
import type { StatedFact } from './evidence.ts';

/**
 * Several sources that size the same holding speak of one holding, not of several: of those that give a size at all,
 * the one of the best status is taken, then of the best kind of source, then the latest observed.
 */
export function pickInterest(facts: readonly StatedFact[]): Interest | undefined {
  let best: StatedFact | undefined;
  for (const fact of facts) {
    if (fact.interest && (!best || isBetter(fact, best))) best = fact;
  }
  return best?.interest;
}

function isBetter(fact: StatedFact, than: StatedFact): boolean {
  if (isSized(fact) !== isSized(than)) return isSized(fact);
  const byStatus = CLAIM_STATUSES.indexOf(fact.status) - CLAIM_STATUSES.indexOf(than.status);
  if (byStatus !== 0) return byStatus < 0;
  if (fact.standing !== than.standing) return fact.standing < than.standing;
  const [mine, theirs] = [fact.lastObservedAt ?? '', than.lastObservedAt ?? ''];
  return mine === theirs ? fact.id < than.id : mine > theirs;
}

function isSized({ interest }: StatedFact): boolean {
  return interest?.exact !== undefined || interest?.min !== undefined || interest?.max !== undefined;
}
