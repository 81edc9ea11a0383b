import { ENTITY_KINDS, LINK_KINDS, type EntityKind } from '../model/kinds.ts';
import { mostShared, NO_FRONTIER, readFrontier, type ExploredCounts, type SkippedHub } from './explored.ts';
import type { Hubs } from './hubs.ts';
import { Legs } from './legs.ts';
import { LinkStrength } from './link-strength.ts';
import { LinkTest, type ProjectionFrame } from './projection/frame.ts';
import { LinkBuffer } from './projection/link-buffer.ts';
import { Flags } from './projection/link-columns.ts';
import type { Projection } from './projection/projection.ts';

export interface SharingQuestion {
  /** What kinds of things may tie; see SHARED_KINDS. */
  readonly kinds: readonly EntityKind[];
  /** The only companies that count; undefined for all. */
  readonly among?: readonly number[] | undefined;
  /** Companies of which one at least must share the thing, with any others; undefined for none in particular. */
  readonly with?: readonly number[] | undefined;
  readonly minCompanies: number;
  readonly frame: ProjectionFrame;
}

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
  /** Strongest first; equals by id. */
  readonly ties: readonly Tie[];
  readonly explored: ExploredCounts;
}

const DOMAIN = ENTITY_KINDS.indexOf('DOMAIN');
const IDENTIFIED_AS = LINK_KINDS.indexOf('IDENTIFIED_AS');
const TRADES_AS = LINK_KINDS.indexOf('TRADES_AS');
const USES_DOMAIN = LINK_KINDS.indexOf('USES_DOMAIN');
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
  readonly #test: LinkTest;
  readonly #legs: Legs;
  readonly #strength: LinkStrength;
  readonly #among: ReadonlySet<number> | undefined;
  /** By entity, the last thing in whose companies it was counted, plus one. */
  readonly #countedFor: Uint32Array;
  readonly #buffer = new LinkBuffer();
  #entities = 0;

  constructor(projection: Projection, hubs: Hubs, question: SharingQuestion) {
    this.#projection = projection;
    this.#hubs = hubs;
    this.#question = question;
    this.#test = new LinkTest(projection, question.frame);
    this.#legs = new Legs(projection, this.#test, hubs);
    this.#strength = new LinkStrength(projection, this.#test);
    this.#among = question.among === undefined ? undefined : new Set(question.among);
    this.#countedFor = new Uint32Array(projection.entities.count);
  }

  answer(): SharingAnswer {
    const ties: Tie[] = [];
    const skipped: SkippedHub[] = [];
    for (const thing of this.#things()) {
      const companies = this.countCompanies(thing);
      this.#entities += companies + 1;
      if (companies < this.#question.minCompanies) continue;
      if (this.#hubs.isBarred(thing)) {
        skipped.push({ entity: thing, degree: companies, rule: this.#hubs.ruleOf(thing) });
        continue;
      }
      const tie = this.tieOf(thing);
      if (tie && this.#isWanted(tie)) ties.push(tie);
    }
    const { entities } = this.#projection;
    const ids = new Map(ties.map(({ thing }) => [thing, entities.idOf(thing)]));
    const idOf = ({ thing }: Tie): string => ids.get(thing) ?? '';
    ties.sort((left, right) => right.strength - left.strength || (idOf(left) > idOf(right) ? -1 : 1));
    return {
      ties,
      explored: {
        entities: this.#entities,
        links: this.#legs.looked,
        stoppedBy: undefined,
        hubsSkipped: mostShared(this.#projection, skipped),
        ...(this.#asksDomains() ? readFrontier(this.#projection, this.#frontier()) : NO_FRONTIER),
      },
    };
  }

  #isWanted({ companies }: Tie): boolean {
    return this.#question.with?.some((company) => companies.includes(company)) ?? true;
  }

  /** How many companies chains lead to from the thing. */
  countCompanies(thing: number): number {
    let count = 0;
    const mark = thing + 1;
    this.#legs.visit(thing, (_links, entities) => {
      const company = entities[entities.length - 1] ?? 0;
      if (this.#countedFor[company] === mark || company === thing) return;
      if (this.#among && !this.#among.has(company)) return;
      this.#countedFor[company] = mark;
      count += 1;
    });
    return count;
  }

  tieOf(thing: number): Tie | undefined {
    const { identities, excluded } = this.#identitiesOf(thing);
    const legs: Leg[] = [];
    this.#legs.visit(thing, (links, entities) => {
      const company = entities[entities.length - 1] ?? 0;
      if (company === thing || excluded.has(company)) return;
      if (this.#among && !this.#among.has(company)) return;
      legs.push({
        company,
        links: [...links],
        entities: [...entities],
        strength: this.#strength.ofChain(links, entities),
      });
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
      strength: this.#strongestPair(thing, legs),
    };
  }

  /** A tie is as strong as the strongest path over the thing between two of its companies. */
  #strongestPair(thing: number, legs: readonly Leg[]): number {
    const best = new Map<number, Leg>();
    for (const leg of legs) {
      if (leg.strength > (best.get(leg.company)?.strength ?? -1)) best.set(leg.company, leg);
    }
    const strongest = [...best.values()]
      .sort((left, right) => right.strength - left.strength)
      .slice(0, LEGS_WEIGHED);
    let strength = 0;
    for (const [index, left] of strongest.entries()) {
      for (const right of strongest.slice(index + 1)) {
        const passing = this.#strength.passing(thing, left.links[0] ?? 0, right.links[0] ?? 0);
        strength = Math.max(strength, left.strength * right.strength * passing);
      }
    }
    return strength;
  }

  #identitiesOf(thing: number): { identities: number[]; excluded: ReadonlySet<number> } {
    const { links } = this.#projection;
    const identities = this.#linksFrom(thing, IDENTIFIED_AS);
    const excluded = new Set(identities.map((link) => links.to(link)));
    for (const company of [...excluded]) {
      for (const link of this.#linksFrom(company, TRADES_AS)) {
        identities.push(link);
        excluded.add(links.to(link));
      }
    }
    return { identities, excluded };
  }

  #linksFrom(entity: number, kind: number): number[] {
    const found: number[] = [];
    this.#buffer.clear();
    this.#projection.addLinksFrom(entity, this.#buffer);
    for (let index = 0; index < this.#buffer.length; index++) {
      const link = this.#buffer.at(index);
      if (Flags.kindCode(this.#projection.links.flags(link)) === kind && this.#test.admits(link))
        found.push(link);
    }
    return found;
  }

  /** All entities of the kinds asked for, or those that chains from the given companies lead to. */
  *#things(): Generator<number> {
    const { kinds } = this.#question;
    const from = this.#among ?? this.#question.with;
    if (from) {
      const things = new Set<number>();
      for (const company of from) {
        for (const thing of this.#legs.thingsOf(company, kinds)) things.add(thing);
      }
      yield* things;
      return;
    }
    const { entities } = this.#projection;
    const wanted = new Set(kinds.map((kind) => ENTITY_KINDS.indexOf(kind)));
    for (let entity = 0; entity < entities.count; entity++) {
      if (wanted.has(entities.kindCodeOf(entity)) && this.#mayBeShared(entity)) yield entity;
    }
  }

  /** Degrees count present links only, so they say nothing of what was known before. */
  #mayBeShared(entity: number): boolean {
    return this.#question.frame.knownAt !== undefined || this.#projection.entities.tieDegreeOf(entity) > 0;
  }

  #asksDomains(): boolean {
    return this.#question.kinds.some((kind) => kind !== 'PERSON' && kind !== 'COMPANY' && kind !== 'DOMAIN');
  }

  /** The domains of the companies in question. */
  *#frontier(): Generator<number> {
    const { entities, links } = this.#projection;
    const from = this.#among ?? this.#question.with;
    if (from) {
      const used = [...from].flatMap((company) => this.#linksFrom(company, USES_DOMAIN));
      yield* new Set(used.map((link) => links.to(link)));
      return;
    }
    for (let entity = 0; entity < entities.count; entity++) {
      if (entities.kindCodeOf(entity) === DOMAIN && entities.tieDegreeOf(entity) > 0) yield entity;
    }
  }
}
