import type { Statement } from '../model/record.ts';

/** When a record's word counts: from its storing until its retraction. */
export interface Knowledge {
  /** When the store learnt it, RFC 3339 UTC. */
  readonly recordedAt: string;
  readonly retractedAt?: string;
}

/** A statement as the fold sees it: ends resolved to entities, and all that its record and source add. */
export interface StatedFact extends Statement, Knowledge {
  /** `<record id>#<position in the record>`. */
  readonly id: string;
  readonly record: string;
  /** The source that said it first; sources that repeat it share the origin. */
  readonly origin: string;
  /** Position of the source's kind in the order of standing, 0 best. */
  readonly standing: number;
  readonly lastObservedAt?: string;
}

/** The id of a statement: its record's and its position there. */
export function statementId(record: string, index: number): string {
  return `${record}#${String(index)}`;
}

export function isLive(knowledge: Knowledge): boolean {
  return knowledge.retractedAt === undefined;
}
