import { int } from 'neo4j-driver';
import type { LeasedLookup, ServerLimit } from '../model/lookup.ts';
import { cypher } from './cypher.ts';
import { lockLookups, lockQueue } from './lookup-locks.ts';
import type { Row, Store, Transaction } from './store.ts';

/** A worker is taken for dead when it has not been heard of for so long; its look-ups go to others. */
const ALIVE_MS = 10_000;
/** Requests of so long a time are handed out together, beyond the time that the handing out takes. */
const SPAN_MS = 250;
/** When nothing is due though servers are free, what waits has been put off. */
const NOTHING_DUE_MS = 200;
/** Between two requests a little more than the rate says, so that jitter never makes a server count too many. */
const HEADROOM = 1.04;
const DAY_MS = 86_400_000;
const MOST_AT_ONCE = 100;

/** Who wants how many look-ups, and the limits of each server. */
export interface LeaseRequest {
  readonly owner: string;
  readonly want: number;
  readonly limitOf: (server: string) => ServerLimit;
  /** Until the answer of the store is with the worker: no request is to go out before. */
  readonly leadMs: number;
  /** By this worker's clock, RFC 3339 UTC: look-ups put off until later stay in the queue. */
  readonly now: string;
}

export interface Leases {
  readonly lookups: readonly LeasedLookup[];
  /** The store's clock at the time, milliseconds since 1970. */
  readonly storeNow: number;
  /** How long until a server that has look-ups waiting is free again; undefined when nothing waits for a slot. */
  readonly nextInMs: number | undefined;
}

const BEAT = cypher`
  // beat
  WITH datetime.realtime().epochMillis AS now
  MERGE (me:LookupWorker {id: $owner})
  SET me.aliveUntil = now + $alive
  WITH now
  MATCH (dead:LookupWorker) WHERE dead.aliveUntil < now
  RETURN dead.id AS id
`;

const READ_HELD = cypher`
  // readHeld
  UNWIND $owners AS owner
  MATCH (lookup:Lookup) WHERE lookup.owner = owner
  RETURN lookup.id AS id
`;

const FREE = cypher`
  // freeLookups
  UNWIND $ids AS id
  MATCH (lookup:Lookup {id: id})
  WHERE lookup.state = 'RUNNING' AND lookup.owner IN $owners
  SET lookup.state = 'QUEUED', lookup.owner = null
`;

const FORGET_WORKERS = cypher`
  // forgetWorkers
  UNWIND $owners AS owner
  MATCH (worker:LookupWorker {id: owner})
  DELETE worker
`;

/** Puts back what these workers hold, and forgets them. */
async function free(transaction: Transaction, owners: readonly string[]): Promise<void> {
  if (owners.length === 0) return;
  const ids = (await transaction.run(READ_HELD, { owners })).map((row) => String(row['id']));
  await lockLookups(transaction, ids);
  await transaction.run(FREE, { ids, owners });
  await transaction.run(FORGET_WORKERS, { owners });
}

const READ_BUDGETS = cypher`
  // readBudgets
  MATCH (budget:ServerBudget)
  WHERE EXISTS { MATCH (waiting:Lookup) WHERE waiting.server = budget.server AND waiting.state = 'QUEUED' }
  RETURN budget.server AS server, budget.nextSlotAt AS nextSlotAt, budget.pausedUntil AS pausedUntil,
         budget.intervalMs AS intervalMs, budget.day AS day, budget.dayCount AS dayCount,
         COUNT { MATCH (running:Lookup) WHERE running.server = budget.server AND running.state = 'RUNNING' } AS running,
         datetime.realtime().epochMillis AS now
`;

