import type { Store } from '../../graph/driver/store.ts';
import type { RecordContent, Source } from '../../model/record.ts';
import { parseCase, type ParsedCase } from '../../sources/case/parse-case.ts';
import { readCaseKinds } from './case-kinds.ts';
import { naming, prepareCaseRecords } from './case-records.ts';
import { keepSource, prepareSource, storeAll, type Author } from '../records/ledger.ts';

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
  const contents = prepareCaseRecords(file, { sources, kinds, by: author.by });
  await store.write(async (transaction) => {
    for (const source of sources.values()) await keepSource(transaction, source);
  });
  let [done, newRecords, newLinks] = [0, 0, 0];
  for (const batch of inSteps(contents, batchSize)) {
    const stored = await storeAll(store, batch.flat(), author.now());
    newRecords += stored.created.length;
    newLinks += stored.newLinks;
    done += batch.length;
    onProgress?.(done, contents.length);
  }
  return { sources: sources.size, records: contents.length, newRecords, newLinks };
}

/**
 * Records in runs of at most `size`. What follows a retraction meets a store in which the record stands no more, as it
 * did when it was stored first; and of two retractions of one record the first stays the first.
 */
function* inSteps(contents: readonly RecordContent[][], size: number): Generator<RecordContent[][]> {
  let step: RecordContent[][] = [];
  const retracted = new Set<string>();
  for (const content of contents) {
    const target = content[0]?.retracts;
    const mustWait = target === undefined ? retracted.size > 0 : retracted.has(target);
    if (mustWait || step.length >= size) {
      yield step;
      step = [];
      retracted.clear();
    }
    step.push(content);
    if (target !== undefined) retracted.add(target);
  }
  if (step.length > 0) yield step;
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
