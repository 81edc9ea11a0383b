import {
  findFiledAlike,
  readChangedEntities,
  readMatchEntries,
  readMatchingLag,
  readPortraits,
  type Portrait,
} from '../graph/match-reads.ts';
import {
  dropMatchEntries,
  dropMatchesOf,
  forgetMatches,
  lockMatching,
  saveMatchEntries,
  saveMatches,
  saveMatchingSeq,
  weighMatchesOf,
  type PossibleMatch,
} from '../graph/match-writes.ts';
import type { Store, Transaction } from '../graph/store.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { byCodeUnit } from '../lib/compare.ts';
import { shortHash } from '../lib/hash.ts';
import type { Watch } from './compare-graph.ts';
import { drawSuggestions, forgetSuggestions } from './suggest-links.ts';
import { compareSitters, filedUnder, sitterOf, type Sitter } from './match-portraits.ts';

/** Of the entities filed under the same keys so many are compared with each, those with the rarest keys first. */
export const MOST_CANDIDATES = 50;
/** So many matches are kept of each entity, the best ones. */
export const MOST_MATCHES = 20;
const RECORDS_AT_ONCE = 200;

export interface FindOptions extends Watch {
  /** Forget what was found and look through the whole store. */
  readonly afresh?: boolean;
  /** Asked after each step: whether to take another. */
  readonly goesOn?: () => Promise<boolean>;
}

/**
 * Looks for entities that may be the same among those that records spoke of since it last did; follows the records by
 * their numbers, after they were stored, so that storing never waits for it. Returns how many records it went through.
 * What it keeps are suggestions beside the graph; killed or run twice at once, it does no harm.
 */
export async function findMatches(
  store: Store,
  { afresh = false, goesOn, onProgress, signal }: FindOptions = {},
): Promise<number> {
  if (afresh) {
    await forgetMatches(store);
    await forgetSuggestions(store);
  }
  const { seq, last } = await readMatchingLag(store);
  for (let at = seq; ;) {
    signal?.throwIfAborted();
    const next = await store.write(step);
    onProgress?.({ stage: 'looking for matches', done: next ?? at, total: Math.max(last, next ?? at) });
    if (next === undefined) return at - seq;
    at = next;
    if (goesOn && !(await goesOn())) return at - seq;
  }
}

/** Further behind than this, a question does not wait for the matches to be looked for. */
const MOST_RECORDS_TO_CATCH_UP = 1000;

/** Brings matches up to date before a question about them, unless much was stored lately: that takes its time. */
export async function catchUpWithMatches(store: Store): Promise<void> {
  const { seq, last } = await readMatchingLag(store);
  if (seq < last && last - seq <= MOST_RECORDS_TO_CATCH_UP) await findMatches(store);
}

/** Looks through the entities of some more records; returns the last record's number, undefined where there was none. */
async function step(transaction: Transaction): Promise<number | undefined> {
  const seq = await lockMatching(transaction);
  const changed = await readChangedEntities(transaction, seq, RECORDS_AT_ONCE);
  if (!changed) return undefined;
  const ids = [...changed.ids].sort(byCodeUnit);
  const portraits = await readPortraits(transaction, ids);
  const gone = ids.filter((id) => !portraits.has(id));
  await dropMatchEntries(transaction, gone);
  await dropMatchesOf(transaction, gone);
  await compareChanged(transaction, [...portraits.values()]);
  await weighMatchesOf(transaction, [...portraits.keys()]);
  await saveMatchingSeq(transaction, changed.upTo);
  await drawSuggestions(transaction, ids);
  return changed.upTo;
}

/** Files anew and compares those of which something else is known than before. */
async function compareChanged(transaction: Transaction, portraits: readonly Portrait[]): Promise<void> {
  const before = await readMatchEntries(
    transaction,
    portraits.map(({ id }) => id),
  );
  const fresh = portraits.filter((portrait) => before.get(portrait.id) !== canonicalJson(portrait));
  const sitters = new Map(fresh.map((portrait) => [portrait.id, sitterOf(portrait)]));
  const entries = [...sitters.values()].map((sitter) => ({
    id: sitter.portrait.id,
    keys: filedUnder(sitter),
    portrait: canonicalJson(sitter.portrait),
  }));
  await saveMatchEntries(transaction, entries);
  await dropMatchesOf(transaction, [...sitters.keys()]);
  const alike = await findFiledAlike(transaction, entries, MOST_CANDIDATES);
  const candidates = new Map(
    [...sitters].map(([id, { portrait }]) => [
      id,
      new Set([...portrait.stated.map((other) => other.id), ...(alike.get(id) ?? [])]),
    ]),
  );
  const known = await fetchOthers(transaction, sitters, candidates);
  await saveMatches(transaction, matchesOf(candidates, known));
}

/** Those candidates that did not change themselves; entries of what is gone are dropped where they are met. */
async function fetchOthers(
  transaction: Transaction,
  sitters: ReadonlyMap<string, Sitter>,
  candidates: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<ReadonlyMap<string, Sitter>> {
  const wanted = new Set([...candidates.values()].flatMap((ids) => [...ids]));
  const others = [...wanted].filter((id) => !sitters.has(id));
  const filed = await readMatchEntries(transaction, others);
  const unfiled = await readPortraits(
    transaction,
    others.filter((id) => !filed.has(id)),
  );
  await dropMatchEntries(
    transaction,
    others.filter((id) => !filed.has(id) && !unfiled.has(id)),
  );
  const portraits = [...[...filed.values()].map((text) => JSON.parse(text) as Portrait), ...unfiled.values()];
  return new Map([...sitters, ...portraits.map((portrait) => [portrait.id, sitterOf(portrait)] as const)]);
}

function matchesOf(
  candidates: ReadonlyMap<string, ReadonlySet<string>>,
  sitters: ReadonlyMap<string, Sitter>,
): PossibleMatch[] {
  const matches = new Map<string, PossibleMatch>();
  for (const [id, others] of candidates) {
    const found = [...others].flatMap((other) => matchOf(sitters.get(id), sitters.get(other)) ?? []);
    found.sort((one, other) => other.score - one.score || byCodeUnit(one.id, other.id));
    for (const match of found.slice(0, MOST_MATCHES)) matches.set(match.id, match);
  }
  return [...matches.values()];
}

function matchOf(one: Sitter | undefined, other: Sitter | undefined): PossibleMatch | undefined {
  if (!one || !other) return undefined;
  const [left, right] = one.portrait.id < other.portrait.id ? [one, other] : [other, one];
  const comparison = compareSitters(left, right);
  if (!comparison) return undefined;
  const ends = { left: left.portrait.id, right: right.portrait.id };
  return {
    id: `match:${shortHash(ends.left, ends.right)}`,
    ...ends,
    score: Math.round(comparison.score * 1e6) / 1e6,
    reasons: JSON.stringify(comparison.reasons),
  };
}
