import { ServiceError } from '../../lib/errors/service-error.ts';
import {
  inOrderOfStoring,
  readAllSources,
  readLedger,
  readLedgerOf,
  readSettledSeq,
  type StoredRecord,
} from '../../graph/records/ledger-reads.ts';
import { readNeighbourhood, readRecordsAmong } from '../../graph/reads/neighbourhood-reads.ts';
import type { Store } from '../../graph/driver/store.ts';
import { CASE_FORMAT, CASE_VERSION, type CaseForm, type CaseRecord } from '../../model/case-document.ts';
import { EntityCounter, type EntityBook } from './case-entities.ts';
import { describedIn, documentRecord } from './case-record.ts';
import { nameSources, withRepeated } from './case-sources.ts';
import { writeCase } from './case-text.ts';

/** The entity that an export was to start from is not in the store. */
export class NoSuchEntity extends ServiceError {
  readonly code = 'NOT_FOUND';
}

/** Which part of the store to export: the records about links within so many links of one entity. */
export interface Around {
  readonly id: string;
  readonly depth: number;
}

export interface CaseExport {
  readonly around?: Around | undefined;
  /** Tells, record by record in the order of the file, how each is written so that importing it gives the same one. */
  readonly formOf: (record: StoredRecord) => CaseForm;
}

/**
 * The store, or a part of it, as the pieces of a case file. Importing it into an empty store gives the same records
 * under the same ids, and exporting that store the same bytes. Reads the records twice: what they say of entities is
 * held in memory, each description once, and the records are not.
 */
export async function* exportCase(store: Store, { around, formOf }: CaseExport): AsyncGenerator<string> {
  const read = await readerOf(store, around);
  const sources = await readAllSources(store);
  const plan = await planFile(read(false), formOf);
  const named = nameSources(around ? withRepeated(sources, plan.sources) : sources);
  const header = {
    format: CASE_FORMAT,
    version: CASE_VERSION,
    sources: named.sources,
    entities: plan.book.entities,
  } as const;
  yield* writeCase(header, documentRecords(read(true), { ...plan, keyOf: named.keyOf }));
}

type LedgerReader = (withAnswers: boolean) => AsyncIterable<StoredRecord>;

/** Both times the same records, whatever is stored meanwhile. */
async function readerOf(store: Store, around: Around | undefined): Promise<LedgerReader> {
  const upTo = await readSettledSeq(store);
  if (!around) return (withAnswers) => readLedger(store, { upTo, withAnswers });
  const entities = await readNeighbourhood(store, around.id, around.depth);
  if (!entities) throw new NoSuchEntity(`there is no entity ${around.id} in the store`);
  const ids = await inOrderOfStoring(store, await readRecordsAmong(store, entities));
  return (withAnswers) => readLedgerOf(store, ids, withAnswers);
}

/** What must be known of all records before the first can be written. */
interface FilePlan {
  readonly book: EntityBook;
  readonly forms: ReadonlyMap<string, CaseForm>;
  readonly retracted: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

async function planFile(
  records: AsyncIterable<StoredRecord>,
  formOf: CaseExport['formOf'],
): Promise<FilePlan> {
  const forms = new Map<string, CaseForm>();
  const retracted = new Set<string>();
  const sources = new Set<string>();
  const counter = new EntityCounter();
  for await (const record of records) {
    const form = formOf(record);
    if (form.kind !== 'words') forms.set(record.id, form);
    else for (const entity of describedIn(record)) counter.add(entity);
    if (record.retracts !== undefined) retracted.add(record.retracts);
    sources.add(record.source);
  }
  return { book: counter.book(), forms, retracted, sources };
}

interface Naming extends FilePlan {
  readonly keyOf: ReadonlyMap<string, string>;
}

async function* documentRecords(
  records: AsyncIterable<StoredRecord>,
  { book, forms, retracted, keyOf }: Naming,
): AsyncGenerator<CaseRecord> {
  for await (const record of records) {
    const form = forms.get(record.id) ?? WORDS;
    const source = keyOf.get(record.source) ?? record.source;
    yield documentRecord(record, { form, book, source, isRetracted: retracted.has(record.id) });
  }
}

const WORDS: CaseForm = { kind: 'words' };
