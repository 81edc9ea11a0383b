/** Where somebody is, as far as unlabelled lines tell it. */
export interface Place {
  street: string[];
  city?: string;
  region?: string;
  postalCode?: string;
}

/** `94043 Mountain View`, `FR-75013 Paris`, `2312BH  LEIDEN`, `10 000 Zagreb`, `SW1P 1DH London` */
const CODE_CITY =
  /^((?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?(?:\s?[A-Z]{2})?|\d{2,3} \d{2,3})[\s,]+(\p{L}[^\d]{1,40})$/u;
/** `Mountain View, CA 94043`, `Boise, ID 83704`, `Toronto, ON M4B 1B3` */
const CITY_REGION_CODE =
  /^(\p{L}[^\d,]{1,40}),\s*([\p{L} .]{2,30}?)[\s,]+(\d{4,6}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/u;
/** `Mountain View, CA` */
const CITY_REGION = /^(\p{L}[^\d,]{1,40}),\s*([A-Z]{2,3}|\p{L}[^\d,]{2,30})$/u;
/** `Mountain View CA 94043`, `London SW1P 1DH` */
const CITY_CODE = /^(\p{L}[^\d,]{1,40}?)[\s,]+(\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/u;
const CODE =
  /^(?:[A-Z]{1,2}-)?(?:\d{4,6}(?:-\d{3,4})?|\d{3} ?\d{2}|\d{4} ?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/;
const REGION_CODE = /^[A-Z]{2,3}$/;

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
  const place: Place = { street: rest };
  const codeAt = rest.findLastIndex((line, index) => index > 0 && CODE.test(line));
  if (codeAt < 0 || rest.length - codeAt > 3) return place;
  const after = rest.slice(codeAt + 1);
  place.postalCode = rest[codeAt] ?? '';
  const [first, second] = after;
  if (first === undefined || (second === undefined && REGION_CODE.test(first) && hasCountry)) {
    const city = codeAt > 1 ? rest[codeAt - 1] : undefined;
    if (city !== undefined && !/\d/.test(city)) place.city = city;
    if (first !== undefined) place.region = first;
    place.street = rest.slice(0, place.city === undefined ? codeAt : codeAt - 1);
    return place;
  }
  place.city = first;
  if (second !== undefined) place.region = second;
  place.street = rest.slice(0, codeAt);
  return place;
}
