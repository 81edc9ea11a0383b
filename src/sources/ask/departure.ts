import { ServiceError } from '../../lib/errors/service-error.ts';

/** The moment of a request has passed: it was not made, and may be made at another. */
export class Missed extends ServiceError {
  readonly code = 'MISSED';
}

/** Watches over when a request goes out. Each step throws `Missed` where the server would count it at a wrong time. */
export interface Departure {
  /** Right before the connection is opened. */
  opening(): void;
  /** The connection stands, and nothing was sent over it. */
  leaving(): void;
}
