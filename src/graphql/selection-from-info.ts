import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import { BadInput } from '../lib/bad-input.ts';
import { decodeCursor } from '../lib/cursor.ts';
import { checkCost } from './cost.ts';
import { rememberSelection } from './remember-selection.ts';
import type { Join, SelectedField, Selection, Step } from '../model/selection.ts';

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/**
 * What an operation selects below a root field, with aliases, fragments, @skip and @include resolved. `as` narrows an
 * abstract type to what the object is known to be.
 */
export function selectionFromInfo(info: GraphQLResolveInfo, as?: string): Selection {
  const type = as === undefined ? getNamedType(info.returnType) : info.schema.getType(as);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new TypeError(`${String(type)} has no fields`);
  const selection = selectionBelow(type, info.fieldNodes, info);
  checkCost(selection);
  return selection;
}

/** The root field itself, as it is asked. */
export function fieldFromInfo(info: GraphQLResolveInfo): SelectedField {
  const field = info.parentType.getFields()[info.fieldName];
  if (!field) throw new TypeError(`${info.parentType.name} has no field ${info.fieldName}`);
  const selected = readField(info.parentType, String(info.path.key), field, info.fieldNodes, info);
  checkCost({ type: info.parentType.name, isAbstract: false, fields: [selected], only: {} });
  return selected;
}

/** What these nodes, all of one field, select; that of the root field is remembered. */
function selectionBelow(type: Composite, nodes: readonly FieldNode[], info: GraphQLResolveInfo): Selection {
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const read = (): Selection => readSelection(type, sets, info);
  return nodes === info.fieldNodes ? rememberSelection(info, type.name, read) : read();
}

function readSelection(
  type: Composite,
  sets: readonly SelectionSetNode[],
  info: GraphQLResolveInfo,
): Selection {
  if (!isAbstractType(type)) {
    return {
      type: type.name,
      isAbstract: false,
      fields: readFields(type, collect(type, sets, info), info),
      only: {},
    };
  }
  const possible = info.schema.getPossibleTypes(type);
  const collected = possible.map((concrete) => ({ concrete, nodes: collect(concrete, sets, info) }));
  const shared = new Set(
    [...(collected[0]?.nodes.keys() ?? [])].filter((key) =>
      collected.every(({ nodes }) => isShared(type, key, nodes, collected)),
    ),
  );
  const common = new Map([...(collected[0]?.nodes ?? [])].filter(([key]) => shared.has(key)));
  const only = collected.flatMap(({ concrete, nodes }) => {
    const own = new Map([...nodes].filter(([key]) => !shared.has(key)));
    return own.size === 0 ? [] : [[concrete.name, readFields(concrete, own, info)] as const];
  });
  return {
    type: type.name,
    isAbstract: true,
    fields: readFields(type, common, info),
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

/** The field nodes by answer key that apply to an object of this type, in order. */
function collect(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  info: GraphQLResolveInfo,
  found = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> {
  for (const node of sets.flatMap(({ selections }) => selections)) {
    if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.['if'] === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.['if'] === false) continue;
    if (node.kind === Kind.FIELD) {
      // GraphQL answers this one from the type alone.
      if (node.name.value === '__typename') continue;
      const key = node.alias?.value ?? node.name.value;
      found.set(key, [...(found.get(key) ?? []), node]);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node;
    if (fragment && applies(type, fragment.typeCondition, info))
      collect(type, [fragment.selectionSet], info, found);
  }
  return found;
}

function applies(
  type: GraphQLObjectType,
  condition: { readonly name: { readonly value: string } } | undefined,
  info: GraphQLResolveInfo,
): boolean {
  if (!condition || condition.name.value === type.name) return true;
  const wanted = info.schema.getType(condition.name.value);
  return isAbstractType(wanted) && info.schema.isSubType(wanted, type);
}

function readFields(
  type: Composite,
  nodes: ReadonlyMap<string, readonly FieldNode[]>,
  info: GraphQLResolveInfo,
): SelectedField[] {
  return [...nodes].flatMap(([key, same]) => {
    const [node] = same;
    const field = node && type.getFields()[node.name.value];
    return node && field ? [readField(type, key, field, same, info)] : [];
  });
}

function readField(
  type: Composite,
  key: string,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  info: GraphQLResolveInfo,
): SelectedField {
  const named = getNamedType(field.type);
  const [node] = nodes;
  const composite =
    isCompositeType(named) && (isObjectType(named) || isInterfaceType(named)) ? named : undefined;
  return {
    key,
    name: field.name,
    parent: ownerOf(type, field.name),
    args: node ? readArguments(field, node, named.name, info) : {},
    type: named.name,
    isList: isList(field.type),
    ...readDirectives(field, named, info),
    selection: composite ? selectionBelow(composite, nodes, info) : undefined,
  };
}

const LARGEST_PAGE = 100;

/** The arguments; those of a page are checked and its cursor is read. */
function readArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  type: string,
  info: GraphQLResolveInfo,
): Record<string, unknown> {
  const args = getArgumentValues(field, node, info.variableValues);
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

type FromDirectives = Pick<SelectedField, 'via' | 'joined' | 'property' | 'orderedBy'>;
const cache = new WeakMap<GraphQLField<unknown, unknown>, FromDirectives>();

function readDirectives(
  field: GraphQLField<unknown, unknown>,
  named: { readonly astNode?: unknown },
  info: GraphQLResolveInfo,
): FromDirectives {
  const known = cache.get(field);
  if (known) return known;
  const applied = (name: string, holder: unknown): Record<string, unknown>[] => {
    const directive = info.schema.getDirective(name);
    return directive ? readApplied(directive, holder) : [];
  };
  const [joined] = applied('joined', field.astNode);
  const [property] = applied('property', field.astNode);
  const [ordered] = [...applied('ordered', field.astNode), ...applied('ordered', named.astNode)];
  const read: FromDirectives = {
    via: applied('via', field.astNode) as unknown as Step[],
    joined: joined as unknown as Join | undefined,
    property: String(property?.['name'] ?? field.name),
    orderedBy: (ordered?.['by'] as string[] | undefined) ?? ['name', 'id'],
  };
  cache.set(field, read);
  return read;
}

/** The arguments of every use of a directive on a definition; `getDirectiveValues` reads only the first. */
function readApplied(directive: GraphQLDirective, holder: unknown): Record<string, unknown>[] {
  const { directives } = (holder ?? {}) as {
    directives?: readonly { readonly name: { readonly value: string } }[];
  };
  return (directives ?? [])
    .filter(({ name }) => name.value === directive.name)
    .map((use) => getDirectiveValues(directive, { directives: [use as never] }) ?? {});
}
