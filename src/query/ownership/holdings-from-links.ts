import type { OwnershipLink } from '../../graph/reads/ownership-reads.ts';
import { byBelief, pickFact, type SizedFact } from '../../fold/pick-interest.ts';
import { groupBy } from '../../lib/group.ts';
import type { Holding, InterestKind, ShareBand } from '../../model/ownership.ts';
import type { Frame } from '../../model/selection.ts';

/** A link that another one, of the same holding but on better authority, replaces. */
export interface Replaced {
  readonly link: OwnershipLink;
  readonly by: OwnershipLink;
}

/** What ownership is computed from, and what was put aside. */
export interface ReadHoldings {
  readonly holdings: readonly Holding[];
  readonly replaced: readonly Replaced[];
}

/** Conclusions, and what nobody but a denial speaks of, are no holdings. */
export function counts({ conclusion, status }: OwnershipLink): boolean {
  return !conclusion && status !== 'DENIED';
}

/** Whether it may have held on a day that the date asked for may mean. */
export function holdsIn({ from, to }: OwnershipLink, asOf: Frame['asOf']): boolean {
  if (asOf === undefined) return true;
  return (from === undefined || from <= asOf.last) && (to === undefined || to > asOf.first);
}

/**
 * Links as holdings (docs/decisions/ownership-from-links.md). What other sources say of the same holding for the same
 * time counts once. `dated` keeps the periods, so that a better link only replaces the time that both speak of.
 */
export function holdingsFrom(links: readonly OwnershipLink[], { dated = false } = {}): ReadHoldings {
  const holdings: Holding[] = [];
  const replaced: Replaced[] = [];
  for (const same of groupBy(links.filter(counts), sameness).values())
    for (const { link, rivals } of compete(same)) {
      for (const by of rivals.slice(0, 1)) replaced.push({ link, by });
      const rest = dated
        ? rivals.reduce<readonly OwnershipLink[]>(without, [link])
        : rivals.length > 0
          ? []
          : [link];
      for (const part of rest) holdings.push(holdingOf(part));
    }
  return { holdings, replaced };
}

/** Every link with the better ones, of other sources, that speak of the same holding at the same time. */
function compete(
  same: readonly OwnershipLink[],
): readonly { readonly link: OwnershipLink; readonly rivals: readonly OwnershipLink[] }[] {
  if (same.length === 1) return same.map((link) => ({ link, rivals: [] }));
  const ranked = byAuthority(same);
  return ranked.map((one, at) => ({
    link: one.link,
    rivals: ranked
      .slice(0, at)
      .filter((better) => overlaps(one.link, better.link) && !shareOrigin(one, better))
      .map(({ link }) => link),
  }));
}

function sameness({ owner, owned, kind, qualifier, interest }: OwnershipLink): string {
  return [owner.id, owned.id, kind, qualifier, interest?.kind].join('\t');
}

interface Ranked {
  readonly link: OwnershipLink;
  readonly fact: SizedFact;
  readonly origins: ReadonlySet<string>;
}

/** The best first, as between statements about one link. */
function byAuthority(links: readonly OwnershipLink[]): Ranked[] {
  return links
    .map((link) => {
      const { id, status, interest, stated } = link;
      const best = pickFact(stated) ?? { status, standing: Number.MAX_SAFE_INTEGER };
      return {
        link,
        fact: { ...best, id, ...(interest ? { interest } : {}) },
        origins: new Set(stated.map(({ origin }) => origin)),
      };
    })
    .sort((a, b) => byBelief(a.fact, b.fact));
}

function overlaps(a: OwnershipLink, b: OwnershipLink): boolean {
  const starts = (first: OwnershipLink, second: OwnershipLink) =>
    first.from === undefined || second.to === undefined || first.from < second.to;
  return starts(a, b) && starts(b, a);
}

/** What one source says twice is two holdings. */
function shareOrigin({ origins }: Ranked, other: Ranked): boolean {
  return [...other.origins].some((origin) => origins.has(origin));
}

/** The parts of links outside the time of another. */
function without(parts: readonly OwnershipLink[], other: OwnershipLink): OwnershipLink[] {
  return parts.flatMap((part) => {
    if (!overlaps(part, other)) return [part];
    const before = other.from !== undefined && (part.from === undefined || part.from < other.from);
    const after = other.to !== undefined && (part.to === undefined || other.to < part.to);
    return [
      ...(before ? [{ ...part, to: other.from }] : []),
      ...(after ? [{ ...part, from: other.to }] : []),
    ];
  });
}

function holdingOf(link: OwnershipLink): Holding {
  const { interest, owner, owned } = link;
  return {
    id: link.id,
    owner: owner.id,
    ownerKind: owner.kind === 'PERSON' ? 'person' : 'company',
    owned: owned.id,
    interest: kindOf(link),
    share: shareOf(interest),
    unknownReason: interest?.unknownReason,
    from: link.from,
    to: link.to,
  };
}

/** Control and accounting consolidation have no percentage; what gives no kind is capital, or control by its name. */
function kindOf({ kind, interest }: OwnershipLink): InterestKind {
  switch (interest?.kind) {
    case 'ECONOMIC':
      return 'economic';
    case 'VOTING':
      return 'voting';
    case 'CONTROL':
    case 'CONSOLIDATION':
      return 'control';
    case undefined:
      return kind === 'OWNS' ? 'economic' : 'control';
  }
}

function shareOf(interest: OwnershipLink['interest']): number | ShareBand | undefined {
  if (interest?.exact !== undefined) return interest.exact;
  if (interest?.min === undefined && interest?.max === undefined) return undefined;
  const { min, max, exclusiveMin } = interest;
  return { min, max, exclusiveMin };
}
