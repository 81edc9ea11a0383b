import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  defaultFieldResolver,
  isInterfaceType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Answer } from '../query/find-one.ts';
import { authorize, roleOf } from './pipeline/authorize.ts';
import { withArguments } from './resolvers/entity-arguments.ts';
import type { Context } from './context.ts';
import { makeMutationResolvers } from './resolvers/mutation-resolvers.ts';
import { byName, connection, edgeField, valueOf } from './resolvers/object-resolvers.ts';
import { queryResolvers } from './resolvers/query-resolvers.ts';
import { subscriptions } from './resolvers/subscriptions.ts';
import { DateScalar, DateTimeScalar, JsonScalar } from './resolvers/scalars.ts';
import { PLAIN_TYPES, TYPE_RESOLVERS, typeOfObject } from './resolvers/type-resolvers.ts';

const SCHEMA_FOLDER = fileURLToPath(new URL('../../schema/', import.meta.url));

/** The text of schema/*.graphql, which comes first: everything else follows it. */
export function readSchemaText(folder = SCHEMA_FOLDER): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
}

/** The executable schema: the text with resolvers, scalars and roles. */
export function makeSchema(): GraphQLSchema {
  const schema = buildSchema(readSchemaText());
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isScalarType(type)) Object.assign(type, scalarOf(type.name));
    if (isInterfaceType(type)) type.resolveType = (object) => typeOfObject(object as Answer);
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) field.resolve = resolverOf(type, field);
    if (type.name === 'Subscription' && isObjectType(type)) addSubscriptions(type);
  }
  return schema;
}

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

function addSubscriptions(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const { subscribe, resolve } = subscriptions[field.name] ?? {};
    if (subscribe)
      field.subscribe = authorize(
        'READER',
        withArguments(field, subscribe as GraphQLFieldResolver<unknown, Context>) as typeof subscribe,
      );
    if (resolve) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  }
}

function scalarOf(name: string): object {
  const scalar = [DateScalar, DateTimeScalar, JsonScalar].find((candidate) => candidate.name === name);
  return scalar
    ? { serialize: scalar.serialize, parseValue: scalar.parseValue, parseLiteral: scalar.parseLiteral }
    : {};
}

const MUTATION_RESOLVERS = makeMutationResolvers();

type AnyResolver = GraphQLFieldResolver<never, Context, never>;

function resolverOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): GraphQLFieldResolver<unknown, unknown> {
  const own =
    type.name === 'Query'
      ? queryResolvers
      : type.name === 'Mutation'
        ? MUTATION_RESOLVERS
        : TYPE_RESOLVERS[type.name];
  const resolve = withArguments(
    field,
    ((own as Readonly<Record<string, AnyResolver>> | undefined)?.[field.name] ??
      byShape(type, field.name)) as GraphQLFieldResolver<unknown, Context>,
    { isAtRoot: ROOTS.has(type.name) },
  );
  const role = roleOf(type, field);
  return role === undefined
    ? (resolve as GraphQLFieldResolver<unknown, unknown>)
    : (authorize(role, resolve as GraphQLFieldResolver<unknown, unknown>) as GraphQLFieldResolver<
        unknown,
        unknown
      >);
}

/** How fields of a type read the answer where they have no resolver of their own. */
function byShape(type: GraphQLObjectType, field: string): AnyResolver {
  if (type.name.endsWith('Connection')) return (connection[field] ?? defaultFieldResolver) as AnyResolver;
  if (type.name.endsWith('Edge')) return edgeField(field) as unknown as AnyResolver;
  if (PLAIN_TYPES.has(type.name)) return byName as AnyResolver;
  return ((object: Answer, _args: unknown, _context: Context, info: GraphQLResolveInfo) =>
    valueOf(object, info)) as unknown as AnyResolver;
}
