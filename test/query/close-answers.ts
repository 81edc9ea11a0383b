type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const TOLERANCE = 1e-6;
const MAY_BE_MISSING = 1e-5;

/** Where an answer differs from the expected one by more than the definitions allow (section 8); empty if nowhere. */
export function differences(expected: Json | undefined, found: Json | undefined, place = ''): string[] {
  if (isRange(expected) && isRange(found))
    return isClose(expected, found) ? [] : [told(place, expected, found)];
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (expected.length !== found.length) return [told(place, expected, found)];
    return expected.flatMap((one, at) => differences(one as Json, found[at] as Json, `${place}[${at}]`));
  }
  if (isMap(expected) && isMap(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    return keys.flatMap((key) => {
      const [one, other]: (Json | undefined)[] = [Reflect.get(expected, key), Reflect.get(found, key)];
      if (one === undefined && isNegligible(other)) return [];
      if (other === undefined && isNegligible(one)) return [];
      return differences(one, other, `${place}.${key}`);
    });
  }
  return expected === found ? [] : [told(place, expected, found)];
}

function told(place: string, expected: Json | undefined, found: Json | undefined): string {
  return `${place}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`;
}

function isMap(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRange(value: Json | undefined): value is number | { readonly min: number; readonly max: number } {
  return typeof value === 'number' || (isMap(value) && typeof value['min'] === 'number' && 'max' in value);
}

type Figure = number | { readonly min: number; readonly max: number };

function ends(value: Figure): { readonly min: number; readonly max: number } {
  return typeof value === 'number' ? { min: value, max: value } : value;
}

function isClose(a: Figure, b: Figure): boolean {
  return Math.abs(ends(a).min - ends(b).min) < TOLERANCE && Math.abs(ends(a).max - ends(b).max) < TOLERANCE;
}

function isNegligible(value: Json | undefined): boolean {
  return isRange(value) && ends(value).max < MAY_BE_MISSING;
}
