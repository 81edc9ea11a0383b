import { int } from 'neo4j-driver';
import { cypher } from './cypher.ts';
import type { Store, Transaction } from './store.ts';

const LOCK_FOLLOWER = cypher`
  // lockMatching
  MERGE (follower:Follower {id: 'matches'})
  ON CREATE SET follower.seq = 0
  SET follower.lock = 'matches'
  RETURN follower.seq AS seq
`;

/** Makes this transaction the only one that looks for matches; returns up to which record that was done. */
export async function lockMatching(transaction: Transaction): Promise<number> {
  const [row] = await transaction.run(LOCK_FOLLOWER);
  return Number(row?.['seq'] ?? 0);
}

const SAVE_FOLLOWER = cypher`
  // saveMatchingSeq
  MATCH (follower:Follower {id: 'matches'})
  SET follower.seq = $seq
`;

export async function saveMatchingSeq(transaction: Transaction, seq: number): Promise<void> {
  await transaction.run(SAVE_FOLLOWER, { seq: int(seq) });
}

/** Where an entity is filed for comparison. */
export interface MatchEntry {
  readonly id: string;
  /** Hashed blocking keys with spaces between. */
  readonly keys: string;
  /** Digest of all that is compared. */
  readonly portrait: string;
}

const SAVE_ENTRIES = cypher`
  // saveMatchEntries
  UNWIND $entries AS row
  MERGE (entry:MatchEntry {id: row.id})
  SET entry.keys = row.keys, entry.portrait = row.portrait
`;

export async function saveMatchEntries(
  transaction: Transaction,
  entries: readonly MatchEntry[],
): Promise<void> {
  if (entries.length > 0) await transaction.run(SAVE_ENTRIES, { entries });
}

const DROP_ENTRIES = cypher`
  // dropMatchEntries
  UNWIND $ids AS id
  MATCH (entry:MatchEntry {id: id})
  DELETE entry
`;

/** Of entities that are another one now, or none. */
export async function dropMatchEntries(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(DROP_ENTRIES, { ids });
}

const DROP_MATCHES = cypher`
  // dropMatches
  UNWIND $ids AS id
  CALL (id) {
    MATCH (found:Match {left: id}) RETURN found
    UNION
    MATCH (found:Match {right: id}) RETURN found
  }
  DETACH DELETE found
`;

export async function dropMatchesOf(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(DROP_MATCHES, { ids });
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

const SAVE_MATCHES = cypher`
  // saveMatches
  UNWIND $matches AS row
  MERGE (found:Match {id: row.id})
  SET found = row, found.opens = 0
`;

export async function saveMatches(
  transaction: Transaction,
  matches: readonly PossibleMatch[],
): Promise<void> {
  if (matches.length > 0) await transaction.run(SAVE_MATCHES, { matches });
}

const NEIGHBOURS = (side: 'left' | 'right') => cypher`COLLECT {
    MATCH (:Entity {id: found.${side === 'left' ? cypher`left` : cypher`right`}})-[link]-(n:Entity)
    WHERE link.knownUntil IS NULL AND NOT link.conclusion AND link.status <> 'DENIED'
      AND link.kind <> 'POSSIBLY_SAME_AS' AND n.kind <> 'JURISDICTION'
    RETURN DISTINCT n.id LIMIT $most }`;

const WEIGH_MATCHES = cypher`
  // weighMatches
  UNWIND $ids AS id
  CALL (id) {
    MATCH (found:Match {left: id}) RETURN found
    UNION
    MATCH (found:Match {right: id}) RETURN found
  }
  WITH DISTINCT found
  WITH found, ${NEIGHBOURS('left')} AS lefts, ${NEIGHBOURS('right')} AS rights
  SET found.opens = size([n IN lefts WHERE NOT n IN rights]) * size([n IN rights WHERE NOT n IN lefts])
`;

/** Neighbours past this number do not count any more. */
const MOST_NEIGHBOURS = 200;

/** Settles how much the merger of each match of these entities would tie. */
export async function weighMatchesOf(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(WEIGH_MATCHES, { ids, most: int(MOST_NEIGHBOURS) });
}

const FORGET = [
  cypher`MATCH (n:Match) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS`,
  cypher`MATCH (n:MatchEntry) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS`,
  cypher`MATCH (n:Follower {id: 'matches'}) SET n.seq = 0`,
];

/** Forgets all possible matches, so that they are looked for from the first record on. */
export async function forgetMatches(store: Store): Promise<void> {
  for (const statement of FORGET) await store.runAlone(statement);
}
