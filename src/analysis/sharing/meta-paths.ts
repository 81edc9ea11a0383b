import { ENTITY_KINDS, LINK_KINDS, type EntityKind, type LinkKind } from '../../model/kinds.ts';
import type { Hubs } from '../strength/hubs.ts';
import type { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

/** One step along a link kind; `OUT` leaves the entity at which the link starts. */
interface MetaPathStep {
  readonly kind: number;
  readonly isOut: boolean;
  /** The kind of entity it must lead to, by code. */
  readonly to: number;
}

type Pattern = readonly MetaPathStep[];

function step(kind: LinkKind, direction: 'OUT' | 'IN', to: EntityKind): MetaPathStep {
  return { kind: LINK_KINDS.indexOf(kind), isOut: direction === 'OUT', to: ENTITY_KINDS.indexOf(to) };
}

const BY_DOMAIN: Pattern = [step('USES_DOMAIN', 'IN', 'COMPANY')];
const BY_REGISTRANT: Pattern = [step('REGISTERED_BY', 'IN', 'DOMAIN'), ...BY_DOMAIN];
const BY_POST: Pattern = [step('OFFICER_OF', 'OUT', 'COMPANY')];

function byContact(kind: LinkKind): Pattern[] {
  return [
    [step(kind, 'IN', 'COMPANY')],
    [step(kind, 'IN', 'REGISTRANT'), ...BY_REGISTRANT],
    [step(kind, 'IN', 'PERSON'), ...BY_POST],
  ];
}

/** How companies are reached from a thing that they may share. */
const PATTERNS: Readonly<Partial<Record<EntityKind, readonly Pattern[]>>> = {
  REGISTRANT: [BY_REGISTRANT],
  PERSON: [BY_POST],
  COMPANY: [BY_POST],
  EMAIL: byContact('HAS_EMAIL'),
  PHONE: byContact('HAS_PHONE'),
  ADDRESS: byContact('HAS_ADDRESS'),
  NAME_SERVER: [[step('SERVED_BY', 'IN', 'DOMAIN'), ...BY_DOMAIN]],
  DOMAIN: [BY_DOMAIN],
};

const DIRECTLY = ENTITY_KINDS.map((kind) => PATTERNS[kind]?.every(({ length }) => length === 1) ?? false);

/** Whether things of the kind, by its code, are shared by no more companies than they have links that share them. */
export function isDirectlyShared(kindCode: number): boolean {
  return DIRECTLY[kindCode] ?? false;
}

/** The kinds of things that can be shared. */
export const SHARED_KINDS = Object.keys(PATTERNS) as readonly EntityKind[];

/**
 * Hears of each chain: the links from the thing outwards, and the entities they lead to, the company last. Both are
 * reused. True ends the visit.
 */
export type MetaPathVisitor = (links: readonly number[], entities: readonly number[]) => boolean;

/** Walks from shared things to companies, and back. */
export class MetaPaths {
  readonly #projection: Projection;
  readonly #test: LinkFilter;
  readonly #hubs: Hubs;
  readonly #buffers = [new LinkBuffer(), new LinkBuffer(), new LinkBuffer()] as const;
  readonly #links: number[] = [];
  readonly #entities: number[] = [];

  constructor(projection: Projection, test: LinkFilter, hubs: Hubs) {
    this.#projection = projection;
    this.#test = test;
    this.#hubs = hubs;
  }

  /** Every chain from the thing to a company; the links of one chain can overlap in time. */
  visit(thing: number, visitor: MetaPathVisitor): void {
    const kind = this.#projection.entities.kindOf(thing);
    const patterns = kind === undefined ? [] : (PATTERNS[kind] ?? []);
    for (const pattern of patterns) if (this.#walk(thing, pattern, 0, visitor)) return;
  }

  /** The things of these kinds that chains from the company lead to, barred ones too. */
  thingsOf(company: number, kinds: readonly EntityKind[]): Set<number> {
    const found = new Set<number>();
    for (const kind of kinds) {
      for (const pattern of PATTERNS[kind] ?? []) this.#walkBack(company, kind, pattern, found);
    }
    return found;
  }

  /** Returns whether the visitor has heard enough. */
  #walk(entity: number, pattern: Pattern, depth: number, visitor: MetaPathVisitor): boolean {
    const wanted = pattern[depth];
    const buffer = this.#buffers[depth as 0 | 1 | 2];
    if (!wanted) return false;
    this.#fill(entity, wanted.isOut, buffer);
    const { links, entities } = this.#projection;
    const length = buffer.length;
    for (let index = 0; index < length; index++) {
      const link = buffer.at(index);
      if (Flags.kindCode(links.flags(link)) !== wanted.kind || !this.#test.admits(link)) continue;
      const next = wanted.isOut ? links.to(link) : links.from(link);
      if (entities.kindCodeOf(next) !== wanted.to || !this.#fits(link, depth)) continue;
      this.#links[depth] = link;
      this.#entities[depth] = next;
      if (depth + 1 === pattern.length) {
        if (this.#links.length !== depth + 1) this.#links.length = this.#entities.length = depth + 1;
        if (visitor(this.#links, this.#entities)) return true;
      } else if (!this.#hubs.isExcluded(next) && this.#walk(next, pattern, depth + 1, visitor)) return true;
    }
    return false;
  }

  #walkBack(company: number, kind: EntityKind, pattern: Pattern, found: Set<number>): void {
    const { links, entities } = this.#projection;
    let reached = new Set([company]);
    for (let depth = pattern.length - 1; depth >= 0; depth--) {
      const { kind: wanted, isOut } = pattern[depth] as MetaPathStep;
      const from = depth === 0 ? ENTITY_KINDS.indexOf(kind) : (pattern[depth - 1] as MetaPathStep).to;
      const next = new Set<number>();
      for (const entity of reached) {
        const buffer = this.#buffers[0];
        this.#fill(entity, !isOut, buffer);
        for (let index = 0; index < buffer.length; index++) {
          const link = buffer.at(index);
          if (Flags.kindCode(links.flags(link)) !== wanted || !this.#test.admits(link)) continue;
          const other = isOut ? links.from(link) : links.to(link);
          if (entities.kindCodeOf(other) === from && (depth === 0 || !this.#hubs.isExcluded(other)))
            next.add(other);
        }
      }
      reached = next;
    }
    for (const thing of reached) found.add(thing);
  }

  #fill(entity: number, isOut: boolean, buffer: LinkBuffer): void {
    buffer.clear();
    if (isOut) this.#projection.addLinksFrom(entity, buffer);
    else this.#projection.addLinksTo(entity, buffer);
  }

  /** Whether all links of the chain so far may have held at one time. */
  #fits(link: number, depth: number): boolean {
    for (let before = 0; before < depth; before++) {
      if (!this.#test.overlap(this.#links[before] ?? 0, link)) return false;
    }
    return true;
  }
}
