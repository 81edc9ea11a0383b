import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Store } from '../../graph/driver/store.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import type { RecordContent, Source } from '../../model/record.ts';
import { decodeAnswer } from '../../sources/decode-answer.ts';
import { layoutOf, LAYOUTS, type CsvRow, type Layout } from '../../sources/whois-csv/layouts.ts';
import { readRow, type OldRegistration } from '../../sources/whois-csv/read-row.ts';
import { keepSource, type Author } from '../records/ledger.ts';
import { readMoment } from '../records/read-dates.ts';
import { registrationRecords } from '../registrations/registration-record.ts';
import { storeRecords } from '../fold/store-records.ts';

/** A row that was left out. */
export interface RejectedRow {
  /** Of the file, 1 is the header. */
  readonly line: number;
  readonly reason: string;
}

export interface WhoisCsvImport {
  readonly source: Source;
  /** For rows that do not say when they were seen; RFC 3339 or a day. */
  readonly observedAt?: string | undefined;
  readonly onRejected: (row: RejectedRow) => void;
  readonly onProgress?: ((rows: number) => void) | undefined;
}

export interface WhoisCsvImported {
  readonly layout: string;
  readonly rows: number;
  readonly rejected: number;
  readonly newRecords: number;
  readonly newLinks: number;
}

const BATCH = 100;
const LONGEST_ROW_BYTES = 4 * 1024 * 1024;

/**
 * Loads old registrations of a dump, each as an observation of its day. Rows that cannot be read are reported and the
 * rest is loaded; stopped anywhere, running it again goes on, since a record that is there is not stored twice.
 */
export async function importWhoisCsv(
  store: Store,
  file: Readable,
  options: WhoisCsvImport,
  author: Author,
): Promise<WhoisCsvImported> {
  const fallback = readMoment('--observed-at', options.observedAt);
  await store.write((transaction) => keepSource(transaction, options.source));
  const counts = { rows: 0, rejected: 0, newRecords: 0, newLinks: 0 };
  let layout: Layout | undefined;
  let header: readonly string[] = [];
  let batch: RecordContent[] = [];
  const flush = async (): Promise<void> => {
    const records = batch;
    batch = [];
    if (records.length === 0) return;
    const stored = await store.write((transaction) =>
      storeRecords(transaction, records, author.now().toISOString()),
    );
    counts.newRecords += stored.created.length;
    counts.newLinks += stored.newLinks;
    options.onProgress?.(counts.rows);
  };
  for await (const { cells, line } of holdingsByOwner(file)) {
    if (layout === undefined) {
      layout = detectLayout(cells);
      header = cells;
      continue;
    }
    counts.rows += 1;
    const read = readRow(rowFrom(header, cells), layout);
    const records = 'reason' in read ? read.reason : recordsOf(read, options.source, fallback, author.by);
    if (typeof records === 'string') {
      counts.rejected += 1;
      options.onRejected({ line, reason: records });
      continue;
    }
    batch.push(...records);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  if (layout === undefined)
    throw new BadInput('FILE', 'is empty; a WHOIS dump begins with a line of column names');
  return { layout: layout.name, ...counts };
}

function detectLayout(header: readonly string[]): Layout {
  const layout = layoutOf(header);
  if (layout) return layout;
  const known = LAYOUTS.map(({ name, known: columns }) => `${name} (${columns.join(', ')}, …)`).join(' or ');
  throw new BadInput('FILE', `line 1 has the columns of no known WHOIS dump: ${known}`);
}

function recordsOf(
  { domain, observedAt, registration, raw, server }: OldRegistration,
  source: Source,
  fallback: string | undefined,
  by: string | undefined,
): RecordContent[] | string {
  const at = observedAt === undefined ? fallback : readMoment('observedAt', observedAt);
  if (at === undefined) return 'nothing says when this was seen; give --observed-at';
  const answer = {
    source,
    protocol: 'IMPORTED',
    server: server ?? 'not stated',
    raw,
    at,
    registration,
  } as const;
  return registrationRecords({ domain, answers: [answer], merged: registration, by });
}

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** RFC 4180 rows, each field decoded by itself: old dumps mix UTF-8 with Windows-1252. */
async function* holdingsByOwner(file: Readable): AsyncGenerator<Line> {
  const parser = parse({
    encoding: null,
    bom: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    info: true,
    maxRecordSize: LONGEST_ROW_BYTES,
  });
  file.on('error', (error) => parser.destroy(error));
  for await (const { record, info } of file.pipe(parser) as AsyncIterable<{
    record: Buffer[];
    info: { lines: number };
  }>) {
    yield { cells: record.map((cell) => decodeAnswer(cell)), line: info.lines };
  }
}

function rowFrom(header: readonly string[], cells: readonly string[]): CsvRow {
  return Object.fromEntries(header.map((column, index) => [column, cells[index] ?? '']));
}
