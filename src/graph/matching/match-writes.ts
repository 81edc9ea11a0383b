import { int } from 'neo4j-driver';
import { cypher } from '../driver/cypher.ts';
import { SUGGESTED_LINK } from '../schema/schema.ts';
import type { Transaction } from '../driver/store.ts';

/** Finds each match of which `id` is a side as `found`. */
export const MATCHES_OF_ID = cypher`
  CALL (id) {
    MATCH (found:_Match {left: id}) RETURN found
    UNION
    MATCH (found:_Match {right: id}) RETURN found
  }
`;

const DROP_MATCHES = cypher`
  // dropMatches
  UNWIND $ids AS id
  ${MATCHES_OF_ID}
  DETACH DELETE found
`;

/** Forgets every match of these entities. */
export async function dropMatchesOf(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(DROP_MATCHES, { ids });
}

const DROP_MATCHES_LEFT = cypher`
  // dropMatchesLeftOf
  UNWIND $ids AS id
  MATCH (found:_Match {left: id})
  DETACH DELETE found
`;

/** Forgets the matches of which these entities are the left side. */
export async function dropMatchesLeftOf(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(DROP_MATCHES_LEFT, { ids });
}

/** Two entities that may be the same. */
export interface PossibleMatch {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly score: number;
  /** Reasons, JSON. */
  readonly reasons: string;
}

const NEIGHBOURS = (side: 'left' | 'right') => cypher`COLLECT {
    MATCH (:Entity {id: found.${side === 'left' ? cypher`left` : cypher`right`}})-[link:!${SUGGESTED_LINK}]-(n:Entity)
    WHERE link.knownUntil IS NULL AND NOT link.conclusion AND link.status <> 'DENIED'
      AND link.kind <> 'POSSIBLY_SAME_AS' AND n.kind <> 'JURISDICTION'
    RETURN DISTINCT n.id LIMIT $most }`;

/** How much the merger would tie: each that only the one has to each that only the other has. */
const WEIGH = cypher`
  WITH found, ${NEIGHBOURS('left')} AS lefts, ${NEIGHBOURS('right')} AS rights
  SET found.opens = size([n IN lefts WHERE NOT n IN rights]) * size([n IN rights WHERE NOT n IN lefts])
`;

/** Neighbours past this number do not count any more. */
const MOST_NEIGHBOURS = 200;

const SAVE_MATCHES = cypher`
  // saveMatches
  UNWIND $matches AS row
  MERGE (found:_Match {id: row.id})
  SET found = row
  ${WEIGH}
`;

export async function saveMatches(
  transaction: Transaction,
  matches: readonly PossibleMatch[],
): Promise<void> {
  if (matches.length > 0) await transaction.run(SAVE_MATCHES, { matches, most: int(MOST_NEIGHBOURS) });
}

const WEIGH_MATCHES = cypher`
  // weighMatches
  UNWIND $ids AS id
  ${MATCHES_OF_ID}
  WITH DISTINCT found
  ${WEIGH}
`;

/** Settles anew how much the merger of each match of these entities would tie. */
export async function weighMatchesOf(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(WEIGH_MATCHES, { ids, most: int(MOST_NEIGHBOURS) });
}
