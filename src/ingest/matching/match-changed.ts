import { readChangedEntities } from '../../graph/matching/changed-entities.ts';
import {
  dropMatchEntries,
  readMatchEntries,
  saveMatchEntries,
  type MatchEntry,
} from '../../graph/matching/match-entries.ts';
import {
  dropMatchesOf,
  saveMatches,
  weighMatchesOf,
  type PossibleMatch,
} from '../../graph/matching/match-writes.ts';
import { saveMatchingState } from '../../graph/matching/matching-state.ts';
import { readMatchProfiles } from '../../graph/matching/match-profiles.ts';
import { readerOn, type Transaction } from '../../graph/driver/store.ts';
import { byCodeUnit, distinctSorted } from '../../lib/compare.ts';
import { entryOf, keysOfEntry, sitterOfEntry } from './match-entry.ts';
import { preparedProfileOf, type PreparedProfile } from './compare-profiles.ts';
import { possibleMatch } from './possible-match.ts';
import { shareKeys, type Refiled } from './share-keys.ts';
import { drawSuggestions } from './suggest-links.ts';

const RECORDS_AT_ONCE = 200;

/**
 * Looks for matches of the entities of the next records after this one, in a transaction that holds the lock. Returns
 * the last of these records' number, undefined where there are none. What it comes to is what a survey would.
 */
export async function matchChanged(transaction: Transaction, seq: number): Promise<number | undefined> {
  const changed = await readChangedEntities(transaction, seq, RECORDS_AT_ONCE);
  if (!changed) return undefined;
  const ids = [...changed.ids].sort(byCodeUnit);
  const portraits = await readMatchProfiles(transaction, ids);
  const sitters = new Map([...portraits].map(([id, portrait]) => [id, preparedProfileOf(portrait)]));
  const refiled = await findRefiled(transaction, ids, sitters);
  const looked = await compareRefiled(transaction, refiled, sitters);
  await weighMatchesOf(
    transaction,
    [...portraits.keys()].filter((id) => !looked.has(id)),
  );
  await drawSuggestions(transaction, distinctSorted([...ids, ...looked]));
  await saveMatchingState(transaction, { seq: changed.upTo, survey: undefined });
  return changed.upTo;
}

/** Those of which something else is known than before, or nothing any more. */
async function findRefiled(
  transaction: Transaction,
  ids: readonly string[],
  sitters: ReadonlyMap<string, PreparedProfile>,
): Promise<Refiled[]> {
  const found = await readMatchEntries(readerOn(transaction), ids);
  const entries = new Map(found.map(({ entry }) => [entry.id, entry]));
  return ids.flatMap((id) => {
    const sitter = sitters.get(id);
    const [before, now] = [entries.get(id), sitter && entryOf(sitter)];
    return before?.keys === now?.keys && before?.portrait === now?.portrait ? [] : [{ id, before, now }];
  });
}

/** Files and compares them anew, with all whose candidates they change; returns who was compared. */
async function compareRefiled(
  transaction: Transaction,
  refiled: readonly Refiled[],
  sitters: ReadonlyMap<string, PreparedProfile>,
): Promise<ReadonlySet<string>> {
  const shared = await shareKeys(transaction, refiled);
  const known = new Map(
    refiled.flatMap(({ id, now }) => (now ? [[id, sitters.get(id) ?? sitterOfEntry(now)] as const] : [])),
  );
  const affected = await fetchEntries(transaction, known, shared.affected);
  const looked = new Map(
    [...refiled.flatMap(({ now }) => now ?? []), ...affected].map((entry) => [entry.id, keysOfEntry(entry)]),
  );
  const alike = await shared.candidatesOf(looked);
  const pairs = new Map(
    [...looked.keys()].map((id) => [
      id,
      new Set([...(known.get(id)?.portrait.stated ?? []).map((other) => other.id), ...(alike.get(id) ?? [])]),
    ]),
  );
  await fetchEntries(
    transaction,
    known,
    [...pairs.values()].flatMap((others) => [...others]),
  );
  await saveMatchEntries(
    transaction,
    refiled.flatMap(({ now }) => now ?? []),
  );
  await dropMatchEntries(
    transaction,
    refiled.flatMap(({ id, now }) => (now ? [] : [id])),
  );
  await dropMatchesOf(transaction, [...refiled.map(({ id }) => id), ...looked.keys()]);
  await saveMatches(transaction, matchesOf(pairs, known));
  return new Set(looked.keys());
}

/** Reads the entries of those not known yet and adds their sitters; what is not an entity any more is dropped. */
async function fetchEntries(
  transaction: Transaction,
  known: Map<string, PreparedProfile>,
  ids: Iterable<string>,
): Promise<MatchEntry[]> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  const found = await readMatchEntries(readerOn(transaction), missing);
  await dropMatchEntries(
    transaction,
    found.flatMap(({ entry, exists }) => (exists ? [] : [entry.id])),
  );
  const there = found.flatMap(({ entry, exists }) => (exists ? [entry] : []));
  for (const entry of there) known.set(entry.id, sitterOfEntry(entry));
  return there;
}

/** Each pair once. */
function matchesOf(
  pairs: ReadonlyMap<string, ReadonlySet<string>>,
  known: ReadonlyMap<string, PreparedProfile>,
): PossibleMatch[] {
  return [...pairs].flatMap(([id, others]) =>
    [...others].flatMap((other) => {
      const [one, another] = [known.get(id), known.get(other)];
      if (!one || !another || id === other || (other < id && pairs.get(other)?.has(id))) return [];
      return possibleMatch(one, another) ?? [];
    }),
  );
}
