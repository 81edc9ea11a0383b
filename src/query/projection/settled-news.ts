import { readBetweenChanges } from '../../graph/records/change-gate.ts';
import { readNews, type Change, type Position } from '../../graph/projection/projection-reads.ts';
import type { Reader, Store } from '../../graph/driver/store.ts';
import { mergeParts, NO_PARTS, readChangedParts, type ChangedParts } from './changed-parts.ts';

/** What brings a projection to a later position, all of it as it was at one moment. */
export interface SettledNews<T> {
  readonly end: Position;
  readonly parts: ChangedParts;
  /** What else was looked at, at that moment. */
  readonly seen: T;
}

export interface NewsAsked<T> {
  /** The number of the last change that is taken in already. */
  readonly after: number;
  /** Changes behind it that were heard of before. */
  readonly heard?: readonly Change[];
  /** Links to be read again in any case. */
  readonly bundles?: readonly string[];
  readonly look: (reader: Reader) => Promise<T>;
}

const AT_ONCE = 64;
/** So many changes are read while nobody may commit another. */
const MOST_BETWEEN = 256;

/**
 * Reads all that changed behind a position. The bulk is read while others write: what they tear is changed again, and
 * read again. The rest is read between two changes, and with it all fits together. Undefined where changes are missing,
 * or anything may be different: then everything has to be read again.
 */
export async function readSettledNews<T>(
  store: Store,
  { after, heard = [], bundles = [], look }: NewsAsked<T>,
): Promise<SettledNews<T> | undefined> {
  if (!follow(heard, after)) return undefined;
  let from = heard.at(-1)?.number ?? after;
  let parts = heard.length === 0 ? NO_PARTS : await readChangedParts(store, heard);
  for (;;) {
    const { end, changes } = await readNews(store, from, AT_ONCE);
    if (end.change - from < AT_ONCE || changes.length < AT_ONCE) break;
    if (!follow(changes, from)) return undefined;
    parts = mergeParts(parts, await readChangedParts(store, changes));
    from = changes.at(-1)?.number ?? from;
  }
  return readBetweenChanges(store, async (reader) => {
    const { end, changes } = await readNews(reader, from, MOST_BETWEEN);
    if (!follow(changes, from) || (changes.at(-1)?.number ?? from) !== end.change) return undefined;
    const last = await readChangedParts(reader, [...changes, { entities: [], bundles }]);
    return { end, parts: mergeParts(parts, last), seen: await look(reader) };
  });
}

/** Whether the changes are those behind a number, without a gap, and each says what it did. */
function follow(changes: readonly Change[], after: number): boolean {
  return changes.every(({ number, everything }, index) => number === after + 1 + index && !everything);
}
