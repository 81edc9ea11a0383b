import type { Throttling } from '../../graph/driver/server-patience.ts';
import type { DomainName } from '../../model/ids.ts';
import type { LeasedLookup } from '../../model/lookup.ts';
import type { Departure } from '../../sources/ask/departure.ts';
import type { Asked } from '../../sources/ask/exchanges.ts';
import { nextStep, type Step } from '../../sources/ask/lookup-chain.ts';
import type { Answer, Question } from '../../sources/ask/question.ts';
import { lookUpRecords } from '../registrations/lookup-records.ts';
import type { LookUpTools } from './lookup-tools.ts';
import type { Settled } from './complete-lookups.ts';

/** Time, as the worker has it; a test has its own. */
export interface Clock {
  now(): Date;
  /** Rejects when the signal fires. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface LeasedLookupOptions {
  readonly tools: LookUpTools;
  readonly clock: Clock;
  readonly owner: string;
  /** Until the moment that the lease gives the request. */
  readonly waitMs: number;
  /** Whoever has not asked by now shall not begin. */
  readonly dropped: AbortSignal;
  /** Ends requests that are under way. */
  readonly interruption: AbortSignal;
  readonly departure: Departure;
  /** Told at once of a server that throttles; tells whether it is asked no more. */
  readonly throttled: (throttling: Throttling) => Promise<boolean>;
}

/**
 * Makes the request of a leased look-up at its moment and decides what becomes of it. Rejects with an AbortError when it
 * is not to be made, and with Missed when its moment has passed.
 */
export async function runLeasedLookup(lookup: LeasedLookup, options: LeasedLookupOptions): Promise<Settled> {
  const { tools, clock } = options;
  const question = JSON.parse(lookup.question) as Question;
  const before = JSON.parse(lookup.asked) as Asked[];
  const answer = await answerOf(lookup, question, options);
  const asked = [...before, { question, answer, at: clock.now().toISOString() }];
  const step = nextStep(lookup.domain, tools.directory.routesFor(lookup.domain), asked, tools.retryDelaysMs);
  const settled = step.kind === 'ask' ? next(lookup, step, asked, options) : ended(lookup, step, options);
  return answer.kind === 'answered' ? { ...settled, answeredBy: question.server } : settled;
}

/** What the server says, or what it said last where it is asked no more. */
async function answerOf(
  lookup: LeasedLookup,
  question: Question,
  { tools, clock, waitMs, dropped, interruption, departure, throttled }: LeasedLookupOptions,
): Promise<Answer> {
  if (lookup.givenUp != null) return { kind: 'throttled', reason: lookup.givenUp, gaveUp: true };
  if (waitMs > 0) await clock.sleep(waitMs, dropped);
  dropped.throwIfAborted();
  const answer = await tools.ask(lookup.domain, question, { signal: interruption, departure });
  if (answer.kind !== 'throttled') return answer;
  const { server } = question;
  const { retryAfterMs = 0, reason } = answer;
  const intervalMs = 1000 / tools.limitOf(server).perSecond;
  const isGivenUp = await throttled({
    server,
    retryAfterMs,
    intervalMs,
    jitter: jitter(),
    reason,
    lookup: lookup.id,
  });
  return isGivenUp ? { ...answer, gaveUp: true } : answer;
}

function next(
  lookup: LeasedLookup,
  { question, delayMs }: Extract<Step, { kind: 'ask' }>,
  asked: readonly Asked[],
  { owner, clock }: LeasedLookupOptions,
): Settled {
  const last = asked.at(-1)?.answer;
  return settlement(lookup, owner, {
    state: 'QUEUED',
    server: question.server,
    attempts: lookup.attempts + 1,
    question: JSON.stringify(question),
    asked: JSON.stringify(asked),
    nextAttemptAt: new Date(clock.now().getTime() + delayMs * jitter()).toISOString(),
    error: last && 'reason' in last ? last.reason : null,
  });
}

function ended(
  lookup: LeasedLookup,
  step: Exclude<Step, { kind: 'ask' }>,
  { owner, clock }: LeasedLookupOptions,
): Settled {
  return {
    ...settlement(lookup, owner, {
      state: step.kind === 'answered' ? 'DONE' : 'FAILED',
      server: lookup.server,
      attempts: lookup.attempts + 1,
      error: step.kind === 'failed' ? step.reason : null,
      finishedAt: clock.now().toISOString(),
    }),
    ...lookUpRecords(lookup.domain as DomainName, step, 'worker'),
  };
}

type Properties = Partial<Settled['settlement']> &
  Pick<Settled['settlement'], 'state' | 'server' | 'attempts'>;

function settlement({ id, lease }: LeasedLookup, owner: string, properties: Properties): Settled {
  const nothing = { error: null, question: null, asked: null, nextAttemptAt: null, finishedAt: null };
  return { settlement: { ...nothing, ...properties, id, lease, owner }, sources: [], records: [] };
}

/** Spreads what would come back all at once. */
function jitter(): number {
  return 1 + Math.random() * 0.2;
}
