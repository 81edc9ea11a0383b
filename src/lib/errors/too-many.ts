import { ServiceError } from './service-error.ts';

/** Somebody asks more often than they may; the message says when to come again. */
export class TooMany extends ServiceError {
  readonly code = 'TOO_MANY_REQUESTS';
  readonly retryAfterSeconds: number;

  constructor(what: string, retryAfterMs: number) {
    const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000));
    super(`${what}; try again in ${String(seconds)} s.`);
    this.retryAfterSeconds = seconds;
  }
}
