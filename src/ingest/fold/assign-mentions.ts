import { joinStates, stateOf, type EntityState, type Weight } from '../../fold/fold-entity.ts';
import { keyOfRef, resolveReferences, type Reference } from '../../fold/resolve-mentions.ts';
import type { Owners } from '../../graph/fold/fold-reads.ts';
import { distinctSorted } from '../../lib/compare.ts';
import { groupBy } from '../../lib/group.ts';
import { isSameContent } from '../../lib/text/same-content.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import type { Mention } from '../../model/record.ts';

/** Two records speak of one id as different kinds of thing. */
export class KindConflict extends ServiceError {
  readonly code = 'CONFLICT';
}

export interface WeighedMention {
  readonly mention: Mention;
  readonly weight: Weight;
}

/** Which entities the mentions belong to, and what that changes about the entities there are. */
export interface Assignment {
  /** By reference, the id of its entity. */
  readonly entityOf: ReadonlyMap<string, string>;
  /** The entities that are new or say more than before. */
  readonly changed: ReadonlyMap<string, EntityState>;
  /** Nodes whose mentions belong to another one now: entities found to be one, or one that goes by a better id. */
  readonly merges: readonly { readonly from: string; readonly to: string }[];
  /** By identifier (and by every id that is not its entity's own), the entity. */
  readonly keys: readonly { readonly key: string; readonly entity: string }[];
  /** Nodes to fold afresh: judgments tie them to what no record speaks of, or spoke of until now. */
  readonly unsettled: readonly string[];
}

/**
 * Places new mentions among the nodes that are there. `owners` says which entity owns each reference and identifier
 * now; `states` holds those entities. Pure: the same mentions in any order end in the same entities.
 */
export function assignMentions(
  mentions: readonly WeighedMention[],
  owners: Owners,
  states: ReadonlyMap<string, EntityState>,
): Assignment {
  const owned = new Set(owners.entityOf.values());
  const references: Reference[] = [...owned].map((id) => ({ ref: id, keys: [] }));
  for (const { mention } of mentions) {
    const names = [keyOfRef(mention.ref), ...mention.keys];
    const ownedBy = names.flatMap((name) => owners.entityOf.get(name) ?? []).map(keyOfRef);
    references.push({ ...mention, keys: [...mention.keys, ...ownedBy] });
  }
  const entityOf = resolveReferences(references);
  const merges = [...owned, ...owners.former].flatMap((from) => {
    const to = entityOf.get(from) ?? from;
    return from === to ? [] : [{ from, to }];
  });
  return {
    entityOf,
    changed: addUp(mentions, entityOf, owned, states),
    merges,
    keys: keysOf(mentions, entityOf, merges),
    unsettled: unsettled(mentions, entityOf, owners),
  };
}

function unsettled(
  mentions: readonly WeighedMention[],
  entityOf: ReadonlyMap<string, string>,
  { tied }: Owners,
): string[] {
  const open = mentions.filter(({ mention: { ref, keys } }) => {
    const comesBack = [keyOfRef(ref), ...keys].some((name) => tied.has(name));
    return comesBack || !entityOf.has(ref);
  });
  return distinctSorted(open.map(({ mention: { ref } }) => entityOf.get(ref) ?? ref));
}

function addUp(
  mentions: readonly WeighedMention[],
  entityOf: ReadonlyMap<string, string>,
  owned: ReadonlySet<string>,
  states: ReadonlyMap<string, EntityState>,
): Map<string, EntityState> {
  const changed = new Map<string, EntityState>();
  const owners = groupBy(owned, (id) => entityOf.get(id) ?? id);
  for (const [entity, said] of groupBy(mentions, ({ mention }) => entityOf.get(mention.ref) ?? mention.ref)) {
    const present = (owners.get(entity) ?? []).flatMap((id) => states.get(id) ?? []);
    const state = joinStanding(entity, [
      ...present,
      ...said.map(({ mention, weight }) => stateOf(mention, weight)),
    ]);
    const before = states.get(entity);
    if (!before || owners.get(entity)?.length !== 1 || !isSameContent(before, state))
      changed.set(entity, state);
  }
  return changed;
}

/** Adds up what standing records say of an entity; they must agree on what kind of thing it is. */
export function joinStanding(entity: string, states: readonly EntityState[]): EntityState {
  return states.reduce((sum, next) => {
    if (sum.kind !== next.kind)
      throw new KindConflict(`${entity} is a ${sum.kind} and cannot be a ${next.kind} too.`);
    return joinStates(sum, next);
  });
}

function keysOf(
  mentions: readonly WeighedMention[],
  entityOf: ReadonlyMap<string, string>,
  merges: Assignment['merges'],
): { key: string; entity: string }[] {
  const keys = new Map<string, string>();
  for (const { from, to } of merges) keys.set(keyOfRef(from), to);
  for (const { mention } of mentions) {
    const entity = entityOf.get(mention.ref) ?? mention.ref;
    for (const key of keysHeldBy(mention, entity)) keys.set(key, entity);
  }
  return [...keys].map(([key, entity]) => ({ key, entity }));
}

/** What an entity is found by because of one mention: its identifiers, and its reference where that is not its id. */
export function keysHeldBy({ ref, keys }: Mention, entity: string): string[] {
  return ref === entity ? [...keys] : [...keys, keyOfRef(ref)];
}
