import { BadInput } from './errors/bad-input.ts';

/** Opaque text that stands for a place in a list: the values the list is ordered by. */
export function encodeCursor(values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor back; `length` is how many values the list is ordered by. */
export function decodeCursor(argument: string, cursor: string): readonly (string | number)[] {
  const values = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  const isCursor =
    Array.isArray(values) &&
    values.length > 0 &&
    values.every((value) => typeof value === 'string' || typeof value === 'number');
  if (!isCursor) throw new BadInput(argument, `"${cursor}" is not a cursor of this list`);
  return values as (string | number)[];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
