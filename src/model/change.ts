import type { EntityKind, LinkKind } from './kinds.ts';
import type { Interest } from './record.ts';

/** What can change between two days or two moments of knowing; GraphQL's `ChangeKind`. */
export const CHANGE_KINDS = [
  'APPEARED',
  'ENDED',
  'HIDDEN',
  'SHOWN',
  'HOLDER_CHANGED',
  'CHANGED',
  'MERGED',
  'SEPARATED',
  'DENIED',
  'RETRACTED',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** First and last day of a date, `YYYY-MM-DD`. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

/** From one day to another, as the store knew things at `knownAt`; today where that is absent. */
export interface DayWindow {
  readonly from: DaySpan;
  readonly to: DaySpan;
  readonly knownAt?: string | undefined;
}

/** From one moment of knowing to another, of what held on `asOf`; of all time where that is absent. */
export interface KnownWindow {
  readonly from: string;
  readonly to: string;
  readonly asOf?: DaySpan | undefined;
}

/** Both sides of a question about changes: either window, or both, the days first. */
export interface ChangeWindows {
  readonly days?: DayWindow | undefined;
  readonly known?: KnownWindow | undefined;
}

/** A place in the order of changes: the date or moment that orders them, then an id. */
export interface ChangePlace {
  readonly key: string;
  readonly id: string;
}

/** One end of a link, with what tells a value that identifies nobody. */
export interface EventEnd {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly rule: string | null;
  /** What tells it from others of its name. */
  readonly jurisdiction?: string | null;
  readonly registrationNumber?: string | null;
  readonly birthDate?: string | null;
  readonly unnamedReason?: string | null;
}

/** A link with all that decides when it was part of an answer. */
export interface EventLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: EventEnd;
  readonly to: EventEnd;
  readonly qualifier?: string;
  readonly since?: string;
  readonly until?: string;
  readonly sinceQualifier?: string;
  readonly untilQualifier?: string;
  readonly sinceDay?: string;
  readonly untilDay?: string;
  readonly untilKnownAt?: string;
  readonly knownFrom: string;
  readonly knownUntil?: string;
  readonly status: string;
  readonly interest?: Interest;
  readonly records: readonly string[];
  /** Whether a registration showed it: its dates are days of looking, not of beginning or end. */
  readonly observed: boolean;
}
