import { dropMatchEntries, readMatchEntries, saveMatchEntries } from '../../graph/matching/match-entries.ts';
import { dropMatchesOf } from '../../graph/matching/match-writes.ts';
import type { Survey } from '../../graph/matching/matching-state.ts';
import {
  countMatchProfiles,
  readNextMatchProfiles,
  type MatchProfile,
} from '../../graph/matching/match-profiles.ts';
import { readerOn, type Store, type Transaction } from '../../graph/driver/store.ts';
import { entryOf } from './match-entry.ts';
import { preparedProfileOf } from './compare-profiles.ts';
import { drawSuggestions } from './suggest-links.ts';
import { ENTITIES_AT_ONCE, takeStep, type Outcome, type FullMatchOptions } from './full-match-step.ts';

/** The first stage of a survey: files every entity. The next ones are read while those before are saved. */
export async function indexAll(
  store: Store,
  begun: Survey,
  { goesOn, onProgress, signal, entitiesAtOnce = ENTITIES_AT_ONCE }: FullMatchOptions,
): Promise<Outcome> {
  const total = await countMatchProfiles(store);
  let done = begun.after === '' ? 0 : await countMatchProfiles(store, begun.after);
  let next = readNextMatchProfiles(store, begun.after, entitiesAtOnce);
  for (let survey = begun; ;) {
    signal?.throwIfAborted();
    const portraits = await next;
    const last = portraits.at(-1);
    const to: Survey =
      last === undefined ? { ...survey, stage: 'COMPARING', after: '' } : { ...survey, after: last.id };
    if (last !== undefined) {
      next = readNextMatchProfiles(store, last.id, entitiesAtOnce);
      next.catch(() => undefined);
    }
    const filed = await takeStep(store, survey, to, (transaction) => file(transaction, portraits));
    if (!filed) return 'TAKEN';
    if (last === undefined) return 'ENDED';
    survey = to;
    done += portraits.length;
    onProgress?.({ stage: 'filing entities', done, total: Math.max(total, done) });
    if (goesOn && !(await goesOn())) return 'STOPPED';
  }
}

/** Files these; of which nothing can be compared, nothing stays that was found before. */
async function file(transaction: Transaction, portraits: readonly MatchProfile[]): Promise<void> {
  const entries = portraits.flatMap((portrait) => entryOf(preparedProfileOf(portrait)) ?? []);
  const filed = new Set(entries.map(({ id }) => id));
  const bare = portraits.flatMap(({ id }) => (filed.has(id) ? [] : [id]));
  const stale = (await readMatchEntries(readerOn(transaction), bare)).map(({ entry }) => entry.id);
  await saveMatchEntries(transaction, entries);
  await dropMatchEntries(transaction, stale);
  await dropMatchesOf(transaction, stale);
  await drawSuggestions(transaction, stale);
}
