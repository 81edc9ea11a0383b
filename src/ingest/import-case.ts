import { inBatches } from '../lib/group.ts';
import type { Store } from '../graph/store.ts';
import type { CaseJudgment } from '../model/case-document.ts';
import type { EntityKind } from '../model/kinds.ts';
import type { RecordContent, Source } from '../model/record.ts';
import {
  isJudgment,
  isRetraction,
  parseCase,
  type ParsedCase,
  type ParsedObservation,
  type ParsedRecord,
} from '../sources/case/parse-case.ts';
import { BadInput } from '../lib/bad-input.ts';
import { noteKind, readCaseKinds } from './case-kinds.ts';
import { keepSource, prepareRetraction, prepareSource, storeAll, type Author } from './ledger.ts';
import { prepareJudgment } from './prepare-judgment.ts';
import { prepareRecord } from './prepare-record.ts';
import { readMoment } from './read-dates.ts';

export interface ImportOptions {
  /** Hears how many of the file's records are stored, after each transaction. */
  readonly onProgress?: (done: number, total: number) => void;
  /** How many records share a transaction. */
  readonly batchSize?: number;
}

/** What an import did. */
export interface ImportedCase {
  readonly sources: number;
  readonly records: number;
  /** Records that the store did not have. */
  readonly newRecords: number;
  readonly newLinks: number;
}

const BATCH_SIZE = 200;

/**
 * Loads a case file. The whole file is checked before anything is written: throws BadCase or BadInput with the place at
 * fault. What is there already stays as it is, so that an import that was cut short goes on when it is run again.
 */
export async function importCase(
  store: Store,
  content: string,
  author: Author,
  { onProgress, batchSize = BATCH_SIZE }: ImportOptions = {},
): Promise<ImportedCase> {
  const file = parseCase(content);
  const sources = prepareSources(file);
  const kinds = await readCaseKinds(store, file);
  const contents = prepareRecords(file, { sources, kinds, by: author.by });
  await store.write(async (transaction) => {
    for (const source of sources.values()) await keepSource(transaction, source);
  });
  let [done, newRecords, newLinks] = [0, 0, 0];
  for (const batch of inBatches(contents, batchSize)) {
    const stored = await storeAll(store, batch.flat(), author.now());
    newRecords += stored.created.length;
    newLinks += stored.newLinks;
    done += batch.length;
    onProgress?.(done, contents.length);
  }
  return { sources: sources.size, records: contents.length, newRecords, newLinks };
}

/** The file's sources by key, each after the one it repeats. */
function prepareSources(file: ParsedCase): ReadonlyMap<string, Source> {
  const byKey = new Map(file.sources.map((source, index) => [source.key, { source, index }]));
  const prepared = new Map<string, Source>();
  for (const { key } of file.sources) {
    const chain: string[] = [];
    for (let at: string | undefined = key; at !== undefined && !prepared.has(at);) {
      chain.push(at);
      at = byKey.get(at)?.source.repeats ?? undefined;
    }
    for (const next of chain.reverse()) {
      const found = byKey.get(next);
      if (!found) continue;
      const { key: _key, repeats, ...input } = found.source;
      const repeated = repeats == null ? undefined : prepared.get(repeats)?.id;
      const source = naming(`sources[${String(found.index)}]`, () =>
        prepareSource({ ...input, repeats: repeated }),
      );
      prepared.set(next, source);
    }
  }
  return prepared;
}

interface Prepared {
  readonly sources: ReadonlyMap<string, Source>;
  /** Grows: a record may name by its id what one before it describes. */
  readonly kinds: Map<string, EntityKind>;
  readonly by: string | undefined;
}

/** The records in the order of the file; one that was seen again later comes as its two observations. */
function prepareRecords(file: ParsedCase, known: Prepared): RecordContent[][] {
  const ids = new Map<string, string>();
  return file.records.map((record, index) => {
    const place = `records[${String(index)}]`;
    const contents = naming(place, () => prepareOne(record, known, ids));
    const [first] = contents;
    if (record.key !== undefined && first) ids.set(record.key, first.id);
    for (const { ref, kind } of first?.mentions ?? []) noteKind(known.kinds, { id: ref, kind, place });
    return contents;
  });
}

function prepareOne(
  record: ParsedRecord,
  { sources, kinds, by }: Prepared,
  ids: ReadonlyMap<string, string>,
): RecordContent[] {
  const source = sources.get(record.source)?.id ?? '';
  if (isRetraction(record)) {
    const observedAt = readMoment('observedAt', record.observedAt);
    const { retracts, reason } = record;
    return [prepareRetraction({ source, retracts: ids.get(retracts) ?? '', reason, observedAt, by })];
  }
  const { lastObservedAt } = record;
  const content = isJudgment(record)
    ? judgmentOf(record, source, by)
    : observationOf(record, { source, kinds, by });
  const later = readMoment('lastObservedAt', lastObservedAt);
  return later === undefined ? [content] : [content, { ...content, observedAt: later }];
}

function judgmentOf(record: CaseJudgment, source: string, by: string | undefined): RecordContent {
  const { key: _key, lastObservedAt: _last, observedAt, ...said } = record;
  return prepareJudgment({ ...said, source, by, observedAt: readMoment('observedAt', observedAt) });
}

function observationOf(
  { key: _key, lastObservedAt: _last, registration, ...input }: ParsedObservation,
  { source, kinds, by }: Omit<Prepared, 'sources'> & { readonly source: string },
): RecordContent {
  return {
    ...prepareRecord({ ...input, source }, { kinds }, by),
    ...(registration === undefined ? {} : { registration }),
  };
}

/** Says of a fault in which part of the file it stands. */
function naming<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof BadInput ? error.within(place) : error;
  }
}
