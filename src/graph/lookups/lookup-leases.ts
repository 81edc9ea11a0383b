import { int } from 'neo4j-driver';
import type { LeasedLookup } from '../../model/lookup.ts';
import { cypher } from '../driver/cypher.ts';
import { lockLookups, lockQueue } from './lookup-locks.ts';
import {
  isGivenUp,
  isResting,
  momentsFrom,
  MOST_AT_ONCE,
  planTurns,
  serverOf,
  soonest,
  type Turn,
  type TurnRequest,
} from './lookup-turns.ts';
import { noteLeftOut } from '../driver/server-patience.ts';
import type { Store, Transaction } from '../driver/store.ts';

/** A worker is taken for dead when it has not been heard of for so long; its look-ups go to others. */
const ALIVE_MS = 10_000;
/** When nothing is due though servers are free, what waits has been put off. */
const NOTHING_DUE_MS = 200;

/** Who wants how many look-ups, and the limits of each server. */
export interface LeaseRequest extends TurnRequest {
  readonly owner: string;
  /** By this worker's clock, RFC 3339 UTC: look-ups put off until later stay in the queue. */
  readonly now: string;
  /** Servers of all look-ups in the worker's hands that were not asked yet. */
  readonly ready: readonly string[];
}

export interface Leases {
  readonly lookups: readonly LeasedLookup[];
  /** Moments for those that missed theirs, by server, as far as there are any. */
  readonly moments: ReadonlyMap<string, readonly number[]>;
  /** Servers among those named that are to be left in peace for now, or for good. */
  readonly resting: ReadonlySet<string>;
  /** The store's clock at the time, milliseconds since 1970. */
  readonly storeNow: number;
  /** How long until a server that has look-ups waiting is free again; undefined when nothing waits for a slot. */
  readonly nextInMs: number | undefined;
}

const BEAT = cypher`
  // beat
  WITH datetime.realtime().epochMillis AS now
  MERGE (me:_LookupWorker {id: $owner})
  SET me.aliveUntil = now + $alive
  WITH now
  MATCH (dead:_LookupWorker) WHERE dead.aliveUntil < now
  RETURN dead.id AS id
`;

const READ_HELD = cypher`
  // readHeld
  UNWIND $owners AS owner
  MATCH (lookup:_Lookup) WHERE lookup.owner = owner
  RETURN lookup.id AS id
`;

const FREE = cypher`
  // freeLookups
  UNWIND $ids AS id
  MATCH (lookup:_Lookup {id: id})
  WHERE lookup.state = 'RUNNING' AND lookup.owner IN $owners
  SET lookup.state = 'QUEUED', lookup.owner = null
`;

const FORGET_WORKERS = cypher`
  // forgetWorkers
  UNWIND $owners AS owner
  MATCH (worker:_LookupWorker {id: owner})
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
  MATCH (budget:_ServerBudget)
  WHERE budget.server IN $ready
     OR EXISTS { MATCH (waiting:_Lookup) WHERE waiting.server = budget.server AND waiting.state = 'QUEUED' }
  RETURN budget.server AS server, budget.nextSlotAt AS nextSlotAt, budget.pausedUntil AS pausedUntil,
         budget.strikes AS strikes, budget.inVain AS inVain, budget.intervalMs AS intervalMs, budget.day AS day, budget.dayCount AS dayCount,
         COUNT { MATCH (running:_Lookup) WHERE running.server = budget.server AND running.state = 'RUNNING' } AS running,
         datetime.realtime().epochMillis AS now
`;

const TAKE = cypher`
  // takeLookups
  UNWIND $turns AS turn
  MATCH (budget:_ServerBudget {server: turn.server})
  CALL (turn) {
    MATCH (lookup:_Lookup)
    WHERE lookup.server = turn.server AND lookup.state = 'QUEUED' AND lookup.nextAttemptAt <= $now
    WITH lookup ORDER BY lookup.rank LIMIT $most
    RETURN collect(lookup) AS due
  }
  WITH turn, budget, due[..turn.count] AS lookups
  WITH turn, budget, lookups, CASE WHEN budget.day = turn.day THEN budget.dayCount ELSE 0 END AS today
  SET budget.nextSlotAt = CASE WHEN size(lookups) + turn.again = 0 THEN budget.nextSlotAt
                               ELSE turn.first + (turn.again + size(lookups)) * turn.interval END,
      budget.day = turn.day, budget.dayCount = today + size(lookups)
  WITH turn, lookups
  UNWIND range(0, size(lookups) - 1) AS index
  WITH turn, index, lookups[index] AS lookup
  SET lookup.state = 'RUNNING', lookup.owner = $owner, lookup.lease = coalesce(lookup.lease, 0) + 1
  RETURN lookup.id AS id, lookup.domain AS domain, lookup.server AS server, lookup.question AS question,
         lookup.asked AS asked, lookup.attempts AS attempts, lookup.lease AS lease,
         turn.first + (turn.again + index) * turn.interval AS startAt
`;

