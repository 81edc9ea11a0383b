import { ServiceError } from '../lib/service-error.ts';
import type { SelectedField, Selection } from '../model/selection.ts';

/** The question could make the store read more than it should for one answer. */
export class TooComplex extends ServiceError {
  readonly code = 'TOO_COMPLEX';
}

/** How many objects one question may ask for, pages multiplied through. */
export const MOST_OBJECTS = 50_000;
/** What a list without pages counts as. */
const UNPAGED = 10;

/** Refuses a question whose pages, multiplied through, hold more objects than one answer should. */
export function checkCost(selection: Selection): void {
  const objects = objectsOf(selection);
  if (objects > MOST_OBJECTS) {
    throw new TooComplex(
      `This question may answer ${String(objects)} objects, more than ${String(MOST_OBJECTS)}: ask for smaller pages (first) or fewer levels.`,
    );
  }
}

function objectsOf({ fields, only }: Selection): number {
  const own = Math.max(0, ...Object.values(only).map((list) => sum(list)));
  return sum(fields) + own;
}

function sum(fields: readonly SelectedField[]): number {
  return fields.reduce((total, field) => total + objectsUnder(field), 0);
}

function objectsUnder({ selection, args, isList, type, parent }: SelectedField): number {
  if (!selection) return 0;
  const inside = 1 + objectsOf(selection);
  if (type.endsWith('Connection')) return Number(args['first']) * inside;
  // The edges and nodes of a page are as many as its `first`, which counted already.
  return isList && !parent.endsWith('Connection') ? UNPAGED * inside : inside;
}
