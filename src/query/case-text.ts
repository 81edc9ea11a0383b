import type { CaseDocument } from '../model/case-document.ts';

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

/** The text of a case file: the same document gives the same bytes. */
export function writeCase(document: CaseDocument): string {
  return `${JSON.stringify(ordered(document), null, 2)}\n`;
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
