import type { Attributes, Mention } from '../model/record.ts';
import { joinStates, stateOf, type EntityState } from './fold-entity.ts';
import { resolveReferences } from './resolve-mentions.ts';

/** A mention that counted, with what its record and source add. */
export interface CountedMention {
  readonly mention: Mention;
  readonly standing: number;
  readonly lastObservedAt?: string;
}

/** What mentions of one entity add up to; undefined where none speaks of it. */
export function addUp(mentions: readonly CountedMention[]): EntityState | undefined {
  const spoken = mentions.filter(({ mention }) => mention.judged === undefined);
  return spoken
    .map(({ mention, ...weight }) => stateOf(mention, weight))
    .reduce<EntityState | undefined>((sum, state) => (sum ? joinStates(sum, state) : state), undefined);
}

/** References that were apart and are one, or were one and are apart: by group, the references of each side. */
export interface Regrouping {
  readonly refs: readonly string[];
  /** The groups that became one, or that one became. */
  readonly parts: readonly (readonly string[])[];
}

/** Which references the later mentions take for one that the earlier ones kept apart; turned round, which come apart. */
export function newlyJoined(
  earlier: readonly CountedMention[],
  later: readonly CountedMention[],
): Regrouping[] {
  const before = resolve(earlier);
  const after = resolve(later);
  const groups = new Map<string, Map<string, string[]>>();
  for (const [ref, home] of after) {
    const was = before.get(ref);
    if (was === undefined) continue;
    const parts = groups.get(home) ?? new Map<string, string[]>();
    groups.set(home, parts);
    parts.set(was, [...(parts.get(was) ?? []), ref]);
  }
  return [...groups.values()]
    .filter((parts) => parts.size > 1)
    .map((parts) => ({ refs: [...parts.values()].flat(), parts: [...parts.values()] }));
}

function resolve(mentions: readonly CountedMention[]): Map<string, string> {
  return resolveReferences(mentions.map(({ mention }) => mention));
}

const COMPARED = [
  'name',
  'status',
  'legalForm',
  'jurisdiction',
  'incorporatedOn',
  'dissolvedOn',
  'birthDate',
] as const satisfies readonly (keyof Attributes)[];

/** An attribute that has another value than before. */
export interface AttributeChange {
  readonly attribute: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export function changedAttributes(before: EntityState, after: EntityState): AttributeChange[] {
  return COMPARED.flatMap((attribute) => {
    const values = { before: before.attributes[attribute], after: after.attributes[attribute] };
    return values.before === values.after ? [] : [{ attribute, ...values }];
  });
}
