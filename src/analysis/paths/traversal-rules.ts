import { mostShared, type SkippedHub } from '../strength/explored.ts';
import type { Hubs } from '../strength/hubs.ts';
import type { VisitedEntities } from './visited-entities.ts';
import type { Projection } from '../projection/projection.ts';

const MAY_PASS = 1;
const MAY_NOT_PASS = 2;

export interface TraversalParts {
  readonly projection: Projection;
  readonly hubs: Hubs;
  readonly met: VisitedEntities;
  /** The ends of the paths, which may be anything. */
  readonly ends: readonly number[];
  readonly avoid: readonly number[];
  /** Walking over an entity with more links would take too large a share of what a search may look at. */
  readonly mostLinks: number;
}

/** Over which entities the paths of a question may lead; each is asked once. */
export class TraversalRules {
  readonly #parts: TraversalParts;
  readonly #ends: ReadonlySet<number>;
  readonly #avoid: ReadonlySet<number>;
  readonly #skipped: number[] = [];
  /** By number of a met entity; 0 until asked. */
  #answers = new Uint8Array(256);

  constructor(parts: TraversalParts) {
    this.#parts = parts;
    this.#ends = new Set(parts.ends);
    this.#avoid = new Set(parts.avoid);
  }

  /** Whether a path may lead over the entity of a number. */
  mayPass(number: number): boolean {
    if (number >= this.#answers.length) {
      const grown = new Uint8Array(number * 4);
      grown.set(this.#answers);
      this.#answers = grown;
    }
    const known = this.#answers[number] ?? 0;
    if (known !== 0) return known === MAY_PASS;
    const mayPass = this.#isPassable(this.#parts.met.entityOf(number));
    this.#answers[number] = mayPass ? MAY_PASS : MAY_NOT_PASS;
    return mayPass;
  }

  /** What paths would have led over, had it not been shared by too many. */
  skipped(): SkippedHub[] {
    const { projection, hubs } = this.#parts;
    const all = this.#skipped.map((entity) => ({
      entity,
      degree: projection.entities.tieDegreeOf(entity) || countLinks(projection, entity),
      rule: hubs.ruleOf(entity),
    }));
    return mostShared(projection, all);
  }

  #isPassable(entity: number): boolean {
    const { projection, hubs, mostLinks } = this.#parts;
    if (this.#ends.has(entity)) return true;
    if (this.#avoid.has(entity)) return false;
    if (!hubs.isExcluded(entity) && countLinks(projection, entity) <= mostLinks) return true;
    this.#skipped.push(entity);
    return false;
  }
}

/** Links at an entity, in both directions. */
export function countLinks(projection: Projection, entity: number): number {
  return projection.countFrom(entity) + projection.countTo(entity);
}
