/** A JSON object of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list: itself, a list of itself alone, or nothing. Servers forget the brackets around a single thing. */
export function jsonList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** A value inside a JSON text, and the JSON Pointer (RFC 6901) to it. */
export interface PlacedJson<Value = unknown> {
  readonly value: Value;
  readonly pointer: string;
}

/** As `jsonList`, each with its pointer. */
export function placedList({ value, pointer }: PlacedJson): readonly PlacedJson[] {
  return Array.isArray(value)
    ? value.map((each: unknown, index) => ({ value: each, pointer: `${pointer}/${String(index)}` }))
    : value === undefined || value === null
      ? []
      : [{ value, pointer }];
}

/** As `jsonObjects`, each with its pointer. */
export function placedObjects(list: PlacedJson): readonly PlacedJson<JsonObject>[] {
  return placedList(list).flatMap(({ value, pointer }) => (isJsonObject(value) ? { value, pointer } : []));
}

/** A member of an object; the key is one of ours, without `~` or `/`. */
export function placedMember({ value, pointer }: PlacedJson<JsonObject>, key: string): PlacedJson {
  return { value: value[key], pointer: `${pointer}/${key}` };
}

/** The value at a JSON Pointer; undefined where there is none. */
export function jsonAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    value = Array.isArray(value)
      ? (value as readonly unknown[])[Number(key)]
      : isJsonObject(value)
        ? value[key]
        : undefined;
  }
  return value;
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

/** The value of a JSON text, with or without a byte order mark; undefined where it is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
