import { FEATURES, PRIOR, SAME_FROM, type FeatureRow } from './features/feature-table.ts';
import type { Evidence, MatchRecord } from './match-record.ts';
import { pairRecords } from './pair.ts';
import type { PreparedRecord } from './prepare-record.ts';
import { prepareRecord } from './prepare-record.ts';

export interface MatchReason {
  readonly feature: string;
  /** What the comparison found: -1 against, 1 for the two being the same. */
  readonly score: number;
  readonly detail: string;
}

/** What one row of the table said, and how much it moved the log-odds. */
export interface Finding extends Evidence {
  readonly feature: string;
  readonly moved: number;
}

export interface Match {
  /** Probability that the two are one, 0..1. */
  readonly score: number;
  readonly same: boolean;
  readonly findings: readonly Finding[];
}

/** Compares two records by every row of the table and adds what the rows say. */
export function matchRecords(left: MatchRecord, right: MatchRecord): Match {
  return matchPrepared(prepareRecord(left), prepareRecord(right));
}

/** The same for records prepared before, as when one is compared with many. */
export function matchPrepared(left: PreparedRecord, right: PreparedRecord): Match {
  return addUp(left, right, ROWS);
}

/** Adds what the rows of a table say of two records. */
export function addUp(left: PreparedRecord, right: PreparedRecord, rows: RowsByKind): Match {
  const pair = pairRecords(left, right);
  const column = pair.kind === 'mixed' ? 'organization' : pair.kind;
  const findings: Finding[] = [];
  let logOdds: number = PRIOR[column];
  for (const { feature, compare, weight } of rows[column]) {
    const found = compare(pair);
    if (found === undefined) continue;
    const moved = weight * found.score;
    logOdds += moved;
    findings.push({ feature, score: found.score, detail: found.detail, moved });
  }
  const score = 1 / (1 + Math.exp(-logOdds));
  return { score, same: score >= SAME_FROM, findings };
}

type Column = keyof typeof PRIOR;

interface WeighedRow extends Pick<FeatureRow, 'feature' | 'compare'> {
  readonly weight: number;
}

/** The rows of a table that weigh anything, by kind of record. */
export type RowsByKind = Readonly<Record<Column, readonly WeighedRow[]>>;

export function rowsByKind(table: readonly FeatureRow[]): RowsByKind {
  const holdingsByOwner = (column: Column): WeighedRow[] =>
    table
      .map(({ feature, compare, [column]: weight }) => ({ feature, compare, weight }))
      .filter(({ weight }) => weight > 0);
  return {
    organization: holdingsByOwner('organization'),
    person: holdingsByOwner('person'),
    contact: holdingsByOwner('contact'),
  };
}

const ROWS = rowsByKind(FEATURES);

/** The reasons in words, those that moved the score most first. */
export function explainMatch({ findings }: Match): readonly MatchReason[] {
  return [...findings]
    .sort((one, other) => Math.abs(other.moved) - Math.abs(one.moved))
    .map(({ feature, score, detail }) => ({
      feature,
      score: Math.round(score * 100) / 100,
      detail: detail(),
    }));
}
