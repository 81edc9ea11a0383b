import { setTimeout as sleep } from 'node:timers/promises';
import {
  cancelLookups,
  readEnrichment,
  readFailed,
  type FailedLookup,
  type StoredEnrichment,
} from '../graph/lookup-runs.ts';
import type { Store } from '../graph/store.ts';
import type { EnrichmentProgress, ServerLimit } from '../model/lookup.ts';

type LimitOf = (server: string) => ServerLimit;

/** How far a run has come; undefined where there is no such run. */
export async function enrichmentProgress(
  store: Store,
  id: string,
  limitOf: LimitOf,
  now: Date,
): Promise<EnrichmentProgress | undefined> {
  const run = await readEnrichment(store, id);
  return run && progressOf(run, limitOf, now);
}

function progressOf(
  { waiting, cancelled, ...run }: StoredEnrichment,
  limitOf: LimitOf,
  now: Date,
): EnrichmentProgress {
  const remaining = run.total - run.done - run.failed - cancelled;
  const seconds = Math.max(
    0,
    ...waiting.map(({ server, count, intervalMs, pausedMs }) => {
      const interval = Math.max(1 / limitOf(server).perSecond, (intervalMs ?? 0) / 1000);
      return count * interval + Math.max(pausedMs ?? 0, 0) / 1000;
    }),
  );
  const estimatedEnd = new Date(now.getTime() + seconds * 1000).toISOString();
  return { ...run, remaining, ...(remaining > 0 ? { estimatedEnd } : {}), finished: remaining <= 0 };
}

/** The look-ups of a run that were given up, with the reason. */
export async function failedLookups(store: Store, enrichment: string): Promise<readonly FailedLookup[]> {
  return readFailed(store, enrichment);
}

/** Calls off what a run still waits for; undefined where there is no such run. */
export async function cancelEnrichment(
  store: Store,
  id: string,
  limitOf: LimitOf,
  now: Date,
): Promise<EnrichmentProgress | undefined> {
  const isThere = await cancelLookups(store, id, now.toISOString());
  return isThere ? enrichmentProgress(store, id, limitOf, now) : undefined;
}

const LOOK_AGAIN_MS = 500;

/** Tells how far a run has come whenever that changes, until it is finished; tells nothing where there is no run. */
export async function* watchEnrichment(
  look: () => Promise<EnrichmentProgress | undefined>,
  everyMs = LOOK_AGAIN_MS,
): AsyncGenerator<EnrichmentProgress> {
  let told = '';
  for (;;) {
    const progress = await look();
    if (!progress) return;
    const { estimatedEnd: _moves, ...counts } = progress;
    const now = JSON.stringify(counts);
    if (now !== told) yield progress;
    told = now;
    if (progress.finished) return;
    await sleep(everyMs);
  }
}
