import { byCodeUnit } from '../lib/compare.ts';

/** What ties references together: a reference and the identifiers it was mentioned with. */
export interface Reference {
  readonly ref: string;
  readonly keys: readonly string[];
  /** Set where only a judgment speaks: it ties references, but there must be another that speaks of the entity. */
  readonly judged?: unknown;
}

/**
 * Which entity each reference belongs to: references with an identifier in common, directly or over others, are one.
 * A reference is an identifier itself, written `id:…`, and so judgments tie references. The entity's id is the best of
 * its references, the same in whatever order they came. References that only judgments use belong to no entity.
 */
export function resolveReferences(references: Iterable<Reference>): Map<string, string> {
  const parents = new Map<string, string>();
  const find = (item: string): string => {
    let root = item;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
      root = next;
    for (let at = item; at !== root;) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const refs = new Set<string>();
  const spokenOf = new Set<string>();
  for (const { ref, keys, judged } of references) {
    refs.add(ref);
    if (judged === undefined) spokenOf.add(ref);
    const own = keyOfRef(ref);
    for (const key of [own, ...keys]) {
      if (!parents.has(key)) parents.set(key, key);
      parents.set(find(key), find(own));
    }
  }
  const best = new Map<string, string>();
  for (const ref of refs) {
    const root = find(keyOfRef(ref));
    const present = best.get(root);
    if (present === undefined || compareIds(ref, present) < 0) best.set(root, ref);
  }
  const living = new Set([...spokenOf].map((ref) => find(keyOfRef(ref))));
  return new Map(
    [...refs].flatMap((ref) => {
      const root = find(keyOfRef(ref));
      return living.has(root) ? [[ref, best.get(root) ?? ref] as const] : [];
    }),
  );
}

/** A reference as an identifier among others; those of companies and the like begin with their kind in capitals. */
export function keyOfRef(ref: string): string {
  return `id:${ref}`;
}

/**
 * Ids that are a value (`domain:trustcor.co`) before ids given by a source or user, those before ids made from an
 * identifier, and last the ids that only one record gives.
 */
export function compareIds(left: string, right: string): number {
  return idClass(left) - idClass(right) || byCodeUnit(left, right);
}

const VALUE_ID = /^(?:domain|email|phone|address|name-server|registrar|jurisdiction):(?!~)/;

function idClass(id: string): number {
  if (VALUE_ID.test(id)) return 0;
  if (id.includes(':~')) return 3;
  return /^(?:company|person|product):[a-z-]+:/.test(id) ? 2 : 1;
}
