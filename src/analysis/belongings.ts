import { ENTITY_KINDS, LINK_KINDS, type EntityKind, type LinkKind } from '../model/kinds.ts';
import { HELD } from './parties.ts';
import type { LinkTest } from './projection/frame.ts';
import { LinkBuffer } from './projection/link-buffer.ts';
import { Flags } from './projection/link-flags.ts';
import type { Projection } from './projection/projection.ts';

/** Of an entity with more links, what follows them says nothing of one party. */
export const MOST_FOLLOWED = 512;

/** As what something belongs to a party. A name server in common says something; one of one's own says nothing. */
export const NAME_SERVER = 7;
/** Belongings are kept as the entity's number times this, and the sort. */
export const SORTS = 8;
/** The sort of what somebody gives or has, by code of the link's kind. */
const GIVEN = sorts({ HAS_EMAIL: 0, HAS_PHONE: 1, HAS_ADDRESS: 2 });
/** The sort of who stands behind a company, by code of the link's kind. */
const BEHIND = sorts({ OFFICER_OF: 3, OWNS: 4, CONTROLS: 4 });
const HOLDER = 5;
const ADMIN = 6;

const COMPANY = kindOf('COMPANY');
const DOMAIN = kindOf('DOMAIN');
const REGISTRANT = kindOf('REGISTRANT');
const USES_DOMAIN = LINK_KINDS.indexOf('USES_DOMAIN');
const REGISTERED_BY = LINK_KINDS.indexOf('REGISTERED_BY');
const SERVED_BY = LINK_KINDS.indexOf('SERVED_BY');

function kindOf(kind: EntityKind): number {
  return ENTITY_KINDS.indexOf(kind);
}

function sorts(of: Readonly<Partial<Record<LinkKind, number>>>): readonly (number | undefined)[] {
  return LINK_KINDS.map((kind) => of[kind]);
}

/** Reads what the parties that share a thing have beside it: contact points, officers, owners, holders, name servers. */
export class Belongings {
  readonly #projection: Projection;
  readonly #test: LinkTest;
  /** What comes with the thing itself, and says nothing of who shares it. */
  readonly #apart: ReadonlySet<number>;
  #found = new Set<number>();

  constructor(projection: Projection, test: LinkTest, thing: number) {
    this.#projection = projection;
    this.#test = test;
    this.#apart = this.#comingWith(thing);
  }

  /** Of all members of a party together, as entity and sort in one number. */
  of(members: readonly number[]): ReadonlySet<number> {
    const { entities } = this.#projection;
    this.#found = new Set();
    for (const member of members) {
      const kind = entities.kindCodeOf(member);
      if (kind === COMPANY) this.#addOfCompany(member);
      else if (kind === DOMAIN) this.#addOfDomain(member);
      else if (kind === REGISTRANT) this.#addOfHolder(member);
      else this.#addGiven(member);
    }
    return this.#found;
  }

  #addOfCompany(company: number): void {
    this.#addGiven(company);
    for (const { kind, far } of this.#links(company, false)) this.#add(far, BEHIND[kind]);
    for (const { kind, far } of this.#links(company, true))
      if (kind === USES_DOMAIN) this.#addOfDomain(far);
  }

  #addOfHolder(holder: number): void {
    this.#addGiven(holder);
    for (const { code, far } of this.#links(holder, false))
      if (((HELD >>> code) & 1) === 1) this.#addOfDomain(far);
  }

  #addOfDomain(domain: number): void {
    for (const { kind, code, far } of this.#links(domain, true)) {
      if (kind === SERVED_BY) this.#add(far, NAME_SERVER);
      else if (kind === REGISTERED_BY && ((HELD >>> code) & 1) === 1 && this.#mayTell(far)) {
        this.#add(far, code === REGISTERED_BY ? HOLDER : ADMIN);
        this.#addGiven(far);
      }
    }
  }

  #addGiven(entity: number): void {
    for (const { kind, far } of this.#links(entity, true)) this.#add(far, GIVEN[kind]);
  }

  #add(entity: number, sort: number | undefined): void {
    if (sort !== undefined && !this.#apart.has(entity) && this.#mayTell(entity))
      this.#found.add(entity * SORTS + sort);
  }

  #mayTell(entity: number): boolean {
    const { entities } = this.#projection;
    return !entities.hasRule(entity) && entities.commonRuleOf(entity) === undefined;
  }

  /** The thing, what it gives, and those who give it. */
  #comingWith(thing: number): Set<number> {
    const apart = new Set([thing]);
    for (const { kind, far } of this.#links(thing, true)) if (GIVEN[kind] !== undefined) apart.add(far);
    for (const { kind, far } of this.#links(thing, false)) if (GIVEN[kind] !== undefined) apart.add(far);
    return apart;
  }

  /** The links at one side of an entity; none where there are too many to tell anything. */
  #links(entity: number, isFrom: boolean): { kind: number; code: number; far: number }[] {
    const { links } = this.#projection;
    const buffer = new LinkBuffer();
    const count = isFrom ? this.#projection.countFrom(entity) : this.#projection.countTo(entity);
    if (count > MOST_FOLLOWED) return [];
    if (isFrom) this.#projection.addLinksFrom(entity, buffer);
    else this.#projection.addLinksTo(entity, buffer);
    const found: { kind: number; code: number; far: number }[] = [];
    for (let index = 0; index < buffer.length; index++) {
      const link = buffer.at(index);
      if (!this.#test.admits(link)) continue;
      const flags = links.flags(link);
      const far = isFrom ? links.to(link) : links.from(link);
      found.push({ kind: Flags.kindCode(flags), code: Flags.sharingCode(flags), far });
    }
    return found;
  }
}
