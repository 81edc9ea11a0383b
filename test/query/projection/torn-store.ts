import {
  readerOn,
  type Reader,
  type Row,
  type Store,
  type Transaction,
} from '../../../src/graph/driver/store.ts';
import type { Cypher } from '../../../src/graph/driver/cypher.ts';

/** The name that a statement begins with. */
export function nameOfStatement(query: Cypher): string {
  return /\/\/ (\w+)/.exec(query)?.[1] ?? '';
}

/**
 * A store in which somebody commits at one point of what a reader does: before its n-th statement or streamed row. Between
 * two changes the commit can only begin, and ends once that is over, as with any store.
 */
export function interruptedAt(store: Store, point: number, commit: () => Promise<unknown>) {
  let passed = 0;
  let committing: Promise<unknown> | undefined;
  const pass = async (isHeld: boolean): Promise<void> => {
    if (passed++ !== point) return;
    committing = commit();
    if (!isHeld) await committing;
  };
  const held = (transaction: Transaction): Transaction => ({
    ...transaction,
    run: async (query, parameters) => {
      await pass(true);
      return transaction.run(query, parameters);
    },
  });
  const interrupted: Store = {
    ...store,
    read: async (query, parameters) => {
      await pass(false);
      return store.read(query, parameters);
    },
    stream: async function* (query, parameters) {
      await pass(false);
      for await (const row of store.stream(query, parameters)) {
        yield row;
        await pass(false);
      }
    },
    write: async (work, options) => {
      await pass(false);
      return store.write((transaction) => work(held(transaction)), options);
    },
  };
  return { store: interrupted, points: () => passed, committed: () => committing };
}

export interface Tearing {
  /** Statements to which the commit is not visible yet. */
  readonly late: ReadonlySet<string>;
  /** What they saw before. */
  readonly seen: ReadonlyMap<string, Row[]>;
  /** Runs as soon as the reader lets go of what it held. */
  readonly commit?: () => Promise<unknown>;
}

/**
 * A store in which a commit has become visible in part: to some statements it is not there yet. Who reads between two
 * changes sees all of it.
 */
export function tornStore(store: Store, { late, seen, commit }: Tearing): Store {
  let committing: Promise<unknown> | undefined;
  let isWhole = false;
  const rows = (query: Cypher): Row[] | undefined => {
    if (isWhole) return undefined;
    const name = nameOfStatement(query);
    return late.has(name) ? seen.get(name) : undefined;
  };
  return {
    ...store,
    read: async (query, parameters) => rows(query) ?? store.read(query, parameters),
    stream: async function* (query, parameters) {
      yield* rows(query) ?? store.stream(query, parameters);
    },
    write: async (work, options) => {
      isWhole = committing !== undefined;
      const done = await store.write(work, options);
      await (committing ??= commit?.());
      return done;
    },
  };
}

/** All that a reader gets to see of a store, by the name of the statement. */
export function remember(store: Store): { readonly store: Store; readonly seen: Map<string, Row[]> } {
  const seen = new Map<string, Row[]>();
  const keep = (query: Cypher, rows: Row[]): Row[] => {
    seen.set(nameOfStatement(query), rows);
    return rows;
  };
  const reader = (inner: Reader): Reader['read'] => {
    return async (query, parameters) => keep(query, await inner.read(query, parameters));
  };
  return {
    seen,
    store: {
      ...store,
      read: reader(store),
      stream: async function* (query, parameters) {
        const rows: Row[] = [];
        for await (const row of store.stream(query, parameters)) rows.push(row);
        yield* keep(query, rows);
      },
      write: (work, options) =>
        store.write((transaction) => {
          const run = reader(readerOn(transaction));
          return work({ ...transaction, run });
        }, options),
    },
  };
}
