import { ENTITY_KINDS } from '../model/kinds.ts';
import { HELD, Parties } from './parties.ts';
import { LinkTest } from './projection/frame.ts';
import { LinkBuffer } from './projection/link-buffer.ts';
import { Flags } from './projection/link-flags.ts';
import type { Projection } from './projection/projection.ts';
import type { Touched } from './projection/touched-entities.ts';
import { servesItsOwnDomain } from './own-name-server.ts';
import type { SidesRead } from './sides-read.ts';
import { compareParties, type Sharers } from './strangers.ts';
import { thingsBehind } from './things-behind.ts';

/** Of a thing that fewer parties share, what they have otherwise in common is not asked. */
const FEWEST_COMPARED = 8;
/** The same where many in the world share such things. */
const FEWEST_OF_COMMON = 4;
/** With fewer links nothing is shared by too many strangers. */
export const FEWEST_MEASURED = FEWEST_OF_COMMON;

/** How much must tell against one owner: about one shared thing in 2^5 is somebody's who serves many. */
const BITS_FOR_ONE_OWNER = 5;
/** The same of what many in the world share: about one in 2^2 is. */
const BITS_WHERE_OFTEN_SHARED = 2;

const NAME_SERVER = ENTITY_KINDS.indexOf('NAME_SERVER');

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
  readonly #test: LinkTest;
  readonly #parties: Parties;
  readonly #kept = new Map<number, (Measured | undefined)[]>();
  /** Where was looked to measure a thing. */
  readonly #read = new Map<number, SidesRead[]>();
  readonly #buffer = new LinkBuffer();
  #changes = -1;

  constructor(projection: Projection) {
    this.#projection = projection;
    this.#touched = projection.touched.follow();
    this.#test = new LinkTest(projection, {});
    this.#parties = new Parties(projection, this.#test);
  }

  /** Forgets what may be different, and lets all who follow the projection know of which things that is. */
  refresh(): void {
    const { touched } = this.#projection;
    if (touched.changes === this.#changes) return;
    const { sides } = this.#touched;
    const changed = this.#touched.take();
    const affected = changed === undefined ? [...this.#read.keys()] : this.#readersOf(sides);
    if (changed === undefined) this.#kept.clear();
    else if (this.#kept.size > 0)
      for (const thing of thingsBehind(this.#projection, changed)) this.#forget(thing);
    for (const thing of affected) {
      this.#forget(thing);
      touched.note(thing);
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
    if (this.#projection.entities.tieDegreeOf(thing) < FEWEST_MEASURED) return measured;
    const kept = this.#kept.get(thing) ?? [];
    kept[code] = measured;
    this.#kept.set(thing, kept);
    return measured;
  }

  /** Whether a registrant holds or runs anything. */
  hasLinks(registrant: number, code: number): boolean {
    this.#buffer.clear();
    this.#projection.addLinksTo(registrant, this.#buffer);
    const { links } = this.#projection;
    for (let index = 0; index < this.#buffer.length; index++) {
      const link = this.#buffer.at(index);
      const own = Flags.sharingCode(links.flags(link));
      if ((own === code || ((HELD >>> own) & 1) === 1) && this.#test.admits(link)) return true;
    }
    return false;
  }

  /** Whether one of the domains that a name server serves is the one it lies below. */
  servesItsOwnDomain(server: number): boolean {
    return servesItsOwnDomain(this.#projection, server, this.#test);
  }

  #measure(thing: number, code: number): Measured {
    const { entities } = this.#projection;
    const count = this.#parties.count(thing, code);
    const isServer = entities.kindCodeOf(thing) === NAME_SERVER;
    const fewest = entities.isOftenShared(thing) ? FEWEST_OF_COMMON : FEWEST_COMPARED;
    if (count < (isServer ? 2 : fewest))
      return { count, parties: count, strangers: 0, bits: 0, areStrangers: false };
    const members = this.#parties.members();
    const asked = { test: this.#test, thing, members };
    const { parties, strangers, bits, read } = compareParties(this.#projection, asked);
    this.#read.set(thing, [...(this.#read.get(thing) ?? []), read]);
    return {
      count,
      parties: Math.max(Math.min(count, fewest), parties),
      strangers,
      bits,
      areStrangers: bits >= (entities.isOftenShared(thing) ? BITS_WHERE_OFTEN_SHARED : BITS_FOR_ONE_OWNER),
    };
  }
}
