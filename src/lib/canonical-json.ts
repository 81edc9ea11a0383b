import { byCodeUnit } from './compare.ts';

/** JSON in which null and absent are the same and the order of fields says nothing. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value)) ?? 'null';
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null && item !== undefined);
  return Object.fromEntries(
    entries.sort(([left], [right]) => byCodeUnit(left, right)).map(([key, item]) => [key, canonical(item)]),
  );
}
