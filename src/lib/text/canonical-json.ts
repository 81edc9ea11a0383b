import { byCodeUnit } from '../compare.ts';

/** JSON in which null and absent are the same and the order of fields says nothing. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as Readonly<Record<string, unknown>>;
  let fields = '';
  for (const name of Object.keys(object).sort(byCodeUnit)) {
    const item = object[name];
    if (item === null || item === undefined) continue;
    fields += `${fields === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(item)}`;
  }
  return `{${fields}}`;
}
