/**
 * Remembers what a pure function of one text gave, for texts that come again and again. Past `size` texts it forgets
 * all, so that hostile input cannot fill the memory.
 */
export function boundedMemo<T>(compute: (text: string) => T, size: number): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const hit = known.get(text);
    if (hit) return hit.value;
    if (known.size >= size) known.clear();
    const value = compute(text);
    known.set(text, { value });
    return value;
  };
}
