import { ENTITY_KINDS, LINK_KINDS, type EntityKind, type LinkKind } from '../../model/kinds.ts';
import { servesItsOwnDomain } from './own-name-server.ts';
import { HELD } from './parties.ts';
import type { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';
import { sideOf } from '../projection/touched-entities.ts';
import { SidesRead } from './sides-read.ts';

/** Of an entity with more links, what follows them says nothing of one party. */
const MOST_FOLLOWED = 128;

/** As what something belongs to a party. A name server in common says something; one of one's own says nothing. */
export const NAME_SERVER = 7;
/** Belongings are kept as the entity's number times this, and the sort. */
export const SORTS = 8;
/** The sort of what somebody gives or has, by code of the link's kind. */
const [PHONE, ADDRESS] = [1, 2];
const GIVEN = sorts({ HAS_EMAIL: 0, HAS_PHONE: PHONE, HAS_ADDRESS: ADDRESS });
/** An office has an address and a telephone: who shares the one and the other shares one thing, not two. */
const COMES_WITH: Readonly<Partial<Record<EntityKind, number>>> = { PHONE: ADDRESS, ADDRESS: PHONE };
/** The sort of who stands behind a company, by code of the link's kind. */
const BEHIND = sorts({ OFFICER_OF: 3, OWNS: 4, CONTROLS: 4 });
const HOLDER = 5;
const ADMIN = 6;
/** The sorts that lead to whoever stands behind, as bits: mailbox, telephone, officers, owners. */
export const TRACES = (1 << 0) | (1 << PHONE) | (1 << 3) | (1 << 4);

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
  readonly #test: LinkFilter;
  readonly #admits: (link: number) => boolean;
  readonly #ownServers = new Map<number, boolean>();
  /** What comes with the thing itself, and says nothing of who shares it. */
  readonly #apart: ReadonlySet<number>;
  readonly #apartSort: number | undefined;
  #found = new Set<number>();
  /** The entities whose links were looked at, by `sideOf`. */
  readonly read = new SidesRead();
  readonly #first = new LinkBuffer();
  readonly #second = new LinkBuffer();
  readonly #third = new LinkBuffer();

  constructor(projection: Projection, test: LinkFilter, thing: number) {
    this.#projection = projection;
    this.#test = test;
    this.#admits = (link) => test.admits(link);
    this.#apart = this.#comingWith(thing);
    const kind = projection.entities.kindOf(thing);
    this.#apartSort = kind && COMES_WITH[kind];
  }

  /** Of all members of a party together, as entity and sort in one number; who holds and runs is there once. */
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
    for (const one of this.#found)
      if (one % SORTS === ADMIN && this.#found.has(one - ADMIN + HOLDER)) this.#found.delete(one);
    return this.#found;
  }

  #addOfCompany(company: number): void {
    this.#addGiven(company);
    this.#fill(company, false, this.#first);
    for (let index = 0; index < this.#first.length; index++) {
      const link = this.#first.at(index);
      this.#add(this.#projection.links.from(link), BEHIND[this.#kindCode(link)]);
    }
    this.#fill(company, true, this.#first);
    for (let index = 0; index < this.#first.length; index++) {
      const link = this.#first.at(index);
      if (this.#kindCode(link) === USES_DOMAIN) this.#addOfDomain(this.#projection.links.to(link));
    }
  }

  #addOfHolder(holder: number): void {
    this.#addGiven(holder);
    this.#fill(holder, false, this.#first);
    for (let index = 0; index < this.#first.length; index++) {
      const link = this.#first.at(index);
      if (((HELD >>> this.#code(link)) & 1) === 1) this.#addOfDomain(this.#projection.links.from(link));
    }
  }

  #addOfDomain(domain: number): void {
    this.#fill(domain, true, this.#second);
    for (let index = 0; index < this.#second.length; index++) {
      const link = this.#second.at(index);
      const far = this.#projection.links.to(link);
      const code = this.#code(link);
      if (code === SERVED_BY) {
        if (this.#isOwnServer(far)) this.#add(far, NAME_SERVER);
      } else if (((HELD >>> code) & 1) === 1 && this.#mayTell(far)) {
        this.#add(far, code === REGISTERED_BY ? HOLDER : ADMIN);
        this.#addGiven(far);
      }
    }
  }

  #addGiven(entity: number): void {
    this.#fill(entity, true, this.#third);
    for (let index = 0; index < this.#third.length; index++) {
      const link = this.#third.at(index);
      this.#add(this.#projection.links.to(link), GIVEN[this.#kindCode(link)]);
    }
  }

  #add(entity: number, sort: number | undefined): void {
    if (sort === undefined || sort === this.#apartSort) return;
    if (!this.#apart.has(entity) && this.#mayTell(entity)) this.#found.add(entity * SORTS + sort);
  }

  /** A host's name server is had by many who have nothing to do with one another. */
  #isOwnServer(server: number): boolean {
    const known = this.#ownServers.get(server) ?? servesItsOwnDomain(this.#projection, server, this.#test);
    this.#ownServers.set(server, known);
    this.read.add(sideOf(server, false));
    return known;
  }

  #mayTell(entity: number): boolean {
    const { entities } = this.#projection;
    return !entities.hasRule(entity) && entities.massRuleOf(entity) === undefined;
  }

  /** The thing, what it gives, and those who give it. */
  #comingWith(thing: number): Set<number> {
    const apart = new Set([thing]);
    for (const isFrom of [true, false]) {
      this.#fill(thing, isFrom, this.#first);
      for (let index = 0; index < this.#first.length; index++) {
        const link = this.#first.at(index);
        const { links } = this.#projection;
        if (GIVEN[this.#kindCode(link)] !== undefined) apart.add(isFrom ? links.to(link) : links.from(link));
      }
    }
    return apart;
  }

  #code(link: number): number {
    return Flags.sharingCode(this.#projection.links.flags(link));
  }

  #kindCode(link: number): number {
    return Flags.kindCode(this.#projection.links.flags(link));
  }

  /** The links at one side of an entity that may be walked over; none where there are too many to tell anything. */
  #fill(entity: number, isFrom: boolean, buffer: LinkBuffer): void {
    this.read.add(sideOf(entity, isFrom));
    const count = isFrom ? this.#projection.countFrom(entity) : this.#projection.countTo(entity);
    buffer.clear();
    if (count === 0 || count > MOST_FOLLOWED) return;
    if (isFrom) this.#projection.addLinksFrom(entity, buffer);
    else this.#projection.addLinksTo(entity, buffer);
    buffer.keep(this.#admits);
  }
}
