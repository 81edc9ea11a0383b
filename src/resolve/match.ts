import type { FeatureRow } from './feature-table.ts';
import { FEATURES, PRIOR, SAME_FROM } from './feature-table.ts';
import type { Evidence, MatchRecord } from './match-record.ts';
import type { Pair } from './pair.ts';
import { pairRecords } from './pair.ts';
import { prepareRecord } from './prepare-record.ts';

export interface MatchReason {
  readonly feature: string;
  /** What the comparison found, -1..1. */
  readonly score: number;
  readonly detail: string;
}

export interface Match {
  /** Probability that the two are one, 0..1. */
  readonly score: number;
  readonly same: boolean;
  readonly reasons: readonly MatchReason[];
}

/** Compares two records by every row of the table and adds what the rows say. */
export function matchRecords(left: MatchRecord, right: MatchRecord): Match {
  const pair = pairRecords(prepareRecord(left), prepareRecord(right));
  const reasons: MatchReason[] = [];
  let logOdds: number = PRIOR[pair.kind === 'mixed' ? 'organization' : pair.kind];
  for (const row of FEATURES) {
    const weight = weightOf(row, pair);
    const found: Evidence | undefined = weight === 0 ? undefined : row.compare(pair);
    if (found === undefined) continue;
    logOdds += weight * found.score;
    reasons.push({ feature: row.feature, ...found });
  }
  const score = 1 / (1 + Math.exp(-logOdds));
  return { score, same: score >= SAME_FROM, reasons };
}

function weightOf(row: FeatureRow, pair: Pair): number {
  return row[pair.kind === 'mixed' ? 'organization' : pair.kind];
}
