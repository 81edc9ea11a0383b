import { ServiceError } from './service-error.ts';

/** What somebody wants to change is not there. */
export class NotFound extends ServiceError {
  readonly code = 'NOT_FOUND';
}
