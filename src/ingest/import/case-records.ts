import type { CaseJudgment, CaseRetraction, CaseStored } from '../../model/case-document.ts';
import type { EntityKind } from '../../model/kinds.ts';
import type { RecordContent, Source } from '../../model/record.ts';
import {
  isJudgment,
  isRetraction,
  isStored,
  type ParsedCase,
  type ParsedObservation,
  type ParsedRecord,
} from '../../sources/case/parse-case.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import { sha256 } from '../../lib/hash.ts';
import { noteKind } from './case-kinds.ts';
import { prepareRetraction } from '../records/ledger.ts';
import { prepareJudgment } from '../judgments/prepare-judgment.ts';
import { prepareRecord } from '../records/prepare-record.ts';
import { readMoment } from '../records/read-dates.ts';

/** What the records of a case file are prepared with. */
export interface CaseKnown {
  readonly sources: ReadonlyMap<string, Source>;
  /** Grows: a record may name by its id what one before it describes. */
  readonly kinds: Map<string, EntityKind>;
  readonly by: string | undefined;
}

/** The records in the order of the file; one that was seen again later comes as its two observations. */
export function prepareCaseRecords(file: ParsedCase, known: CaseKnown): RecordContent[][] {
  const ids = new Map<string, string>();
  return file.records.map((record, index) => {
    const place = `records[${String(index)}]`;
    const source = known.sources.get(record.source)?.id ?? '';
    const content = naming(place, () => prepareCaseRecord(record, { ...known, source, ids }));
    if (record.key !== undefined) ids.set(record.key, content.id);
    noteMentions(record, content, { kinds: known.kinds, place });
    const later = naming(place, () => readMoment('lastObservedAt', record.lastObservedAt));
    return later === undefined ? [content] : [content, { ...content, observedAt: later }];
  });
}

/** What one record is prepared with: the id of its source, and the ids of the records before it by their keys. */
export interface RecordKnown extends Omit<CaseKnown, 'sources'> {
  readonly source: string;
  readonly ids: ReadonlyMap<string, string>;
}

/** Makes of one record of a file what is stored. */
export function prepareCaseRecord(record: ParsedRecord, known: RecordKnown): RecordContent {
  if (isStored(record)) return storedOf(record, known);
  if (isRetraction(record)) return retractionOf(record, known);
  return isJudgment(record) ? judgmentOf(record, known) : observationOf(record, known);
}

/** What is written as it is kept may call an id something else than the words do: only these must agree. */
function noteMentions(
  record: ParsedRecord,
  { mentions }: RecordContent,
  { kinds, place }: { readonly kinds: Map<string, EntityKind>; readonly place: string },
): void {
  for (const { ref, kind } of mentions) {
    if (!isStored(record)) noteKind(kinds, { id: ref, kind, place });
    else if (!kinds.has(ref)) kinds.set(ref, kind);
  }
}

function storedOf(record: CaseStored, { source, by, ids }: RecordKnown): RecordContent {
  const { key: _key, lastObservedAt: _last, sha256: said, observedAt: given, retracts, ...kept } = record;
  const hash = said ?? sha256(kept.raw ?? '');
  const observedAt = readMoment('observedAt', given);
  return {
    ...kept,
    source,
    sha256: hash,
    ...(observedAt === undefined ? {} : { observedAt }),
    ...(by === undefined ? {} : { by }),
    ...(retracts === undefined ? {} : { retracts: ids.get(retracts) ?? retracts }),
  };
}

function retractionOf(record: CaseRetraction, { source, by, ids }: RecordKnown): RecordContent {
  const { retracts, reason, round } = record;
  const observedAt = readMoment('observedAt', record.observedAt);
  const said = { source, retracts: ids.get(retracts) ?? '', reason, observedAt, by };
  return prepareRetraction({ ...said, ...(round === undefined ? {} : { round }) });
}

function judgmentOf(record: CaseJudgment, { source, by }: RecordKnown): RecordContent {
  const { key: _key, lastObservedAt: _last, observedAt, ...said } = record;
  return prepareJudgment({ ...said, source, by, observedAt: readMoment('observedAt', observedAt) });
}

function observationOf(
  { key: _key, lastObservedAt: _last, registration, ...input }: ParsedObservation,
  { source, kinds, by }: RecordKnown,
): RecordContent {
  return {
    ...prepareRecord({ ...input, source }, { kinds }, by),
    ...(registration === undefined ? {} : { registration }),
  };
}

/** Says of a fault in which part of the file it stands. */
export function naming<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof BadInput ? error.within(place) : error;
  }
}
