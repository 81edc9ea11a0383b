import type { CaseDocument, CaseRecord } from '../../model/case-document.ts';

/** The order in which fields are written: what an item is, what it says, and how we know. */
const FIELD_ORDER = [
  'format',
  'version',
  'key',
  'source',
  'id',
  'kind',
  'title',
  'name',
  'unnamedReason',
  'aliases',
  'publisher',
  'url',
  'publishedOn',
  'licence',
  'repeats',
  'subject',
  'observedAt',
  'lastObservedAt',
  'retracts',
  'judgment',
  'left',
  'right',
  'round',
  'reason',
  'sha256',
  'input',
  'registration',
  'sources',
  'entities',
  'records',
  'statements',
  'from',
  'to',
  'qualifier',
  'since',
  'sinceQualifier',
  'until',
  'untilQualifier',
  'interest',
  'status',
  'conclusion',
  'observed',
  'quote',
  'locator',
  'raw',
];
const POSITIONS = new Map(FIELD_ORDER.map((field, index) => [field, index]));

/** The text of a case file in pieces: the same document gives the same bytes. */
export async function* writeCase(
  { format, version, sources, entities }: Omit<CaseDocument, 'records'>,
  records: AsyncIterable<CaseRecord> | Iterable<CaseRecord>,
): AsyncGenerator<string> {
  yield `{\n  "format": ${JSON.stringify(format)},\n  "version": ${JSON.stringify(version)},\n`;
  yield* writeList('sources', sources.map(ordered));
  yield ',\n';
  yield* writeList('entities', entities.map(ordered));
  yield ',\n';
  yield* writeList('records', orderedRecords(records));
  yield '\n}\n';
}

async function* writeList(
  name: string,
  items: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<string> {
  let before = `  "${name}": [\n`;
  for await (const item of items) {
    yield `${before}    ${JSON.stringify(item, null, 2).replaceAll('\n', '\n    ')}`;
    before = ',\n';
  }
  yield before === ',\n' ? '\n  ]' : `  "${name}": []`;
}

/** What a record holds as it is kept keeps its order too: it is stored as it is read. */
async function* orderedRecords(
  records: AsyncIterable<CaseRecord> | Iterable<CaseRecord>,
): AsyncGenerator<unknown> {
  for await (const record of records) {
    if (!('mentions' in record)) {
      yield ordered(record);
      continue;
    }
    const { mentions, statements, ...rest } = record;
    yield { ...(ordered(rest) as object), mentions, statements };
  }
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
  return Object.fromEntries(
    entries.sort(([left], [right]) => byPosition(left, right)).map(([name, item]) => [name, ordered(item)]),
  );
}

/** Fields that the list does not name come last, by name. */
function byPosition(left: string, right: string): number {
  const last = FIELD_ORDER.length;
  return (POSITIONS.get(left) ?? last) - (POSITIONS.get(right) ?? last) || (left < right ? -1 : 1);
}
