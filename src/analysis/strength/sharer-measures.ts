import { countAliases } from './alias-clients.ts';
import { AgentClients } from './agent-clients.ts';
import { ENTITY_KINDS, LINK_KINDS } from '../../model/kinds.ts';
import { OfficeClients } from './office-clients.ts';
import { HELD, Parties, type PartyMembers } from './parties.ts';
import { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags, sharingCodeOf } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';
import type { Touched } from '../projection/touched-entities.ts';
import { servesItsOwnDomain } from './own-name-server.ts';
import type { SidesRead } from './sides-read.ts';
import { boundsOf, FEWEST_OF_ALL, isLentKind } from './sharing-bounds.ts';
import { compareParties, type Sharers } from './strangers.ts';
import { affectedTies } from '../sharing/affected-ties.ts';

/** What a mailbox made for one customer tells against one owner, who has few and names them. */
const BITS_OF_AN_ALIAS = 1.25;

/** What a client tells against one owner, who is reached only where a shared telephone's office is, or served by a mailbox's agent. */
const BITS_OF_A_CLIENT = 2.5;

const HAS_ADDRESS = LINK_KINDS.indexOf('HAS_ADDRESS');
const HOLDER = sharingCodeOf('REGISTERED_BY');
const NAME_SERVER = ENTITY_KINDS.indexOf('NAME_SERVER');
const REGISTRANT = ENTITY_KINDS.indexOf('REGISTRANT');
const PHONE = ENTITY_KINDS.indexOf('PHONE');
const EMAIL = ENTITY_KINDS.indexOf('EMAIL');
const NO_MEMBERS: PartyMembers = new Map();

/** Who shares a thing, and whether they are strangers to one another. */
export interface Measured extends Sharers {
  /** How many share it, whatever they have in common. */
  readonly count: number;
  readonly areStrangers: boolean;
}

/** Who shares what, as things are now: worked out when it is asked for, and kept until something near it changes. */
export class SharerMeasures {
  readonly #projection: Projection;
  readonly #touched: Touched;
  readonly #test: LinkFilter;
  readonly #parties: Parties;
  readonly #kept = new Map<number, (Measured | undefined)[]>();
  /** Where was looked to measure a thing. */
  readonly #read = new Map<number, SidesRead[]>();
  /** By address, the telephones that were measured by whose it is. */
  readonly #comingWith = new Map<number, Set<number>>();
  readonly #offices: OfficeClients;
  readonly #agents: AgentClients;
  readonly #buffer = new LinkBuffer();
  #changes = -1;

  constructor(projection: Projection) {
    this.#projection = projection;
    this.#touched = projection.touched.follow();
    this.#test = new LinkFilter(projection, {});
    this.#parties = new Parties(projection, this.#test);
    const strangersAt = (address: number): number | undefined => this.#strangersAt(address);
    this.#offices = new OfficeClients({ projection, test: this.#test, strangersAt });
    this.#agents = new AgentClients(projection, this.#test);
  }

