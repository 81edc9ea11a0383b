import { LINK_KINDS } from '../model/kinds.ts';
import { buildingOf } from './building.ts';
import type { LinkTest } from './projection/frame.ts';
import { LinkBuffer } from './projection/link-buffer.ts';
import { Flags } from './projection/link-flags.ts';
import type { Projection } from './projection/projection.ts';

/** Of a thing that more give, so many are looked at; those with the least numbers. */
const MOST_GIVERS = 64;
/** Whoever gives more addresses is no office's client. */
const MOST_ADDRESSES = 8;

const HAS_PHONE = LINK_KINDS.indexOf('HAS_PHONE');
const HAS_ADDRESS = LINK_KINDS.indexOf('HAS_ADDRESS');

/** Where one who gives a telephone is reached: by address of many, or house let in parts, which part. */
type Offices = ReadonlyMap<number | string, string>;

/** What is asked of an address beside what stands at it. */
export interface OfficeParts {
  readonly projection: Projection;
  readonly test: LinkTest;
  /** Whether it is known to be many strangers'. */
  readonly isOfStrangers: (address: number) => boolean;
}

/**
 * Tells whether those who give a telephone number are clients of one office: they give no address but one that many
 * strangers have, the same, or different parts of one house. Then the number comes with the office and is no more theirs.
 */
export class OfficeClients {
  readonly #parts: OfficeParts;
  readonly #givers = new LinkBuffer();
  readonly #addresses = new LinkBuffer();

  constructor(parts: OfficeParts) {
    this.#parts = parts;
  }

  /** How many parties are such clients, and the addresses that were looked at. */
  count(
    thing: number,
    partyOf: (giver: number) => number | undefined,
  ): { readonly clients: number; readonly addresses: readonly number[] } {
    const addresses: number[] = [];
    const byOffice = new Map<number | string, Map<number, string>>();
    for (const giver of this.#giversOf(thing)) {
      const party = partyOf(giver);
      if (party === undefined) continue;
      for (const [office, unit] of this.#officesOf(giver, addresses)) {
        const clients = byOffice.get(office) ?? new Map<number, string>();
        byOffice.set(office, clients.set(party, unit));
      }
    }
    const clients = new Set<number>();
    for (const [office, at] of byOffice) {
      const areApart = typeof office === 'number' || new Set(at.values()).size > 1;
      if (at.size > 1 && areApart) for (const party of at.keys()) clients.add(party);
    }
    return { clients: clients.size, addresses };
  }

  #giversOf(thing: number): number[] {
    const { projection, test } = this.#parts;
    this.#givers.clear();
    projection.addLinksTo(thing, this.#givers);
    const givers = new Set<number>();
    for (let index = 0; index < this.#givers.length; index++) {
      const link = this.#givers.at(index);
      if (Flags.kindCode(projection.links.flags(link)) === HAS_PHONE && test.admits(link))
        givers.add(projection.links.from(link));
    }
    return [...givers].sort((one, other) => one - other).slice(0, MOST_GIVERS);
  }

  /** The offices at which somebody is reached; none for one who gives any other address, or no address. */
  #officesOf(giver: number, looked: number[]): Offices {
    const { projection, test, isOfStrangers } = this.#parts;
    const offices = new Map<number | string, string>();
    this.#addresses.clear();
    projection.addLinksFrom(giver, this.#addresses);
    let count = 0;
    for (let index = 0; index < this.#addresses.length; index++) {
      const link = this.#addresses.at(index);
      if (Flags.kindCode(projection.links.flags(link)) !== HAS_ADDRESS || !test.admits(link)) continue;
      const address = projection.links.to(link);
      looked.push(address);
      const building = buildingOf(projection.entities.idOf(address));
      if (isOfStrangers(address)) offices.set(address, '');
      else if (building !== undefined) offices.set(building.house, building.unit);
      else return NO_OFFICES;
      if ((count += 1) > MOST_ADDRESSES) return NO_OFFICES;
    }
    return offices;
  }
}

const NO_OFFICES: Offices = new Map();
