import { streamHeld, streamRecords, type Held } from '../../src/graph/fold/graph-stream.ts';
import type { Row, Store } from '../../src/graph/driver/store.ts';
import { canonicalJson } from '../../src/lib/text/canonical-json.ts';

/** What depends on when and in which order records were stored. */
const TIMES = new Set(['recordedAt', 'knownFrom', 'knownUntil', 'untilKnownAt', 'at']);
const CIRCUMSTANCES = new Set(['by', 'reason']);

/** The whole graph as sorted lines, without what only the order and time of storing decide. */
export async function snapshotOf(store: Store): Promise<string[]> {
  return store.write(async (transaction) => {
    const lines: string[] = [];
    const add = (what: string, { key, value }: Omit<Held, 'element'>): void => {
      lines.push(`${what} ${key} ${canonicalJson(timeless(value))}`);
    };
    for await (const { record, retraction, mentions, statements } of streamRecords(transaction)) {
      add('record', { key: record.id, value: { ...record, retraction } });
      for (const mention of mentions) add('mention', mention);
      for (const statement of statements) add('statement', statement);
    }
    for (const what of ['entities', 'keys', 'links'] as const) {
      for await (const held of streamHeld(transaction, what)) add(what, held);
    }
    return lines.sort();
  });
}

function timeless(value: Row): Row {
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, item]) => {
      if (item === null || item === undefined || CIRCUMSTANCES.has(field)) return [];
      if (TIMES.has(field)) return [[field, 'a time']];
      const isPlain = typeof item === 'object' && !Array.isArray(item);
      return [[field, isPlain ? timeless(item as Row) : item]];
    }),
  );
}
