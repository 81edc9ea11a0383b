import { groupBy } from '../lib/group.ts';
import type { Mention } from '../model/record.ts';
import { keyOfRef } from './resolve-mentions.ts';

/** What ties two references: an identifier that both were given, or a record that takes them for one. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  /** The identifier in common; undefined where one reference stands as the other's identifier. */
  readonly key: string | undefined;
  readonly records: readonly string[];
}

/** A mention with the record that makes it. */
export interface Said {
  readonly record: string;
  readonly mention: Mention;
}

/** The shortest chain of ties from one reference to another; empty where none of these mentions ties them. */
export function chainBetween(said: readonly Said[], from: string, to: string): Tie[] {
  const tiesOf = neighbours(said);
  const cameBy = new Map<string, Tie | undefined>([[from, undefined]]);
  for (const ref of cameBy.keys()) {
    if (ref === to) break;
    for (const tie of tiesOf(ref)) if (!cameBy.has(tie.to)) cameBy.set(tie.to, tie);
  }
  const chain: Tie[] = [];
  for (let tie = cameBy.get(to); tie !== undefined; tie = cameBy.get(tie.from)) chain.unshift(tie);
  return chain;
}

/** The ties of a reference; each identifier is followed once, from the first reference that has it. */
function neighbours(said: readonly Said[]): (ref: string) => Tie[] {
  const byRef = groupBy(said, ({ mention }) => mention.ref);
  const byKey = groupBy(
    said.flatMap(({ record, mention: { ref, keys } }) => keys.map((key) => ({ record, ref, key }))),
    ({ key }) => key,
  );
  const followed = new Set<string>();
  return (from) => [
    ...(byKey.get(keyOfRef(from)) ?? []).map(({ ref, record }) => ({
      from,
      to: ref,
      key: undefined,
      records: [record],
    })),
    ...(byRef.get(from) ?? []).flatMap(({ record, mention }) =>
      mention.keys.flatMap((key): Tie[] => {
        if (key.startsWith(ID))
          return [{ from, to: key.slice(ID.length), key: undefined, records: [record] }];
        if (followed.has(key)) return [];
        followed.add(key);
        return (byKey.get(key) ?? []).map((other) => ({
          from,
          to: other.ref,
          key,
          records: [record, other.record],
        }));
      }),
    ),
  ];
}

const ID = keyOfRef('');
