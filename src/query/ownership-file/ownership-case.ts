import type { OwnershipInput } from '../../analysis/ownership/ownership-graph.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import type { ConcertGroup, Holding, InterestKind, OwnerKind, ShareBand } from '../../model/ownership.ts';

/** A case file that is not one; the message names the place. */
export class InvalidOwnershipCase extends ServiceError {
  readonly code = 'INVALID_OWNERSHIP_CASE';
}

/** One ownership graph from a file, and what is asked about it by key; undefined asks for everything. */
export interface OwnershipCase {
  readonly input: OwnershipInput;
  readonly asked: ReadonlyMap<string, unknown> | undefined;
}

/** Reads a case file, definitions version 1. Bad shares are left for the analysis to report. */
export function parseOwnershipCase(text: string): OwnershipCase {
  const file = object(parseJson(text), 'the file');
  const holdings = list(file['edges'], 'edges').map((edge, at) => parseHolding(edge, `edges[${at}]`));
  const concert = list(file['concert'] ?? [], 'concert').map((group, at) =>
    parseConcert(group, `concert[${at}]`),
  );
  const asOf = optionalText(file['asOf'], 'asOf');
  return { input: { holdings, concert, asOf }, asked: parseAsked(file['expected']) };
}

/** What some writers put into JSON for numbers that are none, and strings, which may contain the same. */
const NO_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

function parseJson(text: string): unknown {
  try {
    const hasNone = text.includes('NaN') || text.includes('Infinity');
    return JSON.parse(hasNone ? text.replaceAll(NO_NUMBER, quoted) : text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replaceAll(/\s+/g, ' ') : 'unreadable';
    throw new InvalidOwnershipCase(`not JSON: ${reason}`, { cause });
  }
}

function quoted(found: string): string {
  return found.startsWith('"') ? found : JSON.stringify(found);
}

const OWNER_KINDS: readonly OwnerKind[] = ['person', 'company', 'state', 'trust', 'fund', 'other', 'unknown'];
const INTERESTS: readonly InterestKind[] = ['economic', 'voting', 'control'];

function parseHolding(value: unknown, place: string): Holding {
  const edge = object(value, place);
  const nomineeForKind = edge['nomineeForType'];
  return {
    id: place,
    owner: name(edge['owner'], `${place}.owner`),
    ownerKind: oneOf(edge['ownerType'] ?? 'unknown', OWNER_KINDS, `${place}.ownerType`),
    owned: name(edge['owned'], `${place}.owned`),
    interest: oneOf(edge['kind'] ?? 'economic', INTERESTS, `${place}.kind`),
    share: parseShare(edge['sharePct']),
    from: optionalText(edge['from'], `${place}.from`),
    to: optionalText(edge['to'], `${place}.to`),
    nomineeFor: optionalText(edge['nomineeFor'], `${place}.nomineeFor`),
    nomineeForKind: absent(nomineeForKind)
      ? undefined
      : oneOf(nomineeForKind, OWNER_KINDS, `${place}.nomineeForType`),
  };
}

/** What is not a share at all becomes NaN, which the analysis reports as invalid. */
function parseShare(value: unknown): number | ShareBand | undefined {
  if (absent(value)) return undefined;
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || Array.isArray(value)) return Number.NaN;
  const band = value as Record<string, unknown>;
  return {
    min: parseEnd(band['min']),
    max: parseEnd(band['max']),
    exclusiveMin: band['exclusiveMin'] === true,
  };
}

function parseEnd(value: unknown): number | undefined {
  if (absent(value)) return undefined;
  return typeof value === 'number' ? value : Number.NaN;
}

function parseConcert(value: unknown, place: string): ConcertGroup {
  const group = object(value, place);
  return {
    id: name(group['id'], `${place}.id`),
    members: list(group['members'], `${place}.members`).map((member, at) =>
      name(member, `${place}.members[${at}]`),
    ),
    from: optionalText(group['from'], `${place}.from`),
    to: optionalText(group['to'], `${place}.to`),
  };
}

/** `expected` is a map of the keys asked for, or their list. */
function parseAsked(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (absent(value)) return undefined;
  if (Array.isArray(value)) return new Map(value.map((key, at) => [name(key, `expected[${at}]`), undefined]));
  return new Map(Object.entries(object(value, 'expected')));
}

function absent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function object(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new InvalidOwnershipCase(`${place}: expected an object`);
}

function list(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new InvalidOwnershipCase(`${place}: expected a list`);
}

function name(value: unknown, place: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new InvalidOwnershipCase(`${place}: expected a name`);
}

function optionalText(value: unknown, place: string): string | undefined {
  if (absent(value)) return undefined;
  if (typeof value === 'string') return value;
  throw new InvalidOwnershipCase(`${place}: expected text`);
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], place: string): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new InvalidOwnershipCase(`${place}: expected one of ${allowed.join(', ')}`);
}
