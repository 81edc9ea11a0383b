import { LINK_KINDS } from '../../model/kinds.ts';
import type { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags, sharingCodeOf } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';
import { sideOf } from '../projection/touched-entities.ts';
import { SidesRead } from './sides-read.ts';

/** Of a thing that more give, and of one who serves more, so many are looked at; those with the least numbers. */
const MOST_LOOKED_AT = 64;

const GIVEN: ReadonlySet<number> = new Set(
  (['HAS_EMAIL', 'HAS_PHONE'] as const).map((kind) => LINK_KINDS.indexOf(kind)),
);
const SERVED = 1 << sharingCodeOf('REGISTERED_BY', 'AGENT');

const HOLDER = sharingCodeOf('REGISTERED_BY');
const PLACES: ReadonlySet<number> = new Set([LINK_KINDS.indexOf('HAS_ADDRESS')]);

/**
 * Tells whether a mailbox or telephone number is an agent's: somebody gives it who serves domains as technical or billing
 * contact, and those who hold them give one of its mailboxes or numbers as theirs. Then it is the agent's that reads their
 * mail. Of an agent that holds domains too, those count that are reached elsewhere; others may be of its own house.
 */
export class AgentClients {
  readonly #projection: Projection;
  readonly #test: LinkFilter;
  readonly #buffer = new LinkBuffer();

  constructor(projection: Projection, test: LinkFilter) {
    this.#projection = projection;
    this.#test = test;
  }

  /** How many parties are served by one who gives the thing, and where was looked. */
  count(
    thing: number,
    partyOf: (giver: number) => number | undefined,
  ): { readonly clients: number; readonly read: SidesRead | undefined } {
    const clients = new Set<number>();
    let read: SidesRead | undefined;
    for (const agent of this.#giversOf(thing)) {
      const roles = this.#links(agent, false);
      if (roles.every((link) => ((SERVED >>> this.#code(link)) & 1) === 0)) continue;
      read ??= new SidesRead();
      for (const client of this.#clientsOf(agent, roles, read)) clients.add(partyOf(client) ?? -1 - client);
    }
    return { clients: clients.size, read };
  }

  #giversOf(thing: number): Set<number> {
    const { links } = this.#projection;
    const given = this.#links(thing, false).filter((link) => GIVEN.has(Flags.kindCode(links.flags(link))));
    return new Set(given.map((link) => links.from(link)));
  }

  #clientsOf(agent: number, roles: readonly number[], read: SidesRead): number[] {
    const { links } = this.#projection;
    const served = roles.filter((link) => ((SERVED >>> this.#code(link)) & 1) === 1);
    const points = this.#pointsOf(agent, GIVEN);
    const places = roles.some((link) => this.#code(link) === HOLDER)
      ? this.#pointsOf(agent, PLACES)
      : undefined;
    read.add(sideOf(agent, false));
    read.add(sideOf(agent, true));
    const holders = served.flatMap((link) => this.#holdersOf(links.from(link), read));
    return [...new Set(holders)].filter((holder) => {
      read.add(sideOf(holder, true));
      if (holder === agent || !hasAny(this.#pointsOf(holder, GIVEN), points)) return false;
      const own = places && this.#pointsOf(holder, PLACES);
      return own === undefined || places === undefined || (own.size > 0 && !hasAny(own, places));
    });
  }

  #holdersOf(domain: number, read: SidesRead): number[] {
    read.add(sideOf(domain, true));
    return this.#links(domain, true)
      .filter((link) => this.#code(link) === HOLDER)
      .map((link) => this.#projection.links.to(link));
  }

  #pointsOf(giver: number, kinds: ReadonlySet<number>): Set<number> {
    const { links } = this.#projection;
    const given = this.#links(giver, true).filter((link) => kinds.has(Flags.kindCode(links.flags(link))));
    return new Set(given.map((link) => links.to(link)));
  }

  #links(entity: number, isFrom: boolean): number[] {
    const { links } = this.#projection;
    this.#buffer.clear();
    if (isFrom) this.#projection.addLinksFrom(entity, this.#buffer);
    else this.#projection.addLinksTo(entity, this.#buffer);
    return [...Array(this.#buffer.length).keys()]
      .map((index) => this.#buffer.at(index))
      .filter((link) => this.#test.admits(link))
      .sort((one, other) => links.from(one) - links.from(other) || links.to(one) - links.to(other))
      .slice(0, MOST_LOOKED_AT);
  }

  #code(link: number): number {
    return Flags.sharingCode(this.#projection.links.flags(link));
  }
}

function hasAny(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return [...some].some((one) => others.has(one));
}
