import { int } from 'neo4j-driver';
import { byCodeUnit } from '../../lib/compare.ts';
import { noteEntities } from '../records/change-feed.ts';
import { cypher } from '../driver/cypher.ts';
import { lockLookups, lockQueue } from './lookup-locks.ts';
import { askServersAnew } from '../driver/server-patience.ts';
import type { Store, Transaction } from '../driver/store.ts';

/** A look-up to be queued. */
export interface QueueEntry {
  readonly domain: string;
  readonly server: string;
  /** The first request, JSON. */
  readonly question: string;
  /** Lower ones come first. */
  readonly rank: number;
}

export function lookupId(domain: string): string {
  return `lookup:${domain}`;
}

/** Notes the domains of look-ups: whether they were looked up, and failed, may be different now. */
export function noteLookups(transaction: Transaction, ids: readonly string[]): void {
  noteEntities(
    transaction,
    ids.map((id) => `domain:${id.slice(lookupId('').length)}`),
  );
}

const CREATE_ENRICHMENT = cypher`
  // createEnrichment
  MERGE (enrichment:_Enrichment {id: $id})
  ON CREATE SET enrichment.startedAt = $now, enrichment.by = $by, enrichment.total = 0, enrichment.done = 0,
                enrichment.failed = 0, enrichment.cancelled = 0, enrichment.newLinks = 0
`;

export async function createEnrichment(
  transaction: Transaction,
  enrichment: { readonly id: string; readonly now: string; readonly by: string | null },
): Promise<void> {
  await transaction.run(CREATE_ENRICHMENT, enrichment);
}

const ENQUEUE = cypher`
  // enqueueLookups
  UNWIND $entries AS entry
  MATCH (lookup:_Lookup {id: entry.id})
  WITH lookup, entry, lookup.state IN ['QUEUED', 'RUNNING'] AS pending
  FOREACH (queued IN CASE WHEN pending THEN [] ELSE [lookup] END |
    SET queued += entry.properties, queued.state = 'QUEUED', queued.attempts = $none, queued.asked = '[]',
        queued.queuedAt = $now, queued.nextAttemptAt = $now, queued.finishedAt = null, queued.error = null)
  FOREACH (earlier IN CASE WHEN pending AND entry.properties.rank < lookup.rank THEN [lookup] ELSE [] END |
    SET earlier.rank = entry.properties.rank)
  WITH lookup
  MATCH (enrichment:_Enrichment {id: $enrichment})
  MERGE (enrichment)-[:ASKS]->(lookup)
`;

const ENSURE_BUDGETS = cypher`
  // ensureBudgets
  UNWIND $servers AS server
  MERGE (:_ServerBudget {server: server})
`;

const COUNT_TOTAL = cypher`
  // countTotal
  MATCH (enrichment:_Enrichment {id: $enrichment})
  SET enrichment.total = COUNT { (enrichment)-[:ASKS]->() }
`;

const CREATE_LOOKUPS = cypher`
  // createLookups
  UNWIND $entries AS entry
  MERGE (lookup:_Lookup {id: entry.id})
  ON CREATE SET lookup.domain = entry.domain, lookup.state = 'NEW'
`;

/**
 * Makes this transaction the only one that changes the look-ups of these domains; those that are not there yet come to be.
 * To be called before the ledger is locked: who settles look-ups does it in this order.
 */
export async function reserveLookups(transaction: Transaction, domains: readonly string[]): Promise<void> {
  const entries = domains.map((domain) => ({ id: lookupId(domain), domain })).sort(byId);
  await transaction.run(CREATE_LOOKUPS, { entries });
  await lockLookups(
    transaction,
    entries.map(({ id }) => id),
  );
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return byCodeUnit(left.id, right.id);
}

/** Queues reserved look-ups for a run; one that is waiting or under way already is waited for, not asked twice. */
export async function enqueueLookups(
  transaction: Transaction,
  enrichment: string,
  entries: readonly QueueEntry[],
  now: string,
): Promise<void> {
  const rows = entries.map((properties) => ({ id: lookupId(properties.domain), properties }));
  await transaction.run(ENQUEUE, { enrichment, now, entries: rows, none: int(0) });
  await transaction.run(ENSURE_BUDGETS, { servers: [...new Set(entries.map(({ server }) => server))] });
  await askServersAnew(transaction);
  await transaction.run(COUNT_TOTAL, { enrichment });
  noteLookups(
    transaction,
    rows.map(({ id }) => id),
  );
}

const READ_FINISHED = cypher`
  // readFinished
  UNWIND $ids AS id
  MATCH (lookup:_Lookup {id: id})
  WHERE lookup.state = 'DONE'
  RETURN lookup.domain AS domain, lookup.finishedAt AS finishedAt
`;

