import { Belongings, NAME_SERVER, SORTS, TRACES } from './belongings.ts';
import type { PartyMembers } from './parties.ts';
import type { SidesRead } from './sides-read.ts';
import type { LinkFilter } from '../projection/link-filter.ts';
import type { Projection } from '../projection/projection.ts';

/** Of more parties, so many are looked at for all. */
const MOST_COMPARED = 40;
/** Of a party of more companies and holders, so many are looked at for all. */
const MOST_OF_A_PARTY = 8;

/** Who else gives a mailbox or telephone, or stands behind a company, where so few do that it may be one owner's. */
const FEWEST_OF_MANY = 8;
/** For how many sorts such a thing counts where what all share is of a sort that is lent: it tells more than what is each one's own. */
const WEIGHT_OF_A_TRACE = 3;

/** What a party that has something of its own, and no more in common with the others, tells against one owner, in bits. */
const BITS_OF_A_STRANGER = 0.625;
/** What a party tells of which nothing is known, or a circle of parties that have more in common than apart. */
const BITS_OF_ANOTHER = 0.25;

/** Who shares a thing, once looked at for what they have otherwise in common. */
export interface Sharers {
  /** Those who are known to have more in common than apart count as one. */
  readonly parties: number;
  /** Those who are known to have more apart than in common. */
  readonly strangers: number;
  /** How much tells that they are customers of somebody, and not one owner's. */
  readonly bits: number;
}

/** The same, and what was read to find it. */
export interface Comparison extends Sharers {
  /** The entities at which a change may make it another one. */
  readonly read: SidesRead;
}

/** Who shares what, and whether it is of a sort that is lent to strangers: a place, a post, a name server. */
export interface Asked {
  readonly test: LinkFilter;
  readonly thing: number;
  readonly members: PartyMembers;
  readonly isLent: boolean;
}

/** Compares the parties that share a thing by what they have beside it. See docs/strength.md. */
export function compareParties(projection: Projection, { test, thing, members, isLent }: Asked): Comparison {
  const belongings = new Belongings(projection, test, thing);
  const compared = firstOf([...members.keys()], MOST_COMPARED);
  const all = compared.map((party) => belongings.of(firstOf(members.get(party) ?? [], MOST_OF_A_PARTY)));
  const shared = sharedBelongings(all);
  const circles = new Circles();
  let [strangers, others] = [0, 0];
  for (const [party, own] of all.entries()) {
    if (own.size === 0) others += 1;
    else if (isStranger(own, shared, isLent)) strangers += 1;
    else circles.add(party, own, shared);
  }
  others += circles.count;
  const scale = members.size / Math.max(1, compared.length);
  return {
    parties: Math.round((strangers + others) * scale),
    strangers,
    read: belongings.read,
    bits: (strangers * BITS_OF_A_STRANGER + others * BITS_OF_ANOTHER) * scale,
  };
}

/** Those with the least numbers, which do not depend on the order of links. */
function firstOf(entities: readonly number[], most: number): number[] {
  return [...entities].sort((one, other) => one - other).slice(0, most);
}

/** What more than one party has, by how many have it. */
type Shared = ReadonlyMap<number, number>;

function sharedBelongings(all: readonly ReadonlySet<number>[]): Shared {
  const counts = new Map<number, number>();
  for (const own of all) for (const one of own) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const [one, having] of counts) if (having < 2) counts.delete(one);
  return counts;
}

/** Whether there are more sorts in which it has only what no other party has than sorts in which it has something in common. */
function isStranger(own: ReadonlySet<number>, shared: Shared, isLent: boolean): boolean {
  let [common, any, traces] = [0, 0, 0];
  for (const one of own) {
    const sort = 1 << (one % SORTS);
    any |= sort;
    const having = shared.get(one);
    if (having === undefined) continue;
    common |= sort;
    if (isLent && having < FEWEST_OF_MANY) traces |= sort & TRACES;
  }
  const told = count(common) + count(traces) * (WEIGHT_OF_A_TRACE - 1);
  return count(any & ~common & ~(1 << NAME_SERVER)) > told;
}

function count(bits: number): number {
  let left = bits;
  let found = 0;
  for (; left !== 0; left &= left - 1) found += 1;
  return found;
}

/** Parties that have something in common, directly or over others, are one circle; one alone is one too. */
class Circles {
  readonly #byBelonging = new Map<number, number>();
  readonly #parents: number[] = [];
  count = 0;

  add(party: number, own: ReadonlySet<number>, shared: Shared): void {
    this.#parents[party] = party;
    this.count += 1;
    for (const one of own) {
      if (!shared.has(one)) continue;
      const other = this.#byBelonging.get(one);
      if (other === undefined) this.#byBelonging.set(one, party);
      else this.#join(party, other);
    }
  }

  #join(one: number, other: number): void {
    const [left, right] = [this.#rootOf(one), this.#rootOf(other)];
    if (left === right) return;
    this.#parents[left] = right;
    this.count -= 1;
  }

  #rootOf(party: number): number {
    let root = party;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    return root;
  }
}
