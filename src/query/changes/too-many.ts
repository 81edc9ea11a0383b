import { ServiceError } from '../../lib/errors/service-error.ts';

/** Answering would mean to look at more than one question should. */
export class TooMany extends ServiceError {
  readonly code = 'TOO_COMPLEX';
}
