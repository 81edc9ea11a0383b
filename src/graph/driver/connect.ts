import neo4j, { type AuthToken, type Driver, Neo4jError } from 'neo4j-driver';
import { withTimeLimit } from '../../lib/time-limit.ts';
import { judgeStoreVersion, OLDEST_STORE_VERSION } from './store-version.ts';
import {
  DatabaseStopped,
  StoreCredentialsExpired,
  StoreDatabaseMissing,
  StoreTooOld,
  StoreUnavailable,
  WrongPassword,
} from './store-errors.ts';

/** Where a Neo4j is and who we are there. Without a password the server is taken to ask for none. */
export interface StoreConnection {
  /** `bolt://`, `neo4j://` or their `+s` and `+ssc` variants. */
  readonly uri: string;
  readonly username: string;
  readonly password?: string;
  /** Unset: the user's home database. */
  readonly database?: string;
}

/** A Neo4j that has answered a query under these credentials and is new enough. */
export interface Store {
  readonly driver: Driver;
  /** As the server calls itself: `5.26.30`, `2026.01.0`, `5.27-aura`. */
  readonly version: string;
  /** By its name, where the server tells it. */
  readonly database: string | undefined;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** For the whole check: name look-up, connection, authentication and one query. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const DEFAULT_TIMEOUT_MS = 15_000;
const CONNECTION_TIMEOUT_MS = 10_000;
const ACQUISITION_TIMEOUT_MS = 30_000;
const RETRY_TIME_MS = 15_000;
/** A connection that lay idle for longer is tried before it is used: its other end may be gone without a word. */
const LIVENESS_CHECK_MS = 5_000;

/**
 * Opens a driver and proves with one query that the store is reachable, lets us in and is new enough.
 * Throws StoreUnavailable, DatabaseStopped, WrongPassword, StoreCredentialsExpired, StoreDatabaseMissing or StoreTooOld,
 * each with a message of one line that names the setting to change.
 */
export async function connectStore(
  connection: StoreConnection,
  options: ConnectOptions = {},
): Promise<Store> {
  const driver = openDriver(connection);
  try {
    const limit = { timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS, signal: options.signal };
    const { version, database } = await withTimeLimit(probe(driver, connection), limit);
    return { driver, version, database, close: () => driver.close() };
  } catch (error) {
    // A driver that still waits for a name server would hold us up; it closes when it can.
    driver.close().catch(() => undefined);
    throw explain(error, connection);
  }
}

function openDriver(connection: StoreConnection): Driver {
  try {
    return neo4j.driver(connection.uri, authToken(connection), {
      userAgent: 'interlock',
      telemetryDisabled: true,
      disableLosslessIntegers: true,
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      connectionAcquisitionTimeout: ACQUISITION_TIMEOUT_MS,
      connectionLivenessCheckTimeout: LIVENESS_CHECK_MS,
      maxTransactionRetryTime: RETRY_TIME_MS,
    });
  } catch (error) {
    throw explain(error, connection);
  }
}

function authToken({ username, password }: StoreConnection): AuthToken {
  return password === undefined ? { scheme: 'none', credentials: '' } : neo4j.auth.basic(username, password);
}

type Probed = Pick<Store, 'version' | 'database'>;

async function probe(driver: Driver, { uri, database }: StoreConnection): Promise<Probed> {
  const { agent, name } = await readServer(driver, database);
  const judged = judgeStoreVersion(agent);
  if (judged.kind === 'ok') return { version: judged.version, database: database ?? name };
  const found = judged.kind === 'tooOld' ? `Neo4j ${judged.version}` : `"${judged.agent}"`;
  throw new StoreTooOld(`${uri} runs ${found}; Interlock needs Neo4j ${OLDEST_STORE_VERSION} or later`, {
    remedy: 'upgrade it, or unset NEO4J_URI to have one started',
  });
}

/**
 * A managed transaction would try again for as long as it may; we want the first answer. It names the home database, too:
 * in a session without a name the driver does not forget a server of a cluster that has gone away.
 */
async function readServer(
  driver: Driver,
  database: string | undefined,
): Promise<{ readonly agent: string; readonly name: string | undefined }> {
  const session = driver.session(database ? { database } : {});
  try {
    const { summary } = await session.run('RETURN 1 AS probe');
    return { agent: summary.server.agent ?? '', name: summary.database.name ?? undefined };
  } finally {
    await session.close();
  }
}

function explain(error: unknown, { uri, username, database }: StoreConnection): unknown {
  const cause = { cause: error };
  const code = error instanceof Neo4jError ? error.code : '';
  switch (code) {
    case 'Neo.ClientError.Security.Unauthorized':
      return new WrongPassword(`${uri} refuses the password of "${username}"`, {
        remedy: 'check NEO4J_USERNAME and NEO4J_PASSWORD',
        ...cause,
      });
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return new WrongPassword(`${uri} has seen too many wrong passwords of "${username}"`, {
        remedy: 'check NEO4J_PASSWORD and wait a few seconds',
        ...cause,
      });
    case 'Neo.ClientError.Security.CredentialsExpired':
      return new StoreCredentialsExpired(`${uri} wants the first password of "${username}" changed`, {
        remedy: 'do so in Neo4j Browser, then set NEO4J_PASSWORD',
        ...cause,
      });
    case 'Neo.DatabaseError.Transaction.TransactionStartFailed':
    case 'Neo.DatabaseError.Database.UnableToStartDatabase':
      return new DatabaseStopped(`the database of the Neo4j at ${uri} has stopped`, {
        remedy: 'see to the space on its disk and to its logs, then start Neo4j again',
        ...cause,
      });
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return new StoreDatabaseMissing(`${uri} has no database "${database ?? ''}"`, {
        remedy: 'check NEO4J_DATABASE',
        ...cause,
      });
  }
  if (error instanceof StoreTooOld || (error instanceof Error && error.name === 'AbortError')) return error;
  return new StoreUnavailable(`no Neo4j answers at ${uri} (${reasonOf(error)})`, {
    remedy: 'check NEO4J_URI',
    ...cause,
  });
}

/** The driver wraps what the system said in advice; the system's words are the shorter and the better ones. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const cause = /Caused by: (.*)/s.exec(text)?.[1] ?? text;
  return cause.split('\n', 1)[0]?.slice(0, 200) ?? '';
}
