import { groupBy } from '../lib/group.ts';
import type { Mention } from '../model/record.ts';
import { keyOfRef } from './resolve-mentions.ts';

/** What a record says that ties two references: an identifier that both were given, or a judgment. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  /** The identifier in common; `id:…` where a judgment or a reference itself ties. */
  readonly key: string;
  readonly records: readonly [string, string];
}

/** A mention with the record that makes it. */
export interface Said {
  readonly record: string;
  readonly mention: Mention;
}

/** The shortest chain of ties from one reference to another; empty where none of these mentions ties them. */
export function chainBetween(said: readonly Said[], from: string, to: string): Tie[] {
  const byRef = groupBy(said, ({ mention }) => mention.ref);
  const byKey = groupBy(
    said.flatMap((one) => [keyOfRef(one.mention.ref), ...one.mention.keys].map((key) => ({ ...one, key }))),
    ({ key }) => key,
  );
  const cameBy = new Map<string, Tie | undefined>([[from, undefined]]);
  const usedKeys = new Set<string>();
  for (const ref of cameBy.keys()) {
    if (ref === to) break;
    for (const { record, mention } of byRef.get(ref) ?? []) {
      for (const key of [keyOfRef(ref), ...mention.keys]) {
        if (usedKeys.has(key)) continue;
        usedKeys.add(key);
        for (const other of byKey.get(key) ?? []) {
          const next = other.mention.ref;
          if (!cameBy.has(next))
            cameBy.set(next, { from: ref, to: next, key, records: [record, other.record] });
        }
      }
    }
  }
  return walkBack(cameBy, to);
}

function walkBack(cameBy: ReadonlyMap<string, Tie | undefined>, to: string): Tie[] {
  const chain: Tie[] = [];
  for (let tie = cameBy.get(to); tie !== undefined; tie = cameBy.get(tie.from)) chain.unshift(tie);
  return chain;
}
