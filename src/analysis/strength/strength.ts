import type { ClaimStatus } from '../../model/kinds.ts';
import type { LinkRole } from './link-role.ts';

/** What the trust in one link follows from. */
export interface Standing {
  readonly status: ClaimStatus;
  readonly disputed: boolean;
  /** Sources that say so; those that repeat one another count once. */
  readonly independentSources: number;
}

/** How likely one source alone is right, by how its best statement stands. See docs/strength.md. */
const TRUST_IN_ONE: Readonly<Record<ClaimStatus, number>> = {
  CONFIRMED: 0.9,
  REPORTED: 0.7,
  ALLEGED: 0.4,
  DENIED: 0,
};

/** What is left of the trust in a link that somebody denies. */
const LEFT_BY_DENIAL = 0.5;

/** Years between two observations that halve what they say together. */
const HALVING_YEARS = 20;
const DAYS_A_YEAR = 365.25;

/** What a suggestion of the matcher is worth at most among leads, where it is all but certain: less than any one source. */
const MOST_TRUST_IN_A_SUGGESTION = 0.3;

/** What is left of the trust in a link by the role in which it is one. See docs/strength.md. */
const LEFT_BY_ROLE: Readonly<Record<LinkRole, number>> = { HOLDER: 1, ADMIN: 0.5, AGENT: 0.001 };

/** What is left of a tie where it is a lead only: so little that every holder's tie stands above it. */
export const LEFT_TO_A_LEAD = LEFT_BY_ROLE.AGENT;

/** What is left of the trust in a link by its role. */
export function leftByRole(role: LinkRole): number {
  return LEFT_BY_ROLE[role];
}

/** How far a suggestion can be trusted, 0..1: rises with the probability that the matcher gives it, and makes a lead only. */
export function trustInSuggestion(score: number): number {
  return MOST_TRUST_IN_A_SUGGESTION * Math.min(1, Math.max(0, score)) * LEFT_TO_A_LEAD;
}

/** How far one link can be trusted, 0..1: rises with independent sources, falls with status and denial. */
export function trustIn({ status, disputed, independentSources }: Standing): number {
  const wrong = (1 - TRUST_IN_ONE[status]) ** Math.max(1, independentSources);
  return (1 - wrong) * (disputed ? LEFT_BY_DENIAL : 1);
}

/** Bits that tell any entity of a store from the others, or from none: a whole number, so that it seldom changes. */
export function storeBits(storeSize: number): number {
  return Math.max(1, Math.ceil(Math.log2(storeSize + 1)));
}

/**
 * How rare it is that two share a thing, 0..1: the information that sharing it carries, against the most that a store of
 * this size could carry. 1 for a thing that one alone has, next to nothing for one that all have.
 */
export function rarityOf(sharers: number, storeSize: number): number {
  const bits = storeBits(storeSize);
  const information = bits - Math.log2(Math.max(1, sharers));
  return Math.min(1, Math.max(0, information / bits));
}

/** What is left of a tie between two links that were seen `days` apart, 0..1; 1 where they were seen at one time. */
export function leftByDistance(days: number): number {
  return days > 0 ? 0.5 ** (days / DAYS_A_YEAR / HALVING_YEARS) : 1;
}

/** Everything that a chain of links rests on. */
export interface Chain {
  readonly links: readonly Standing[];
  /** For each thing between two links, how many share it. */
  readonly sharers: readonly number[];
  /** For each pair of neighbouring links, how many days lie between the times in which they were seen. */
  readonly daysApart: readonly number[];
  /** Entities in the store. */
  readonly storeSize: number;
}

/** The strength of a path or tie, 0..1: the product of all trust, rarity and nearness along it. */
export function strengthOf({ links, sharers, daysApart, storeSize }: Chain): number {
  const trust = links.map(trustIn);
  const rarity = sharers.map((count) => rarityOf(count, storeSize));
  const nearness = daysApart.map(leftByDistance);
  return [...trust, ...rarity, ...nearness].reduce((product, factor) => product * factor, 1);
}
