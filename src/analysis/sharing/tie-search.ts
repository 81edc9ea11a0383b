import { ENTITY_KINDS, LINK_KINDS } from '../../model/kinds.ts';
import type { Hubs } from '../strength/hubs.ts';
import { MetaPaths } from './meta-paths.ts';
import { LinkStrength } from '../strength/link-strength.ts';
import { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import type { Projection } from '../projection/projection.ts';
import { CompanyMetaPaths } from './company-meta-paths.ts';
import { linksFrom, type SearchParts, type SharingQuestion } from './scope.ts';

/** A chain from a company to the thing. */
export interface Leg {
  readonly company: number;
  /** From the thing outwards. */
  readonly links: readonly number[];
  readonly entities: readonly number[];
  readonly strength: number;
}

/** A thing that ties companies which are otherwise apart. */
export interface Tie {
  readonly thing: number;
  readonly companies: readonly number[];
  readonly domains: readonly number[];
  readonly legs: readonly Leg[];
  /** Who the thing is identified as, and what those trade as. */
  readonly identities: readonly number[];
  readonly strength: number;
  /** The rule by which it is a lead only: then it ties nobody by itself. */
  readonly leadRule: string | undefined;
  /** What ties the same companies as part of this tie. */
  readonly carriers?: readonly number[];
}

const DOMAIN = ENTITY_KINDS.indexOf('DOMAIN');
const IDENTIFIED_AS = LINK_KINDS.indexOf('IDENTIFIED_AS');
const TRADES_AS = LINK_KINDS.indexOf('TRADES_AS');
/** The strongest legs that are weighed against one another. */
const LEGS_WEIGHED = 8;

/** The rank of the tie that a thing makes (see `rankOf`), or why it makes none. */
export type Weight = number | 'unshared' | 'barred';

/** Where a tie stands among others: by its strength, and each lead below every tie. */
export function rankOf(strength: number, isLead: boolean): number {
  return isLead ? strength - 1 : strength;
}

/** Weighs things by the companies they tie, and builds their ties. */
export class TieSearch {
  readonly #projection: Projection;
  readonly #hubs: Hubs;
  readonly #question: SharingQuestion;
  readonly #legs: MetaPaths;
  readonly #strength: LinkStrength;
  readonly #among: ReadonlySet<number> | undefined;
  readonly #parts: SearchParts;
  readonly #companyLegs = new CompanyMetaPaths();
  /** The same with chains that are leads only. */
  readonly #leadLegs = new CompanyMetaPaths();
  /** Of the thing in question, companies met so far. */
  readonly #met: number[] = [];

  constructor(projection: Projection, hubs: Hubs, question: SharingQuestion) {
    this.#projection = projection;
    this.#hubs = hubs;
    this.#question = question;
    const test = new LinkFilter(projection, question.frame);
    this.#legs = new MetaPaths(projection, test, hubs);
    this.#strength = new LinkStrength(projection, test, hubs);
    this.#parts = { projection, question, test, legs: this.#legs, buffer: new LinkBuffer() };
    this.#among = question.among === undefined ? undefined : new Set(question.among);
  }

  /** What the question is about, for walks beside the chains. */
  get parts(): SearchParts {
    return this.#parts;
  }

  weigh(thing: number): Weight {
    const { minCompanies } = this.#question;
    if (this.#countUpTo(minCompanies, thing) < minCompanies) return 'unshared';
    if (this.#hubs.isExcluded(thing)) return 'barred';
    this.#meetCompanies(thing);
    if (this.#isAskedFor(this.#companyLegs)) {
      const { strength, isLead } = this.#strongestPair(thing, this.#companyLegs);
      return rankOf(strength, isLead);
    }
    if (!this.#isAskedFor(this.#leadLegs)) return 'unshared';
    if (this.#hubs.isNoLead(thing)) return 'barred';
    return rankOf(this.#strongestPair(thing, this.#leadLegs).strength, true);
  }

  #isAskedFor({ companies }: CompanyMetaPaths): boolean {
    const { minCompanies, with: wanted } = this.#question;
    return companies.length >= minCompanies && (!wanted || wanted.some((one) => companies.includes(one)));
  }

  /** Finds the strongest chain to each company that counts, with leads and without. */
  #meetCompanies(thing: number): void {
    const [ties, leads] = [this.#companyLegs, this.#leadLegs];
    ties.clear();
    leads.clear();
    let excluded: ReadonlySet<number> | undefined;
    this.#legs.visit(thing, (links, entities) => {
      const company = entities[entities.length - 1] ?? 0;
      if (!this.#counts(company, thing)) return false;
      excluded ??= this.#identitiesOf(thing).excluded;
      if (excluded.has(company)) return false;
      const strength = this.#strength.ofChain(links, entities);
      leads.add(company, strength, links[0] ?? 0);
      if (this.#strength.leadRuleOf(links, entities) === undefined)
        ties.add(company, strength, links[0] ?? 0);
      return false;
    });
  }

  /** How many companies chains from the thing lead to; looks no further than that. */
  #countUpTo(most: number, thing: number): number {
    const met = this.#met;
    met.length = 0;
    this.#legs.visit(thing, (_links, entities) => {
      const company = entities[entities.length - 1] ?? 0;
      if (this.#counts(company, thing) && !met.includes(company)) met.push(company);
      return met.length >= most;
    });
    return met.length;
  }

  #counts(company: number, thing: number): boolean {
    return company !== thing && (this.#among?.has(company) ?? true);
  }

  /** The tie that the thing makes, barred or not; undefined if it makes none. */
  tieOf(thing: number): Tie | undefined {
    const { identities, excluded } = this.#identitiesOf(thing);
    const all: (Leg & { readonly rule: string | undefined })[] = [];
    this.#legs.visit(thing, (links, entities) => {
      const company = entities[entities.length - 1] ?? 0;
      if (!this.#counts(company, thing) || excluded.has(company)) return false;
      all.push({
        company,
        links: [...links],
        entities: [...entities],
        strength: this.#strength.ofChain(links, entities),
        rule: this.#strength.leadRuleOf(links, entities),
      });
      return false;
    });
    const ties = all.filter(({ rule }) => rule === undefined);
    const legs = countCompanies(ties) < this.#question.minCompanies ? all : ties;
    if (countCompanies(legs) < this.#question.minCompanies) return undefined;
    const rank = this.weigh(thing);
    const isLead = typeof rank === 'number' && rank < 0;
    const { entities } = this.#projection;
    const domains = legs
      .flatMap((leg) => leg.entities)
      .filter((entity) => entities.kindCodeOf(entity) === DOMAIN && entity !== thing);
    return {
      thing,
      companies: [...new Set(legs.map(({ company }) => company))],
      domains: [...new Set(domains)],
      legs,
      identities,
      strength: typeof rank === 'number' ? (isLead ? rank + 1 : rank) : 0,
      leadRule: isLead
        ? (all.find(({ rule }) => rule !== undefined)?.rule ?? this.#leadRuleAt(thing, legs))
        : undefined,
    };
  }

  /** The rule by which the thing itself ties nobody. */
  #leadRuleAt(thing: number, legs: readonly Leg[]): string | undefined {
    const links = [...new Set(legs.flatMap(({ links: [first] }) => first ?? []))];
    return links
      .map((link) => this.#strength.leadRuleOf([link, link], [thing]))
      .find((rule) => rule !== undefined);
  }

  /** A tie is as strong as the strongest path over the thing between two of its companies, and a lead where that is one. */
  #strongestPair(
    thing: number,
    legs: CompanyMetaPaths,
  ): { readonly strength: number; readonly isLead: boolean } {
    const { strengths, links } = legs;
    const strongest = legs.strongest(LEGS_WEIGHED);
    let [strength, isLead] = [0, false];
    for (const [index, left] of strongest.entries()) {
      for (const right of strongest.slice(index + 1)) {
        const most = (strengths[left] ?? 0) * (strengths[right] ?? 0);
        if (most <= strength) break;
        const [one, other] = [links[left] ?? 0, links[right] ?? 0];
        const passed = most * this.#strength.passing(thing, one, other);
        if (passed <= strength) continue;
        strength = passed;
        isLead = this.#strength.leadRuleOf([one, other], [thing]) !== undefined;
      }
    }
    return { strength, isLead };
  }

  #identitiesOf(thing: number): { identities: number[]; excluded: ReadonlySet<number> } {
    const { links } = this.#projection;
    const identities = linksFrom(this.#parts, thing, IDENTIFIED_AS);
    const excluded = new Set(identities.map((link) => links.to(link)));
    for (const company of [...excluded]) {
      for (const link of linksFrom(this.#parts, company, TRADES_AS)) {
        identities.push(link);
        excluded.add(links.to(link));
      }
    }
    return { identities, excluded };
  }
}

function countCompanies(legs: readonly Leg[]): number {
  return new Set(legs.map(({ company }) => company)).size;
}
