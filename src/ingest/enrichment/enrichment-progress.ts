import {
  cancelLookups,
  readEnrichments,
  readFailed,
  type FailedLookup,
  type StoredEnrichment,
} from '../../graph/lookups/lookup-runs.ts';
import type { Store } from '../../graph/driver/store.ts';
import type { EnrichmentProgress, ServerLimit } from '../../model/lookup.ts';

type LimitOf = (server: string) => ServerLimit;

/** How far a run has come; undefined where there is no such run. */
export async function enrichmentProgress(
  store: Store,
  id: string,
  limitOf: LimitOf,
  now: Date,
): Promise<EnrichmentProgress | undefined> {
  const [run] = await readEnrichments(store, [id]);
  return run && progressOf(run, limitOf, now);
}

/** What a stored run amounts to. */
export function progressOf(
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
