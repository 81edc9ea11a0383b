import { readFiledUnder, type MatchEntry } from '../../graph/matching/match-entries.ts';
import type { Transaction } from '../../graph/driver/store.ts';
import { ENOUGH, readKey, weightOf } from '../../resolve/blocking-key.ts';
import { MOST_UNDER_A_KEY } from '../../resolve/blocking-index.ts';
import { keysOfEntry } from './match-entry.ts';

/** An entity that is filed otherwise from now on. */
export interface Refiled {
  readonly id: string;
  readonly before: MatchEntry | undefined;
  readonly now: MatchEntry | undefined;
}

export interface SharedKeys {
  /** Others under keys that too many shared before and do not now, or the other way round. */
  readonly affected: readonly string[];
  /** By entity, those under enough of the same telling keys, once all is filed as it will be. */
  candidatesOf(
    keys: ReadonlyMap<string, readonly string[]>,
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
}

/** Who is under a key before and after some are refiled; of keys that too many share, only that they do. */
interface Block {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Looks up, before it is done, what refiling these changes. */
export async function shareKeys(transaction: Transaction, refiled: readonly Refiled[]): Promise<SharedKeys> {
  const ids = new Set(refiled.map(({ id }) => id));
  const leaving = idsByKey(refiled.map(({ id, before }) => [id, before]));
  const joining = idsByKey(refiled.map(({ id, now }) => [id, now]));
  const blocks = new Map<string, Block>();
  const read = async (keys: Iterable<string>): Promise<void> => {
    const missing = [...new Set(keys)].filter((key) => !blocks.has(key));
    // One more than may share it, besides those that are refiled, tells whether too many do.
    const rows = missing.map((key) => ({
      key,
      most: MOST_UNDER_A_KEY + 1 + (leaving.get(key)?.length ?? 0),
    }));
    const filed = await readFiledUnder(transaction, rows);
    for (const key of missing) {
      const before = filed.get(key) ?? [];
      blocks.set(key, {
        before,
        after: [...before.filter((id) => !ids.has(id)), ...(joining.get(key) ?? [])],
      });
    }
  };
  await read([...leaving.keys(), ...joining.keys()]);
  const turned = [...blocks.values()].filter(({ before, after }) => tells(before) !== tells(after));
  return {
    affected: [...new Set(turned.flatMap(({ before }) => before.filter((id) => !ids.has(id))))],
    candidatesOf: async (keys) => {
      await read([...keys.values()].flat());
      return new Map([...keys].map(([id, own]) => [id, enough(id, own, blocks)]));
    },
  };
}

/** Those who share enough telling keys with this one. */
function enough(
  id: string,
  keys: readonly string[],
  blocks: ReadonlyMap<string, Block>,
): ReadonlySet<string> {
  const weighed = new Map<string, number>();
  for (const key of keys) {
    const { after } = blocks.get(key) ?? NOBODY;
    if (!tells(after)) continue;
    const weight = weightOf(readKey(key)[1]);
    for (const other of after) if (other !== id) weighed.set(other, (weighed.get(other) ?? 0) + weight);
  }
  return new Set([...weighed].flatMap(([other, weight]) => (weight >= ENOUGH ? [other] : [])));
}

const NOBODY: Block = { before: [], after: [] };

function tells(ids: readonly string[]): boolean {
  return ids.length <= MOST_UNDER_A_KEY;
}

function idsByKey(filed: readonly (readonly [string, MatchEntry | undefined])[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [id, entry] of filed)
    for (const key of entry ? keysOfEntry(entry) : []) {
      const ids = found.get(key);
      if (ids) ids.push(id);
      else found.set(key, [id]);
    }
  return found;
}