const TAKE = cypher`
  // takeLookups
  UNWIND $turns AS turn
  MATCH (budget:ServerBudget {server: turn.server})
  CALL (turn) {
    MATCH (lookup:Lookup)
    WHERE lookup.server = turn.server AND lookup.state = 'QUEUED' AND lookup.nextAttemptAt <= $now
    WITH lookup ORDER BY lookup.rank LIMIT $most
    RETURN collect(lookup) AS due
  }
  WITH turn, budget, due[..turn.count] AS lookups
  WITH turn, budget, lookups, CASE WHEN budget.day = turn.day THEN budget.dayCount ELSE 0 END AS today
  SET budget.nextSlotAt = CASE WHEN size(lookups) = 0 THEN budget.nextSlotAt
                               ELSE turn.first + size(lookups) * turn.interval END,
      budget.day = turn.day, budget.dayCount = today + size(lookups)
  WITH turn, lookups
  UNWIND range(0, size(lookups) - 1) AS index
  WITH turn, index, lookups[index] AS lookup
  SET lookup.state = 'RUNNING', lookup.owner = $owner, lookup.lease = coalesce(lookup.lease, 0) + 1
  RETURN lookup.id AS id, lookup.domain AS domain, lookup.server AS server, lookup.question AS question,
         lookup.asked AS asked, lookup.attempts AS attempts, lookup.lease AS lease,
         turn.first + index * turn.interval AS startAt
`;

/**
 * Hands look-ups to a worker, each with the moment at which its request may go out, so that all workers together keep
 * to every server's rate and connections. Also tells that the worker is alive, and frees what dead ones held.
 */
export async function takeLookups(store: Store, request: LeaseRequest): Promise<Leases> {
  return store.write(async (transaction) => {
    await lockQueue(transaction);
    const dead = await transaction.run(BEAT, { owner: request.owner, alive: int(ALIVE_MS) });
    await free(
      transaction,
      dead.map((row) => String(row['id'])),
    );
    const budgets = await transaction.run(READ_BUDGETS);
    const storeNow = Number(budgets[0]?.['now'] ?? 0);
    const turns = planTurns(budgets, request, storeNow);
    const now = turns.filter(({ count }) => count > 0);
    const lookups = now.length === 0 ? [] : await take(transaction, now, request);
    const nextInMs = soonest(turns, storeNow + request.leadMs);
    const isIdle = lookups.length === 0 && nextInMs !== undefined;
    return { lookups, storeNow, nextInMs: isIdle ? Math.max(nextInMs, NOTHING_DUE_MS) : nextInMs };
  });
}

interface Turn {
  readonly server: string;
  readonly first: number;
  readonly interval: number;
  readonly count: number;
  readonly day: number;
  readonly isFull: boolean;
}

/** Whose turn it is: a fair share for each server, as far as its rate, connections and day allow. */
function planTurns(budgets: readonly Row[], { want, limitOf, leadMs }: LeaseRequest, now: number): Turn[] {
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
    const slots = Math.floor((soon + SPAN_MS - first) / interval) + 1;
    const share = Math.ceil(left / (budgets.length - index));
    const free = connections - Number(budget['running']);
    const count = Math.max(0, Math.min(slots, free, share, left, perDay - today, MOST_AT_ONCE));
    left -= count;
    return { server, first, interval, count, day, isFull: free <= 0 };
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
function soonest(turns: readonly Turn[], soon: number): number | undefined {
  const waits = turns
    .filter(({ isFull }) => !isFull)
    .map(({ first, interval, count }) => first + count * interval - SPAN_MS / 2 - soon);
  return waits.length === 0 ? undefined : Math.max(0, Math.min(...waits));
}

async function take(
  transaction: Transaction,
  turns: readonly Turn[],
  { owner, now }: LeaseRequest,
): Promise<LeasedLookup[]> {
  const rows = await transaction.run(TAKE, {
    owner,
    now,
    most: int(MOST_AT_ONCE),
    turns: turns.map(({ server, first, interval, count, day }) => ({
      server,
      first,
      interval,
      count: int(count),
      day: int(day),
    })),
  });
  return rows as unknown as LeasedLookup[];
}

const HAS_WORK = cypher`
  // hasLookups
  RETURN EXISTS { MATCH (due:Lookup) WHERE due.state = 'QUEUED' AND due.nextAttemptAt <= $now }
      OR EXISTS { MATCH (running:Lookup) WHERE running.state = 'RUNNING' } AS hasWork
`;

/** Whether a turn may be worth taking: something is due, or under way and perhaps to be freed. Writes nothing. */
export async function hasLookups(store: Store, now: string): Promise<boolean> {
  const [row] = await store.read(HAS_WORK, { now });
  return row?.['hasWork'] === true;
}

/** Hands back all that a worker holds; it leaves the queue. */
export async function leaveQueue(store: Store, owner: string): Promise<void> {
  await store.write((transaction) => free(transaction, [owner]));
}
