import { MOST_FOLLOWED } from './belongings.ts';
import { ENTITY_KINDS, LINK_KINDS, type LinkKind } from '../model/kinds.ts';
import { LinkBuffer } from './projection/link-buffer.ts';
import { Flags } from './projection/link-flags.ts';
import type { Projection } from './projection/projection.ts';

/** With fewer links a thing is measured by nothing further away; of a name server all is looked at. */
const FEWEST_LINKS = 4;
const FEWEST_OF_A_SERVER = 2;
/** Room for the links that come in one change: what has more than this tells of no party. */
const MOST_LINKS = MOST_FOLLOWED * 2;

const COMPANY = ENTITY_KINDS.indexOf('COMPANY');
const DOMAIN = ENTITY_KINDS.indexOf('DOMAIN');
const NAME_SERVER = ENTITY_KINDS.indexOf('NAME_SERVER');
const REGISTRANT = ENTITY_KINDS.indexOf('REGISTRANT');
const USES_DOMAIN = mask('USES_DOMAIN');
const REGISTERED_BY = mask('REGISTERED_BY');
const GIVEN = mask('HAS_EMAIL', 'HAS_PHONE', 'HAS_ADDRESS');
const SHARED_BY_DOMAINS = mask('REGISTERED_BY', 'SERVED_BY');
const OFFICER_OF = mask('OFFICER_OF');

function mask(...kinds: readonly LinkKind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << LINK_KINDS.indexOf(kind)), 0);
}

/**
 * The things that may be shared by other parties, or by parties that have other things in common, because something
 * changed at these entities: what `Parties` and `Belongings` read, followed backwards.
 */
export function hubsAround(projection: Projection, changed: Iterable<number>): Set<number> {
  const walk = new Walk(projection);
  const near = new Set<number>(changed);
  for (const entity of [...near]) {
    if (walk.kind(entity) !== DOMAIN && walk.kind(entity) !== REGISTRANT) continue;
    const domains = walk.kind(entity) === DOMAIN ? [entity] : walk.into(entity, REGISTERED_BY);
    for (const domain of domains)
      for (const one of [...walk.into(domain, USES_DOMAIN), ...walk.out(domain, REGISTERED_BY)]) near.add(one);
  }
  const domains = new Set<number>();
  const hubs = new Set<number>();
  for (const entity of near) {
    const kind = walk.kind(entity);
    if (kind === DOMAIN) domains.add(entity);
    else if (kind === COMPANY) for (const one of walk.out(entity, USES_DOMAIN)) domains.add(one);
    else if (kind === REGISTRANT) for (const one of walk.into(entity, REGISTERED_BY)) domains.add(one);
    for (const one of walk.out(entity, GIVEN)) hubs.add(one);
    for (const one of walk.into(entity, OFFICER_OF)) hubs.add(one);
    hubs.add(entity);
  }
  for (const domain of domains) {
    hubs.add(domain);
    for (const thing of walk.out(domain, SHARED_BY_DOMAINS)) {
      hubs.add(thing);
      for (const one of walk.out(thing, GIVEN)) hubs.add(one);
    }
  }
  const { entities } = projection;
  const isMeasured = (entity: number): boolean =>
    entities.tieDegreeOf(entity) >=
    (entities.kindCodeOf(entity) === NAME_SERVER ? FEWEST_OF_A_SERVER : FEWEST_LINKS);
  return new Set([...hubs].filter(isMeasured));
}

class Walk {
  readonly #projection: Projection;
  readonly #known = new Map<number, readonly number[]>();
  readonly #buffer = new LinkBuffer();

  constructor(projection: Projection) {
    this.#projection = projection;
  }

  kind(entity: number): number {
    return this.#projection.entities.kindCodeOf(entity);
  }

  out(entity: number, kinds: number): readonly number[] {
    return this.#follow(entity, kinds, true);
  }

  into(entity: number, kinds: number): readonly number[] {
    return this.#follow(entity, kinds, false);
  }

  /** The far ends of an entity's links of these kinds; none where so many would tell nothing. */
  #follow(entity: number, kinds: number, isOut: boolean): readonly number[] {
    const key = (entity * 2 + (isOut ? 1 : 0)) * 2 ** 17 + kinds;
    const known = this.#known.get(key);
    if (known) return known;
    const count = isOut ? this.#projection.countFrom(entity) : this.#projection.countTo(entity);
    const found: number[] = [];
    if (count <= MOST_LINKS) {
      const { links } = this.#projection;
      this.#buffer.clear();
      if (isOut) this.#projection.addLinksFrom(entity, this.#buffer);
      else this.#projection.addLinksTo(entity, this.#buffer);
      for (let index = 0; index < this.#buffer.length; index++) {
        const link = this.#buffer.at(index);
        if (((kinds >>> Flags.kindCode(links.flags(link))) & 1) === 1)
          found.push(isOut ? links.to(link) : links.from(link));
      }
    }
    this.#known.set(key, found);
    return found;
  }
}
