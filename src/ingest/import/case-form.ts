import type { StoredRecord } from '../../graph/records/ledger-reads.ts';
import { canonicalJson } from '../../lib/text/canonical-json.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import type { CaseForm } from '../../model/case-document.ts';
import type { EntityKind } from '../../model/kinds.ts';
import type { Mention, RecordContent, Statement } from '../../model/record.ts';
import { recordReader, type ParsedRecord } from '../../sources/case/parse-case.ts';
import { namedIn } from './case-kinds.ts';
import { prepareCaseRecord } from './case-records.ts';
import { prepareRetraction } from '../records/ledger.ts';

/** How often a retraction may have been said anew for its round to be looked for. */
const MOST_ROUNDS = 100;
const SOURCE = 'source';

/**
 * Tells how each record of a case file is written, asked in the order of the file: in its words where an import into an
 * empty store makes the same record of them, else as it is kept. So whatever a store holds comes back as it was, also
 * what a reader of today would read otherwise.
 */
export function makeFormFinder(): (record: StoredRecord) => CaseForm {
  const readRecord = recordReader(new Map(), new Set([SOURCE]));
  const kinds = new Map<string, EntityKind>();
  return (record) => {
    const { mentions } = contentOf(record);
    const words = inWords(record, readRecord);
    const form = words === undefined ? formOfRetraction(record) : formOfWords(record, words, kinds);
    for (const { ref, kind } of mentions) if (!kinds.has(ref)) kinds.set(ref, kind);
    return form;
  };
}

type Content = Pick<RecordContent, 'mentions' | 'statements'>;

function contentOf({ content }: StoredRecord): Content {
  return JSON.parse(content) as { mentions: Mention[]; statements: Statement[] };
}

/** The record as a file has it in words; undefined where it has none, or none that a file takes. */
function inWords(
  { input, observedAt, registration, raw }: StoredRecord,
  readRecord: ReturnType<typeof recordReader>,
): ParsedRecord | undefined {
  if (input === undefined) return undefined;
  const said: object = JSON.parse(canonicalJson({ observedAt, registration, raw, source: SOURCE })) as object;
  return orUndefined(() => readRecord({ ...(JSON.parse(input) as object), ...said }, ''));
}

function formOfWords(
  record: StoredRecord,
  words: ParsedRecord,
  kinds: ReadonlyMap<string, EntityKind>,
): CaseForm {
  const named = kindsNamed(words, kinds);
  if (named === undefined) return STORED;
  const known = { source: record.source, kinds: named, by: undefined, ids: new Map<string, string>() };
  const read = orUndefined(() => prepareCaseRecord(words, known));
  const agrees = read?.mentions.every(({ ref, kind }) => (kinds.get(ref) ?? kind) === kind);
  return read && agrees === true && isSame(read, record) ? { kind: 'words' } : STORED;
}

const STORED: CaseForm = { kind: 'stored' };

/** The kinds of the entities that a record names by an id; undefined where that was called something else before. */
function kindsNamed(
  words: ParsedRecord,
  kinds: ReadonlyMap<string, EntityKind>,
): Map<string, EntityKind> | undefined {
  const named = new Map<string, EntityKind>();
  for (const { entity } of namedIn(words, '')) {
    const id = entity.id?.trim();
    if (id === undefined) continue;
    const known = named.get(id) ?? kinds.get(id);
    const kind = entity.kind ?? known;
    if (known !== undefined && kind !== known) return undefined;
    if (kind !== undefined) named.set(id, kind);
  }
  return named;
}

function isSame(read: RecordContent, record: StoredRecord): boolean {
  const { mentions, statements } = read;
  return (
    read.id === record.id &&
    read.subject === record.subject &&
    read.sha256 === record.sha256 &&
    read.input === record.input &&
    read.judgment === record.judgment &&
    read.reason === record.reason &&
    canonicalJson({ mentions, statements }) === canonicalJson(contentOf(record))
  );
}

function formOfRetraction({ id, source, subject, sha256, retracts, reason }: StoredRecord): CaseForm {
  if (retracts === undefined || reason === undefined || reason.trim() === '') return STORED;
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const said = prepareRetraction({ source, retracts, reason, observedAt: undefined, by: undefined, round });
    if (said.id !== id) continue;
    return said.subject === subject && said.sha256 === sha256 ? { kind: 'retraction', round } : STORED;
  }
  return STORED;
}

function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof ServiceError) return undefined;
    throw error;
  }
}
