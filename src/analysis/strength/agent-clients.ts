import { LINK_KINDS } from '../../model/kinds.ts';
import { HELD } from './parties.ts';
import type { LinkTest } from '../projection/frame.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags, sharingCodeOf } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

/** Of a thing that more give, and of one who serves more, so many are looked at; those with the least numbers. */
const MOST_LOOKED_AT = 64;

const GIVEN: ReadonlySet<number> = new Set(
  (['HAS_EMAIL', 'HAS_PHONE'] as const).map((kind) => LINK_KINDS.indexOf(kind)),
);
const SERVED = 1 << sharingCodeOf('REGISTERED_BY', 'AGENT');

/**
 * Tells whether a mailbox or telephone number is an agent's: somebody gives it who serves domains as technical or billing
 * contact and holds none, and those whose domains it serves give it as theirs. Then it is the agent's that reads their mail.
 */
export class AgentClients {
  readonly #projection: Projection;
  readonly #test: LinkTest;
  readonly #buffer = new LinkBuffer();

  constructor(projection: Projection, test: LinkTest) {
    this.#projection = projection;
    this.#test = test;
  }

  /** How many parties that give the thing are served by one who gives it too and holds nothing. */
  count(thing: number, partyOf: (giver: number) => number | undefined): number {
    const { links } = this.#projection;
    const givers = new Set(
      this.#linksTo(thing)
        .filter((link) => GIVEN.has(Flags.kindCode(links.flags(link))))
        .map((link) => links.from(link)),
    );
    const clients = new Set<number>();
    for (const agent of givers)
      for (const domain of this.#servedBy(agent))
        for (const holder of this.#holdersOf(domain)) {
          const party = givers.has(holder) ? partyOf(holder) : undefined;
          if (party !== undefined) clients.add(party);
        }
    return clients.size;
  }

  /** The domains of one who serves and holds nothing. */
  #servedBy(agent: number): number[] {
    const { links } = this.#projection;
    const roles = this.#linksTo(agent);
    if (roles.some((link) => ((HELD >>> this.#code(link)) & 1) === 1)) return [];
    return roles.filter((link) => ((SERVED >>> this.#code(link)) & 1) === 1).map((link) => links.from(link));
  }

  #holdersOf(domain: number): number[] {
    const { links } = this.#projection;
    this.#buffer.clear();
    this.#projection.addLinksFrom(domain, this.#buffer);
    return this.#admitted()
      .filter((link) => ((HELD >>> this.#code(link)) & 1) === 1)
      .map((link) => links.to(link));
  }

  #linksTo(entity: number): number[] {
    this.#buffer.clear();
    this.#projection.addLinksTo(entity, this.#buffer);
    return this.#admitted();
  }

  #admitted(): number[] {
    const { links } = this.#projection;
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
