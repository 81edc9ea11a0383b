import { countMatchEntries } from '../../graph/matching/match-entries.ts';
import { lockMatching, readMatchingLag } from '../../graph/matching/matching-state.ts';
import type { Store } from '../../graph/driver/store.ts';
import { beginFullMatch, continueFullMatch } from './full-match-run.ts';
import { matchChanged } from './match-changed.ts';
import type { FullMatchOptions } from './full-match-step.ts';

export interface FindOptions extends FullMatchOptions {
  /** Look through the whole store, as if nothing had been found yet. */
  readonly afresh?: boolean;
}

/** Fewer records than this are followed one by one, however little there was before. */
const FEWEST_FOR_A_SURVEY = 10_000;
/** A survey costs a tenth of following for each entity, but costs it for all. */
const RECORDS_AS_DEAR_AS_ENTITIES = 0.1;

/**
 * Looks for entities that may be the same among those that records spoke of since it last did, after they were stored,
 * so that storing never waits for it; where very many came, through the whole store at once. Returns how many records it
 * went through. What it keeps are suggestions beside the graph; killed or run twice at once, it does no harm.
 */
export async function findMatches(
  store: Store,
  { afresh = false, ...options }: FindOptions = {},
): Promise<number> {
  const before = await readMatchingLag(store);
  const isBehind = before.last - before.seq >= FEWEST_FOR_A_SURVEY;
  if (
    afresh ||
    (isBehind && before.survey === undefined && (await isSurveyCheaper(store, before.last - before.seq)))
  )
    await beginFullMatch(store);
  const goesOn = await continueFullMatch(store, options);
  const { seq } = await readMatchingLag(store);
  const surveyed = afresh ? seq : seq - before.seq;
  return goesOn ? surveyed + (await followRecords(store, seq, options)) : surveyed;
}

async function isSurveyCheaper(store: Store, records: number): Promise<boolean> {
  return records > (await countMatchEntries(store)) * RECORDS_AS_DEAR_AS_ENTITIES;
}

/** Goes through the records after this one. */
async function followRecords(
  store: Store,
  begun: number,
  { goesOn, onProgress, signal }: FullMatchOptions,
): Promise<number> {
  const { last } = await readMatchingLag(store);
  for (let at = begun; ;) {
    signal?.throwIfAborted();
    const next = await store.write(async (transaction) => {
      const { seq, survey } = await lockMatching(transaction);
      return survey === undefined ? matchChanged(transaction, seq) : undefined;
    });
    onProgress?.({ stage: 'looking for matches', done: next ?? at, total: Math.max(last, next ?? at) });
    if (next === undefined) return at - begun;
    at = next;
    if (goesOn && !(await goesOn())) return at - begun;
  }
}

/** Further behind than this, a question does not wait for the matches to be looked for. */
const MOST_RECORDS_TO_CATCH_UP = 1000;

/** Brings matches up to date before a question about them, unless much was stored lately: that takes its time. */
export async function catchUpWithMatches(store: Store): Promise<void> {
  const { seq, last, survey } = await readMatchingLag(store);
  if (survey === undefined && seq < last && last - seq <= MOST_RECORDS_TO_CATCH_UP) await findMatches(store);
}
