import { joinStates, stateOf, type EntityState } from '../fold/fold-entity.ts';
import { keyOfRef, resolveReferences } from '../fold/resolve-mentions.ts';
import { groupBy } from '../lib/group.ts';
import { readMentions, readOwners, type StoredMention } from '../graph/fold-reads.ts';
import { deleteEntities, dropKeys, retireEntities, saveEntities, saveKeys } from '../graph/fold-writes.ts';
import { moveMentions, type Move } from '../graph/mention-moves.ts';
import type { Transaction } from '../graph/store.ts';
import { joinStanding, keysHeldBy } from './place-mentions.ts';
import type { Touched } from './refold-links.ts';

/**
 * Folds nodes afresh from all their mentions, after records that speak of them ceased to stand or stand again: they
 * come apart, become one with others, leave the graph or come back. Returns which links that touches.
 */
export async function refoldEntities(transaction: Transaction, ids: readonly string[]): Promise<Touched> {
  const mentions = await readMentionsAround(transaction, ids);
  const nodes = new Set([...ids, ...mentions.map(({ entity }) => entity)]);
  const live = mentions.filter(({ retracted }) => !retracted);
  const entityOf = resolveReferences(live.map(({ mention }) => mention));
  const home = (ref: string): string => entityOf.get(ref) ?? ref;
  const entities = groupBy(live, ({ mention }) => home(mention.ref));
  const former = groupBy(
    mentions.filter(({ mention }) => !entityOf.has(mention.ref)),
    ({ mention }) => mention.ref,
  );
  await dropKeys(transaction, [...nodes]);
  await saveEntities(transaction, [
    ...[...entities].map(([id, said]) => ({ id, state: joinStanding(id, said.map(stateOfMention)) })),
    ...[...former].map(([id, said]) => ({ id, state: addUp(said) })),
  ]);
  const moves = movesOf(mentions, home);
  const bundles = await moveMentions(transaction, moves);
  await saveKeys(transaction, keysOf(live, home));
  await retireEntities(transaction, [...former.keys()]);
  await deleteEntities(
    transaction,
    [...nodes].filter((id) => !entities.has(id) && !former.has(id)),
  );
  return { bundles, domains: movedDomains(mentions, moves) };
}

/**
 * All mentions of these nodes, and of the entities that own what standing mentions among them are found by: what was
 * retracted may have found a new owner in the meantime.
 */
async function readMentionsAround(
  transaction: Transaction,
  ids: readonly string[],
): Promise<StoredMention[]> {
  const mentions = await readMentions(transaction, ids);
  const live = mentions.filter(({ retracted }) => !retracted).map(({ mention }) => mention);
  const keys = new Set(live.flatMap((mention) => mention.keys));
  const refs = new Set(live.map(({ ref }) => ref));
  for (const key of keys) if (key.startsWith(keyOfRef(''))) refs.add(key.slice(keyOfRef('').length));
  const { entityOf } = await readOwners(transaction, [...refs], [...keys]);
  const known = new Set(ids);
  const others = [...new Set(entityOf.values())].filter((id) => !known.has(id));
  return [...mentions, ...(await readMentions(transaction, others))];
}

function stateOfMention({ mention, weight }: StoredMention): EntityState {
  return stateOf(mention, weight);
}

function addUp(mentions: readonly StoredMention[]): EntityState {
  return mentions.map(stateOfMention).reduce(joinStates);
}

function movesOf(mentions: readonly StoredMention[], home: (ref: string) => string): Move[] {
  const moves = mentions.flatMap(({ entity, mention: { ref } }) =>
    home(ref) === entity ? [] : [{ ref, from: entity, to: home(ref) }],
  );
  return [...new Map(moves.map((move) => [JSON.stringify(move), move])).values()];
}

function keysOf(
  live: readonly StoredMention[],
  home: (ref: string) => string,
): { key: string; entity: string }[] {
  const keys = new Map<string, string>();
  for (const { mention } of live) {
    const entity = home(mention.ref);
    for (const key of keysHeldBy(mention, entity)) keys.set(key, entity);
  }
  return [...keys].map(([key, entity]) => ({ key, entity }));
}

/** A domain that mentions leave or come to has another history than before. */
function movedDomains(mentions: readonly StoredMention[], moves: readonly Move[]): string[] {
  const domains = new Set(
    mentions.filter(({ mention }) => mention.kind === 'DOMAIN').map(({ mention }) => mention.ref),
  );
  return moves.filter(({ ref }) => domains.has(ref)).flatMap(({ from, to }) => [from, to]);
}
