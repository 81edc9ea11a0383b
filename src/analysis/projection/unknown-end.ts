import type { Bundle } from './projected.ts';

/** A link whose ends were not read cannot be told from a true one, and is not taken. */
export class UnknownEnd extends Error {
  constructor({ kind, from, to }: Bundle) {
    super(`${kind} from ${from} to ${to} has an end of which nothing was read`);
  }
}
