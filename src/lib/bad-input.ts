import { ServiceError } from './service-error.ts';

/** What somebody sent cannot be used; names the argument at fault. */
export class BadInput extends ServiceError {
  readonly code = 'BAD_USER_INPUT';
  readonly argument: string;

  constructor(argument: string, problem: string) {
    super(`${argument}: ${problem}`);
    this.argument = argument;
  }
}
