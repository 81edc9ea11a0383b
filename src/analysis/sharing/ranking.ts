import type { EntityTable } from '../projection/entity-table.ts';

/** Where a page ends: the strength and the id of its last. */
export interface RankCursor {
  readonly strength: number;
  readonly id: string;
}

/**
 * Entities with their strengths, of which a page is put in order only when it is asked for. Strengths that are equal as
 * floats of 32 bits, as tables keep them, are equal.
 */
export class Ranking {
  readonly #entities: EntityTable;
  readonly #things: number[] = [];
  readonly #strengths: number[] = [];

  constructor(entities: EntityTable) {
    this.#entities = entities;
  }

  get size(): number {
    return this.#things.length;
  }

  add(thing: number, strength: number): void {
    this.#things.push(thing);
    this.#strengths.push(Math.fround(strength));
  }

  /** The strongest behind the cursor, strongest first; equals by id, the last first. */
  page(first: number, cursor?: RankCursor): number[] {
    const after = cursor && { ...cursor, strength: Math.fround(cursor.strength) };
    const page: Required<RankCursor & { thing: number }>[] = [];
    for (const [place, strength] of this.#strengths.entries()) {
      if (after && strength > after.strength) continue;
      const last = page.length < first ? undefined : page.at(-1);
      if (last && strength < last.strength) continue;
      const thing = this.#things[place] ?? 0;
      const one = { thing, strength, id: this.#entities.idOf(thing) };
      if (after && !isBehind(one, after)) continue;
      if (last && !isBehind(last, one)) continue;
      page.splice(placeIn(page, one), 0, one);
      if (page.length > first) page.pop();
    }
    return page.map(({ thing }) => thing);
  }
}

function isBehind(one: RankCursor, other: RankCursor): boolean {
  return one.strength < other.strength || (one.strength === other.strength && one.id < other.id);
}

/** Where an item belongs in a list that is in order. */
function placeIn(list: readonly RankCursor[], one: RankCursor): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other && isBehind(one, other)) low = middle + 1;
    else high = middle;
  }
  return low;
}
