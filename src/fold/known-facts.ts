import { CLAIM_STATUSES, type ClaimStatus } from '../model/kinds.ts';
import type { Interest } from '../model/record.ts';
import { pickInterest } from './pick-interest.ts';

/** A statement about a link with what decides when it counted. */
export interface TimedFact {
  readonly id: string;
  readonly claims: boolean;
  readonly denies: boolean;
  readonly status: string;
  readonly standing: number;
  readonly recordedAt: string;
  readonly retractedAt?: string;
  readonly lastObservedAt?: string;
  readonly interest?: Interest;
}

/** How a link stood at one moment of knowing. */
export interface Standing {
  readonly status: ClaimStatus | undefined;
  readonly disputed: boolean;
  readonly interest: Interest | undefined;
}

/** Whether a statement counted: just before a moment, or from it on. */
export function counted(
  { recordedAt, retractedAt }: Pick<TimedFact, 'recordedAt' | 'retractedAt'>,
  moment: string,
  side: 'before' | 'from',
): boolean {
  if (side === 'from') return recordedAt <= moment && (retractedAt === undefined || retractedAt > moment);
  return recordedAt < moment && (retractedAt === undefined || retractedAt >= moment);
}

/** How a link stood by the statements that counted, as `Link.status` and `Link.disputed` answer with `knownAt`. */
export function standingOf(facts: readonly TimedFact[]): Standing {
  const claims = facts.filter((fact) => fact.claims);
  const status = CLAIM_STATUSES.find((candidate) => claims.some((fact) => fact.status === candidate));
  return {
    status,
    disputed: facts.some((fact) => fact.denies || (fact.claims && fact.status === 'DENIED')),
    interest: pickInterest(claims.map((fact) => ({ ...fact, status: fact.status as ClaimStatus }))),
  };
}
