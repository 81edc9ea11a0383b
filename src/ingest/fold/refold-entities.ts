import { joinStates, stateOf, type EntityState } from '../../fold/fold-entity.ts';
import { keyOfRef, resolveReferences } from '../../fold/resolve-mentions.ts';
import { distinctSorted } from '../../lib/compare.ts';
import { groupBy } from '../../lib/group.ts';
import type { Mention } from '../../model/record.ts';
import { readMentions, readOwners, type Owners, type StoredMention } from '../../graph/fold/fold-reads.ts';
import {
  deleteEntities,
  dropKeys,
  retireEntities,
  saveEntities,
  saveKeys,
} from '../../graph/fold/fold-writes.ts';
import { moveMentions, type Move } from '../../graph/fold/mention-moves.ts';
import type { Transaction } from '../../graph/driver/store.ts';
import { refuseContradictions } from './contradiction.ts';
import { joinStanding, keysHeldBy } from './assign-mentions.ts';
import type { Touched } from './refold-links.ts';

/**
 * Folds nodes afresh from all their mentions, after records that speak of them ceased to stand or stand again: they
 * come apart, become one with others, leave the graph or come back. Returns which links that touches.
 */
export async function refoldEntities(transaction: Transaction, ids: readonly string[]): Promise<Touched> {
  if (ids.length === 0) return { bundles: [], domains: [] };
  const mentions = await readMentionsAround(transaction, ids);
  const nodes = new Set([...ids, ...mentions.map(({ entity }) => entity)]);
  const standing = mentions.filter(({ retracted }) => !retracted);
  const entityOf = resolveReferences(standing.map(({ mention }) => mention));
  const live = standing.filter(({ mention }) => entityOf.has(mention.ref));
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
  await refuseContradictions(
    transaction,
    distinctSorted(live.flatMap(({ mention: { judged, ref } }) => (judged === undefined ? [] : [home(ref)]))),
  );
  return { bundles, domains: movedDomains(mentions, moves) };
}

/**
 * All mentions of these nodes, and of all that standing mentions among them are found by or judged the same as: what
 * was retracted may have found a new owner in the meantime.
 */
async function readMentionsAround(
  transaction: Transaction,
  ids: readonly string[],
): Promise<StoredMention[]> {
  const known = new Set<string>();
  const all: StoredMention[] = [];
  for (let next = [...new Set(ids)]; next.length > 0;) {
    for (const id of next) known.add(id);
    const mentions = await readMentions(transaction, next);
    all.push(...mentions);
    const standing = mentions.filter(({ retracted }) => !retracted).map(({ mention }) => mention);
    const { entityOf, former } = await ownersOf(transaction, standing);
    next = [...new Set([...entityOf.values(), ...former])].filter((id) => !known.has(id));
  }
  return all;
}

function ownersOf(transaction: Transaction, mentions: readonly Mention[]): Promise<Owners> {
  const keys = new Set(mentions.flatMap((mention) => mention.keys));
  const refs = new Set(mentions.map(({ ref }) => ref));
  for (const key of keys) if (key.startsWith(keyOfRef(''))) refs.add(key.slice(keyOfRef('').length));
  return readOwners(transaction, [...refs], [...keys]);
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
