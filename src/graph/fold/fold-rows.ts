import type { StatedFact } from '../../fold/evidence.ts';
import type { EntityState } from '../../fold/fold-entity.ts';
import type { LinkState } from '../../fold/fold-links.ts';
import { canonicalJson } from '../../lib/text/canonical-json.ts';
import { LABELS, type EntityKind } from '../../model/kinds.ts';
import type { Identifier, Interest, Statement } from '../../model/record.ts';
import { FORMER_LINK } from '../schema/schema.ts';
import type { Row } from '../driver/store.ts';

const ENTITY_PROPERTIES = [
  'unnamedReason',
  'jurisdiction',
  'legalForm',
  'status',
  'incorporatedOn',
  'dissolvedOn',
  'birthDate',
  'nonIdentifyingRule',
  'nonIdentifyingReason',
] as const;

/** The properties of an entity's node; which of its names is shown follows from standing. */
export function nodeProperties(id: string, state: EntityState): Row {
  const { attributes, names, identifiers, standing } = state;
  return given({
    id,
    kind: state.kind,
    name: attributes.name ?? id,
    aliases: names.filter((other) => other !== attributes.name),
    identifiers: identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
    ...Object.fromEntries(ENTITY_PROPERTIES.map((field) => [field, attributes[field]])),
    ...(state.kind === 'JURISDICTION' ? { code: id.slice(id.indexOf(':') + 1) } : {}),
    lei: valueOf(identifiers, 'lei'),
    registrationNumber: valueOf(identifiers, 'registration-number'),
    standing: canonicalJson(standing),
  });
}

/** Reads a node's properties back into the state they were made from. */
export function entityState(properties: Row): EntityState {
  const standing = JSON.parse(text(properties['standing']) ?? '{}') as Record<string, string>;
  const name = standing['name'] === undefined ? undefined : text(properties['name']);
  const attributes = Object.fromEntries(
    ENTITY_PROPERTIES.map((field) => [field, text(properties[field])]).filter(
      ([, value]) => value !== undefined,
    ),
  ) as Record<string, string>;
  const names = [...strings(properties['aliases']), ...(name === undefined ? [] : [name])].sort();
  return {
    kind: properties['kind'] as EntityKind,
    attributes: { ...(name === undefined ? {} : { name }), ...attributes },
    names,
    identifiers: strings(properties['identifiers']).map(parseIdentifier),
    standing,
  };
}

/** The labels of a node in alphabetical order. */
export function labelsOf({ kind }: EntityState, isFormer: boolean): string[] {
  return isFormer ? ['FormerEntity'] : ['Entity', LABELS[kind]].sort();
}

/** The relationship type of a link; one that no record states any more is kept under a type of its own. */
export function linkType({ kind, knownUntil }: LinkState): string {
  return knownUntil === undefined ? kind : FORMER_LINK;
}

/** The properties of a link's relationship. */
export function linkProperties(link: LinkState): Row {
  const { interest, kind, from: _from, to: _to, ...rest } = link;
  return {
    ...rest,
    kind,
    ...interestProperties(interest),
  };
}

/** Reads a relationship back into the link it was made from. */
export function linkState({
  from,
  to,
  properties,
}: {
  readonly from: string;
  readonly to: string;
  readonly properties: Row;
}): LinkState {
  const { sources, ...rest } = properties;
  const interest = interestOf(properties);
  const plain = Object.entries(rest).filter(([key]) => !key.startsWith('interest'));
  return {
    ...Object.fromEntries(plain),
    ...(interest ? { interest } : {}),
    sources: Number(sources),
    from,
    to,
  } as unknown as LinkState;
}

function valueOf(identifiers: readonly Identifier[], scheme: string): string | undefined {
  return identifiers.find((identifier) => identifier.scheme === scheme)?.value;
}

function parseIdentifier(line: string): Identifier {
  const colon = line.indexOf(':');
  return { scheme: line.slice(0, colon), value: line.slice(colon + 1) };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** No id holds a tab: inputs are trimmed and their values normalized. */
const BUNDLE_SEPARATOR = '\t';

/** The key under which all statements about the same two ends and kind are found. */
export function bundleOf(kind: string, from: string, to: string): string {
  return [kind, from, to].join(BUNDLE_SEPARATOR);
}

/** The properties of a statement's node; `from` and `to` are the entities its references belong to now. */
export function statementProperties(
  id: string,
  statement: Statement,
  ends: { readonly from: string; readonly to: string },
): Row {
  const { interest, from: fromRef, to: toRef, ...rest } = statement;
  return {
    ...rest,
    id,
    ...ends,
    fromRef,
    toRef,
    bundle: bundleOf(statement.kind, ends.from, ends.to),
    ...interestProperties(interest),
  };
}

/** Reads a statement with what its record and source add. */
export function statedFact(row: Row): StatedFact {
  const statement = row['statement'] as Row;
  const { bundle: _bundle, fromRef: _fromRef, toRef: _toRef, ...rest } = statement;
  const interest = interestOf(statement);
  const { record, recordedAt, retractedAt, lastObservedAt, origin, standing } = row;
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => !key.startsWith('interest'))),
    ...(interest ? { interest } : {}),
    record,
    recordedAt,
    origin,
    standing,
    ...(retractedAt === null ? {} : { retractedAt }),
    ...(lastObservedAt === null ? {} : { lastObservedAt }),
  } as unknown as StatedFact;
}

function interestProperties(interest: Interest | undefined): Row {
  if (!interest) return NO_INTEREST;
  return given({
    interestKind: interest.kind,
    interestExact: interest.exact,
    interestMin: interest.min,
    interestMax: interest.max,
    interestExclusiveMin: interest.exclusiveMin,
    interestUnknownReason: interest.unknownReason,
  });
}

const NO_INTEREST: Row = {};

/** Without what is not known: rows replace all that was there, and need not carry it. */
function given(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

/** Reads the interest kept in a statement's or link's properties. */
export function interestOf(properties: Row): Interest | undefined {
  const kind = properties['interestKind'];
  if (kind == null) return undefined;
  const fields = {
    kind,
    exact: properties['interestExact'],
    min: properties['interestMin'],
    max: properties['interestMax'],
    exclusiveMin: properties['interestExclusiveMin'],
    unknownReason: properties['interestUnknownReason'],
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value != null),
  ) as unknown as Interest;
}

/** The ends and kind that a bundle's key was made of. */
export function endsOfBundle(bundle: string): { kind: string; from: string; to: string } {
  const [kind = '', from = '', to = ''] = bundle.split(BUNDLE_SEPARATOR);
  return { kind, from, to };
}
