import { byCodeUnit } from '../../lib/compare.ts';
import { groupBy } from '../../lib/group.ts';
import type { CaseEntity, EntityReference } from '../../model/case-document.ts';
import type { EntityInput } from '../../model/inputs.ts';

/** The entities that a case file describes once, and how its records refer to each. */
export interface EntityBook {
  readonly entities: readonly CaseEntity[];
  /** The key of a description, or the description itself where it is another one than the key stands for. */
  refer(entity: EntityInput): EntityReference;
}

/**
 * Names the descriptions of entities. Where several share an id (or, without one, a name), the commonest gets the key
 * (of two as common, the shorter) and the others are written out where they stand; so a key always stands for exactly
 * what was said.
 */
export class EntityCounter {
  readonly #uses = new Map<string, { readonly entity: EntityInput; count: number }>();

  add(entity: EntityInput): void {
    const text = JSON.stringify(entity);
    const use = this.#uses.get(text);
    if (use) use.count += 1;
    else this.#uses.set(text, { entity, count: 1 });
  }

  book(): EntityBook {
    const described = groupBy(this.#uses, ([, { entity }]) => keyOf(entity));
    const keys = new Map<string, string>();
    const entities: CaseEntity[] = [];
    for (const key of [...described.keys()].sort(byCodeUnit)) {
      const [best] = [...(described.get(key) ?? [])].sort(
        ([left, a], [right, b]) => b.count - a.count || left.length - right.length || byCodeUnit(left, right),
      );
      if (!best || key === '') continue;
      const [text, { entity }] = best;
      keys.set(text, key);
      entities.push({ key, ...entity });
    }
    return { entities, refer: (entity) => keys.get(JSON.stringify(entity)) ?? entity };
  }
}

function keyOf({ id, name, unnamedReason }: EntityInput): string {
  return (id ?? name ?? unnamedReason ?? '').trim();
}
