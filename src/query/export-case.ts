import { ServiceError } from '../lib/service-error.ts';
import {
  readAllSources,
  readLedger,
  readLedgerOf,
  type StoredRecord,
  type StoredSource,
} from '../graph/ledger-reads.ts';
import { readNeighbourhood, readRecordsAmong } from '../graph/neighbourhood-reads.ts';
import type { Store } from '../graph/store.ts';
import {
  CASE_FORMAT,
  CASE_VERSION,
  type CaseDocument,
  type CaseJudgment,
  type CaseObservation,
  type CaseRetraction,
} from '../model/case-document.ts';
import type { RecordInput } from '../model/inputs.ts';
import type { RegistrationFacts } from '../model/record.ts';
import { bookEntities, type EntityBook } from './case-entities.ts';
import { nameSources, withRepeated } from './case-sources.ts';
import { writeCase } from './case-text.ts';

/** The entity that an export was to start from is not in the store. */
export class NoSuchEntity extends ServiceError {
  readonly code = 'NOT_FOUND';
}

/** The store holds a record that this format cannot give back. */
export class NotExportable extends ServiceError {
  readonly code = 'NOT_EXPORTABLE';
}

/** Which part of the store to export: the records about links within so many links of one entity. */
export interface Around {
  readonly id: string;
  readonly depth: number;
}

/**
 * The store, or a part of it, as a case file. Importing it into an empty store gives the same records under the same
 * ids, and exporting that store the same bytes. Held in memory as a whole.
 */
export async function exportCase(store: Store, around?: Around): Promise<string> {
  const sources = await readAllSources(store);
  if (around) {
    const records = await readRecordsAround(store, around);
    const used = withRepeated(
      sources,
      records.map(({ source }) => source),
    );
    return writeCase(toDocument(used, records));
  }
  const records: StoredRecord[] = [];
  for await (const record of readLedger(store)) records.push(record);
  return writeCase(toDocument(sources, records));
}

async function readRecordsAround(store: Store, { id, depth }: Around): Promise<StoredRecord[]> {
  const entities = await readNeighbourhood(store, id, depth);
  if (!entities) throw new NoSuchEntity(`there is no entity ${id} in the store`);
  return readLedgerOf(store, await readRecordsAmong(store, entities));
}

type Input = Omit<RecordInput, 'source'>;
type JudgmentInput = Omit<CaseJudgment, keyof Head>;
type AnyInput = Input | JudgmentInput;

function isJudgment(input: AnyInput): input is JudgmentInput {
  return 'judgment' in input;
}

function toDocument(sources: readonly StoredSource[], records: readonly StoredRecord[]): CaseDocument {
  const named = nameSources(sources);
  const inputs = new Map(
    records.flatMap(({ id, input }) => (input === undefined ? [] : [[id, JSON.parse(input) as AnyInput]])),
  );
  const book = bookEntities(
    [...inputs.values()].flatMap((input) => (isJudgment(input) ? [] : entitiesOf(input))),
  );
  const retracted = new Set(records.flatMap(({ retracts }) => retracts ?? []));
  return {
    format: CASE_FORMAT,
    version: CASE_VERSION,
    sources: named.sources,
    entities: book.entities,
    records: records.map((record) => {
      const head = {
        ...(retracted.has(record.id) ? { key: record.id } : {}),
        source: named.keyOf.get(record.source) ?? record.source,
        ...momentsOf(record),
      };
      const input = inputs.get(record.id);
      if (input && isJudgment(input)) return { ...head, ...input };
      if (input) return observation(head, { record, input, book });
      if (record.retracts !== undefined) return retraction(head, record.retracts, record.reason);
      throw new NotExportable(
        `record ${record.id} was stored without its input and cannot be written to a case file`,
      );
    }),
  };
}

function entitiesOf({ entities, statements }: Input): NonNullable<RecordInput['entities']> {
  return [...(entities ?? []), ...statements.flatMap(({ from, to }) => [from, to])];
}

function momentsOf({ observedAt, lastObservedAt }: StoredRecord): Partial<CaseObservation> {
  return {
    ...(observedAt === undefined ? {} : { observedAt: shortest(observedAt) }),
    ...(lastObservedAt === undefined || lastObservedAt === observedAt
      ? {}
      : { lastObservedAt: shortest(lastObservedAt) }),
  };
}

/** A day alone is read as its first instant, so that is how such an instant is written. */
function shortest(moment: string): string {
  return moment.replace(/T00:00:00\.000Z$/, '');
}

type Head = Pick<CaseObservation, 'source' | 'key' | 'observedAt' | 'lastObservedAt'>;

function observation(
  head: Head,
  { record, input, book }: { record: StoredRecord; input: Input; book: EntityBook },
): CaseObservation {
  const { entities, statements, subject } = input;
  const registration = registrationOf(record);
  return {
    ...head,
    ...(subject == null ? {} : { subject }),
    ...(record.raw === undefined ? {} : { raw: record.raw }),
    ...(registration === undefined ? {} : { registration }),
    ...(entities == null ? {} : { entities: entities.map((entity) => book.refer(entity)) }),
    statements: statements.map(({ from, to, ...statement }) => ({
      ...statement,
      from: book.refer(from),
      to: book.refer(to),
    })),
  };
}

function retraction({ lastObservedAt: _last, ...head }: Head, retracts: string, reason = ''): CaseRetraction {
  return { ...head, retracts, reason };
}

function registrationOf(record: StoredRecord): RegistrationFacts | undefined {
  const { domain, protocol, server, covers, details } = record;
  if (protocol === undefined) return undefined;
  return { domain, protocol, server, covers, details } as RegistrationFacts;
}
