import { CLAIM_STATUSES } from '../../model/kinds.ts';
import { Hubs, leadRuleOfRole } from './hubs.ts';
import { Parties } from './parties.ts';
import { daysBetween, type LinkFilter } from '../projection/link-filter.ts';
import { SUGGESTED_MATCH } from './link-role.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';
import { sharedEndOf } from '../projection/tie-ends.ts';
import {
  LEFT_TO_A_LEAD,
  leftByDistance,
  leftByRole,
  rarityOf,
  trustIn,
  trustInSuggestion,
} from './strength.ts';

/** Of an entity with more links in one direction than these, all of them count as sharers: the logarithm hardly tells. */
const MOST_COUNTED = 512;
/** From so many links on, what was counted is remembered for the question. */
const FEWEST_REMEMBERED = 8;
/** From so many links on, what was counted is kept beyond the question. */
const FEWEST_KEPT = 24;
/** How many more in the world share what is of a sort that is often shared: three bits. */
const OFTEN = 8;
/** What a day between two observations costs. */
const COST_OF_A_DAY = -Math.log(leftByDistance(1));

/** By `Flags.standingCode`. */
const TRUSTS = Float64Array.from({ length: Flags.STANDINGS }, (_, code) =>
  code >>> 3 === 0
    ? trustInSuggestion(1)
    : trustIn({
        status: CLAIM_STATUSES[code & 3] ?? 'DENIED',
        disputed: (code & 4) !== 0,
        independentSources: code >>> 3,
      }),
);
/** What is left of it, by `Flags.sharingCode`. */
const LEFT_BY_ROLE = Float64Array.from({ length: Flags.SHARING_CODES }, (_, code) =>
  leftByRole(Flags.role(code)),
);
const COSTS_OF_ROLE = LEFT_BY_ROLE.map((left) => -Math.log(left));
/** What the trust in a link costs, by `Flags.standingCode`; in a suggestion at least. */
const COSTS_OF_TRUST = TRUSTS.map((trust) => -Math.log(trust));

/**
 * Works out docs/strength.md on the links of a projection, each count once for a question. Costs are negative
 * logarithms, which add up where strengths multiply.
 */
export class LinkStrength {
  readonly #projection: Projection;
  readonly #test: LinkFilter;
  readonly #hubs: Hubs;
  readonly #parties: Parties;
  readonly #rarities = new Map<number, number>();
  readonly #rarityBySharers: number[] = [];
  readonly #buffer = new LinkBuffer();
  #others = new Uint32Array(64);

  constructor(projection: Projection, test: LinkFilter, hubs = new Hubs(projection)) {
    this.#projection = projection;
    this.#test = test;
    this.#hubs = hubs;
    this.#parties = new Parties(projection, test.ofAllKinds());
  }

