import type { ClaimStatus, EntityKind, LinkKind, SourceKind } from './kinds.ts';
import type { Identifier, Interest } from './record.ts';

/** A field of outside data: absent, or null where GraphQL says so. */
type Maybe<T> = T | null | undefined;

/** Who says something, as it is handed in (GraphQL's `SourceInput`). */
export interface SourceInput {
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher?: Maybe<string>;
  readonly url?: Maybe<string>;
  readonly publishedOn?: Maybe<string>;
  readonly licence?: Maybe<string>;
  readonly repeats?: Maybe<string>;
}

/** What a record says of one entity (GraphQL's `EntityInput`). */
export interface EntityInput {
  readonly id?: Maybe<string>;
  readonly kind?: Maybe<EntityKind>;
  readonly name?: Maybe<string>;
  readonly unnamedReason?: Maybe<string>;
  readonly aliases?: Maybe<readonly string[]>;
  readonly identifiers?: Maybe<readonly Identifier[]>;
  readonly jurisdiction?: Maybe<string>;
  readonly legalForm?: Maybe<string>;
  readonly status?: Maybe<string>;
  readonly incorporatedOn?: Maybe<string>;
  readonly dissolvedOn?: Maybe<string>;
  readonly birthDate?: Maybe<string>;
  /** Of a registrant: its contact points, which help to tell it from others of the same name. */
  readonly contact?: Maybe<ContactInput>;
}

/** The contact points of a registrant as the registration writes them. */
export interface ContactInput {
  readonly organization?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  /** Why it identifies nobody, where more than its values says so. */
  readonly nonIdentifying?: NonIdentifyingReason | undefined;
}

/** The rule by which something identifies nobody, and the reason in words. */
export interface NonIdentifyingReason {
  readonly rule: string;
  readonly reason: string;
}

/** Percent, 0..100, as GraphQL's `InterestInput`. */
export type InterestInput = {
  readonly [Field in keyof Interest]: Field extends 'kind' ? Interest['kind'] : Maybe<Interest[Field]>;
};

/** One claim of a record (GraphQL's `StatementInput`). */
export interface StatementInput {
  readonly kind: LinkKind;
  readonly from: EntityInput;
  readonly to: EntityInput;
  readonly qualifier?: Maybe<string>;
  readonly since?: Maybe<string>;
  readonly until?: Maybe<string>;
  readonly sinceQualifier?: Maybe<string>;
  readonly untilQualifier?: Maybe<string>;
  readonly interest?: Maybe<InterestInput>;
  readonly status: ClaimStatus;
  readonly conclusion?: Maybe<boolean>;
  readonly observed?: Maybe<boolean>;
  readonly quote?: Maybe<string>;
  readonly locator?: Maybe<string>;
}

/** One observation (GraphQL's `RecordInput`). */
export interface RecordInput {
  readonly source: string;
  readonly subject?: Maybe<string>;
  readonly observedAt?: Maybe<string>;
  readonly raw?: Maybe<string>;
  readonly entities?: Maybe<readonly EntityInput[]>;
  readonly statements: readonly StatementInput[];
}
