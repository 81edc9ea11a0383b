import type { StoredRecord } from '../../graph/records/ledger-reads.ts';
import { sha256 } from '../../lib/hash.ts';
import type {
  CaseForm,
  CaseJudgment,
  CaseObservation,
  CaseRecord,
  CaseStored,
} from '../../model/case-document.ts';
import type { EntityInput, RecordInput } from '../../model/inputs.ts';
import type { EntityBook } from './case-entities.ts';

type Input = Omit<RecordInput, 'source'>;
type JudgmentInput = Omit<CaseJudgment, keyof Head>;
type AnyInput = Input | JudgmentInput;

function inputOf({ input = '{}' }: StoredRecord): AnyInput {
  return JSON.parse(input) as AnyInput;
}

function isJudgment(input: AnyInput): input is JudgmentInput {
  return 'judgment' in input;
}

/** The descriptions of entities in the words of a record. */
export function describedIn(record: StoredRecord): EntityInput[] {
  const input = inputOf(record);
  if (isJudgment(input)) return [];
  return [...(input.entities ?? []), ...input.statements.flatMap(({ from, to }) => [from, to])];
}

type Head = Pick<CaseObservation, 'source' | 'key' | 'observedAt' | 'lastObservedAt'>;

/** What a record's place in the file says of it. */
export interface CasePlace {
  readonly form: CaseForm;
  readonly book: EntityBook;
  /** The key of its source. */
  readonly source: string;
  readonly isRetracted: boolean;
}

/** A record as a case file has it. */
export function documentRecord(record: StoredRecord, place: CasePlace): CaseRecord {
  const { form, book, source, isRetracted } = place;
  const head = { ...(isRetracted ? { key: record.id } : {}), source, ...momentsOf(record) };
  if (form.kind === 'stored') return storedRecord(record, head);
  if (form.kind === 'retraction') {
    const { retracts = '', reason = '' } = record;
    return { ...head, retracts, reason, ...(form.round === 1 ? {} : { round: form.round }) };
  }
  const input = inputOf(record);
  return isJudgment(input) ? { ...head, ...input } : observation(head, { record, input, book });
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

function observation(
  head: Head,
  { record, input, book }: { record: StoredRecord; input: Input; book: EntityBook },
): CaseObservation {
  const { entities, statements, subject } = input;
  const { raw, registration } = record;
  return {
    ...head,
    ...(subject == null ? {} : { subject }),
    ...(raw === undefined ? {} : { raw }),
    ...(registration === undefined ? {} : { registration }),
    ...(entities == null ? {} : { entities: entities.map((entity) => book.refer(entity)) }),
    statements: statements.map(({ from, to, ...statement }) => ({
      ...statement,
      from: book.refer(from),
      to: book.refer(to),
    })),
  };
}

/** The SHA-256 is written only where none follows from the raw text. */
function storedRecord(
  {
    seq: _seq,
    content,
    sha256: hash,
    raw,
    observedAt: _first,
    lastObservedAt: _last,
    ...record
  }: StoredRecord,
  head: Head,
): CaseStored {
  const kept = JSON.parse(content) as Pick<CaseStored, 'mentions' | 'statements'>;
  const hashed = raw !== undefined && sha256(raw) === hash ? {} : { sha256: hash };
  return { ...record, ...(raw === undefined ? {} : { raw }), ...hashed, ...head, ...kept };
}
