import { int } from 'neo4j-driver';
import type { LookupState } from '../../model/lookup.ts';
import { cypher } from '../driver/cypher.ts';
import { lockLookups } from './lookup-locks.ts';
import { noteLookups } from './lookup-runs.ts';
import type { Transaction } from '../driver/store.ts';

/** What became of a leased look-up; takes effect only while the lease holds. */
export interface Settlement {
  readonly id: string;
  readonly owner: string;
  readonly lease: number;
  readonly state: Extract<LookupState, 'QUEUED' | 'DONE' | 'FAILED'>;
  readonly server: string;
  readonly attempts: number;
  readonly error: string | null;
  /** Of one that is put back: the next request, what was asked, and when it may be made. */
  readonly question: string | null;
  readonly asked: string | null;
  readonly nextAttemptAt: string | null;
  readonly finishedAt: string | null;
}

const SETTLE = cypher`
  // settleLookups
  UNWIND $settlements AS settled
  MATCH (lookup:_Lookup {id: settled.id})
  WHERE lookup.state = 'RUNNING' AND lookup.owner = settled.owner AND lookup.lease = settled.lease
  SET lookup += settled.properties, lookup.owner = null, lookup.attempts = settled.attempts
  WITH lookup, settled
  FOREACH (moved IN CASE WHEN settled.properties.state = 'QUEUED' THEN [1] ELSE [] END |
    MERGE (:_ServerBudget {server: settled.properties.server}))
  RETURN lookup.id AS id
`;

/** Settles look-ups; returns those whose lease still held. */
export async function settleLookups(
  transaction: Transaction,
  settlements: readonly Settlement[],
): Promise<Set<string>> {
  if (settlements.length === 0) return new Set();
  await lockLookups(
    transaction,
    settlements.map(({ id }) => id),
  );
  const rows = await transaction.run(SETTLE, {
    settlements: settlements.map(({ id, owner, lease, attempts, ...properties }) => ({
      id,
      owner,
      lease: int(lease),
      attempts: int(attempts),
      properties,
    })),
  });
  const held = new Set(rows.map((row) => String(row['id'])));
  noteLookups(
    transaction,
    settlements.filter(({ id, state }) => held.has(id) && state !== 'QUEUED').map(({ id }) => id),
  );
  return held;
}

const COUNT_OUTCOMES = cypher`
  // countOutcomes
  UNWIND $ids AS id
  MATCH (lookup:_Lookup {id: id})<-[asks:ASKS]-(enrichment:_Enrichment)
  WHERE asks.outcome IS NULL
  SET asks.outcome = lookup.state
  WITH enrichment, sum(CASE lookup.state WHEN 'DONE' THEN 1 ELSE 0 END) AS done, count(*) AS finished
  SET enrichment.done = enrichment.done + done,
      enrichment.failed = enrichment.failed + finished - done
  RETURN enrichment.id AS id
`;

/** Counts finished look-ups in the runs that wait for them; returns the ids of these runs. */
export async function countOutcomes(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  return (await transaction.run(COUNT_OUTCOMES, { ids })).map((row) => String(row['id']));
}

const COUNT_LINKS = cypher`
  // countLinks
  UNWIND $ids AS id
  MATCH (enrichment:_Enrichment {id: id})
  SET enrichment.newLinks = enrichment.newLinks + $links
`;

export async function countLinks(
  transaction: Transaction,
  enrichments: readonly string[],
  links: number,
): Promise<void> {
  if (links > 0) await transaction.run(COUNT_LINKS, { ids: enrichments, links: int(links) });
}
