import type { Answer } from '../../graph/reads/read-one.ts';
import type { SelectedField } from '../../model/selection.ts';
import type { AnswerParts } from './answer-parts.ts';
import type { OpenedOwnership } from './open-ownership.ts';

/** The members of a group, and the limit that kept others from being found. */
export interface Group {
  readonly members: readonly string[];
  readonly stoppedBy: string | undefined;
}

/** What an answer about ownership is made from. */
export interface OwnershipAsked {
  readonly opened: OpenedOwnership;
  /** Read only where it is asked for. */
  readonly group: Group | undefined;
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
