import { randomUUID } from 'node:crypto';
import { readMatchingLag } from '../../graph/matching/matching-state.ts';
import { leaveMatchingTurn, takeMatchingTurn } from '../../graph/matching/matching-turn.ts';
import type { Store } from '../../graph/driver/store.ts';
import type { Say } from '../../lib/log.ts';
import { findMatches, type FindOptions } from './find-matches.ts';

export interface FollowOptions {
  readonly signal: AbortSignal;
  readonly say: Say;
  readonly pauseMs?: number;
}

const PAUSE_MS = 2000;
/** A process that has not taken its turn again for so long is taken for dead. A step takes seconds. */
const TURN_MS = 30_000;

/**
 * Goes on looking for matches as records come in, until the signal; what goes wrong is told and tried again. Any number
 * of processes may follow one store: one of them does it, and when it ends or is not heard of, another.
 */
export async function followRecords(
  store: Store,
  { signal, say, pauseMs = PAUSE_MS }: FollowOptions,
): Promise<void> {
  const owner = `follower:${randomUUID()}`;
  const myTurn = (): Promise<boolean> => takeMatchingTurn(store, owner, TURN_MS);
  let told = '';
  while (!signal.aborted) {
    try {
      const { seq, last, survey } = await readMatchingLag(store);
      if ((seq < last || survey !== undefined) && (await myTurn()))
        await findMatches(store, { signal, goesOn: myTurn });
      told = '';
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!signal.aborted && reason !== told)
        say(`looking for matches failed, will be tried again: ${reason}`, {
          level: 'warn',
          event: 'matching',
        });
      told = reason;
    }
    await pause(pauseMs, signal);
  }
  await leaveMatchingTurn(store, owner).catch(() => undefined);
}

/** Looks for matches once, as soon as no other process does, and keeps the others from it meanwhile. */
export async function findMatchesInTurn(store: Store, options: FindOptions): Promise<number> {
  const owner = `finder:${randomUUID()}`;
  const never = new AbortController().signal;
  const myTurn = (): Promise<boolean> => takeMatchingTurn(store, owner, TURN_MS);
  while (!(await myTurn())) {
    options.signal?.throwIfAborted();
    await pause(PAUSE_MS, options.signal ?? never);
  }
  try {
    return await findMatches(store, { ...options, goesOn: myTurn });
  } finally {
    await leaveMatchingTurn(store, owner).catch(() => undefined);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
