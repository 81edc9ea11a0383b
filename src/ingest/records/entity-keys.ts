import type { EntityKind } from '../../model/kinds.ts';
import type { Identifier } from '../../model/record.ts';

/** Kinds whose value is their identity: whoever writes the same value means the same thing. */
export const VALUE_KINDS: ReadonlySet<EntityKind> = new Set([
  'DOMAIN',
  'EMAIL',
  'PHONE',
  'ADDRESS',
  'NAME_SERVER',
  'REGISTRAR',
  'JURISDICTION',
]);

/** Schemes that say something about an entity without telling it from all others. */
const WEAK_SCHEMES: ReadonlySet<string> = new Set(['ticker', 'iso', 'iso-3166', 'name', 'url', 'website']);

/** The identifiers that make entities one, best first; a registration number counts only with its jurisdiction. */
export function keysOf(
  kind: EntityKind,
  identifiers: readonly Identifier[],
  jurisdiction: string | undefined,
  valueRef: string | undefined,
): string[] {
  if (VALUE_KINDS.has(kind) || kind === 'REGISTRANT') return valueRef === undefined ? [] : [`id:${valueRef}`];
  const keys = identifiers.flatMap(({ scheme, value: text }) => {
    const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
    if (plain === '' || WEAK_SCHEMES.has(scheme)) return [];
    if (scheme !== 'registration-number') return [`${kind}:${scheme}:${plain}`];
    return jurisdiction === undefined ? [] : [`${kind}:registration-number:${jurisdiction}:${plain}`];
  });
  return keys.sort((left, right) => keyClass(left) - keyClass(right) || (left < right ? -1 : 1));
}

function keyClass(key: string): number {
  return key.includes(':lei:') ? 0 : key.includes(':registration-number:') ? 1 : 2;
}
