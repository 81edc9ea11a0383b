import type { ServerLimit } from '../../model/lookup.ts';
import { MOST_IN_VAIN } from '../driver/server-patience.ts';
import type { Row } from '../driver/store.ts';

/** Requests of so long a time are handed out together, beyond the time that the handing out takes. */
const SPAN_MS = 250;
/**
 * Between two requests a little more than the rate says: of it, a request may be late by half, and the rest is for the
 * way to the server.
 */
const HEADROOM = 1.06;
const DAY_MS = 86_400_000;
/** The most look-ups of a server that are handed out at a time. */
export const MOST_AT_ONCE = 100;

/** What a worker asks for. */
export interface TurnRequest {
  readonly want: number;
  readonly limitOf: (server: string) => ServerLimit;
  /** Until the answer of the store is with the worker: no request is to go out before. */
  readonly leadMs: number;
  /** Look-ups in the worker's hands that missed their moment and want another one: how many, by server. */
  readonly again: ReadonlyMap<string, number>;
}

/** What is handed out for one server. */
export interface Turn {
  readonly server: string;
  readonly first: number;
  readonly interval: number;
  /** Moments for look-ups that missed theirs, before the first of the new ones. */
  readonly again: number;
  readonly count: number;
  readonly day: number;
  readonly isFull: boolean;
}

/** Whose turn it is: a fair share for each server, as far as its rate, connections and day allow. */
export function planTurns(
  budgets: readonly Row[],
  { want, limitOf, leadMs, again: missed }: TurnRequest,
  now: number,
): Turn[] {
  const soon = now + Math.ceil(leadMs);
  const day = Math.floor(now / DAY_MS);
  let left = want;
  return shuffled(budgets).map((budget, index) => {
    const server = String(budget['server']);
    const { perSecond, connections, perDay = Number.POSITIVE_INFINITY } = limitOf(server);
    const interval = Math.max((1000 * HEADROOM) / perSecond, Number(budget['intervalMs'] ?? 0));
    const earliest = Math.max(soon, Number(budget['nextSlotAt'] ?? 0), Number(budget['pausedUntil'] ?? 0));
    const today = Number(budget['day']) === day ? Number(budget['dayCount'] ?? 0) : 0;
    const isSpent = today >= perDay;
    const first = isSpent ? (day + 1) * DAY_MS : earliest;
    const slots = Math.max(0, Math.floor((soon + SPAN_MS - first) / interval) + 1);
    const again = Math.min(slots, missed.get(server) ?? 0);
    const share = Math.ceil(left / (budgets.length - index));
    // One that throttled is tried with a single request until it answers.
    const most = Number(budget['strikes'] ?? 0) > 0 ? 1 : connections;
    const free = most - Number(budget['running']);
    const count = Math.max(0, Math.min(slots - again, free, share, left, perDay - today, MOST_AT_ONCE));
    left -= count;
    return { server, first, interval, again, count, day, isFull: free <= 0 && !missed.has(server) };
  });
}

/** No server stands first every time. */
function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((left, right) => left.key - right.key)
    .map(({ item }) => item);
}

/** Until half a span of slots of a server with free connections has come into reach. */
export function soonest(turns: readonly Turn[], soon: number): number | undefined {
  const waits = turns
    .filter(({ isFull }) => !isFull)
    .map(({ first, interval, again, count }) => first + (again + count) * interval - SPAN_MS / 2 - soon);
  return waits.length === 0 ? undefined : Math.max(0, Math.min(...waits));
}

/** Whose budget it is. */
export function serverOf(budget: Row): string {
  return String(budget['server']);
}

/** Whether runs go on without the server. */
export function isGivenUp(budget: Row): boolean {
  return Number(budget['inVain'] ?? 0) >= MOST_IN_VAIN;
}

/** Whether the server is to be left in peace, for now or for good. */
export function isResting(budget: Row, now: number): boolean {
  return isGivenUp(budget) || Number(budget['pausedUntil'] ?? 0) > now;
}

/** One moment after the other. */
export function momentsFrom(first: number, interval: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index * interval);
}
