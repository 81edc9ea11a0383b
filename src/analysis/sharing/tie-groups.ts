import { ENTITY_KINDS, LINK_KINDS, type EntityKind, type LinkKind } from '../../model/kinds.ts';
import { HELD } from '../strength/parties.ts';
import type { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

const CARRIERS: ReadonlySet<number> = new Set(
  (['EMAIL', 'PHONE', 'ADDRESS', 'NAME_SERVER'] as const).map((kind: EntityKind) =>
    ENTITY_KINDS.indexOf(kind),
  ),
);
const REGISTRANT = ENTITY_KINDS.indexOf('REGISTRANT');
const DOMAIN = ENTITY_KINDS.indexOf('DOMAIN');
const CARRIED = codes('HAS_EMAIL', 'HAS_PHONE', 'HAS_ADDRESS', 'SERVED_BY');
const IDENTIFIED = codes('IDENTIFIED_AS');
/** What more give or use than these carries no one tie alone. */
const MOST_SHARERS = 256;

function codes(...kinds: readonly LinkKind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << LINK_KINDS.indexOf(kind)), 0);
}

/** Tells which things carry one tie: a registrant with its contact points and name servers, or those that the same give and use. */
export class TieGroups {
  readonly #projection: Projection;
  readonly #test: LinkFilter;
  readonly #buffer = new LinkBuffer();

  constructor(projection: Projection, test: LinkFilter) {
    this.#projection = projection;
    this.#test = test;
  }

  /** A thing that stands for all that carry the same tie; the registrant, where one holds all. */
  groupOf(thing: number): number {
    const { entities } = this.#projection;
    if (!CARRIERS.has(entities.kindCodeOf(thing)) || this.#projection.countTo(thing) > MOST_SHARERS)
      return thing;
    const sharers = this.#far(thing, false, CARRIED);
    const [first] = sharers;
    if (first === undefined) return thing;
    const holder = this.#holderOf(sharers);
    if (holder !== undefined) return holder;
    let least = thing;
    for (const other of this.#far(first, true, CARRIED)) {
      if (other >= least || this.#projection.countTo(other) > MOST_SHARERS) continue;
      const theirs = this.#far(other, false, CARRIED);
      if (theirs.size === sharers.size && [...theirs].every((one) => sharers.has(one))) least = other;
    }
    return least;
  }

  /** The other things of the thing's group, by what it, its domains and those who share it have. */
  membersBeside(thing: number, domains: readonly number[]): number[] {
    const { entities } = this.#projection;
    const group = this.groupOf(thing);
    const from = CARRIERS.has(entities.kindCodeOf(thing)) ? this.#far(thing, false, CARRIED) : [thing];
    const found = new Set<number>();
    for (const one of [...from, ...domains])
      for (const other of this.#far(one, true, CARRIED)) found.add(other);
    found.delete(thing);
    return [...found].filter((one) => this.groupOf(one) === group);
  }

  /** The registrant that alone gives a contact point, or holds all domains that a name server serves, and is not identified as others. */
  #holderOf(sharers: ReadonlySet<number>): number | undefined {
    const { entities } = this.#projection;
    let common: Set<number> | undefined;
    for (const sharer of sharers) {
      const kind = entities.kindCodeOf(sharer);
      const holders =
        kind === REGISTRANT
          ? new Set([sharer])
          : kind === DOMAIN
            ? this.#far(sharer, true, HELD)
            : new Set<number>();
      const before = common;
      common = before === undefined ? holders : new Set([...before].filter((one) => holders.has(one)));
    }
    const [least] = [...(common ?? [])].sort((one, other) => one - other);
    const isOne =
      least !== undefined && !entities.hasRule(least) && this.#far(least, true, IDENTIFIED).size === 0;
    return isOne ? least : undefined;
  }

  #far(entity: number, isFrom: boolean, kinds: number): Set<number> {
    const { links } = this.#projection;
    this.#buffer.clear();
    if (isFrom) this.#projection.addLinksFrom(entity, this.#buffer);
    else this.#projection.addLinksTo(entity, this.#buffer);
    const found = new Set<number>();
    for (let index = 0; index < this.#buffer.length; index++) {
      const link = this.#buffer.at(index);
      const code = Flags.sharingCode(links.flags(link));
      if (((kinds >>> code) & 1) === 1 && this.#test.admits(link))
        found.add(isFrom ? links.to(link) : links.from(link));
    }
    return found;
  }
}
