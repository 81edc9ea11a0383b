import { distinctSorted } from '../lib/compare.ts';
import { groupBy } from '../lib/group.ts';
import { shortHash } from '../lib/hash.ts';
import { CLAIM_STATUSES, type ClaimStatus, type LinkKind } from '../model/kinds.ts';
import { endDay, firstDay, type PartialDate } from '../model/partial-date.ts';
import type { Interest } from '../model/record.ts';
import { isLive, type StatedFact } from './evidence.ts';
import { pickInterest } from './pick-interest.ts';
import type { ObservedPeriod } from './registration-history.ts';

/** What all statements about the same two ends, kind, qualifier and period add up to. */
export interface LinkState {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly qualifier?: string;
  readonly since?: PartialDate;
  readonly until?: PartialDate;
  readonly sinceQualifier?: string;
  readonly untilQualifier?: string;
  /** Set where the period follows from looks at a registration: first seen on `since`, no longer seen on `until`. */
  readonly observed?: true;
  /** Of an observed link: the last day on which it was seen, and until when the domain was registered then. */
  readonly lastSeen?: PartialDate;
  readonly registeredUntil?: string;
  /** The earliest day it may have begun and the day from which it surely was over, `YYYY-MM-DD`. */
  readonly sinceDay?: string;
  readonly untilDay?: string;
  /** When the store learnt of the end, where the end follows from a later observation. */
  readonly untilKnownAt?: string;
  readonly status: ClaimStatus;
  readonly disputed: boolean;
  readonly conclusion: boolean;
  /** How many independent sources say so. */
  readonly sources: number;
  readonly records: readonly string[];
  /** Ids of the statements that say so, and of those that deny it. */
  readonly evidence: readonly string[];
  readonly denials: readonly string[];
  readonly interest?: Interest;
  readonly knownFrom: string;
  /** Set when no record says so any more: kept for questions about what was known before. */
  readonly knownUntil?: string;
}

type Periods = ReadonlyMap<string, readonly ObservedPeriod[]>;

interface Claim {
  readonly fact: StatedFact;
  readonly period: ObservedPeriod | undefined;
}

/**
 * Folds all statements about one pair of ends and one kind into its links, in the order of their ids.
 * The order of the facts does not matter. `periods` holds, by statement id, when observed statements held.
 */
