import type { Store, Transaction } from '../driver/store.ts';

/** Carries the outcome of a rehearsal out of the transaction that it makes fail. */
class Rehearsed extends Error {
  readonly outcome: unknown;

  constructor(outcome: unknown) {
    super('a rehearsal is always rolled back');
    this.outcome = outcome;
  }
}

const REHEARSALS = new WeakSet<Transaction>();

/** Whether nothing that the transaction writes will ever be committed. */
export function isDryRun(transaction: Transaction): boolean {
  return REHEARSALS.has(transaction);
}

/** Does the work in a transaction, and then undoes all that it wrote: for answers about what would be. */
export async function runDry<T>(store: Store, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  try {
    return await store.write<T>(async (transaction) => {
      REHEARSALS.add(transaction);
      throw new Rehearsed(await work(transaction));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.outcome as T;
    throw error;
  }
}