  trust(link: number): number {
    const flags = this.#projection.links.flags(link);
    if (Flags.isSuggestion(flags)) return trustInSuggestion(this.#projection.suggestedScore(link));
    return (TRUSTS[Flags.standingCode(flags)] ?? 0) * (LEFT_BY_ROLE[Flags.sharingCode(flags)] ?? 1);
  }

  /** What the trust in a link costs. */
  trustCost(link: number, flags: number): number {
    if (Flags.isSuggestion(flags)) return -Math.log(this.trust(link));
    return (COSTS_OF_TRUST[Flags.standingCode(flags)] ?? 0) + (COSTS_OF_ROLE[Flags.sharingCode(flags)] ?? 0);
  }

  /** What the trust in the most trusted link costs. */
  leastTrustCost(): number {
    const { standings } = this.#projection;
    return COSTS_OF_TRUST.reduce(
      (least, cost, code) => ((standings[code] ?? 0) > 0 && cost < least ? cost : least),
      Number.POSITIVE_INFINITY,
    );
  }

  /** How rare it is to be tied to the entity as the link ties to it: by its kind and direction. */
  rarity(entity: number, link: number): number {
    const { links } = this.#projection;
    return this.rarityBy(entity, Flags.sharingCode(links.flags(link)), links.from(link) === entity);
  }

  /** The same for all links of a kind, by its `Flags.sharingCode`, from the entity, or to it. */
  rarityBy(entity: number, code: number, isFrom: boolean): number {
    const all = isFrom ? this.#projection.countFrom(entity) : this.#projection.countTo(entity);
    if (all === 1) return 1;
    if (sharedEndOf(code) === (isFrom ? 'from' : 'to')) return this.#rarityOfShared(entity, code, isFrom);
    if (all < FEWEST_REMEMBERED) return this.#rarityOf(this.#countSharers(entity, code, isFrom));
    const place = (entity * 32 + code) * 2 + (isFrom ? 1 : 0);
    const known = this.#rarities.get(place);
    if (known !== undefined) return known;
    const rarity = this.#rarityOf(this.#sharers(entity, { all, code, isFrom }));
    this.#rarities.set(place, rarity);
    return rarity;
  }

  distanceCost(before: number, after: number): number {
    return daysBetween(this.#projection, before, after) * COST_OF_A_DAY;
  }

  /** The factor by which an entity between two links of a path lowers its strength. */
  passing(entity: number, before: number, after: number): number {
    return (
      Math.min(this.rarity(entity, before), this.rarity(entity, after)) *
      leftByDistance(daysBetween(this.#projection, before, after))
    );
  }

  /** The strength of a chain of links, given in order, each with the entity that follows it. */
  ofChain(links: readonly number[], entities: readonly number[]): number {
    let strength = 1;
    for (let index = 0; index < links.length; index++) {
      const link = links[index] ?? 0;
      strength *= this.trust(link);
      if (index > 0) strength *= this.passing(entities[index - 1] ?? 0, links[index - 1] ?? 0, link);
    }
    return strength;
  }

  /**
   * The rule by which a chain is a lead only: over a suggestion, a link in the role of an agent, or an entity between two of its
   * links that ties nobody by itself. Links in order, each with the entity that follows it. Undefined for a tie.
   */
  leadRuleOf(links: readonly number[], entities: readonly number[]): string | undefined {
    for (let index = 0; index < links.length; index++) {
      const link = links[index] ?? 0;
      const flags = this.#projection.links.flags(link);
      if (Flags.isSuggestion(flags)) return SUGGESTED_MATCH;
      if (Flags.role(flags) === 'AGENT') return leadRuleOfRole(Flags.kind(flags));
      if (index === 0) continue;
      const rule = this.#leadRuleAt(entities[index - 1] ?? 0, links[index - 1] ?? 0, link);
      if (rule !== undefined) return rule;
    }
    return undefined;
  }

  /** The rule by which an entity between two links makes of a path a lead only. */
  #leadRuleAt(entity: number, ...links: readonly number[]): string | undefined {
    for (const link of links) {
      const rule = this.#leadRuleBy(entity, link);
      if (rule !== undefined) return rule;
    }
    return undefined;
  }

  #leadRuleBy(entity: number, link: number): string | undefined {
    const { links } = this.#projection;
    const code = Flags.sharingCode(links.flags(link));
    const isEnd = sharedEndOf(code) === (links.from(link) === entity ? 'from' : 'to');
    return isEnd ? this.#hubs.leadRuleOf(entity, code) : undefined;
  }

  /** Of a thing at the end at which it is shared, by the parties that share it. */
  #rarityOfShared(entity: number, code: number, isFrom: boolean): number {
    const place = (entity * 32 + code) * 2 + (isFrom ? 1 : 0);
    const known = this.#rarities.get(place);
    if (known !== undefined) return known;
    const parties = this.#test.isPlain
      ? this.#hubs.partiesOf(entity, code)
      : this.#parties.count(entity, code);
    const left = this.#hubs.leadRuleOf(entity, code) === undefined ? 1 : LEFT_TO_A_LEAD;
    const often = this.#projection.entities.isOftenShared(entity) ? OFTEN : 1;
    const rarity = this.#rarityOf(parties * often) * left;
    this.#rarities.set(place, rarity);
    return rarity;
  }

  #rarityOf(sharers: number): number {
    const known = this.#rarityBySharers[sharers];
    if (known !== undefined) return known;
    const rarity = rarityOf(sharers, this.#projection.entities.known);
    if (sharers <= MOST_COUNTED) this.#rarityBySharers[sharers] = rarity;
    return rarity;
  }

  /** Different others at the far ends of an entity's links of one kind and direction. */
  #sharers(
    entity: number,
    { all, code, isFrom }: { readonly all: number; readonly code: number; readonly isFrom: boolean },
  ): number {
    if (all > MOST_COUNTED) return all;
    if (all < FEWEST_KEPT || !this.#test.isPlain) return this.#countSharers(entity, code, isFrom);
    const { sharers } = this.#projection;
    const known = sharers.get(entity, code, isFrom);
    if (known !== undefined) return known;
    const count = this.#countSharers(entity, code, isFrom);
    sharers.set(entity, code, isFrom, count);
    return count;
  }

  #countSharers(entity: number, code: number, isFrom: boolean): number {
    const { links } = this.#projection;
    this.#buffer.clear();
    if (isFrom) this.#projection.addLinksFrom(entity, this.#buffer);
    else this.#projection.addLinksTo(entity, this.#buffer);
    if (this.#others.length < this.#buffer.length) this.#others = new Uint32Array(this.#buffer.length * 2);
    let count = 0;
    for (let index = 0; index < this.#buffer.length; index++) {
      const link = this.#buffer.at(index);
      if (Flags.sharingCode(links.flags(link)) !== code || !this.#test.admits(link)) continue;
      this.#others[count++] = isFrom ? links.to(link) : links.from(link);
    }
    return count < 2 ? count : countDifferent(this.#others.subarray(0, count));
  }
}

/** How many different values there are; sorts them. */
function countDifferent(values: Uint32Array): number {
  for (let index = 1; index < values.length; index++) {
    if ((values[index] ?? 0) >= (values[index - 1] ?? 0)) continue;
    values.sort();
    break;
  }
  let different = 1;
  for (let index = 1; index < values.length; index++) if (values[index] !== values[index - 1]) different += 1;
  return different;
}
