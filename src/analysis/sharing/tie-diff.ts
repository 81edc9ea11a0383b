import { LINK_KINDS, type LinkKind } from '../../model/kinds.ts';
import type { Hubs } from '../strength/hubs.ts';
import { MetaPaths, SHARED_KINDS } from './meta-paths.ts';
import { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';
import { makeTieFinder } from './find-sharing.ts';

/** A thing and the companies that it ties. */
export interface TiedCompanies {
  readonly thing: number;
  readonly companies: readonly number[];
}

const CONTACTS: ReadonlySet<number> = new Set(
  (['HAS_EMAIL', 'HAS_PHONE', 'HAS_ADDRESS'] as const).map((kind: LinkKind) => LINK_KINDS.indexOf(kind)),
);

/** What ties companies at these entities: the entities themselves, their contact points, and what they share as companies. */
export function tiesAt(projection: Projection, hubs: Hubs, entities: Iterable<number>): TiedCompanies[] {
  const legs = new MetaPaths(projection, new LinkFilter(projection, {}), hubs);
  const things = new Set<number>();
  for (const entity of entities) {
    things.add(entity);
    for (const thing of contactsOf(projection, entity)) things.add(thing);
    if (projection.entities.kindOf(entity) === 'COMPANY')
      for (const thing of legs.thingsOf(entity, SHARED_KINDS)) things.add(thing);
  }
  const findTie = makeTieFinder(projection, hubs, { kinds: SHARED_KINDS, minCompanies: 2, frame: {} });
  return [...things].flatMap((thing) => findTie(thing) ?? []);
}

/** How many pairs of companies are tied only after a change, and how many only before it. */
export interface TieDiff {
  readonly gained: number;
  readonly lost: number;
}

/**
 * Compares ties before and after a change in which entities may have become one, or several; `home` gives an entity
 * that stands for all that are one on either side. A pair counts once for each thing that ties it; two companies that
 * are one on the other side are tied there no more.
 */
export function diffTies(
  before: readonly TiedCompanies[],
  after: readonly TiedCompanies[],
  home: (entity: number) => number,
): TieDiff {
  return { gained: countNew(before, after, home), lost: countNew(after, before, home) };
}

function countNew(
  known: readonly TiedCompanies[],
  ties: readonly TiedCompanies[],
  home: (entity: number) => number,
): number {
  const byThing = new Map<number, { known: Set<number>[]; now: Set<number>[] }>();
  const sidesOf = (thing: number): { known: Set<number>[]; now: Set<number>[] } => {
    const sides = byThing.get(home(thing)) ?? { known: [], now: [] };
    byThing.set(home(thing), sides);
    return sides;
  };
  for (const { thing, companies } of known) sidesOf(thing).known.push(new Set(companies.map(home)));
  let count = 0;
  for (const { thing, companies } of ties) {
    const set = new Set(companies.map(home));
    sidesOf(thing).now.push(set);
    if (set.size < companies.length) count += 1;
  }
  for (const sides of byThing.values()) count += countPairs(sides.known, sides.now);
  return count;
}

/** Pairs that lie together in one of the sets of today, and in none of those known. Those in the same sets are counted at once. */
function countPairs(known: readonly ReadonlySet<number>[], now: readonly ReadonlySet<number>[]): number {
  const groups = new Map<string, { before: boolean[]; after: boolean[]; count: number }>();
  for (const company of new Set(now.flatMap((set) => [...set]))) {
    const before = known.map((set) => set.has(company));
    const after = now.map((set) => set.has(company));
    const key = [...before, ...after].map(Number).join('');
    const group = groups.get(key) ?? { before, after, count: 0 };
    groups.set(key, group);
    group.count += 1;
  }
  const list = [...groups.values()];
  let pairs = 0;
  for (const [index, one] of list.entries()) {
    for (const other of list.slice(index)) {
      if (!haveCommon(one.after, other.after) || haveCommon(one.before, other.before)) continue;
      pairs += one === other ? (one.count * (one.count - 1)) / 2 : one.count * other.count;
    }
  }
  return pairs;
}

function haveCommon(one: readonly boolean[], other: readonly boolean[]): boolean {
  return one.some((is, index) => is && other[index] === true);
}

function contactsOf(projection: Projection, entity: number): number[] {
  const buffer = new LinkBuffer();
  projection.addLinksFrom(entity, buffer);
  return [...Array(buffer.length).keys()]
    .map((index) => buffer.at(index))
    .filter((link) => CONTACTS.has(Flags.kindCode(projection.links.flags(link))))
    .map((link) => projection.links.to(link));
}
