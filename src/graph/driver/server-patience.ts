import { int } from 'neo4j-driver';
import { cypher } from './cypher.ts';
import type { Row, Store, Transaction } from './store.ts';

/** A server asked to slow down. */
export interface Throttling {
  readonly server: string;
  /** As it said, or 0. */
  readonly retryAfterMs: number;
  /** Between two requests so far. */
  readonly intervalMs: number;
  /** Spreads the next try, 1 and a little. */
  readonly jitter: number;
  /** What it said. */
  readonly reason: string;
  /** The look-up that it was asked about. */
  readonly lookup: string;
}

/**
 * So often in a row is a server asked that throttles before runs go on without it. Where it gave good answers before, the
 * request that ended them is not counted: nobody could know.
 */
export const MOST_IN_VAIN = 3;

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 900_000;
const SLOWEST_INTERVAL_MS = 60_000;

const SLOW_DOWN = cypher`
  // slowDown
  UNWIND $throttlings AS throttling
  MERGE (budget:_ServerBudget {server: throttling.server})
  SET budget.lock = true
  WITH budget, throttling, datetime.realtime().epochMillis AS now
  WITH budget, throttling, now, coalesce(budget.pausedUntil, 0) > now AS known
  SET budget.strikes = coalesce(budget.strikes, 0) + CASE WHEN known THEN 0 ELSE 1 END,
      budget.inVain = coalesce(budget.inVain, 0) + CASE WHEN known THEN 0 ELSE 1 END,
      budget.lastRefusal = throttling.reason,
      budget.intervalMs = CASE
        WHEN known THEN budget.intervalMs
        WHEN coalesce(budget.intervalMs, throttling.intervalMs) * 2 > $slowest THEN $slowest
        ELSE coalesce(budget.intervalMs, throttling.intervalMs) * 2 END
  WITH budget, throttling, now,
       CASE WHEN budget.strikes > 12 THEN $longest ELSE $first * toInteger(2 ^ (budget.strikes - 1)) END AS backOff
  WITH budget, throttling, now, CASE WHEN backOff > $longest THEN $longest ELSE backOff END AS backOff
  WITH budget, now, toInteger(throttling.jitter *
       CASE WHEN throttling.retryAfterMs > 0 THEN throttling.retryAfterMs ELSE backOff END) AS pause
  SET budget.pausedUntil = CASE WHEN coalesce(budget.pausedUntil, 0) > now + pause THEN budget.pausedUntil
                                ELSE now + pause END
  RETURN budget.server AS server, budget.inVain >= $mostInVain AS isGivenUp
`;

/**
 * Pauses servers that throttle and halves their rate; answers that were under way at the time count as one. Returns
 * those that are asked no more.
 */
export async function slowDown(store: Store, throttlings: readonly Throttling[]): Promise<Set<string>> {
  return store.write(async (transaction) => {
    const rows = await run(transaction, throttlings);
    const givenUp = new Set(
      rows.flatMap((row) => (row['isGivenUp'] === true ? [String(row['server'])] : [])),
    );
    const left = throttlings.filter(({ server }) => givenUp.has(server)).map(({ lookup }) => lookup);
    await noteLeftOut(transaction, left);
    return givenUp;
  });
}

function run(transaction: Transaction, throttlings: readonly Throttling[]): Promise<Row[]> {
  return transaction.run(SLOW_DOWN, {
    mostInVain: int(MOST_IN_VAIN),
    first: int(FIRST_PAUSE_MS),
    longest: int(LONGEST_PAUSE_MS),
    slowest: int(SLOWEST_INTERVAL_MS),
    throttlings: throttlings.map(({ server, jitter, reason, retryAfterMs, intervalMs }) => ({
      server,
      jitter,
      reason,
      retryAfterMs: int(Math.round(retryAfterMs)),
      intervalMs: int(Math.ceil(intervalMs)),
    })),
  });
}

const SPEED_UP = cypher`
  // speedUp
  UNWIND $servers AS server
  MATCH (budget:_ServerBudget {server: server})
  WHERE (budget.strikes > 0 OR budget.intervalMs > 0 OR coalesce(budget.inVain, 0) >= 0)
    AND coalesce(budget.pausedUntil, 0) <= datetime.realtime().epochMillis
  SET budget.strikes = 0, budget.inVain = -1, budget.intervalMs = toInteger(coalesce(budget.intervalMs, 0) * 0.97)
`;

/** Answers that come while the server is left in peace were asked for before. Servers that answered are asked a little faster again, up to the rate that the settings allow. */
export async function speedUp(transaction: Transaction, servers: readonly string[]): Promise<void> {
  if (servers.length > 0) await transaction.run(SPEED_UP, { servers });
}

const NOTE_LEFT_OUT = cypher`
  // noteLeftOut
  UNWIND $ids AS id
  MATCH (lookup:_Lookup {id: id})<-[asks:ASKS]-(enrichment:_Enrichment)
  WHERE asks.outcome IS NULL AND NOT lookup.server IN coalesce(enrichment.leftOut, [])
  WITH enrichment, collect(DISTINCT lookup.server) AS servers
  SET enrichment.leftOut = coalesce(enrichment.leftOut, []) + servers
`;

/** Writes on the runs that wait for these look-ups that they go on without their servers. */
export async function noteLeftOut(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(NOTE_LEFT_OUT, { ids });
}

const ASK_ANEW = cypher`
  // askServersAnew
  MATCH (budget:_ServerBudget) WHERE budget.inVain >= $mostInVain
  SET budget.inVain = 0
`;

/** A new run tries servers again that an earlier one went on without. */
export async function askServersAnew(transaction: Transaction): Promise<void> {
  await transaction.run(ASK_ANEW, { mostInVain: int(MOST_IN_VAIN) });
}
