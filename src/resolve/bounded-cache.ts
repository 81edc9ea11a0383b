/** Remembers what a costly pure reading gave, for a bounded number of texts; the older half is dropped when full. */
export function rememberReading<Value>(
  read: (text: string) => Value,
  limit: number,
): (text: string) => Value {
  let recent = new Map<string, Value>();
  let older = new Map<string, Value>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const value = older.get(text) ?? read(text);
    if (recent.size >= limit / 2) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, value);
    return value;
  };
}
