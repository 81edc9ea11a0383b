import type { Answer } from '../graph/read-one.ts';
import type { Store } from '../graph/store.ts';
import type { SelectedField } from '../model/selection.ts';
import type { AnswerParts } from './answer-parts.ts';
import type { OpenedOwnership } from './open-ownership.ts';

/** What an answer about ownership is made from. */
export interface OwnershipAsked {
  readonly store: Store;
  readonly opened: OpenedOwnership;
  readonly parts: AnswerParts;
  readonly browserUrl: string;
}

/** What a field selects of a computed object, under the names the question gives it. */
export function object(
  field: SelectedField,
  values: Readonly<Record<string, (part: SelectedField) => unknown>>,
): Answer {
  const parts = field.selection?.fields ?? [];
  return Object.fromEntries(parts.map((part) => [part.key, values[part.name]?.(part)]));
}

/** The same for an object whose fields are plain values. */
export function named(field: SelectedField, value: object): Answer {
  const fields = new Map(Object.entries(value));
  return Object.fromEntries((field.selection?.fields ?? []).map((part) => [part.key, fields.get(part.name)]));
}