/** When each of these domains was answered last, RFC 3339 UTC. */
export async function readFinished(store: Store, domains: readonly string[]): Promise<Map<string, string>> {
  const rows = await store.read(READ_FINISHED, { ids: domains.map(lookupId) });
  return new Map(rows.map((row) => [String(row['domain']), String(row['finishedAt'])]));
}

/** A run as it is stored, and what it waits for. */
export interface StoredEnrichment {
  readonly id: string;
  readonly startedAt: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly newLinks: number;
  readonly withoutServers: readonly string[];
  readonly waiting: readonly {
    readonly server: string;
    readonly count: number;
    readonly intervalMs: number | null;
    /** How long the server is still left in peace, milliseconds. */
    readonly pausedMs: number | null;
  }[];
}

const READ_ENRICHMENTS = cypher`
  // readEnrichments
  UNWIND $ids AS id
  MATCH (enrichment:_Enrichment {id: id})
  CALL (enrichment) {
    MATCH (enrichment)-[asks:ASKS]->(lookup:_Lookup)
    WHERE asks.outcome IS NULL
    WITH lookup.server AS server, count(*) AS number
    OPTIONAL MATCH (budget:_ServerBudget {server: server})
    RETURN collect({server: server, count: number, intervalMs: budget.intervalMs,
                    pausedMs: budget.pausedUntil - timestamp()}) AS waiting
  }
  RETURN enrichment {.id, .startedAt, .total, .done, .failed, .cancelled, .newLinks, waiting: waiting,
                     withoutServers: coalesce(enrichment.leftOut, [])} AS enrichment
`;

/** These runs as they are; those that are not there are left out. */
export async function readEnrichments(store: Store, ids: readonly string[]): Promise<StoredEnrichment[]> {
  const rows = await store.read(READ_ENRICHMENTS, { ids });
  return rows.map((row) => row['enrichment'] as StoredEnrichment);
}

const READ_FAILED = cypher`
  // readFailed
  MATCH (:_Enrichment {id: $id})-[asks:ASKS {outcome: 'FAILED'}]->(lookup:_Lookup)
  RETURN lookup.domain AS domain, lookup.server AS server, lookup.attempts AS attempts,
         coalesce(lookup.error, '') AS error
  ORDER BY domain
`;

/** A look-up that was given up. */
export interface FailedLookup {
  readonly domain: string;
  readonly server: string;
  readonly attempts: number;
  readonly error: string;
}

const READ_GIVEN_UP = cypher`
  // readGivenUp
  MATCH (lookup:_Lookup {state: 'FAILED'})
  RETURN lookup.domain AS domain, lookup.server AS server, lookup.attempts AS attempts,
         coalesce(lookup.error, '') AS error
  ORDER BY domain LIMIT $most
`;

const MOST_GIVEN_UP = 20_000;

/** The look-ups of all runs that were given up and not asked again since, at most 20,000. */
export async function readGivenUp(store: Store): Promise<FailedLookup[]> {
  return (await store.read(READ_GIVEN_UP, { most: int(MOST_GIVEN_UP) })) as unknown as FailedLookup[];
}

export async function readFailed(store: Store, enrichment: string): Promise<FailedLookup[]> {
  return (await store.read(READ_FAILED, { id: enrichment })) as unknown as FailedLookup[];
}

const READ_WAITING = cypher`
  // readWaiting
  MATCH (:_Enrichment {id: $id})-[asks:ASKS]->(lookup:_Lookup {state: 'QUEUED'})
  WHERE asks.outcome IS NULL
  RETURN lookup.id AS id
`;

const CANCEL = cypher`
  // cancelEnrichment
  UNWIND $ids AS lookupId
  MATCH (enrichment:_Enrichment {id: $id})-[asks:ASKS]->(lookup:_Lookup {id: lookupId})
  WHERE asks.outcome IS NULL AND lookup.state = 'QUEUED'
  SET asks.outcome = 'CANCELLED', enrichment.cancelled = enrichment.cancelled + 1
  WITH lookup
  WHERE NOT EXISTS { (lookup)<-[other:ASKS]-() WHERE other.outcome IS NULL }
  SET lookup.state = 'CANCELLED', lookup.finishedAt = $now
`;

const HAS_ENRICHMENT = cypher`
  // hasEnrichment
  MATCH (enrichment:_Enrichment {id: $id})
  RETURN enrichment.id AS id
`;

/** Calls off what a run still waits for, unless another run waits for it too; false where there is no such run. */
export async function cancelLookups(store: Store, id: string, now: string): Promise<boolean> {
  return store.write(async (transaction) => {
    if ((await transaction.run(HAS_ENRICHMENT, { id })).length === 0) return false;
    await lockQueue(transaction);
    const ids = (await transaction.run(READ_WAITING, { id })).map((row) => String(row['id']));
    await lockLookups(transaction, ids);
    await transaction.run(CANCEL, { id, ids, now });
    return true;
  });
}
