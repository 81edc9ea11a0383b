import neo4j, {
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  type Session,
} from 'neo4j-driver';
import type { Say } from '../../lib/log.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { traced } from '../../lib/traced.ts';
import { TooComplex } from '../../lib/errors/too-complex.ts';
import { askElsewhere } from './ask-elsewhere.ts';
import type { Cypher } from './cypher.ts';

export type Parameters = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

/** The store is away or too busy for now; the same request may succeed later. */
export class Unavailable extends ServiceError {
  readonly code = 'UNAVAILABLE';
}

/** One open transaction. */
export interface Transaction {
  run(query: Cypher, parameters?: Parameters): Promise<Row[]>;
  /** The rows as they come, for results that need not fit into memory; one at a time in a transaction. */
  stream(query: Cypher, parameters?: Parameters): AsyncIterable<Row>;
}

export interface WriteOptions {
  /** For the whole transaction, 0 for no limit. */
  readonly timeoutMs?: number;
}

/** The door to Neo4j: single reads, and writes that happen wholly or not at all. */
export interface Store {
  read(query: Cypher, parameters?: Parameters): Promise<Row[]>;
  /** The rows of a read as they come, for results that need not fit into memory. */
  stream(query: Cypher, parameters?: Parameters): AsyncIterable<Row>;
  write<T>(work: (transaction: Transaction) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** One statement that manages its own transactions (`CALL … IN TRANSACTIONS`) or changes the schema. */
  runAlone(query: Cypher, parameters?: Parameters, options?: WriteOptions): Promise<Row[]>;
}

/** What a question needs of the store; inside a transaction it sees what that has written so far. */
export type Reader = Pick<Store, 'read'>;

/** Reads inside a transaction. */
export function readerOn(transaction: Transaction): Reader {
  return { read: (query, parameters) => transaction.run(query, parameters) };
}

const WRITE_TIMEOUT_MS = 120_000;
const READ_TIMEOUT_MS = 30_000;
/** A stream may read the whole store. */
const STREAM_TIMEOUT_MS = 3_600_000;

/** What store it is. */
export interface StoreOptions {
  readonly database?: string;
  /** Of `neo4j://`: there may be several servers. */
  readonly clustered?: boolean;
  /** Hears that one of several servers is away. */
  readonly say?: Say;
}

/** A store on a driver; on `neo4j://` reads see this process's own writes wherever in the cluster they land. */
export function openStore(driver: Driver, options: StoreOptions = {}): Store {
  const bookmarkManager = options.clustered ? neo4j.bookmarkManager() : undefined;
  const database = options.database === undefined ? {} : { database: options.database };
  const elsewhere = { isAway: (error: unknown) => error instanceof Unavailable, say: options.say ?? IGNORE };
  return {
    read: (query, parameters = {}) => {
      const once = (): Promise<Row[]> =>
        runOnce(driver, 'READ', READ_TIMEOUT_MS, query, parameters, { ...database, bookmarkManager });
      return traced(...asSpan(query), options.clustered ? () => askElsewhere(once, elsewhere) : once);
    },
    stream: (query, parameters = {}) =>
      streamOnce(driver, query, parameters, { ...database, bookmarkManager }),
    runAlone: async (query, parameters = {}, { timeoutMs = WRITE_TIMEOUT_MS } = {}) =>
      runOnce(driver, 'WRITE', timeoutMs, query, parameters, { ...database, bookmarkManager }),
    write: async (work, { timeoutMs = WRITE_TIMEOUT_MS } = {}) => {
      const session = driver.session({
        ...database,
        defaultAccessMode: neo4j.session.WRITE,
        ...(bookmarkManager ? { bookmarkManager } : {}),
      });
      try {
        return await traced('neo4j write', NEO4J, () =>
          session.executeWrite((tx) => work(transactionOn(tx)), { timeout: timeoutMs }),
        );
      } catch (error) {
        throw translate(error);
      } finally {
        await close(session);
      }
    },
  };
}

const IGNORE: Say = () => undefined;
const NEO4J = { 'db.system.name': 'neo4j' };

/** A statement opens with its name as a comment; its values are nobody's business. */
function asSpan(query: Cypher): [name: string, attributes: Record<string, string>] {
  const name = /^\s*(?:CYPHER \S+\s+)?\/\/ *(\w+)/.exec(query)?.[1] ?? 'statement';
  return [`neo4j ${name}`, { ...NEO4J, 'db.operation.name': name }];
}

/**
 * Autocommit: one round trip. A managed transaction would cost a BEGIN and a COMMIT more, and the driver's retries are
 * of no use for a read that the caller can simply send again.
 */
async function runOnce(
  driver: Driver,
  mode: 'READ' | 'WRITE',
  timeout: number,
  query: Cypher,
  parameters: Parameters,
  where: { database?: string; bookmarkManager?: BookmarkManager | undefined },
): Promise<Row[]> {
  if (query.length > LONGEST_STATEMENT)
    throw new TooComplex(
      `This question takes a statement of ${String(query.length)} characters: select less at once.`,
    );
  const { bookmarkManager, ...database } = where;
  const session = driver.session({
    ...database,
    defaultAccessMode: neo4j.session[mode],
    fetchSize: -1,
    ...(bookmarkManager ? { bookmarkManager } : {}),
  });
  try {
    const result = await session.run(query, parameters, { timeout });
    return result.records.map((record) => record.toObject());
  } catch (error) {
    throw translate(error);
  } finally {
    await close(session);
  }
}

async function* streamOnce(
  driver: Driver,
  query: Cypher,
  parameters: Parameters,
  where: { database?: string; bookmarkManager?: BookmarkManager | undefined },
): AsyncGenerator<Row> {
  const { bookmarkManager, ...database } = where;
  const session = driver.session({
    ...database,
    defaultAccessMode: neo4j.session.READ,
    ...(bookmarkManager ? { bookmarkManager } : {}),
  });
  try {
    for await (const record of session.run(query, parameters, { timeout: STREAM_TIMEOUT_MS }))
      yield record.toObject();
  } catch (error) {
    throw translate(error);
  } finally {
    await close(session);
  }
}

/** Of a connection that is gone nothing is left to put away; what failed before is what is told. */
async function close(session: Session): Promise<void> {
  await session.close().catch(() => undefined);
}

/** Once one statement has failed, the driver refuses all others with words of its own: the first reason is told for each. */
function transactionOn(tx: ManagedTransaction): Transaction {
  let reason: { readonly error: unknown } | undefined;
  const failed = (error: unknown): never => {
    reason ??= { error };
    throw reason.error;
  };
  return {
    run: async (query, parameters = {}) => {
      const result = await traced(...asSpan(query), () => Promise.resolve(tx.run(query, parameters))).catch(
        failed,
      );
      return result.records.map((record) => record.toObject());
    },
    stream: async function* (query, parameters = {}) {
      for await (const record of tx.run(query, parameters)) yield record.toObject();
    },
  };
}

/** Longer statements would take the store seconds to plan. */
const LONGEST_STATEMENT = 200_000;

const TOO_MUCH =
  /^Neo\.(?:ClientError\.Transaction\.TransactionTimedOut|TransientError\.(?:General\.MemoryPoolOutOfMemoryError|Transaction\.(?:MaximumTransactionLimitReached|Interrupted)))/;
const AWAY = /^(ServiceUnavailable|SessionExpired)$|^Neo\.TransientError\./;
/** The leader of a cluster changed, or the database was set so. */
const TAKES_NO_WRITES =
  /^Neo\.ClientError\.(?:Cluster\.NotALeader|General\.(?:ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase))$/;
/** What a store says whose disk is full or gone; it writes again once it has been seen to, mostly after a restart. */
const CANNOT_WRITE =
  /^Neo\.DatabaseError\.(?:Transaction\.|General\.(?:StorageDamageDetected|IndexCorruptionDetected)|Database\.UnableToStartDatabase)/;

/** What Neo4j said, as one of ours where its code tells what to do. */
export function translate(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code } = error;
  if (TOO_MUCH.test(code))
    return new TooComplex(
      'The store took too long, or too much memory, for this question: ask for less at once (smaller pages, fewer levels).',
      { cause: error },
    );
  if (TAKES_NO_WRITES.test(code))
    return new Unavailable(
      'The store takes no writes for now: it is read-only, or its leader is changing. What was asked for was not done.',
      { cause: error },
    );
  if (CANNOT_WRITE.test(code))
    return new Unavailable(
      'The store cannot write: see to the space on its disk and to its logs. What was asked for was not done.',
      { cause: error },
    );
  return AWAY.test(code)
    ? new Unavailable('The store does not answer for now; send the request again in a moment.', {
        cause: error,
      })
    : error;
}
