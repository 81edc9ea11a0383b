/** What an owner is; only a `person` is a natural person. */
export type OwnerKind = 'person' | 'company' | 'state' | 'trust' | 'fund' | 'other' | 'unknown';

/**
 * `economic`: capital and dividends. `voting`: votes. `control`: control that has no percentage, such as the
 * right to appoint the board or accounting consolidation.
 */
export type InterestKind = 'economic' | 'voting' | 'control';

/** A share that is only known within bounds, in percent; a missing end is 0 or 100, the maximum is attainable. */
export interface ShareBand {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** True for "more than min". */
  readonly exclusiveMin?: boolean | undefined;
}

/** One holding: who holds what part of which company, and when. Several may tie the same two ends. */
export interface Holding {
  /** Names the holding in chains and issues; usually the id of its link. */
  readonly id: string;
  readonly owner: string;
  readonly ownerKind: OwnerKind;
  readonly owned: string;
  readonly interest: InterestKind;
  /** Percent (25 = 25 %); undefined when nobody says how much, which counts as 0 to 100. */
  readonly share: number | ShareBand | undefined;
  readonly unknownReason?: string | undefined;
  /** First day, `YYYY-MM-DD`; undefined: always. */
  readonly from?: string | undefined;
  /** First day on which it no longer holds; undefined: still. */
  readonly to?: string | undefined;
  /** The owner is only the registered holder, for the account of this one. */
  readonly nomineeFor?: string | undefined;
  /** What the nominee's principal is; a person when undefined. */
  readonly nomineeForKind?: OwnerKind | undefined;
}

/** Owners who have agreed to act together. */
export interface ConcertGroup {
  readonly id: string;
  readonly members: readonly string[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Percent, 0 to 100; equal ends are an exact figure. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** `definite`: true whatever the unknown shares are. `possible`: true for some of them. */
export type Certainty = 'definite' | 'possible';

/** One holding, or several parallel ones, in a chain. */
export interface ChainStep {
  readonly owner: string;
  readonly owned: string;
  readonly share: Range;
  /** Ids of the holdings that make up the share. */
  readonly holdings: readonly string[];
}

/** A way from an owner down to a company that passes nobody twice. */
export interface OwnershipChain {
  /** The owner first, the company last. */
  readonly entities: readonly string[];
  readonly steps: readonly ChainStep[];
  readonly product: Range;
}

/** What somebody has of a company through all chains together. */
export interface EffectiveOwner {
  readonly owner: string;
  readonly kind: OwnerKind;
  readonly economic: Range;
  readonly voting: Range;
}

/** Somebody who controls a company, and what else between him and the company he controls. */
export interface Controller {
  readonly controller: string;
  readonly certainty: Certainty;
  /** Sorted; the company itself included. */
  readonly over: readonly string[];
}

/** Why a person is a beneficial owner; see `docs/decisions/ownership.md` for the law behind each. */
export type Ground = 'economic' | 'voting' | 'control' | 'shares' | 'votes' | 'art54a' | 'art54b';

/** The groups of grounds a regime looks at. */
export type BeneficialOwnerMode = 'ownership' | 'control' | 'psc' | 'amlr';

/** What counts as a beneficial owner: the modes are alternatives, `inclusive` reads "at least" for "more than". */
export interface BeneficialOwnerRule {
  readonly modes: readonly BeneficialOwnerMode[];
  readonly thresholdPct: number;
  readonly inclusive: boolean;
}

/** A natural person behind a company. */
export interface BeneficialOwner {
  readonly person: string;
  readonly certainty: Certainty;
  /** The definite grounds if there are any, else the possible ones; sorted. */
  readonly grounds: readonly Ground[];
  readonly economic: Range;
  readonly voting: Range;
  readonly heldShares: Range;
  readonly heldVotes: Range;
}

/** Where all of a company ends up, in percent; the first three add up to 100. */
export interface OwnershipAccounting {
  /** With owners of whom no owners are recorded. */
  readonly terminalPct: number;
  readonly unknownPct: number;
  /** In loops of companies that nobody outside owns. */
  readonly trappedPct: number;
  /** What the company owns of itself, directly or through others. */
  readonly selfOwnershipPct: number;
}

/** What was wrong with the data; the rest was computed all the same. */
export type OwnershipIssue =
  | {
      readonly code: 'OVER_100';
      readonly company: string;
      readonly kind: 'economic' | 'voting';
      readonly sumPct: number;
    }
  | {
      readonly code: 'INVALID_SHARE';
      readonly owner: string;
      readonly owned: string;
      readonly holding: string;
    }
  | {
      readonly code: 'PERSON_OWNED';
      readonly owner: string;
      readonly owned: string;
      readonly holding: string;
    }
  | { readonly code: 'CLOSED_LOOP'; readonly members: readonly string[] };
