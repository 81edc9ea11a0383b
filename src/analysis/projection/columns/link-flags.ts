import { CLAIM_STATUSES, LINK_KINDS, type ClaimStatus, type LinkKind } from '../../../model/kinds.ts';
import type { LinkRole } from '../../strength/link-role.ts';
import type { ProjectedLink } from '../projected.ts';

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
/** Behind that, links of a kind in a role that says less than the kind itself. */
const ROLE_CODES: Readonly<Partial<Record<LinkKind, Readonly<Partial<Record<LinkRole, number>>>>>> = {
  REGISTERED_BY: { ADMIN: SUGGESTION_CODE + 1, AGENT: SUGGESTION_CODE + 2 },
  OFFICER_OF: { AGENT: SUGGESTION_CODE + 3 },
};
const KIND_CODES = Uint8Array.from({ length: KIND_MASK + 1 }, (_, code) => {
  const kind = LINK_KINDS.findIndex((one) => Object.values(ROLE_CODES[one] ?? {}).includes(code));
  return kind < 0 ? code : kind;
});

const ROLES: readonly LinkRole[] = Array.from({ length: KIND_MASK + 1 }, (_, code) => {
  const roles = ROLE_CODES[LINK_KINDS[KIND_CODES[code] ?? 0] ?? 'ASSOCIATED_WITH'];
  return code === roles?.AGENT ? 'AGENT' : code === roles?.ADMIN ? 'ADMIN' : 'HOLDER';
});

/** The sharing code of links of a kind in a role. */
export function sharingCodeOf(kind: LinkKind, role: LinkRole = 'HOLDER'): number {
  return ROLE_CODES[kind]?.[role] ?? LINK_KINDS.indexOf(kind);
}

const DENIED = CLAIM_STATUSES.indexOf('DENIED');

/** What is said of a link in 16 bits. */
export interface LinkFlags {
  readonly kind: LinkKind;
  readonly role?: LinkRole | undefined;
  readonly status: ClaimStatus;
  readonly disputed: boolean;
  readonly conclusion: boolean;
  readonly isFormer: boolean;
  readonly hasManyRecords: boolean;
  readonly independentSources: number;
  /** The matcher suggests it, and no source says so. */
  readonly isSuggestion?: boolean;
}

/** What is said of a link as its flags say it. */
export function flagsOf(link: ProjectedLink): LinkFlags {
  const { kind, status, disputed, conclusion, independentSources, records, knownUntil } = link;
  const isSuggestion = link.suggestedScore !== undefined;
  return {
    kind,
    role: link.role,
    status,
    disputed,
    conclusion,
    independentSources,
    isFormer: knownUntil !== undefined,
    hasManyRecords: !isSuggestion && records.length !== 1,
    isSuggestion,
  };
}

/** Packs what is said of a link into 16 bits. */
export function packFlags(flags: LinkFlags): number {
  return (
    sharingCodeOf(flags.kind, flags.role) |
    (CLAIM_STATUSES.indexOf(flags.status) << STATUS_SHIFT) |
    (flags.disputed ? DISPUTED : 0) |
    (flags.conclusion ? CONCLUSION : 0) |
    (flags.isFormer ? FORMER : 0) |
    (flags.hasManyRecords ? MANY_RECORDS : 0) |
    (flags.isSuggestion ? 0 : Math.min(MOST_SOURCES, Math.max(1, flags.independentSources)) << SOURCES_SHIFT)
  );
}

export const Flags = {
  kindCode: (flags: number): number => KIND_CODES[flags & KIND_MASK] ?? 0,
  /** The same with suggestions, and links in lesser roles, as kinds of their own: how many share something counts apart for these. */
  sharingCode: (flags: number): number =>
    flags >>> SOURCES_SHIFT === 0 ? SUGGESTION_CODE : flags & KIND_MASK,
  kind: (flags: number): LinkKind => LINK_KINDS[KIND_CODES[flags & KIND_MASK] ?? 0] ?? 'ASSOCIATED_WITH',
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
  /** In what role somebody stands at the link. */
  role: (flags: number): LinkRole => ROLES[flags & KIND_MASK] ?? 'HOLDER',
  /** How many sharing codes there may be. */
  SHARING_CODES: KIND_MASK + 1,
  /** How many standing codes there are. */
  STANDINGS: (MOST_SOURCES + 1) << STANDING_SOURCES_SHIFT,
  /** Whether the link may carry anything today: neither removed nor former, a conclusion or only denied. */
  carries: (flags: number): boolean =>
    (flags & (REMOVED | FORMER | CONCLUSION)) === 0 && ((flags >>> STATUS_SHIFT) & 3) !== DENIED,
} as const;
