/** Where an entity was named: the argument, for errors, and the record, for what only it can tell apart. */
export interface Place {
  readonly argument: string;
  readonly record: string;
}
