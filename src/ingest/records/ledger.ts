import { sha256, shortHash } from '../../lib/hash.ts';
import { readKinds } from '../../graph/fold/entity-kinds.ts';
import { lockLedger, readRecords } from '../../graph/records/open-ledger.ts';
import { hasSource, saveSources } from '../../graph/records/source-writes.ts';
import type { Store, Transaction } from '../../graph/driver/store.ts';
import type { RecordInput, SourceInput } from '../../model/inputs.ts';
import type { RecordContent, Source } from '../../model/record.ts';
import { faultOfText } from '../../lib/text/fit-text.ts';
import { BadInput, NotFound } from '../../lib/errors/bad-input.ts';
import { idsToLookUp, prepareRecord } from './prepare-record.ts';
import { readDate } from './read-dates.ts';
import { storeRecords, type Stored } from '../fold/store-records.ts';

/** Who writes, and the clock: what every write carries. */
export interface Author {
  readonly by: string | undefined;
  readonly now: () => Date;
}

/** Adds a source; the same content gives the same source. */
export async function addSource(store: Store, input: SourceInput): Promise<string> {
  const source = prepareSource(input);
  await store.write((transaction) => keepSource(transaction, source));
  return source.id;
}

/** Stores one observation and folds it into the graph; the same content gives the same record. Returns its id. */
export async function addRecord(store: Store, input: RecordInput, author: Author): Promise<string> {
  const [id = ''] = await addRecords(store, [input], author);
  return id;
}

/** As `addRecord`, for several in one transaction: all are stored or none. */
export async function addRecords(
  store: Store,
  inputs: readonly RecordInput[],
  author: Author,
): Promise<string[]> {
  const kinds = await readKinds(store, [...new Set(inputs.flatMap(idsToLookUp))]);
  const records = inputs.map((input) => prepareRecord(input, { kinds }, author.by));
  await storeAll(store, records, author.now());
  return records.map(({ id }) => id);
}

/** Stores prepared records in one transaction. */
export async function storeAll(store: Store, records: readonly RecordContent[], now: Date): Promise<Stored> {
  return store.write((transaction) => storeRecords(transaction, records, now.toISOString()));
}

/** Says that a record does not stand. The retraction is a record itself; the one it names stays readable. */
export async function retractRecord(
  store: Store,
  id: string,
  reason: string,
  author: Author,
): Promise<string> {
  await store.write((transaction) => retractIn(transaction, id, reason, author));
  return id;
}

/** As `retractRecord`, inside a transaction of the caller's. */
export async function retractIn(
  transaction: Transaction,
  id: string,
  reason: string,
  author: Author,
): Promise<void> {
  const why = reason.trim();
  if (why === '') throw new BadInput('reason', 'say why the record does not stand');
  const analyst = analystOf(author);
  const moment = author.now().toISOString();
  await keepSource(transaction, analyst);
  await lockLedger(transaction);
  const said = { source: analyst.id, retracts: id, reason: why, observedAt: moment, by: author.by };
  const retraction = await saidAgain(transaction, (round) => prepareRetraction({ ...said, round }));
  await storeRecords(transaction, [retraction], author.now().toISOString());
}

/** Who writes, as the source of what he says himself. */
export function analystOf({ by }: Author): Source {
  return prepareSource({ kind: 'ANALYST', title: by ?? 'anonymous analyst' });
}

/** The same words again are the same record, unless that was retracted itself: then they are said once more. */
export async function saidAgain(
  transaction: Transaction,
  saidIn: (round: number) => RecordContent,
): Promise<RecordContent> {
  for (let round = 1; ; round++) {
    const record = saidIn(round);
    const present = (await readRecords(transaction, [record.id])).get(record.id);
    if (present?.retractedAt == null) return record;
  }
}

/** Which record stands no more, by whose word. */
export interface RetractionInput {
  readonly source: string;
  readonly retracts: string;
  readonly reason: string;
  readonly observedAt: string | undefined;
  readonly by: string | undefined;
  /** How many times it has been said, 1 at first: a retraction that was itself retracted can be said again. */
  readonly round?: number;
}

/** The record that a retraction is; its id follows from its content. */
export function prepareRetraction(input: RetractionInput): RecordContent {
  const { source, retracts, reason, observedAt, by, round = 1 } = input;
  const content = [source, 'retracts', retracts, reason, ...(round === 1 ? [] : [String(round)])];
  const hash = shortHash(...content);
  return {
    id: `record:${hash}`,
    source,
    subject: `retraction of ${retracts}`,
    sha256: sha256(JSON.stringify(content)),
    ...(observedAt === undefined ? {} : { observedAt }),
    ...(by === undefined ? {} : { by }),
    mentions: [],
    statements: [],
    retracts,
    reason,
  };
}

/** Checks a source; its id follows from its content. */
export function prepareSource(input: SourceInput): Source {
  const title = input.title.trim();
  const fault = title === '' ? 'a source needs a title' : faultOfText(title);
  if (fault !== undefined) throw new BadInput('title', fault);
  const publishedOn = readDate('publishedOn', input.publishedOn);
  const { kind, publisher, url, licence, repeats } = input;
  const id = `source:${shortHash(kind, title, publisher ?? undefined, url ?? undefined, publishedOn, licence ?? undefined, repeats ?? undefined)}`;
  const optional = { publisher, url, publishedOn, licence, repeats };
  return {
    id,
    kind,
    title,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value != null)),
  };
}

/** Keeps a source inside a transaction of the caller's. */
export function keepSource(transaction: Transaction, source: Source): Promise<void> {
  return keepSources(transaction, [source]);
}

/** As `keepSource`, for several at once. */
export async function keepSources(transaction: Transaction, sources: readonly Source[]): Promise<void> {
  for (const { repeats } of sources)
    if (repeats !== undefined && !(await hasSource(transaction, repeats)))
      throw new NotFound('repeats', `there is no source ${repeats}; add it first`);
  await saveSources(transaction, sources);
}
