import { int } from 'neo4j-driver';
import { cypher } from '../driver/cypher.ts';
import type { Store } from '../driver/store.ts';

const TAKE_TURN = cypher`
  // takeMatchingTurn
  MERGE (turn:_Follower {id: 'turn of matches'})
  SET turn.lock = $owner
  WITH turn, datetime.realtime().epochMillis AS now
  WHERE turn.owner IS NULL OR turn.owner = $owner OR turn.until < now
  SET turn.owner = $owner, turn.until = now + $forMs
  RETURN turn.owner AS owner
`;

/**
 * Lets one process at a time look for matches: true for who has the turn now, which lasts so long by the store's clock
 * unless it is taken again. Others need not wait for the lock of one another's transactions then.
 */
export async function takeMatchingTurn(store: Store, owner: string, forMs: number): Promise<boolean> {
  const rows = await store.write((transaction) => transaction.run(TAKE_TURN, { owner, forMs: int(forMs) }));
  return rows.length > 0;
}

const LEAVE_TURN = cypher`
  // leaveMatchingTurn
  MATCH (turn:_Follower {id: 'turn of matches'})
  SET turn.lock = $owner
  WITH turn WHERE turn.owner = $owner
  SET turn.owner = null, turn.until = null
`;

/** Lets the next one begin at once. */
export async function leaveMatchingTurn(store: Store, owner: string): Promise<void> {
  await store.write((transaction) => transaction.run(LEAVE_TURN, { owner }));
}
