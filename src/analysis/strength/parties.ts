import { ENTITY_KINDS, LINK_KINDS, type EntityKind, type LinkKind } from '../../model/kinds.ts';
import type { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags, sharingCodeOf } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';
import { sharedEndOf } from '../projection/tie-ends.ts';

const DOMAIN = kindOf('DOMAIN');
const REGISTRANT = kindOf('REGISTRANT');
const NAME_SERVER = kindOf('NAME_SERVER');
const USES_DOMAIN = bit('USES_DOMAIN');
/** Domains that somebody holds, or runs for the holder. */
export const HELD = (1 << sharingCodeOf('REGISTERED_BY')) | (1 << sharingCodeOf('REGISTERED_BY', 'ADMIN'));
const HOLDER = 1 << sharingCodeOf('REGISTERED_BY');
const ANY_CONTACT = HELD | (1 << sharingCodeOf('REGISTERED_BY', 'AGENT'));
const ANY_POST = bit('OFFICER_OF') | (1 << sharingCodeOf('OFFICER_OF', 'AGENT'));

function kindOf(kind: EntityKind): number {
  return ENTITY_KINDS.indexOf(kind);
}

function bit(kind: LinkKind): number {
  return 1 << LINK_KINDS.indexOf(kind);
}

/** By sharing code, the codes of all links that share a thing as it does: an agent's role counts all, a holder's no agents. */
const COUNTED_WITH = Uint32Array.from({ length: Flags.SHARING_CODES }, (_, code) => {
  if (((HELD >>> code) & 1) === 1) return HELD;
  if (((ANY_CONTACT >>> code) & 1) === 1) return ANY_CONTACT;
  return ((ANY_POST >>> code) & 1) === 1 ? ANY_POST : 1 << code;
});

/** Those who share a thing, by a number that stands for each party: its companies and holders. */
export type PartyMembers = ReadonlyMap<number, readonly number[]>;

/**
 * Tells who shares a thing: different companies, else different holders, never links or roles. What one sharer is behind,
 * such as all companies whose domains one registrant holds, is one party of a mailbox.
 */
export class Parties {
  readonly #projection: Projection;
  readonly #test: LinkFilter;
  readonly #buffer = new LinkBuffer();
  readonly #behind = new LinkBuffer();
  readonly #further = new LinkBuffer();
  readonly #parents = new Map<number, number>();
  /** By sharer, the first met of what it is behind. */
  readonly #bySharer = new Map<number, number>();
  #count = 0;
  /** The first met of what one sharer is behind. */
  #first = -1;

  constructor(projection: Projection, test: LinkFilter) {
    this.#projection = projection;
    this.#test = test;
  }

  /** How many parties share the thing by links of a sharing code, at the end at which these share. */
  count(thing: number, code: number): number {
    const { entities } = this.#projection;
    this.#parents.clear();
    this.#bySharer.clear();
    this.#count = 0;
    const isFrom = sharedEndOf(code) === 'from';
    fill(this.#projection, thing, isFrom, this.#buffer);
    const counted = COUNTED_WITH[code] ?? 0;
    const thingKind = entities.kindCodeOf(thing);
    for (let index = 0; index < this.#buffer.length; index++) {
      const link = this.#buffer.at(index);
      if (!this.#admits(link, counted)) continue;
      const sharer = isFrom ? this.#projection.links.to(link) : this.#projection.links.from(link);
      const kind = entities.kindCodeOf(sharer);
      this.#first = -1;
      if (kind === DOMAIN) this.#addBehindDomain(sharer, thing, thingKind);
      else if (kind === REGISTRANT) this.#addBehindRegistrant(sharer);
      else this.#add(sharer);
      if (this.#first >= 0) this.#bySharer.set(sharer, this.#first);
    }
    return this.#count;
  }

  /** By each of those who share what was counted last, the number of its party. */
  bySharer(): ReadonlyMap<number, number> {
    return new Map([...this.#bySharer].map(([sharer, member]) => [sharer, this.#rootOf(member)]));
  }

  /** Those counted last, by party. */
  members(): PartyMembers {
    const members = new Map<number, number[]>();
    for (const member of this.#parents.keys()) {
      const party = this.#rootOf(member);
      const known = members.get(party);
      if (known) known.push(member);
      else members.set(party, [member]);
    }
    return members;
  }

  /** Companies that use it; else its holders, or itself at a name server. What its own holder has beside is no other party. */
  #addBehindDomain(domain: number, thing: number, thingKind: number): void {
    if (this.#addFar(domain, false, USES_DOMAIN) || (thingKind !== NAME_SERVER && thingKind !== REGISTRANT))
      return;
    const { entities, links } = this.#projection;
    fill(this.#projection, domain, true, this.#behind);
    for (let index = 0; index < this.#behind.length; index++)
      if (this.#admits(this.#behind.at(index), HOLDER) && links.to(this.#behind.at(index)) === thing) return;
    for (let index = 0; index < this.#behind.length; index++) {
      const link = this.#behind.at(index);
      if (this.#admits(link, HOLDER) && !entities.hasRule(links.to(link))) this.#add(links.to(link));
    }
    if (this.#first < 0 && thingKind === NAME_SERVER) this.#add(domain);
  }

  /** The companies whose domains it holds, else itself: those that it runs for others are others'. */
  #addBehindRegistrant(registrant: number): void {
    fill(this.#projection, registrant, false, this.#further);
    for (let index = 0; index < this.#further.length; index++) {
      const link = this.#further.at(index);
      if (this.#admits(link, HOLDER)) this.#addFar(this.#projection.links.from(link), false, USES_DOMAIN);
    }
    if (this.#first < 0) this.#add(registrant);
  }

  /** Adds what links of these codes lead to; returns whether any does. */
  #addFar(entity: number, isFrom: boolean, codes: number): boolean {
    let hasAny = false;
    fill(this.#projection, entity, isFrom, this.#behind);
    for (let index = 0; index < this.#behind.length; index++) {
      const link = this.#behind.at(index);
      if (!this.#admits(link, codes)) continue;
      this.#add(isFrom ? this.#projection.links.to(link) : this.#projection.links.from(link));
      hasAny = true;
    }
    return hasAny;
  }

  #admits(link: number, codes: number): boolean {
    const code = Flags.sharingCode(this.#projection.links.flags(link));
    return ((codes >>> code) & 1) === 1 && this.#test.admits(link);
  }

  /** Adds one of those behind the sharer in question, who are one party. */
  #add(member: number): void {
    if (!this.#parents.has(member)) {
      this.#parents.set(member, member);
      this.#count += 1;
    }
    if (this.#first < 0) this.#first = member;
    else {
      const [one, other] = [this.#rootOf(this.#first), this.#rootOf(member)];
      if (one === other) return;
      this.#parents.set(Math.max(one, other), Math.min(one, other));
      this.#count -= 1;
    }
  }

  #rootOf(member: number): number {
    let root = member;
    for (
      let next = this.#parents.get(root);
      next !== undefined && next !== root;
      next = this.#parents.get(root)
    )
      root = next;
    if (root !== member) this.#parents.set(member, root);
    return root;
  }
}

function fill(projection: Projection, entity: number, isFrom: boolean, buffer: LinkBuffer): void {
  buffer.clear();
  if (isFrom) projection.addLinksFrom(entity, buffer);
  else projection.addLinksTo(entity, buffer);
}
