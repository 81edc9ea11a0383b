import type { PossibleMatch } from '../../graph/matching/match-writes.ts';
import { shortHash } from '../../lib/hash.ts';
import { compareProfiles, type PreparedProfile } from './compare-profiles.ts';

/** Two entities as a match to be judged; undefined where nothing says that they may be one. */
export function possibleMatch(one: PreparedProfile, other: PreparedProfile): PossibleMatch | undefined {
  const [left, right] = one.portrait.id < other.portrait.id ? [one, other] : [other, one];
  const comparison = compareProfiles(left, right);
  if (!comparison) return undefined;
  const ends = { left: left.portrait.id, right: right.portrait.id };
  return {
    id: `match:${shortHash(ends.left, ends.right)}`,
    ...ends,
    score: Math.round(comparison.score * 1e6) / 1e6,
    reasons: JSON.stringify(comparison.reasons),
  };
}
