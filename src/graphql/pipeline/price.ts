import { TooComplex } from '../../lib/errors/too-complex.ts';
import type { SelectedField, Selection } from '../../model/selection.ts';

/** How many objects one operation may ask for, pages multiplied through. */
export const MOST_OBJECTS = 50_000;
/** What a list without a limit of its own counts as. */
const UNPAGED = 10;

/**
 * Refuses an operation whose pages, multiplied through and added up over all its fields, hold more than it should. Returns how
 * many objects they may hold.
 */
export function checkPrice(fields: readonly SelectedField[]): number {
  const objects = sum(fields, UNPAGED);
  if (objects > MOST_OBJECTS) {
    throw new TooComplex(
      `This question may answer ${String(objects)} objects, more than ${String(MOST_OBJECTS)}: ask for smaller pages (first, limit) or fewer levels.`,
    );
  }
  return objects;
}

/** Branches by type add up: an answer may hold objects of all of them. */
function priceOf({ fields, only }: Selection, unpaged: number): number {
  return [fields, ...Object.values(only)].reduce((total, list) => total + sum(list, unpaged), 0);
}

function sum(fields: readonly SelectedField[], unpaged: number): number {
  return fields.reduce((total, field) => total + priceOfField(field, unpaged), 0);
}

/** `unpaged` is what a list without a limit counts as here: a limit of the object that holds it bounds it. */
function priceOfField(field: SelectedField, unpaged: number): number {
  const { selection, isList, type, parent } = field;
  if (!selection) return 0;
  const limit = limitOf(field);
  if (type.endsWith('Connection') || (limit !== undefined && isList))
    return (limit ?? UNPAGED) * (1 + priceOf(selection, UNPAGED));
  const inside = 1 + priceOf(selection, limit ?? UNPAGED);
  // The edges and nodes of a page are as many as its `first`, which counted already.
  return isList && !parent.endsWith('Connection') ? unpaged * inside : inside;
}

function limitOf({ args }: SelectedField): number | undefined {
  const given = [args['first'], args['limit']].filter((value) => typeof value === 'number');
  return given.length === 0 ? undefined : Math.max(1, ...given);
}
