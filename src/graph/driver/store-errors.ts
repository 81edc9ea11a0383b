import { ServiceError } from '../../lib/errors/service-error.ts';

/** Nothing that speaks Bolt answered in time at the address. */
export class StoreUnavailable extends ServiceError {
  readonly code = 'STORE_UNAVAILABLE';
}

/** The server answers, but its database has stopped: it could not write, and only a new start mends that. */
export class DatabaseStopped extends ServiceError {
  readonly code = 'DATABASE_STOPPED';
}

/** The server is there and refuses the user name or the password. */
export class WrongPassword extends ServiceError {
  readonly code = 'WRONG_PASSWORD';
}

/** The server wants its first password changed before it does anything else. */
export class StoreCredentialsExpired extends ServiceError {
  readonly code = 'STORE_CREDENTIALS_EXPIRED';
}

/** The server has no database of the name. */
export class StoreDatabaseMissing extends ServiceError {
  readonly code = 'STORE_DATABASE_MISSING';
}

/** The server is older than the oldest Neo4j this code works with, or is not Neo4j. */
export class StoreTooOld extends ServiceError {
  readonly code = 'STORE_TOO_OLD';
}
