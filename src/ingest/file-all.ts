import { saveMatchEntries } from '../graph/match-entries.ts';
import type { Survey } from '../graph/matching-state.ts';
import { countPortraits, readNextPortraits } from '../graph/portraits.ts';
import type { Store } from '../graph/store.ts';
import { entryOf } from './match-entry.ts';
import { sitterOf } from './match-portraits.ts';
import { ENTITIES_AT_ONCE, takeStep, type Outcome, type SurveyOptions } from './survey-step.ts';

/** The first stage of a survey: files every entity. The next ones are read while those before are saved. */
export async function fileAll(
  store: Store,
  begun: Survey,
  { goesOn, onProgress, signal, entitiesAtOnce = ENTITIES_AT_ONCE }: SurveyOptions,
): Promise<Outcome> {
  const total = await countPortraits(store);
  let done = begun.after === '' ? 0 : await countPortraits(store, begun.after);
  let next = readNextPortraits(store, begun.after, entitiesAtOnce);
  for (let survey = begun; ;) {
    signal?.throwIfAborted();
    const portraits = await next;
    const last = portraits.at(-1);
    const to: Survey =
      last === undefined ? { ...survey, stage: 'COMPARING', after: '' } : { ...survey, after: last.id };
    if (last !== undefined) {
      next = readNextPortraits(store, last.id, entitiesAtOnce);
      next.catch(() => undefined);
    }
    const entries = portraits.flatMap((portrait) => entryOf(sitterOf(portrait)) ?? []);
    if (!(await takeStep(store, survey, to, (transaction) => saveMatchEntries(transaction, entries))))
      return 'TAKEN';
    if (last === undefined) return 'ENDED';
    survey = to;
    done += portraits.length;
    onProgress?.({ stage: 'filing entities', done, total: Math.max(total, done) });
    if (goesOn && !(await goesOn())) return 'STOPPED';
  }
}
