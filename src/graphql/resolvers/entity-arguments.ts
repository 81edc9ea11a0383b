import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLField,
  type GraphQLFieldResolver,
} from 'graphql';
import { knownEntities, type NamedEntities } from '../../query/known-entities.ts';
import { checkArguments } from '../pipeline/argument-rules.ts';
import type { Context } from '../context.ts';
import { mapArguments, type Slot } from '../pipeline/walk-input.ts';

type Resolver = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>;

/**
 * Before a field of the root is resolved, cleans its arguments, puts the entity of today in the place of every id that its arguments name one by, and
 * refuses what nobody knows. Which arguments these are follows from the schema: every ID without `@subject`.
 */
export function withArguments(
  field: GraphQLField<unknown, unknown>,
  resolve: Resolver,
  { isAtRoot }: { readonly isAtRoot: boolean } = { isAtRoot: true },
): Resolver {
  if (!isAtRoot && !namesEntities(field)) return resolve;
  if (!isAtRoot)
    throw new TypeError(
      `${field.name}: fields below the root are read in one statement and cannot name entities`,
    );
  if (!namesEntities(field))
    return (root, args, context, info) =>
      resolve(root, checkArguments(field.args, args), context, info) as unknown;
  return async (root, given, context, info) => {
    const args = checkArguments(field.args, given);
    const named: NamedEntities[] = [];
    mapArguments(field.args, args, (value, { slot, path, type }) => {
      if (isEntityId(slot) && !isListType(getNullableType(type)))
        named.push({ argument: path.replace(/\[\d+\]$/, ''), ids: [String(value)] });
      return value;
    });
    const present = await knownEntities(context.store, named, {
      isOfThePast: args['knownAt'] != null || args['knownFrom'] != null,
    });
    const known = mapArguments(field.args, args, (value, { slot, type }) => {
      if (!isEntityId(slot)) return value;
      if (!isListType(getNullableType(type))) return present.get(String(value)) ?? value;
      return [...new Set((value as readonly unknown[]).map((id) => present.get(String(id)) ?? id))];
    });
    return resolve(root, known, context, info) as unknown;
  };
}

/** Whether any argument of the field names entities. */
export function namesEntities({ args }: GraphQLField<unknown, unknown>): boolean {
  const seen = new Set<unknown>();
  const within = (slot: Slot): boolean => {
    const type = getNamedType(slot.type);
    if (!isInputObjectType(type)) return isEntityId(slot);
    if (seen.has(type)) return false;
    seen.add(type);
    return Object.values(type.getFields()).some(within);
  };
  return args.some(within);
}

function isEntityId({ type, astNode }: Slot): boolean {
  return (
    getNamedType(type).name === 'ID' && !astNode?.directives?.some(({ name }) => name.value === 'subject')
  );
}
