import { ENTITY_KINDS, LINK_KINDS } from '../model/kinds.ts';
import { mostShared, NO_FRONTIER, readFrontier, type ExploredCounts, type SkippedHub } from './explored.ts';
import type { Hubs } from './hubs.ts';
import { CompanyLegs } from './company-legs.ts';
import { Legs } from './legs.ts';
import { LinkStrength } from './link-strength.ts';
import { LinkTest } from './projection/frame.ts';
import { LinkBuffer } from './projection/link-buffer.ts';
import type { Projection } from './projection/projection.ts';
import { Ranking, type RankCursor } from './ranking.ts';
import {
  asksDomains,
  domainsInScope,
  linksFrom,
  thingsInScope,
  type SearchParts,
  type SharingQuestion,
} from './sharing-scope.ts';

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
}

export interface SharingAnswer {
  /** How many ties there are. */
  readonly total: number;
  readonly explored: ExploredCounts;
  /** The strongest ties behind the cursor, strongest first; works as long as the projection has not changed. */
  readonly strongest: (first: number, after?: RankCursor) => Tie[];
}

const DOMAIN = ENTITY_KINDS.indexOf('DOMAIN');
const IDENTIFIED_AS = LINK_KINDS.indexOf('IDENTIFIED_AS');
const TRADES_AS = LINK_KINDS.indexOf('TRADES_AS');
/** The strongest legs that are weighed against one another. */
const LEGS_WEIGHED = 8;

/** Who shares what, over the whole graph or among given companies. */
export function findSharing(projection: Projection, hubs: Hubs, question: SharingQuestion): SharingAnswer {
  return new SharingSearch(projection, hubs, question).answer();
}

/** Tells the tie that one thing makes, if it does. */
export function makeTieFinder(
  projection: Projection,
  hubs: Hubs,
  question: SharingQuestion,
): (thing: number) => Tie | undefined {
  const search = new SharingSearch(projection, hubs, question);
  return (thing) => (hubs.isBarred(thing) ? undefined : search.tieOf(thing));
}

class SharingSearch {
  readonly #projection: Projection;
  readonly #hubs: Hubs;
  readonly #question: SharingQuestion;
  readonly #legs: Legs;
  readonly #strength: LinkStrength;
  readonly #among: ReadonlySet<number> | undefined;
  readonly #parts: SearchParts;
  readonly #companyLegs = new CompanyLegs();
  /** Of the thing in question, companies met so far. */
  readonly #companies: number[] = [];
  #entities = 0;

  constructor(projection: Projection, hubs: Hubs, question: SharingQuestion) {
    this.#projection = projection;
    this.#hubs = hubs;
    this.#question = question;
    const test = new LinkTest(projection, question.frame);
    this.#legs = new Legs(projection, test, hubs);
    this.#strength = new LinkStrength(projection, test);
    this.#parts = { projection, question, test, legs: this.#legs, buffer: new LinkBuffer() };
    this.#among = question.among === undefined ? undefined : new Set(question.among);
  }

  /** Weighs every thing, and builds ties only when they are asked for. */
  answer(): SharingAnswer {
    const ranking = new Ranking(this.#projection.entities);
    const skipped: SkippedHub[] = [];
    for (const thing of thingsInScope(this.#parts)) {
      if (!this.#isShared(thing)) continue;
      const strength = this.#hubs.isBarred(thing) ? undefined : this.#strengthOf(thing);
      if (strength !== undefined) ranking.add(thing, strength);
      else if (this.#hubs.isBarred(thing)) skipped.push(this.#skippedHub(thing));
    }
    return {
      total: ranking.size,
      strongest: (first, after) => ranking.page(first, after).flatMap((thing) => this.tieOf(thing) ?? []),
      explored: {
        entities: this.#entities,
        links: this.#legs.looked,
        stoppedBy: undefined,
        hubsSkipped: mostShared(this.#projection, skipped),
        ...(asksDomains(this.#question)
          ? readFrontier(this.#projection, domainsInScope(this.#parts))
          : NO_FRONTIER),
      },
    };
  }

  /** The strength of the tie that the thing makes; undefined if it makes none that was asked for. */
  #strengthOf(thing: number): number | undefined {
    const legs = this.#companyLegs;
    legs.clear();
    let excluded: ReadonlySet<number> | undefined;
    this.#legs.visit(thing, (links, entities) => {
      const company = entities[entities.length - 1] ?? 0;
      if (!this.#counts(company, thing)) return false;
      excluded ??= this.#identitiesOf(thing).excluded;
      if (!excluded.has(company)) legs.add(company, this.#strength.ofChain(links, entities), links[0] ?? 0);
      return false;
    });
    const { companies } = legs;
    this.#entities += Math.max(0, companies.length - this.#companies.length);
    const { minCompanies, with: wanted } = this.#question;
    if (companies.length < minCompanies) return undefined;
    if (wanted && !wanted.some((company) => companies.includes(company))) return undefined;
    return this.#strongestPair(thing);
  }

  /** Whether chains lead from the thing to as many companies as are asked for; looks no further than that. */
  #isShared(thing: number): boolean {
    const companies = this.#companies;
    companies.length = 0;
    this.#legs.visit(thing, (_links, entities) => {
      const company = entities[entities.length - 1] ?? 0;
      if (this.#counts(company, thing) && !companies.includes(company)) companies.push(company);
      return companies.length >= this.#question.minCompanies;
    });
    this.#entities += companies.length + 1;
    return companies.length >= this.#question.minCompanies;
  }

  #counts(company: number, thing: number): boolean {
    return company !== thing && (this.#among?.has(company) ?? true);
  }

  #skippedHub(entity: number): SkippedHub {
    const degree = this.#projection.entities.tieDegreeOf(entity);
    return { entity, degree, rule: this.#hubs.ruleOf(entity) };
  }

  tieOf(thing: number): Tie | undefined {
    const { identities, excluded } = this.#identitiesOf(thing);
    const legs: Leg[] = [];
    this.#legs.visit(thing, (links, entities) => {
      const company = entities[entities.length - 1] ?? 0;
      if (!this.#counts(company, thing) || excluded.has(company)) return false;
      legs.push({
        company,
        links: [...links],
        entities: [...entities],
        strength: this.#strength.ofChain(links, entities),
      });
      return false;
    });
    const companies = [...new Set(legs.map(({ company }) => company))];
    if (companies.length < this.#question.minCompanies) return undefined;
    const { entities } = this.#projection;
    const domains = legs
      .flatMap((leg) => leg.entities)
      .filter((entity) => entities.kindCodeOf(entity) === DOMAIN && entity !== thing);
    return {
      thing,
      companies,
      domains: [...new Set(domains)],
      legs,
      identities,
      strength: this.#strengthOf(thing) ?? 0,
    };
  }

  /** A tie is as strong as the strongest path over the thing between two of its companies. */
  #strongestPair(thing: number): number {
    const { strengths, links } = this.#companyLegs;
    const strongest = this.#companyLegs.strongest(LEGS_WEIGHED);
    let strength = 0;
    for (const [index, left] of strongest.entries()) {
      for (const right of strongest.slice(index + 1)) {
        const most = (strengths[left] ?? 0) * (strengths[right] ?? 0);
        if (most <= strength) break;
        strength = Math.max(
          strength,
          most * this.#strength.passing(thing, links[left] ?? 0, links[right] ?? 0),
        );
      }
    }
    return strength;
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