const TAKE_GIVEN_UP = cypher`
  // takeGivenUp
  UNWIND $servers AS server
  MATCH (budget:_ServerBudget {server: server})
  CALL (server) {
    MATCH (lookup:_Lookup) WHERE lookup.server = server AND lookup.state = 'QUEUED'
    RETURN lookup LIMIT $most
  }
  SET lookup.state = 'RUNNING', lookup.owner = $owner, lookup.lease = coalesce(lookup.lease, 0) + 1
  RETURN lookup.id AS id, lookup.domain AS domain, lookup.server AS server, lookup.question AS question,
         lookup.asked AS asked, lookup.attempts AS attempts, lookup.lease AS lease, 0 AS startAt,
         coalesce(budget.lastRefusal, 'throttled') AS givenUp
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
    const budgets = await transaction.run(READ_BUDGETS, { ready: request.ready });
    const storeNow = Number(budgets[0]?.['now'] ?? 0);
    const left = budgets.filter(isGivenUp);
    const turns = planTurns(
      budgets.filter((budget) => !isGivenUp(budget)),
      request,
      storeNow,
    );
    const now = turns.filter(({ count, again }) => count + again > 0);
    const taken = now.length === 0 ? [] : await take(transaction, now, request);
    const lookups = [...taken, ...(await takeGivenUp(transaction, left.map(serverOf), request.owner))];
    const nextInMs = soonest(turns, storeNow + request.leadMs);
    const isIdle = lookups.length === 0 && nextInMs !== undefined;
    return {
      lookups,
      storeNow,
      moments: new Map(
        turns.map(({ server, first, interval, again }) => [server, momentsFrom(first, interval, again)]),
      ),
      resting: new Set(budgets.filter((budget) => isResting(budget, storeNow)).map(serverOf)),
      nextInMs: isIdle ? Math.max(nextInMs, NOTHING_DUE_MS) : nextInMs,
    };
  });
}

async function takeGivenUp(
  transaction: Transaction,
  servers: readonly string[],
  owner: string,
): Promise<LeasedLookup[]> {
  if (servers.length === 0) return [];
  const rows = await transaction.run(TAKE_GIVEN_UP, { servers, owner, most: int(MOST_AT_ONCE) });
  const lookups = rows as unknown as LeasedLookup[];
  await noteLeftOut(
    transaction,
    lookups.map(({ id }) => id),
  );
  return lookups;
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
    turns: turns.map(({ server, first, interval, again, count, day }) => ({
      server,
      first,
      interval,
      again: int(again),
      count: int(count),
      day: int(day),
    })),
  });
  return rows as unknown as LeasedLookup[];
}

const HAS_WORK = cypher`
  // hasLookups
  RETURN EXISTS { MATCH (due:_Lookup) WHERE due.state = 'QUEUED' AND due.nextAttemptAt <= $now }
      OR EXISTS { MATCH (running:_Lookup) WHERE running.state = 'RUNNING' } AS hasWork
`;

/** Whether a turn may be worth taking: something is due, or under way and perhaps to be freed. Writes nothing. */
export async function hasLookups(store: Store, now: string): Promise<boolean> {
  const [row] = await store.read(HAS_WORK, { now });
  return row?.['hasWork'] === true;
}

/** Hands back, all at once, look-ups that a worker was not to ask about after all. */
export async function handBack(store: Store, owner: string, ids: readonly string[]): Promise<void> {
  await store.write(async (transaction) => {
    await lockLookups(transaction, ids);
    await transaction.run(FREE, { ids, owners: [owner] });
  });
}

const READ_MOMENT = cypher`
  // readMoment
  RETURN datetime.realtime().epochMillis AS now
`;

/** The store's clock, milliseconds since 1970. */
export async function readMoment(store: Store): Promise<number> {
  const [row] = await store.read(READ_MOMENT);
  return Number(row?.['now'] ?? 0);
}

/** Hands back all that a worker holds; it leaves the queue. */
export async function leaveQueue(store: Store, owner: string): Promise<void> {
  await store.write((transaction) => free(transaction, [owner]));
}
