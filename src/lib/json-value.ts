/** A JSON object of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list: itself, a list of itself alone, or nothing. Servers forget the brackets around a single thing. */
export function jsonList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The objects among a list, or the object alone. */
export function jsonObjects(value: unknown): readonly JsonObject[] {
  return jsonList(value).filter(isJsonObject);
}

/** The trimmed text of a string or number; undefined for anything else and for an empty text. */
export function jsonText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' ? undefined : text;
}
