import type { NameComparison } from './compare-names.ts';
import { compareNames } from './compare-names.ts';
import type { PreparedRecord } from './prepare-record.ts';

/** Two prepared records with the comparison of their names, which several features read. */
export interface Pair {
  readonly left: PreparedRecord;
  readonly right: PreparedRecord;
  readonly kind: 'organization' | 'person' | 'contact' | 'mixed';
  readonly names: NameComparison | undefined;
}

export function pairRecords(left: PreparedRecord, right: PreparedRecord): Pair {
  const kind = left.record.type === right.record.type ? left.record.type : 'mixed';
  return { left, right, kind, names: compareNames(left.names, right.names, kind === 'person') };
}
