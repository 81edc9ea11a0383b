import type { Brand } from './ids.ts';
import type { FieldValue } from './registration.ts';

/**
 * A text by which somebody says who they are. What a notice, a service or a form stands in for never becomes one, so that
 * what takes only these cannot take a withheld value for an identity.
 */
export type DisclosedText = Brand<string, 'DisclosedText'>;

/** The text of a field that is disclosed; undefined in every other state. */
export function disclosed({ state, value }: FieldValue): DisclosedText | undefined {
  return state === 'DISCLOSED' && value !== undefined ? disclosedByAuthor(value) : undefined;
}

/** What is disclosed of several fields, in one line; undefined where the first is not. */
export function disclosedLine(fields: readonly FieldValue[]): DisclosedText | undefined {
  const [first, ...rest] = fields.map(disclosed);
  return first === undefined
    ? undefined
    : disclosedByAuthor([first, ...rest.flatMap((text) => text ?? [])].join(', '));
}

/** The name that the author of a record gives, who stands for it; undefined where it is empty. */
export function disclosedByAuthor(text: string): DisclosedText | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : (trimmed as DisclosedText);
}
