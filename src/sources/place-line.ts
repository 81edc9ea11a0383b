/** Where somebody is, as far as unlabelled lines tell it. */
export interface Place {
  street: string[];
  city?: string;
  region?: string;
  postalCode?: string;
}

/** `94043 Mountain View`, `FR-75013 Paris`, `2312BH  LEIDEN`, `10 000 Zagreb`, `SW1P 1DH London` */
const CODE_CITY =
  /^((?:[A-Z]{1,2}-)?(?:\d{4,6}(?:-\d{3,4})?(?:\s?[A-Z]{2})?|\d{2,3} \d{2,3}))[\s,]+(\p{L}[^\d]{1,40})$/u;
/** `Mountain View, CA 94043`, `Boise, ID 83704`, `Toronto, ON M4B 1B3` */
const CITY_REGION_CODE =
  /^(\p{L}[^\d,]{1,40}),\s*([\p{L} .]{2,30}?)[\s,]+(\d{4,6}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/u;
/** `Mountain View, CA` */
const CITY_REGION = /^(\p{L}[^\d,]{1,40}),\s*([A-Z]{2,3}|\p{L}[^\d,]{2,30})$/u;
/** `Mountain View CA 94043`, `London SW1P 1DH` */
const CITY_CODE =
  /^(\p{L}[^\d,]{1,40}?)[\s,]+(\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/u;
const CODE =
  /^(?:[A-Z]{1,2}-)?(?:\d{4,6}(?:-\d{3,4})?|\d{3} ?\d{2}|\d{4} ?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]? ?[\dO][A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/;
const REGION_CODE = /^[A-Z]{2,3}$/;

/** Words of streets and buildings, which are no names of persons or places. */
export const STREET_WORD =
  /\b(?:street|st|road|rd|avenue|ave|av|boulevard|blvd|lane|ln|drive|dr|way|plaza|square|court|parkway|pkwy|suite|floor|building|bldg|house|box|strasse|straße|str|allee|weg|platz|rue|via|viale|piazza|calle|avenida|rua|plaz|ulica|ul|ulice|gade|vej|gatan|katu|tie|laan|straat|plein|road|highway|hwy|room|unit|block|district|tower|park|bag)\b/i;

/**
 * Splits address lines into street, city, region and postal code by the last lines' form. What has no such form stays
 * in the street, so that nothing is lost and nothing is guessed.
 */
export function splitPlace(lines: readonly string[], country?: string): Place {
  const rest = [...lines];
  const last = rest.at(-1);
  if (last === undefined || rest.length < 2) return { street: rest };
  const joined = joinedPlace(last);
  if (joined) return { ...joined, street: rest.slice(0, -1) };
  return separatePlace(rest, country !== undefined);
}

function joinedPlace(line: string): Omit<Place, 'street'> | undefined {
  if (CODE.test(line)) return undefined;
  const codeCity = CODE_CITY.exec(line);
  if (codeCity?.[1] && codeCity[2]) return { postalCode: codeCity[1], ...cityAndRegion(codeCity[2].trim()) };
  const full = CITY_REGION_CODE.exec(line);
  if (full?.[1] && full[2] && full[3])
    return { city: full[1].trim(), region: full[2].trim(), postalCode: full[3] };
  const cityCode = CITY_CODE.exec(line);
  if (cityCode?.[1] && cityCode[2]) return { postalCode: cityCode[2], ...cityAndRegion(cityCode[1].trim()) };
  const cityRegion = CITY_REGION.exec(line);
  if (cityRegion?.[1] && cityRegion[2] && REGION_CODE.test(cityRegion[2]))
    return { city: cityRegion[1].trim(), region: cityRegion[2] };
  return undefined;
}

function cityAndRegion(text: string): Omit<Place, 'street'> {
  const parts = /^(.+?),?\s+([A-Z]{2})$/.exec(text);
  return parts?.[1] && parts[2] && /[a-z]/.test(parts[1])
    ? { city: parts[1], region: parts[2] }
    : { city: text };
}

/** City, region and postal code on lines of their own, in the orders that registries use. */
function separatePlace(rest: string[], hasCountry: boolean): Place {
  const codeAt = rest.findLastIndex((line, index) => index > 0 && CODE.test(line));
  if (codeAt < 0 || rest.length - codeAt > 3) return placeWithoutCode(rest, hasCountry);
  const postalCode = rest[codeAt] ?? '';
  const before = rest.slice(0, codeAt);
  const [first, second] = rest.slice(codeAt + 1);
  const city = before.length > 1 ? before.at(-1) : undefined;
  if (
    city !== undefined &&
    isPlaceName(city) &&
    second === undefined &&
    (first === undefined || hasCountry || REGION_CODE.test(first))
  )
    return { ...placeBefore(before, first), postalCode };
  if (first === undefined) return { street: before, postalCode };
  return { street: before, postalCode, city: first, ...(second !== undefined && { region: second }) };
}

/** `Dublin`, `2`, `IE`: a code of an unusual form between city and region; or a city alone above the country. */
function placeWithoutCode(rest: readonly string[], hasCountry: boolean): Place {
  const [city, code, region] = rest.slice(-3);
  if (
    hasCountry &&
    rest.length > 3 &&
    city &&
    code &&
    region &&
    /^\d[\dA-Z -]{0,7}$/.test(code) &&
    isPlaceName(city) &&
    isPlaceName(region)
  )
    return { street: rest.slice(0, -3), city, postalCode: code, region };
  const [place, number] = rest.slice(-2);
  if (hasCountry && rest.length > 2 && place && number && /^\d{2,4}$/.test(number) && isPlaceName(place))
    return { street: rest.slice(0, -2), city: place, postalCode: number };
  const last = rest.at(-1);
  if (hasCountry && last !== undefined && rest.length > 1 && isPlaceName(last))
    return { street: rest.slice(0, -1), city: last };
  return { street: [...rest] };
}

/** City above the postal code, or city and region: `Oxford`, `Oxon`, `OX4 4DQ`. */
function placeBefore(before: readonly string[], region: string | undefined): Omit<Place, 'postalCode'> {
  const last = before.at(-1) ?? '';
  const previous = before.at(-2) ?? '';
  if (region !== undefined) return { street: before.slice(0, -1), city: last, region };
  if (before.length > 2 && isPlaceName(previous))
    return { street: before.slice(0, -2), city: previous, region: last };
  return { street: before.slice(0, -1), city: last };
}

function isPlaceName(line: string): boolean {
  return !/\d/.test(line) && !STREET_WORD.test(line) && line.split(/\s+/).length <= 4;
}
