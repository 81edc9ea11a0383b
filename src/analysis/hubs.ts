import { ENTITY_KINDS, type EntityKind } from '../model/kinds.ts';
import type { SkippedHub } from './explored.ts';
import type { Projection } from './projection/projection.ts';
import { TYING_KINDS } from './projection/tie-ends.ts';

/** The rule under which things are skipped that are shared by too many. */
export const SHARED_BY_TOO_MANY = 'shared-by-too-many';
/** The rule under which places and registrars are skipped: everybody has one. */
export const COMMON_TO_ALL = 'common-to-all';

/** Whatever the store is like, so few sharers do not make a hub. */
const FEWEST_OF_A_HUB = 50;
/** Tukey's far-out fence, on degrees in doublings. */
const FENCE = 3;
const LEAST_SPREAD = 1;
/** Fences are worked out again when so large a share of the links has changed. */
const CHANGE_SHARE = 0.01;

const NEVER_CARRIES: ReadonlySet<number> = new Set(
  (['JURISDICTION', 'REGISTRAR'] as const).map((kind) => ENTITY_KINDS.indexOf(kind)),
);

/** Which entities tie nobody, by rule. */
export class Hubs {
  readonly #projection: Projection;
  #fences: readonly number[] = [];
  #version = -1;
  #fencesVersion = 0;

  constructor(projection: Projection) {
    this.#projection = projection;
  }

  /** Brings the fences up to date where enough has changed. */
  refresh(): void {
    const { version, linkCount } = this.#projection;
    if (this.#version >= 0 && version - this.#version < linkCount * CHANGE_SHARE) return;
    const fences = fencesOf(this.#projection);
    if (fences.some((fence, kind) => fence !== this.#fences[kind])) this.#fencesVersion += 1;
    this.#fences = fences;
    this.#version = version;
  }

  /** Grows whenever a fence moves. */
  get fencesVersion(): number {
    return this.#fencesVersion;
  }

  /** From how many sharers a thing of this kind ties nobody. */
  fenceOf(kind: EntityKind): number {
    return this.#fences[ENTITY_KINDS.indexOf(kind)] ?? Number.POSITIVE_INFINITY;
  }

  /** Whether an entity ties nobody. */
  isBarred(entity: number): boolean {
    const { entities } = this.#projection;
    const kind = entities.kindCodeOf(entity);
    return (
      entities.hasRule(entity) ||
      NEVER_CARRIES.has(kind) ||
      entities.tieDegreeOf(entity) > (this.#fences[kind] ?? Number.POSITIVE_INFINITY)
    );
  }

  /** How an answer lists an entity that ties nobody. */
  skipped(entity: number): SkippedHub {
    return { entity, degree: this.#projection.entities.tieDegreeOf(entity), rule: this.ruleOf(entity) };
  }

  /** The rule by which an entity ties nobody. */
  ruleOf(entity: number): string {
    const { entities } = this.#projection;
    return (
      entities.ruleOf(entity) ??
      (NEVER_CARRIES.has(entities.kindCodeOf(entity)) ? COMMON_TO_ALL : SHARED_BY_TOO_MANY)
    );
  }
}

/** By code of kind, the degree beyond which a thing is shared by too many: derived from all things of the kind shared at all. */
function fencesOf({ entities }: Projection): number[] {
  const degrees = new Map<number, number[]>(TYING_KINDS.map((kind) => [ENTITY_KINDS.indexOf(kind), []]));
  for (let entity = 0; entity < entities.count; entity++) {
    const degree = entities.tieDegreeOf(entity);
    if (degree < 2) continue;
    const counts = degrees.get(entities.kindCodeOf(entity));
    if (!counts) continue;
    const doublings = Math.floor(Math.log2(degree) * 8);
    counts[doublings] = (counts[doublings] ?? 0) + 1;
  }
  return ENTITY_KINDS.map((_, code) => {
    const counts = degrees.get(code);
    return counts === undefined ? Number.POSITIVE_INFINITY : fenceOf(counts);
  });
}

function fenceOf(counts: readonly number[]): number {
  const [low, high] = [quantile(counts, 0.25), quantile(counts, 0.75)];
  return Math.max(FEWEST_OF_A_HUB, 2 ** (high + FENCE * Math.max(LEAST_SPREAD, high - low)));
}

/** In doublings, of a histogram in eighths of them. */
function quantile(counts: readonly number[], share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let index = 0; index < counts.length; index++) {
    seen += counts[index] ?? 0;
    if (seen > 0 && seen >= total * share) return index / 8;
  }
  return 1;
}
