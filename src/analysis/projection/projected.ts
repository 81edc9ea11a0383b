import type { ClaimStatus, EntityKind, LinkKind } from '../../model/kinds.ts';
import type { LinkRole } from '../strength/link-role.ts';

/** A link as the projection takes it; days are counted from 1970-01-01, moments are milliseconds since then. */
export interface ProjectedLink {
  readonly id: string;
  readonly kind: LinkKind;
  /** `HOLDER` where it is not said. */
  readonly role?: LinkRole | undefined;
  readonly from: string;
  readonly to: string;
  readonly status: ClaimStatus;
  readonly disputed: boolean;
  readonly conclusion: boolean;
  readonly independentSources: number;
  readonly records: readonly string[];
  readonly sinceDay?: number | undefined;
  readonly untilDay?: number | undefined;
  /** The last day on which a record observed it. */
  readonly seenDay?: number | undefined;
  /** Undefined for suggestions: what the matcher thinks today says nothing of what was known before. */
  readonly knownFrom?: number | undefined;
  /** Set on links that no record states any more. */
  readonly knownUntil?: number | undefined;
  /** When the end became known, where it followed from a later observation. */
  readonly untilKnownAt?: number | undefined;
  /** Set on what the matcher suggests, and no source says: how probable it is, 0..1. */
  readonly suggestedScore?: number | undefined;
}

/** An entity as the projection takes it. */
export interface ProjectedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  /** Why it identifies nobody, where it does not. */
  readonly nonIdentifyingRule?: string | undefined;
  /** By which rule many in the world share it, whatever this store holds of them. */
  readonly commonRule?: string | undefined;
  /** Of a domain: its registration was looked up, or imported. */
  readonly isLookedUp?: boolean;
  /** Of a domain: the last look-up failed. */
  readonly hasFailed?: boolean;
  /** No record speaks of it any more. */
  readonly isFormer?: boolean;
}

/** All links of one kind between two entities: what the store folds, and what is replaced, at once. */
export interface Bundle {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
}
