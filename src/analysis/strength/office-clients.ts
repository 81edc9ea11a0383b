import { LINK_KINDS } from '../../model/kinds.ts';
import { buildingOf } from './building.ts';
import type { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

/** Of a thing that more give, so many are looked at; those with the least numbers. */
const MOST_GIVERS = 64;
/** So many addresses of all who give a thing are looked at. */
const MOST_ADDRESSES = 256;

/** Of the parties at an office, the part that gives the same number, from which on it is the office's. */
const FEWEST_OF_CLIENTS = 1 / 10;
/** The same where for each two of them another gives it who is at no office. */
const FEWEST_BESIDE_OTHERS = 1 / 2;

const HAS_PHONE = LINK_KINDS.indexOf('HAS_PHONE');
const HAS_ADDRESS = LINK_KINDS.indexOf('HAS_ADDRESS');

/** Where one who gives a telephone is reached: by address of many, or house let in parts, which part. */
type Offices = ReadonlyMap<number | string, string>;

/** What is asked of an address beside what stands at it. */
export interface OfficeParts {
  readonly projection: Projection;
  readonly test: LinkFilter;
  /** How many parties have it, where it is known to be many strangers'; else undefined. */
  readonly strangersAt: (address: number) => number | undefined;
}

/**
 * Tells whether those who give a telephone number are clients of one office: they give an address that many strangers have,
 * the same, or different parts of one house. Then the number comes with the office and is no more theirs.
 */
export class OfficeClients {
  readonly #parts: OfficeParts;
  readonly #givers = new LinkBuffer();
  readonly #given = new LinkBuffer();

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
    const parties = new Set<number>();
    for (const giver of this.#giversOf(thing)) {
      const party = partyOf(giver);
      if (party === undefined) continue;
      parties.add(party);
      for (const [office, unit] of this.#officesOf(giver, addresses)) {
        const clients = byOffice.get(office) ?? new Map<number, string>();
        byOffice.set(office, clients.set(party, unit));
      }
    }
    return { clients: this.#countClients(byOffice, parties.size), addresses };
  }

  /**
   * What few of an office's many clients give is theirs, not the office's; where for each two of them another gives it who
   * is at no office, what fewer than half of them give. Of two in parts of one house alone, another who is
   * reached elsewhere makes the number theirs rather than the house's.
   */
  #countClients(
    byOffice: ReadonlyMap<number | string, ReadonlyMap<number, string>>,
    parties: number,
  ): number {
    const clients = new Set<number>();
    const placed = new Set([...byOffice.values()].flatMap((at) => [...at.keys()]));
    const elsewhere = parties - placed.size;
    const part = elsewhere * 2 >= placed.size && elsewhere > 0 ? FEWEST_BESIDE_OTHERS : FEWEST_OF_CLIENTS;
    let isKnown = false;
    for (const [office, at] of byOffice) {
      const all = typeof office === 'number' ? (this.#parts.strangersAt(office) ?? 0) : undefined;
      const comesWith = all === undefined ? new Set(at.values()).size > 1 : at.size >= all * part;
      if (at.size < 2 || !comesWith) continue;
      isKnown ||= all !== undefined;
      for (const party of at.keys()) clients.add(party);
    }
    return isKnown || clients.size > 2 || clients.size === parties ? clients.size : 0;
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

  /**
   * The offices at which somebody is reached. None for one who gives more addresses beside than other telephones: then at one
   * of these too this number answers.
   */
  #officesOf(giver: number, looked: number[]): Offices {
    const { projection, test } = this.#parts;
    const offices = new Map<number | string, string>();
    const seen = new Set<number>();
    let [phones, elsewhere] = [0, 0];
    this.#given.clear();
    projection.addLinksFrom(giver, this.#given);
    for (const link of [...Array(this.#given.length).keys()].map((index) => this.#given.at(index))) {
      const [kind, to] = [Flags.kindCode(projection.links.flags(link)), projection.links.to(link)];
      if (!test.admits(link) || seen.has(to)) continue;
      seen.add(to);
      if (kind === HAS_PHONE) phones += 1;
      if (kind !== HAS_ADDRESS) continue;
      looked.push(to);
      const office = this.#officeAt(to);
      if (office === undefined) elsewhere += 1;
      else offices.set(...office);
    }
    return elsewhere < Math.max(phones, 1) && looked.length < MOST_ADDRESSES ? offices : NO_OFFICES;
  }

  /** An address of many strangers, or a house with the part of it. */
  #officeAt(address: number): readonly [office: number | string, unit: string] | undefined {
    if (this.#parts.strangersAt(address) !== undefined) return [address, ''];
    const building = buildingOf(this.#parts.projection.entities.idOf(address));
    return building && [building.house, building.unit];
  }
}

const NO_OFFICES: Offices = new Map();
