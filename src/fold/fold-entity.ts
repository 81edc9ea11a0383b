import { byCodeUnit, distinctSorted } from '../lib/compare.ts';
import { ENTITY_KINDS, type EntityKind } from '../model/kinds.ts';
import type { Attributes, Identifier, Mention } from '../model/record.ts';

/** Everything all mentions judged the same add up to. */
export interface EntityState {
  readonly kind: EntityKind;
  readonly attributes: Attributes;
  /** Every name the sources use; which of them is shown follows from standing. */
  readonly names: readonly string[];
  readonly identifiers: readonly Identifier[];
  /** By attribute, how well its present value stands: compared as text, greater is better. */
  readonly standing: Readonly<Record<string, string>>;
}

/** How much a record's word weighs: the kind of source, then how recently it was seen. */
export interface Weight {
  /** Position of the source's kind in the order of standing, 0 best. */
  readonly standing: number;
  readonly lastObservedAt?: string;
}

/** What one mention alone says of its entity. */
export function stateOf(mention: Mention, { standing, lastObservedAt }: Weight): EntityState {
  const rank = `${String(9 - standing)}|${lastObservedAt ?? ''}`;
  const { name } = mention.attributes;
  return {
    kind: mention.kind,
    attributes: mention.attributes,
    names: distinctSorted([...mention.aliases, ...(name === undefined ? [] : [name])]),
    identifiers: joinIdentifiers(mention.identifiers, []),
    standing: Object.fromEntries(Object.keys(mention.attributes).map((field) => [field, rank])),
  };
}

/**
 * Adds up what is known of one entity. The operation is commutative, associative and idempotent (a semilattice), so
 * any order of arrival and any repetition gives the same entity, and two entities found to be one simply add up.
 */
export function joinStates(left: EntityState, right: EntityState): EntityState {
  const attributes: Record<string, string> = { ...left.attributes };
  const standing: Record<string, string> = { ...left.standing };
  for (const [field, value] of Object.entries(right.attributes) as [string, string][]) {
    const rank = right.standing[field] ?? '';
    const present = attributes[field];
    const order =
      present === undefined ? 1 : byCodeUnit(rank, standing[field] ?? '') || bySpelling(present, value);
    if (order <= 0) continue;
    attributes[field] = value;
    standing[field] = rank;
  }
  return {
    kind: firstKind(left.kind, right.kind),
    attributes,
    names: distinctSorted([...left.names, ...right.names]),
    identifiers: joinIdentifiers(left.identifiers, right.identifiers),
    standing,
  };
}

/** Between equals: a text with small letters reads better than one in capitals; then by code unit. */
function bySpelling(left: string, right: string): number {
  const shouts = (text: string): number => (text === text.toUpperCase() ? 1 : 0);
  return shouts(left) - shouts(right) || byCodeUnit(left, right);
}

/** Records that stand never disagree about a kind; retracted ones may, and then the first in the model's order is kept. */
function firstKind(left: EntityKind, right: EntityKind): EntityKind {
  return ENTITY_KINDS.indexOf(left) <= ENTITY_KINDS.indexOf(right) ? left : right;
}

function joinIdentifiers(left: readonly Identifier[], right: readonly Identifier[]): Identifier[] {
  const all = new Map(
    [...left, ...right].map((identifier) => [`${identifier.scheme}:${identifier.value}`, identifier]),
  );
  return [...all.keys()].sort(byCodeUnit).flatMap((key) => all.get(key) ?? []);
}
