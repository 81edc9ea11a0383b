import { enrichmentProgress, failedLookups } from '../../ingest/enrichment/enrichment-progress.ts';
import type { LookUpTools } from '../../ingest/enrichment/lookup-tools.ts';
import { runWorker } from '../../ingest/enrichment/worker.ts';
import type { Say } from '../../lib/log.ts';
import { cleanText } from '../../lib/text/clean-text.ts';
import type { Store } from '../../graph/driver/store.ts';
import type { EnrichmentProgress } from '../../model/lookup.ts';
import { listenForInterruption } from '../interruption.ts';
import { systemClock } from './lookup-setup.ts';

const POLL_MS = 500;
/** What waits is counted each time, which takes longer the more it is: a twentieth of the time at most goes into it. */
const POLL_SHARE = 20;
const LONGEST_POLL_MS = 5_000;
const LINE_INTERVAL_MS = 5_000;
const BAR_WIDTH = 30;

/** How a run came out: finished, or interrupted with the rest still queued. */
export interface RunOutcome {
  readonly progress: EnrichmentProgress;
  readonly interrupted: boolean;
}

/** Whom to ask, and whom to tell; without a log, people are shown a bar. */
export interface RunParts {
  readonly tools: LookUpTools;
  readonly log: Say | undefined;
}

/** Works on the queue in this process, beside whatever workers there are, until the run is finished or interrupted. */
export async function runLookUps(
  store: Store,
  enrichment: string,
  { tools, log }: RunParts,
): Promise<RunOutcome> {
  const interruption = listenForInterruption(() => process.exit(130));
  const finished = new AbortController();
  const signal = AbortSignal.any([interruption.signal, finished.signal]);
  const say: Say = (line, about) => {
    if (log) log(line, { event: 'lookups', ...about });
    else process.stderr.write(`\ninterlock: ${cleanText(line)}\n`);
  };
  const working = runWorker({ store, tools, clock: systemClock, signal, say });
  working.catch(() => finished.abort());
  try {
    const progress = await watch(store, enrichment, { tools, log }, signal);
    return { progress, interrupted: interruption.signal.aborted };
  } finally {
    finished.abort();
    await working;
    interruption.dispose();
  }
}

async function watch(
  store: Store,
  enrichment: string,
  { tools: { limitOf }, log }: RunParts,
  signal: AbortSignal,
): Promise<EnrichmentProgress> {
  const show = log ? progressLog(log) : progressLine(process.stderr);
  for (;;) {
    const begun = performance.now();
    const progress = await patiently(
      () => enrichmentProgress(store, enrichment, limitOf, new Date()),
      signal,
    );
    if (progress) show(progress, Date.now());
    if (progress?.finished || (progress && signal.aborted)) return progress;
    const pauseMs = Math.min(LONGEST_POLL_MS, POLL_SHARE * (performance.now() - begun));
    await systemClock.sleep(Math.max(POLL_MS, pauseMs), signal).catch(() => undefined);
  }
}

/** A store that is away for a moment does not end the run. */
async function patiently<T>(read: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (signal.aborted) throw error;
    return undefined;
  }
}

type Show = (progress: EnrichmentProgress, now: number) => void;

/** A bar on a terminal, elsewhere a line every few seconds; both with rate and remaining time. */
function progressLine(output: NodeJS.WriteStream): Show {
  let last = 0;
  return (progress, now) => {
    const text = tell(progress, now);
    if (output.isTTY) output.write(`\r${bar(progress)} ${text}\u001b[K${progress.finished ? '\n' : ''}`);
    else if (now - last >= LINE_INTERVAL_MS || progress.finished) {
      last = now;
      output.write(`${text}\n`);
    }
  };
}

/** A line of the log every few seconds. */
function progressLog(log: Say): Show {
  let last = 0;
  return (progress, now) => {
    if (now - last < LINE_INTERVAL_MS && !progress.finished) return;
    last = now;
    log(tell(progress, now), { event: 'progress' });
  };
}

function bar({ done, failed, total }: EnrichmentProgress): string {
  const filled = total === 0 ? BAR_WIDTH : Math.round(((done + failed) / total) * BAR_WIDTH);
  return `[${'#'.repeat(filled).padEnd(BAR_WIDTH, '.')}]`;
}

function tell(
  { done, failed, total, newLinks, startedAt, estimatedEnd, finished, withoutServers }: EnrichmentProgress,
  now: number,
): string {
  const seconds = Math.max((now - Date.parse(startedAt)) / 1000, 0.001);
  const rate = ((done + failed) / seconds).toFixed(1);
  const left =
    estimatedEnd === undefined || finished ? '' : `, ${inWords(Date.parse(estimatedEnd) - now)} left`;
  const without =
    withoutServers.length === 0 ? '' : `, without ${cleanText(withoutServers.join(', '))} (throttles)`;
  return `${String(done + failed)} of ${String(total)} look-ups, ${String(failed)} failed, ${String(newLinks)} new links, ${rate}/s${left}${without}`;
}

function inWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 90) return `${String(seconds)} s`;
  return seconds < 5_400 ? `${String(Math.ceil(seconds / 60))} min` : `${(seconds / 3600).toFixed(1)} h`;
}

/** Says how a run came out: JSON Lines on a pipe, text on a terminal; and what failed, with the reason. */
export async function reportRun(
  store: Store,
  enrichment: string,
  { progress, interrupted }: RunOutcome,
  { json, say }: { readonly json: boolean; readonly say: Say },
): Promise<void> {
  const failed = await failedLookups(store, enrichment);
  for (const { domain, server, attempts, error } of failed) {
    if (json)
      process.stdout.write(`${JSON.stringify({ domain, state: 'FAILED', server, attempts, error })}\n`);
    else say(`failed: ${domain} (${String(attempts)} requests): ${error}`, { event: 'lookups' });
  }
  if (json) process.stdout.write(`${JSON.stringify({ enrichment, ...progress })}\n`);
  if (interrupted)
    say(`interrupted: ${String(progress.remaining)} look-ups stay queued; run the same again, or a worker`, {
      event: 'ending',
    });
}
