import { ENTITY_KINDS, LINK_KINDS, type EntityKind } from '../../../model/kinds.ts';
import { Flags } from './link-flags.ts';

/** How many entities there are by kind, and under `FORMER` those that no record speaks of any more. */
export type EntityCounts = Readonly<Record<EntityKind | 'FORMER', number>>;

/** How many links there are by kind, and apart from these those that no record states any more, and suggestions. */
export type LinkCounts = Readonly<Record<string, number>>;

/** Counts entities as the store does, by what the store counts without looking. */
export class EntityTally {
  readonly #counts = new Map<EntityKind | 'FORMER', number>();
  #total = 0;

  get total(): number {
    return this.#total;
  }

  add(kind: EntityKind, isFormer: boolean, change: number): void {
    const place = isFormer ? 'FORMER' : kind;
    this.#counts.set(place, (this.#counts.get(place) ?? 0) + change);
    this.#total += change;
  }

  counts(): EntityCounts {
    const entries = [...ENTITY_KINDS, 'FORMER' as const].map((place) => [
      place,
      this.#counts.get(place) ?? 0,
    ]);
    return Object.fromEntries(entries) as EntityCounts;
  }
}

const PLACES = [...LINK_KINDS, 'FORMER_LINK', 'SUGGESTED_LINK'];
const [FORMER, SUGGESTED] = [LINK_KINDS.length, LINK_KINDS.length + 1];

/** Counts links as the store does. */
export class LinkTally {
  readonly #counts = new Uint32Array(PLACES.length);

  add(flags: number, change: number): void {
    const place = Flags.isFormer(flags)
      ? FORMER
      : Flags.isSuggestion(flags)
        ? SUGGESTED
        : Flags.kindCode(flags);
    this.#counts[place] = (this.#counts[place] ?? 0) + change;
  }

  counts(): LinkCounts {
    return Object.fromEntries(PLACES.map((name, place) => [name, this.#counts[place] ?? 0]));
  }
}
