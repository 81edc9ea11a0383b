import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { BadInput } from '../../lib/errors/bad-input.ts';
import { decodeCursor } from '../../lib/cursor.ts';
import { TooComplex } from '../../lib/errors/too-complex.ts';
import type { SelectedField, Selection } from '../../model/selection.ts';
import { checkArguments } from '../pipeline/argument-rules.ts';
import { collectFields, type Operation } from '../pipeline/collect-fields.ts';
import { readDirectives } from '../pipeline/field-directives.ts';
import { rememberSelection } from './remember-selection.ts';

/** A type whose fields can be selected. */
export type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** An operation whose selections are being read, and what that may still cost. */
export interface SelectionReading extends Operation {
  /** How many fields were read so far, branches by type counted each. */
  readonly budget: { fields: number };
}

/** A field of a type under its answer key, with all nodes that ask for it. */
export interface FieldAsked {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

const MOST_FIELDS = 2000;

/** What these nodes, all of one field of the root, select below it; remembered for the next time they come. */
export function readRootSelection(
  type: Composite,
  nodes: readonly FieldNode[],
  reading: SelectionReading,
): Selection {
  const before = reading.budget.fields;
  const { selection, fields } = rememberSelection(reading, { nodes, type: type.name }, () => {
    const selection = readSelection(type, setsOf(nodes), reading);
    return { selection, fields: reading.budget.fields - before };
  });
  reading.budget.fields = before;
  spend(reading, fields);
  return selection;
}

function readSelection(
  type: Composite,
  sets: readonly SelectionSetNode[],
  reading: SelectionReading,
): Selection {
  if (!isAbstractType(type)) {
    return {
      type: type.name,
      isAbstract: false,
      fields: readFields(type, collectFields(type, sets, reading), reading),
      only: {},
    };
  }
  const possible = reading.schema.getPossibleTypes(type);
  const collected = possible.map((concrete) => ({ concrete, nodes: collectFields(concrete, sets, reading) }));
  const shared = new Set(
    [...(collected[0]?.nodes.keys() ?? [])].filter((key) =>
      collected.every(({ nodes }) => isShared(type, key, nodes, collected)),
    ),
  );
  const common = new Map([...(collected[0]?.nodes ?? [])].filter(([key]) => shared.has(key)));
  const only = collected.flatMap(({ concrete, nodes }) => {
    const own = new Map([...nodes].filter(([key]) => !shared.has(key)));
    return own.size === 0 ? [] : [[concrete.name, readFields(concrete, own, reading)] as const];
  });
  return {
    type: type.name,
    isAbstract: true,
    fields: readFields(type, common, reading),
    only: Object.fromEntries(only),
  };
}

/** Whether every possible type is asked the same under this key, by a field that the interface itself has. */
function isShared(
  type: Composite,
  key: string,
  nodes: ReadonlyMap<string, readonly FieldNode[]>,
  collected: readonly { readonly nodes: ReadonlyMap<string, readonly FieldNode[]> }[],
): boolean {
  const mine = nodes.get(key);
  const first = collected[0]?.nodes.get(key);
  const name = mine?.[0]?.name.value;
  return (
    mine !== undefined &&
    first !== undefined &&
    name !== undefined &&
    name in type.getFields() &&
    mine.length === first.length &&
    mine.every((node, index) => node === first[index])
  );
}

function readFields(
  type: Composite,
  nodes: ReadonlyMap<string, readonly FieldNode[]>,
  reading: SelectionReading,
): SelectedField[] {
  return [...nodes].flatMap(([key, same]) => {
    const [node] = same;
    const field = node && type.getFields()[node.name.value];
    return field ? [readField(type, { key, field, nodes: same }, reading)] : [];
  });
}

/** One field with everything that is selected below it. */
export function readField(
  type: Composite,
  { key, field, nodes }: FieldAsked,
  reading: SelectionReading,
): SelectedField {
  spend(reading, 1);
  const named = getNamedType(field.type);
  const [node] = nodes;
  const composite =
    isCompositeType(named) && (isObjectType(named) || isInterfaceType(named)) ? named : undefined;
  return {
    key,
    name: field.name,
    parent: ownerOf(type, field.name),
    args: node ? readArguments(field, node, named.name, reading) : {},
    type: named.name,
    isList: isList(field.type),
    ...readDirectives(field, named, reading.schema),
    selection: composite ? selectionBelow(type, composite, nodes, reading) : undefined,
  };
}

function selectionBelow(
  parent: Composite,
  type: Composite,
  nodes: readonly FieldNode[],
  reading: SelectionReading,
): Selection {
  return ROOTS.has(parent.name)
    ? readRootSelection(type, nodes, reading)
    : readSelection(type, setsOf(nodes), reading);
}

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

function setsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function spend({ budget }: SelectionReading, fields: number): void {
  budget.fields += fields;
  if (budget.fields > MOST_FIELDS)
    throw new TooComplex(
      `This question selects more than ${String(MOST_FIELDS)} fields, counted for each type and place: ask for less at once.`,
    );
}

const LARGEST_PAGE = 100;

/** The arguments as they may be; those of a page are checked and its cursor is read. */
function readArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  type: string,
  { variableValues }: SelectionReading,
): Record<string, unknown> {
  const args = checkArguments(field.args, getArgumentValues(field, node, variableValues));
  if (!type.endsWith('Connection')) return args;
  const first = args['first'] ?? field.args.find(({ name }) => name === 'first')?.defaultValue;
  if (typeof first !== 'number' || first < 1 || first > LARGEST_PAGE) {
    throw new BadInput('first', `a page holds 1 to ${String(LARGEST_PAGE)} items, not ${String(first)}`);
  }
  const after = typeof args['after'] === 'string' ? decodeCursor('after', args['after']) : undefined;
  return { ...args, first, after };
}

/** A field of every entity belongs to the interface, wherever it is asked. */
function ownerOf(type: Composite, field: string): string {
  return (
    type.getInterfaces().find((candidate) => candidate.name === 'Entity' && field in candidate.getFields())
      ?.name ?? type.name
  );
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
