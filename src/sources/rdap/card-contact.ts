import { jsonText } from '../../lib/json-value.ts';
import type { PlacedJson } from '../../lib/json-value.ts';
import type { ContactField, TextPlace } from '../../model/registration.ts';

/** What a card tells of a contact, and where each text stands in the answer. */
export interface CardContact {
  readonly texts: Partial<Record<ContactField, string>>;
  readonly places: Partial<Record<ContactField, TextPlace>>;
}

export interface PlacedText {
  readonly text: string;
  readonly pointer: string;
}

/** The first text of a field counts. */
export function set(
  { texts, places }: CardContact,
  field: ContactField,
  placed: PlacedText | undefined,
): void {
  if (placed === undefined || texts[field] !== undefined) return;
  texts[field] = placed.text;
  places[field] = { pointer: placed.pointer };
}

export function textOf({ value, pointer }: PlacedJson): PlacedText | undefined {
  const text = jsonText(value);
  return text === undefined ? undefined : { text, pointer };
}

/** Several texts as one, which stands where the first of them does. */
export function together(
  parts: readonly (PlacedText | undefined)[],
  separator: string,
): PlacedText | undefined {
  const told = parts.filter((part) => part !== undefined);
  const [first] = told;
  return first && { text: told.map(({ text }) => text).join(separator), pointer: first.pointer };
}

/** An address without `mailto:`. */
export function mailAddress(placed: PlacedText | undefined): PlacedText | undefined {
  return placed && { ...placed, text: placed.text.replace(/^mailto:/i, '') };
}

/** A number as people write it, from a `tel:` URI (RFC 3966). */
export function telephone(placed: PlacedText): PlacedText {
  return { ...placed, text: placed.text.replace(/^tel:/i, '').replace(/;ext=/i, ' x') };
}
