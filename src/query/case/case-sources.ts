import { byCodeUnit } from '../../lib/compare.ts';
import type { StoredSource } from '../../graph/records/ledger-reads.ts';
import type { CaseSource } from '../../model/case-document.ts';

const MAX_KEY_LENGTH = 60;

/** The sources of a case file in the order of their keys, and the key of each by its id. */
export function nameSources(sources: readonly StoredSource[]): {
  readonly sources: readonly CaseSource[];
  readonly keyOf: ReadonlyMap<string, string>;
} {
  const nextKey = keyMaker();
  const inOrder = [...sources].sort((left, right) => byCodeUnit(left.id, right.id));
  const keyOf = new Map(inOrder.map(({ id, title }) => [id, nextKey(title)]));
  const named = sources.map(({ id, repeats, ...source }) => ({
    ...source,
    key: keyOf.get(id) ?? id,
    ...(repeats === undefined ? {} : { repeats: keyOf.get(repeats) ?? repeats }),
  }));
  return {
    sources: (named as CaseSource[]).sort((left, right) => byCodeUnit(left.key, right.key)),
    keyOf,
  };
}

/** These sources and all that they repeat, directly or over others. */
export function withRepeated(sources: readonly StoredSource[], ids: Iterable<string>): StoredSource[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const wanted = new Set<string>();
  for (const id of ids) {
    for (let at: string | undefined = id; at !== undefined && !wanted.has(at); at = byId.get(at)?.repeats)
      wanted.add(at);
  }
  return sources.filter(({ id }) => wanted.has(id));
}

/** The title in small letters and hyphens, cut between words. */
function keyFrom(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let key = words[0]?.slice(0, MAX_KEY_LENGTH) ?? 'source';
  for (const word of words.slice(1)) {
    if (key.length + 1 + word.length > MAX_KEY_LENGTH) break;
    key += `-${word}`;
  }
  return key;
}

/** Tells sources of one title apart by a number. */
function keyMaker(): (title: string) => string {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return (title) => {
    const wanted = keyFrom(title);
    let [key, number] = [wanted, numbers.get(wanted) ?? 1];
    while (taken.has(key)) key = `${wanted}-${String((number += 1))}`;
    numbers.set(wanted, number);
    taken.add(key);
    return key;
  };
}
