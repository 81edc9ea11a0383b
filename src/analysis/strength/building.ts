const ADDRESS = 'address:';
const UNIT = ' unit ';

/** The house of an address that names a part of it, and that part. */
export interface Building {
  readonly house: string;
  readonly unit: string;
}

/**
 * Reads an address's id, which is what the address parses to: house, street, `unit` and its number, then where it is. So
 * `address:12 elm unit 9 74103` is unit 9 of `12 elm 74103`. Undefined for an address without a unit, or another id.
 */
export function buildingOf(id: string): Building | undefined {
  const at = id.lastIndexOf(UNIT);
  if (!id.startsWith(ADDRESS) || at < 0) return undefined;
  const [unit, ...place] = id.slice(at + UNIT.length).split(' ');
  const street = id.slice(ADDRESS.length, at);
  if (unit === undefined || street === '' || place.length === 0) return undefined;
  return { house: `${street} ${place.join(' ')}`, unit };
}
