import { int, Neo4jError } from 'neo4j-driver';
import { cypher } from '../driver/cypher.ts';
import { readPosition, type Position } from '../projection/projection-reads.ts';
import { readerOn, Unavailable, type Reader, type Store, type Transaction } from '../driver/store.ts';

/**
 * Who writes a change holds the gate from then until all of it is committed. Neo4j lets others see a commit piece by
 * piece, the ledger before an index; who holds the gate sees each change wholly or not at all, and nothing changes.
 */
const CLOSE_GATE = cypher`
  // closeGate
  MATCH (gate:Ledger {id: 'changes'})
  SET gate.lock = 'changes'
`;

/** Makes this transaction the only one that commits changes until it ends; the ledger, where needed, is locked before. */
export async function closeGate(transaction: Transaction): Promise<void> {
  await transaction.run(CLOSE_GATE);
}

/** A change takes milliseconds to commit; only a rebuild that repairs keeps the gate for longer. */
const LONGEST_MS = 15_000;

/** Reads the store as it is between two changes. Nothing is written, so that this costs no more than reading. */
export async function readBetweenChanges<T>(store: Store, read: (reader: Reader) => Promise<T>): Promise<T> {
  return withinTime(
    store.write(
      async (transaction) => {
        await closeGate(transaction);
        return read(readerOn(transaction));
      },
      { timeoutMs: LONGEST_MS },
    ),
  );
}

const TIMED_OUT = /^Neo\.ClientError\.Transaction\.TransactionTimedOut/;

async function withinTime<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Neo4jError) || !TIMED_OUT.test(error.code)) throw error;
    throw new Unavailable('Changes to the store take long to be committed; ask again in a moment.', {
      cause: error,
    });
  }
}

const MARK = cypher`
  // markPosition
  MATCH (gate:Ledger {id: 'changes'})
  SET gate.marks = coalesce(gate.marks, $none) + 1
`;

/**
 * The end of all changes; all up to there are wholly visible to what this store reads from now on. That holds in a
 * cluster as well, where others answer than the one that is written to: they wait for what we wrote last.
 */
export async function markPosition(store: Store): Promise<Position> {
  return withinTime(
    store.write(
      async (transaction) => {
        await transaction.run(MARK, { none: int(0) });
        return readPosition(readerOn(transaction));
      },
      { timeoutMs: LONGEST_MS },
    ),
  );
}
