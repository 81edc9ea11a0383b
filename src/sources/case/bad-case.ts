import { ServiceError } from '../../lib/errors/service-error.ts';

/** A case file cannot be used; names the place at fault, such as `records[12].statements[0].since`. */
export class BadCase extends ServiceError {
  readonly code = 'BAD_CASE';
  readonly place: string;

  constructor(place: string, problem: string, options?: ErrorOptions) {
    super(place === '' ? problem : `${place}: ${problem}`, options);
    this.place = place;
  }
}
