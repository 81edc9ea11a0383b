import {
  CASE_FORMAT,
  CASE_VERSION,
  type CaseJudgment,
  type CaseObservation,
  type CaseRetraction,
  type CaseSource,
  type CaseStored,
} from '../../model/case-document.ts';
import type { EntityInput, StatementInput } from '../../model/inputs.ts';
import { BadCase } from './bad-case.ts';
import {
  entityReader,
  readNamedEntity,
  readRegistration,
  readSource,
  judgmentReader,
  retractionReader,
  statementReader,
} from './case-shapes.ts';
import { storedReader } from './stored-shapes.ts';
import { filledText, isObject, list, object, oneOf, optional, required, text, type Reader } from './shape.ts';

/** A case file, checked, with every key of an entity replaced by the description it stands for. */
export interface ParsedCase {
  readonly sources: readonly CaseSource[];
  readonly records: readonly ParsedRecord[];
}

/** As `CaseObservation`, with the entities themselves. */
export interface ParsedObservation extends Omit<CaseObservation, 'entities' | 'statements'> {
  readonly entities?: readonly EntityInput[];
  readonly statements: readonly StatementInput[];
}

export type ParsedRecord = ParsedObservation | CaseRetraction | CaseJudgment | CaseStored;

/** Only a record that is written as it is kept has an id; the others get theirs from what they say. */
export function isStored(record: ParsedRecord): record is CaseStored {
  return 'id' in record;
}

export function isRetraction(record: ParsedRecord): record is CaseRetraction {
  return 'retracts' in record && !isStored(record);
}

export function isJudgment(record: ParsedRecord): record is CaseJudgment {
  return 'judgment' in record && !isStored(record);
}

/**
 * Reads a case file (docs/case-format.md). Throws BadCase for anything that is not one, with the place at fault. What
 * only the store's rules can tell (which kinds a link takes, what is a domain name) is checked when it is imported.
 */
export function parseCase(content: string): ParsedCase {
  const { sources, entities, records } = readDocument(parseJson(content), '');
  const sourceKeys = uniqueKeys(sources, 'sources');
  checkRepeats(sources, sourceKeys);
  uniqueKeys(entities, 'entities');
  const named = new Map(entities.map(({ key, ...entity }) => [key, entity]));
  const parsed = list(recordReader(named, sourceKeys))(records, 'records');
  checkRetractions(parsed);
  return { sources, records: parsed };
}

const readDocument = object({
  format: required(oneOf([CASE_FORMAT])),
  version: required(oneOf([CASE_VERSION])),
  sources: required(list(readSource)),
  entities: required(list(readNamedEntity)),
  records: required(list((value: unknown) => value)),
});

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BadCase('', `not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function uniqueKeys(items: readonly { readonly key: string }[], place: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [index, { key }] of items.entries()) {
    if (keys.has(key)) throw new BadCase(`${place}[${String(index)}].key`, `"${key}" is there twice`);
    keys.add(key);
  }
  return keys;
}

/** Every source repeats at last one that repeats nobody. */
function checkRepeats(sources: readonly CaseSource[], keys: ReadonlySet<string>): void {
  const repeats = new Map(sources.map((source) => [source.key, source.repeats ?? undefined]));
  const grounded = new Set<string>();
  for (const [index, { key }] of sources.entries()) {
    const place = `sources[${String(index)}].repeats`;
    const chain = new Set<string>();
    for (let at: string | undefined = key; at !== undefined && !grounded.has(at); at = repeats.get(at)) {
      if (!keys.has(at)) throw new BadCase(place, `"${at}" is not a key of the file's sources`);
      if (chain.has(at)) throw new BadCase(place, 'a source cannot repeat itself, not even over others');
      chain.add(at);
    }
    for (const member of chain) grounded.add(member);
  }
}

/** Reads one record of a file with these descriptions of entities and these keys of sources. */
export function recordReader(
  named: ReadonlyMap<string, EntityInput>,
  sources: ReadonlySet<string>,
): Reader<ParsedRecord> {
  const readReference = entityReader(named);
  const source: Reader<string> = (value, place) => {
    const key = text(value, place);
    if (!sources.has(key)) throw new BadCase(place, `"${key}" is not a key of the file's sources`);
    return key;
  };
  const readObservation = object<ParsedObservation>({
    key: optional(filledText),
    source: required(source),
    subject: optional(text),
    observedAt: optional(filledText),
    lastObservedAt: optional(filledText),
    registration: optional(readRegistration),
    raw: optional(text),
    entities: optional(list(readReference)),
    statements: required(list(statementReader(readReference))),
  });
  const readStored = storedReader(source);
  const readRetraction = retractionReader(source);
  const readCaseJudgment = judgmentReader(source);
  return (value, place) => {
    if (isObject(value) && 'id' in value) return readStored(value, place);
    if (isObject(value) && 'retracts' in value) return readRetraction(value, place);
    if (isObject(value) && 'judgment' in value) return readCaseJudgment(value, place);
    return readObservation(value, place);
  };
}

/** A retraction names a record that stands before it in the file. */
function checkRetractions(records: readonly ParsedRecord[]): void {
  const keys = new Set<string>();
  for (const [index, record] of records.entries()) {
    const place = `records[${String(index)}]`;
    const retracts = 'retracts' in record ? record.retracts : undefined;
    if (retracts !== undefined && !keys.has(retracts))
      throw new BadCase(`${place}.retracts`, `no record before this one has the key "${retracts}"`);
    if (record.key === undefined) continue;
    if (keys.has(record.key)) throw new BadCase(`${place}.key`, `"${record.key}" is there twice`);
    keys.add(record.key);
  }
}
