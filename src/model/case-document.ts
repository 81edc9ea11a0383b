import type { EntityInput, SourceInput, StatementInput } from './inputs.ts';
import type { EntityKind, Judgment } from './kinds.ts';
import type { Mention, RegistrationFacts, Statement } from './record.ts';

/** What the first two fields of every case file say. */
export const CASE_FORMAT = 'interlock-case';
export const CASE_VERSION = 1;

/** A file of the project's own case format (docs/case-format.md): sources and records in words of the contract. */
export interface CaseDocument {
  readonly format: typeof CASE_FORMAT;
  readonly version: typeof CASE_VERSION;
  readonly sources: readonly CaseSource[];
  /** Descriptions that records use by their key, so that each is written once. */
  readonly entities: readonly CaseEntity[];
  readonly records: readonly CaseRecord[];
}

/** One of the four ways in which a file writes a record. */
export type CaseRecord = CaseObservation | CaseRetraction | CaseJudgment | CaseStored;

/** `key` names the source within the file, and `repeats` is such a key. */
export type CaseSource = SourceInput & { readonly key: string };

export type CaseEntity = EntityInput & { readonly key: string };

/** A description of an entity, or the key of one in the file's `entities`. */
export type EntityReference = string | EntityInput;

export type CaseStatement = Omit<StatementInput, 'from' | 'to'> & {
  readonly from: EntityReference;
  readonly to: EntityReference;
};

/** What one source says at one time. */
export interface CaseObservation {
  /** Only where a retraction of the file names the record. */
  readonly key?: string;
  readonly source: string;
  readonly subject?: string;
  readonly observedAt?: string;
  readonly lastObservedAt?: string;
  readonly registration?: RegistrationFacts;
  readonly raw?: string;
  readonly entities?: readonly EntityReference[];
  readonly statements: readonly CaseStatement[];
}

/** Says that the record of that key stands no more. */
export interface CaseRetraction {
  readonly key?: string;
  readonly source: string;
  readonly observedAt?: string;
  readonly lastObservedAt?: string;
  readonly retracts: string;
  readonly reason: string;
  /** How many times it was said anew after it had itself been retracted, from 2 on. */
  readonly round?: number;
}

/** Says of two entities, by ids, whether they are the same. */
export interface CaseJudgment {
  readonly key?: string;
  readonly source: string;
  readonly subject?: string;
  readonly observedAt?: string;
  readonly lastObservedAt?: string;
  readonly judgment: Judgment;
  /** Of both, unless the right one has another. */
  readonly kind: EntityKind;
  /** Where a registrant, the left one, is judged to be a company or person or not. */
  readonly rightKind?: EntityKind;
  readonly left: string;
  readonly right: string;
  readonly reason: string;
  /** How many times it was said anew after it had been undone, from 2 on. */
  readonly round?: number;
}

/** A record as the store keeps it, for one that its own words do not give back: answers about registrations above all. */
export interface CaseStored {
  readonly key?: string;
  readonly source: string;
  readonly id: string;
  readonly subject: string;
  readonly observedAt?: string;
  readonly lastObservedAt?: string;
  readonly registration?: RegistrationFacts;
  /** Where it is not that of `raw`. */
  readonly sha256?: string;
  readonly raw?: string;
  readonly input?: string;
  /** As in a retraction: the key of a record above. */
  readonly retracts?: string;
  readonly judgment?: Judgment;
  readonly reason?: string;
  readonly mentions: readonly Mention[];
  /** Their ends are refs of the mentions. */
  readonly statements: readonly Statement[];
}

/** How a record is written: in the words that were handed in, or, where these do not give it back, as it is kept. */
export type CaseForm =
  | { readonly kind: 'words' }
  | { readonly kind: 'retraction'; readonly round: number }
  | { readonly kind: 'stored' };