export function foldLinks(facts: readonly StatedFact[], periods: Periods = new Map()): LinkState[] {
  if (isSettled(facts[0])) return [];
  const denials = facts.filter((fact) => fact.status === 'DENIED');
  const claims = facts.filter((fact) => fact.status !== 'DENIED').flatMap((fact) => claimsOf(fact, periods));
  const groups = [...groupBy(claims, identityOf).values()];
  const asserted = groups.map((group) => foldGroup(group, denials));
  const orphans = denials.filter(
    (denial) => !groups.some((group) => denies(denial, group) && hasLive(group)),
  );
  const denied = [
    ...groupBy(
      orphans.map((fact) => ({ fact, period: undefined })),
      identityOf,
    ).values(),
  ];
  const links = new Map(denied.map((group) => foldGroup(group, [])).map((link) => [link.id, link]));
  for (const link of asserted)
    if (link.knownUntil === undefined || !links.has(link.id)) links.set(link.id, link);
  return [...links.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
}

function claimsOf(fact: StatedFact, periods: Periods): Claim[] {
  const observed = fact.observed ? (periods.get(fact.id) ?? []) : [];
  return observed.length === 0 ? [{ fact, period: undefined }] : observed.map((period) => ({ fact, period }));
}

function identityOf({ fact, period }: Claim): string {
  const { kind, from, to, qualifier, since, until, interest } = fact;
  const when = period ? ['run', String(period.run)] : [since, until];
  return `${kind.toLowerCase()}-${shortHash(kind, from, to, qualifier, ...when, interest?.kind)}`;
}

/** A denial hits every link that agrees with it in all that it names. */
function denies(denial: StatedFact, group: readonly Claim[]): boolean {
  const [first] = group;
  if (!first) return false;
  const since = first.period?.since ?? first.fact.since;
  const until = first.period ? first.period.until : first.fact.until;
  return (
    (denial.qualifier === undefined || denial.qualifier === first.fact.qualifier) &&
    (denial.since === undefined || denial.since === since) &&
    (denial.until === undefined || denial.until === until)
  );
}

/** That something may be the same as itself says nothing any more. */
function isSettled(fact: StatedFact | undefined): boolean {
  return fact?.kind === 'POSSIBLY_SAME_AS' && fact.from === fact.to;
}

function hasLive(group: readonly Claim[]): boolean {
  return group.some(({ fact }) => isLive(fact));
}

function foldGroup(group: readonly Claim[], allDenials: readonly StatedFact[]): LinkState {
  const live = group.filter(({ fact }) => isLive(fact));
  const standing = (live.length > 0 ? live : group).map(({ fact }) => fact).sort(byStanding);
  const [best] = standing;
  const [first] = group;
  if (!best || !first) throw new RangeError('a group of claims is never empty');
  const denials = allDenials.filter((denial) => isLive(denial) && denies(denial, group));
  const interest = pickInterest(standing);
  return {
    id: identityOf(first),
    kind: best.kind,
    from: best.from,
    to: best.to,
    ...(best.qualifier === undefined ? {} : { qualifier: best.qualifier }),
    ...periodOf(standing, first.period),
    status: best.status,
    disputed: denials.length > 0 || best.status === 'DENIED',
    conclusion: standing.every((fact) => fact.conclusion),
    sources: new Set(standing.map((fact) => fact.origin)).size,
    records: distinctSorted(standing.map((fact) => fact.record)),
    evidence: distinctSorted(standing.map((fact) => fact.id)),
    denials: distinctSorted(denials.map((fact) => fact.id)),
    ...(interest ? { interest } : {}),
    knownFrom: live.length > 0 ? knownSince(group) : least(standing.map((fact) => fact.recordedAt)),
    ...(live.length > 0 ? {} : { knownUntil: greatest(group.map(({ fact }) => fact.retractedAt ?? '')) }),
  };
}

/** Since when some statement has said so without a break, those counted that were retracted while others stood. */
function knownSince(group: readonly Claim[]): string {
  const facts = group
    .map(({ fact }) => fact)
    .sort((left, right) => (left.recordedAt < right.recordedAt ? -1 : 1));
  let [since, until] = ['', ''];
  for (const { recordedAt, retractedAt = UNENDING } of facts) {
    if (recordedAt > until) since = recordedAt;
    if (retractedAt > until) until = retractedAt;
  }
  return since;
}

/** Sorts behind every moment. */
const UNENDING = '~';

type LinkPeriod = Pick<
  LinkState,
  | ('since' | 'until' | 'sinceQualifier' | 'untilQualifier' | 'sinceDay' | 'untilDay')
  | ('observed' | 'lastSeen' | 'registeredUntil' | 'untilKnownAt')
>;

function periodOf(facts: readonly StatedFact[], observed: ObservedPeriod | undefined): LinkPeriod {
  if (observed) {
    const { run: _run, ...period } = observed;
    return { observed: true, ...period };
  }
  const { since, until } = facts[0] ?? {};
  const sinceQualifier = firstWords(facts, 'sinceQualifier');
  const untilQualifier = firstWords(facts, 'untilQualifier');
  return {
    ...(since === undefined ? {} : { since, sinceDay: firstDay(since) }),
    ...(until === undefined ? {} : { until, untilDay: endDay(until) }),
    ...(sinceQualifier === undefined ? {} : { sinceQualifier }),
    ...(untilQualifier === undefined ? {} : { untilQualifier }),
  };
}

function firstWords(
  facts: readonly StatedFact[],
  field: 'sinceQualifier' | 'untilQualifier',
): string | undefined {
  return distinctSorted(facts.flatMap((fact) => fact[field] ?? []))[0];
}

/** Best status first, then best source, then the statement's id, so that every order of arrival gives one answer. */
function byStanding(left: StatedFact, right: StatedFact): number {
  return (
    CLAIM_STATUSES.indexOf(left.status) - CLAIM_STATUSES.indexOf(right.status) ||
    left.standing - right.standing ||
    (left.id < right.id ? -1 : 1)
  );
}

function least(moments: readonly string[]): string {
  return moments.reduce((low, moment) => (moment < low ? moment : low));
}

function greatest(moments: readonly string[]): string {
  return moments.reduce((high, moment) => (moment > high ? moment : high));
}
