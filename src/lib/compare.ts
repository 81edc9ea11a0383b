/** Orders strings by code unit, the same on every machine and in Neo4j. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The distinct values in code-unit order. */
export function distinctSorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(byCodeUnit);
}
