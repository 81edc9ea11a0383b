import { CLAIM_STATUSES, LINK_KINDS, type ClaimStatus, type LinkKind } from '../../model/kinds.ts';

const KIND_MASK = 0b11111;
const STATUS_SHIFT = 5;
const DISPUTED = 1 << 7;
const CONCLUSION = 1 << 8;
const FORMER = 1 << 9;
const MANY_RECORDS = 1 << 10;
/** Marks a link that is no more, until all are sorted again. */
export const REMOVED = 1 << 11;
const SOURCES_SHIFT = 12;
/** Beyond so many independent sources one more changes no strength. */
const MOST_SOURCES = 15;

const STANDING_SOURCES_SHIFT = 3;

/** Behind the codes of all kinds. */
const SUGGESTION_CODE = LINK_KINDS.length;
const DENIED = CLAIM_STATUSES.indexOf('DENIED');

/** What is said of a link in 16 bits. */
export interface LinkFlags {
  readonly kind: LinkKind;
  readonly status: ClaimStatus;
  readonly disputed: boolean;
  readonly conclusion: boolean;
  readonly isFormer: boolean;
  readonly hasManyRecords: boolean;
  readonly independentSources: number;
  /** The matcher suggests it, and no source says so. */
  readonly isSuggestion?: boolean;
}

/** Packs what is said of a link into 16 bits. */
export function packFlags(flags: LinkFlags): number {
  return (
    LINK_KINDS.indexOf(flags.kind) |
    (CLAIM_STATUSES.indexOf(flags.status) << STATUS_SHIFT) |
    (flags.disputed ? DISPUTED : 0) |
    (flags.conclusion ? CONCLUSION : 0) |
    (flags.isFormer ? FORMER : 0) |
    (flags.hasManyRecords ? MANY_RECORDS : 0) |
    (flags.isSuggestion ? 0 : Math.min(MOST_SOURCES, Math.max(1, flags.independentSources)) << SOURCES_SHIFT)
  );
}

export const Flags = {
  kindCode: (flags: number): number => flags & KIND_MASK,
  /** The same with suggestions as a kind of their own: how many share something counts apart for these. */
  sharingCode: (flags: number): number =>
    flags >>> SOURCES_SHIFT === 0 ? SUGGESTION_CODE : flags & KIND_MASK,
  kind: (flags: number): LinkKind => LINK_KINDS[flags & KIND_MASK] ?? 'ASSOCIATED_WITH',
  status: (flags: number): ClaimStatus => CLAIM_STATUSES[(flags >>> STATUS_SHIFT) & 3] ?? 'DENIED',
  isDenied: (flags: number): boolean => ((flags >>> STATUS_SHIFT) & 3) === DENIED,
  isDisputed: (flags: number): boolean => (flags & DISPUTED) !== 0,
  isConclusion: (flags: number): boolean => (flags & CONCLUSION) !== 0,
  isFormer: (flags: number): boolean => (flags & FORMER) !== 0,
  hasManyRecords: (flags: number): boolean => (flags & MANY_RECORDS) !== 0,
  isRemoved: (flags: number): boolean => (flags & REMOVED) !== 0,
  independentSources: (flags: number): number => flags >>> SOURCES_SHIFT,
  /** What no source says is a suggestion of the matcher. */
  isSuggestion: (flags: number): boolean => flags >>> SOURCES_SHIFT === 0,
  /** Status in two bits, whether it is disputed in one, and independent sources in four: what trust follows from. */
  standingCode: (flags: number): number =>
    ((flags >>> STATUS_SHIFT) & 0b111) | ((flags >>> SOURCES_SHIFT) << STANDING_SOURCES_SHIFT),
  /** How many standing codes there are. */
  STANDINGS: (MOST_SOURCES + 1) << STANDING_SOURCES_SHIFT,
  /** Whether the link may carry anything today: neither removed nor former, a conclusion or only denied. */
  carries: (flags: number): boolean =>
    (flags & (REMOVED | FORMER | CONCLUSION)) === 0 && ((flags >>> STATUS_SHIFT) & 3) !== DENIED,
} as const;
