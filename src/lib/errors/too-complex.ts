import { ServiceError } from './service-error.ts';

/** The question could take more time or memory than one answer should. */
export class TooComplex extends ServiceError {
  readonly code = 'TOO_COMPLEX';
}
