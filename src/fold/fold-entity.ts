import { byCodeUnit, distinctSorted } from '../lib/compare.ts';
import type { EntityKind } from '../model/kinds.ts';
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

/**
 * Adds one mention. The operation is commutative, associative and idempotent, so any order of arrival and any
 * repetition gives the same entity.
 */
export function joinMention(
  state: EntityState | undefined,
  mention: Mention,
  { standing, lastObservedAt }: Weight,
): EntityState {
  const rank = `${9 - standing}|${lastObservedAt ?? ''}`;
  const attributes: Record<string, unknown> = { ...state?.attributes };
  const ranks: Record<string, string> = { ...state?.standing };
  for (const [field, value] of Object.entries(mention.attributes) as [string, string | undefined][]) {
    if (value === undefined) continue;
    const present = attributes[field];
    const wins =
      present === undefined || byCodeUnit(ranks[field] ?? '', rank) < 0 || (ranks[field] === rank && value < String(present));
    if (!wins) continue;
    attributes[field] = value;
    ranks[field] = rank;
  }
  const { name } = mention.attributes;
  return {
    kind: mention.kind,
    attributes,
    names: distinctSorted([...(state?.names ?? []), ...mention.aliases, ...(name === undefined ? [] : [name])]),
    identifiers: joinIdentifiers(state?.identifiers ?? [], mention.identifiers),
    standing: ranks,
  };
}

function joinIdentifiers(left: readonly Identifier[], right: readonly Identifier[]): Identifier[] {
  const all = new Map([...left, ...right].map((identifier) => [`${identifier.scheme}:${identifier.value}`, identifier]));
  return [...all.keys()].sort(byCodeUnit).flatMap((key) => all.get(key) ?? []);
}