  /** Forgets what may be different, and lets all who follow the projection know of which things that is. */
  refresh(): void {
    const { touched } = this.#projection;
    if (touched.changes === this.#changes) return;
    const { sides } = this.#touched;
    const changed = this.#touched.take();
    const affected = changed === undefined ? [...this.#read.keys()] : this.#readersOf(sides);
    if (changed === undefined) this.#kept.clear();
    else if (this.#kept.size + this.#comingWith.size > 0)
      for (const thing of affectedTies(this.#projection, changed)) {
        this.#forget(thing);
        affected.push(...(this.#comingWith.get(thing) ?? []));
      }
    for (const thing of affected) {
      this.#forget(thing);
      touched.note(thing);
      for (const phone of this.#comingWith.get(thing) ?? []) {
        this.#forget(phone);
        touched.note(phone);
      }
    }
    this.#touched.take();
    this.#changes = touched.changes;
  }

  /** The things that were measured by looking at any of these. */
  #readersOf(sides: ReadonlySet<number>): number[] {
    const list = [...sides];
    return [...this.#read]
      .filter(([, reads]) => reads.some((read) => list.some((side) => read.mayHave(side))))
      .map(([thing]) => thing);
  }

  #forget(thing: number): void {
    this.#kept.delete(thing);
    this.#read.delete(thing);
  }

  /** How many parties share a thing by links of a sharing code, and whether they are strangers. */
  of(thing: number, code: number): Measured {
    this.refresh();
    const known = this.#kept.get(thing)?.[code];
    if (known) return known;
    const measured = this.#measure(thing, code);
    if (this.#projection.entities.tieDegreeOf(thing) < FEWEST_OF_ALL) return measured;
    const kept = this.#kept.get(thing) ?? [];
    kept[code] = measured;
    this.#kept.set(thing, kept);
    return measured;
  }

  /** Whether a registrant holds or runs anything. */
  holdsOrRuns(registrant: number): boolean {
    return this.#hasRole(registrant, HELD);
  }

  /** Whether a registrant has a role of one of these sharing codes. */
  #hasRole(registrant: number, codes: number): boolean {
    this.#buffer.clear();
    this.#projection.addLinksTo(registrant, this.#buffer);
    const { links } = this.#projection;
    for (let index = 0; index < this.#buffer.length; index++) {
      const link = this.#buffer.at(index);
      const isAsked = ((codes >>> Flags.sharingCode(links.flags(link))) & 1) === 1;
      if (isAsked && this.#test.admits(link)) return true;
    }
    return false;
  }

  /** Whether a thing is of a sort that is lent: who only runs domains of others is. */
  #isLent(thing: number): boolean {
    const kind = this.#projection.entities.kindCodeOf(thing);
    return isLentKind(kind) || (kind === REGISTRANT && !this.#hasRole(thing, 1 << HOLDER));
  }

  /** Whether one of the domains that a name server serves is the one it lies below. */
  servesItsOwnDomain(server: number): boolean {
    return servesItsOwnDomain(this.#projection, server, this.#test);
  }

  #measure(thing: number, code: number): Measured {
    const { entities } = this.#projection;
    const count = this.#parties.count(thing, code);
    const kind = entities.kindCodeOf(thing);
    const isServer = kind === NAME_SERVER;
    const isLent = this.#isLent(thing);
    const { fewest, needed } = boundsOf({ kind, isOften: entities.isOftenShared(thing), isLent });
    const isCompared = count >= (isServer ? 2 : fewest);
    // Before any other thing is counted.
    const members = isCompared ? this.#parties.members() : NO_MEMBERS;
    const ofClients = count < 2 ? 0 : this.#bitsOfClients(thing);
    if (!isCompared)
      return { count, parties: count, strangers: 0, bits: ofClients, areStrangers: ofClients >= needed };
    const asked = { test: this.#test, thing, members, isLent };
    const { parties, strangers, bits, read } = compareParties(this.#projection, asked);
    this.#addRead(thing, read);
    return {
      count,
      parties: Math.max(Math.min(count, fewest), parties),
      strangers,
      bits: Math.max(bits, ofClients),
      areStrangers: Math.max(bits, ofClients) >= needed,
    };
  }

  #addRead(thing: number, read: SidesRead): void {
    this.#read.set(thing, [...(this.#read.get(thing) ?? []), read]);
  }

  /**
   * What tells that a registrant is a service, by the mailboxes made for its customers, or that a mailbox or telephone is an
   * agent's or comes with an office, by those who give it as clients of one.
   */
  #bitsOfClients(thing: number): number {
    const kind = this.#projection.entities.kindCodeOf(thing);
    if (kind === REGISTRANT) return countAliases(this.#projection, thing, this.#test) * BITS_OF_AN_ALIAS;
    if (kind !== PHONE && kind !== EMAIL) return 0;
    const parties = this.#parties.bySharer();
    const partyOf = (giver: number): number | undefined => parties.get(giver);
    const { clients: served, read } = this.#agents.count(thing, partyOf);
    if (read) this.#addRead(thing, read);
    if (kind === EMAIL) return served * BITS_OF_A_CLIENT;
    const { clients, addresses } = this.#offices.count(thing, partyOf);
    for (const address of addresses) {
      const known = this.#comingWith.get(address) ?? new Set<number>();
      this.#comingWith.set(address, known.add(thing));
    }
    return Math.max(served, clients) * BITS_OF_A_CLIENT;
  }

  /** How many parties have an address that is a stand-in's, of many in the world, or shared by strangers here. */
  #strangersAt(address: number): number | undefined {
    const { entities } = this.#projection;
    const isOfMany = entities.hasRule(address) || entities.massRuleOf(address) !== undefined;
    if (!isOfMany && entities.tieDegreeOf(address) < FEWEST_OF_ALL) return undefined;
    const { count, areStrangers } = this.of(address, HAS_ADDRESS);
    return isOfMany || areStrangers ? count : undefined;
  }
}
