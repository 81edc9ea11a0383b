import type { DomainName } from '../model/ids.ts';
import type { LeasedLookup } from '../model/lookup.ts';
import type { Asked } from '../sources/ask/hops.ts';
import { nextStep, type Step } from '../sources/ask/look-up-chain.ts';
import type { Question } from '../sources/ask/question.ts';
import { lookUpRecords } from './look-up-records.ts';
import type { LookUpTools } from './look-up-tools.ts';
import type { Settled } from './settle-look-ups.ts';

/** Time, as the worker has it; a test has its own. */
export interface Clock {
  now(): Date;
  /** Rejects when the signal fires. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface AskLeasedOptions {
  readonly tools: LookUpTools;
  readonly clock: Clock;
  readonly owner: string;
  /** Until the moment that the lease gives the request. */
  readonly waitMs: number;
  /** Whoever has not asked by now shall not begin. */
  readonly ending: AbortSignal;
  /** Ends requests that are under way. */
  readonly interruption: AbortSignal;
}

/** A request that comes later than this would stand too close to the next one: its slot is given up for another. */
const LATE_MS = 25;

/**
 * Makes the request of a leased look-up at its moment and decides what becomes of it. Rejects with an AbortError when the
 * worker is to end.
 */
export async function askLeased(lookup: LeasedLookup, options: AskLeasedOptions): Promise<Settled> {
  const { tools, clock, waitMs, ending, interruption } = options;
  const dueAt = performance.now() + waitMs;
  if (waitMs > 0) await clock.sleep(waitMs, ending);
  const question = JSON.parse(lookup.question) as Question;
  const before = JSON.parse(lookup.asked) as Asked[];
  if (performance.now() - dueAt + Math.max(0, -waitMs) > LATE_MS) return putBack(lookup, options);
  const answer = await tools.ask(lookup.domain, question, interruption);
  const asked = [...before, { question, answer, at: clock.now().toISOString() }];
  const step = nextStep(lookup.domain, tools.directory.routesFor(lookup.domain), asked, tools.retryDelaysMs);
  const settled = step.kind === 'ask' ? next(lookup, step, asked, options) : ended(lookup, step, options);
  if (answer.kind === 'throttled') {
    const intervalMs = 1000 / tools.limitOf(question.server).perSecond;
    const { retryAfterMs = 0 } = answer;
    return {
      ...settled,
      throttling: { server: question.server, retryAfterMs, intervalMs, jitter: jitter() },
    };
  }
  return answer.kind === 'answered' ? { ...settled, answeredBy: question.server } : settled;
}

function putBack(lookup: LeasedLookup, { owner, clock }: AskLeasedOptions): Settled {
  const { question, asked, server, attempts } = lookup;
  return settlement(lookup, owner, {
    state: 'QUEUED',
    server,
    attempts,
    question,
    asked,
    nextAttemptAt: clock.now().toISOString(),
  });
}

function next(
  lookup: LeasedLookup,
  { question, delayMs }: Extract<Step, { kind: 'ask' }>,
  asked: readonly Asked[],
  { owner, clock }: AskLeasedOptions,
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
  { owner, clock }: AskLeasedOptions,
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
