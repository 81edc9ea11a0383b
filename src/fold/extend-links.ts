import { distinctSorted } from '../lib/compare.ts';
import { CLAIM_STATUSES, type ClaimStatus } from '../model/kinds.ts';
import type { StatedFact } from './evidence.ts';
import { foldLinks, type LinkState } from './fold-links.ts';

/** A link with what new statements add to it. */
export interface ExtendedLink {
  readonly link: LinkState;
  /** Origins of what is new: those that did not say so before count as further sources. */
  readonly origins: readonly string[];
  readonly isNew: boolean;
}

/**
 * What the links of two ends and a kind are with new statements of new records, without looking at the old statements:
 * as many may name one contact point as there are domains. Undefined where only all statements together tell, as with
 * periods, sizes and denials. `present` are all links of that bundle.
 */
export function extendLinks(
  present: readonly LinkState[],
  added: readonly StatedFact[],
): ExtendedLink[] | undefined {
  if (!added.every(isPlainFact) || !present.every(isPlainLink)) return undefined;
  const known = new Map(present.map((link) => [link.id, link]));
  const since = present.map(({ knownFrom }) => knownFrom);
  if (added.some(({ recordedAt }) => since.some((moment) => recordedAt < moment))) return undefined;
  return foldLinks(added).map((link) => {
    const old = known.get(link.id);
    const evidence = new Set(link.evidence);
    const origins = distinctSorted(added.filter(({ id }) => evidence.has(id)).map(({ origin }) => origin));
    return old ? { link: join(old, link), origins, isNew: false } : { link, origins, isNew: true };
  });
}

function isPlainFact(fact: StatedFact): boolean {
  return (
    fact.status !== 'DENIED' &&
    fact.kind !== 'POSSIBLY_SAME_AS' &&
    !fact.observed &&
    UNPLAIN.every((field) => fact[field] === undefined) &&
    fact.retractedAt === undefined
  );
}

const UNPLAIN = ['since', 'until', 'sinceQualifier', 'untilQualifier', 'interest'] as const;

function isPlainLink(link: LinkState): boolean {
  return (
    link.status !== 'DENIED' &&
    !link.disputed &&
    link.denials.length === 0 &&
    !link.observed &&
    link.knownUntil === undefined &&
    UNPLAIN.every((field) => link[field] === undefined)
  );
}

/** `sources` are those of the old link: which of the new ones are others is not known here. */
function join(old: LinkState, added: LinkState): LinkState {
  return {
    ...old,
    status: better(old.status, added.status),
    conclusion: old.conclusion && added.conclusion,
    records: distinctSorted([...old.records, ...added.records]),
    evidence: distinctSorted([...old.evidence, ...added.evidence]),
  };
}

function better(left: ClaimStatus, right: ClaimStatus): ClaimStatus {
  return CLAIM_STATUSES.indexOf(left) <= CLAIM_STATUSES.indexOf(right) ? left : right;
}
