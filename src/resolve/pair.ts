import type { NameComparison } from './names/compare-names.ts';
import { compareNames, compareTwo, withoutWords } from './names/compare-names.ts';
import type { PreparedRecord } from './prepare-record.ts';

/** Two prepared records with the comparison of their names, which several features read. */
export interface Pair {
  readonly left: PreparedRecord;
  readonly right: PreparedRecord;
  readonly kind: 'organization' | 'person' | 'contact' | 'mixed';
  /** The two names that agree best. */
  readonly names: NameComparison | undefined;
  /** The two main names, which siblings with one alias in common differ in. */
  readonly mainNames: NameComparison | undefined;
}

/** Pairs two records in an order of its own, so that which stands left makes no difference to any comparison. */
export function pairRecords(one: PreparedRecord, other: PreparedRecord): Pair {
  const [left, right] = standsAfter(one, other) ? [other, one] : [one, other];
  const kind = left.record.type === right.record.type ? left.record.type : 'mixed';
  const persons = kind === 'person';
  const found = compareNames(left.names, right.names, persons);
  const names = found === undefined ? undefined : withoutOwnAddress(found, left, right);
  const [main, otherMain] = [left.names[0], right.names[0]];
  const bestIsMain =
    names === undefined ||
    main === undefined ||
    otherMain === undefined ||
    (names.left === main && names.right === otherMain);
  return { left, right, kind, names, mainNames: bestIsMain ? names : compareTwo(main, otherMain, persons) };
}

/** A name may carry its address ("Kids First 7838 S Halsted"), which the address itself says better. */
function withoutOwnAddress(
  names: NameComparison,
  left: PreparedRecord,
  right: PreparedRecord,
): NameComparison {
  if (left.addresses.length === 0 && right.addresses.length === 0) return names;
  const leftover = [...names.alignment.left, ...names.alignment.right];
  if (!leftover.some((word) => word.kind === 'number')) return names;
  const addresses = [...left.addresses, ...right.addresses];
  const house = leftover.find(
    (word) => word.kind === 'number' && addresses.some((each) => each.houses.includes(word.text)),
  );
  if (house === undefined) return names;
  const said = new Set(addresses.flatMap((each) => [...each.words, ...each.houses]));
  return withoutWords(
    names,
    (word) =>
      said.has(word.text) || word.text === 'n' || word.text === 's' || word.text === 'e' || word.text === 'w',
  );
}

function standsAfter(one: PreparedRecord, other: PreparedRecord): boolean {
  const name = one.record.name ?? '';
  const otherName = other.record.name ?? '';
  return name === otherName
    ? one.record.aliases.join('\n') > other.record.aliases.join('\n')
    : name > otherName;
}
