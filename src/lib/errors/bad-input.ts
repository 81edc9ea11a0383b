import { ServiceError } from './service-error.ts';

/** What somebody sent cannot be used; names the argument at fault. */
export class BadInput extends ServiceError {
  readonly code: 'BAD_USER_INPUT' | 'NOT_FOUND' = 'BAD_USER_INPUT';
  readonly argument: string;
  readonly problem: string;

  constructor(argument: string, problem: string, options?: ErrorOptions) {
    super(`${argument}: ${problem}`, options);
    this.argument = argument;
    this.problem = problem;
  }

  /** The same fault, of an argument that is part of something larger. */
  within(place: string): BadInput {
    return new BadInput(`${place}.${this.argument}`, this.problem, { cause: this });
  }
}

/** An id that somebody sent to be written about names nothing in the store. */
export class NotFound extends BadInput {
  override readonly code = 'NOT_FOUND';
}
