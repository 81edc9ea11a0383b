import type { GraphQLField, GraphQLFieldResolver, GraphQLObjectType } from 'graphql';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { ROLES, type Actor, type Role } from '../../model/role.ts';
import type { Context } from '../context.ts';

/** The server asks for a key and got none that it knows. */
export class Unauthenticated extends ServiceError {
  readonly code = 'UNAUTHENTICATED';
}

/** The key's role does not reach that far. */
export class Forbidden extends ServiceError {
  readonly code = 'FORBIDDEN';
}

/** The least role that a field asks for: what `@role` says, else that of its root; other fields are free. */
export function roleOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Role | undefined {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'role');
  const least = directive?.arguments?.find(({ name }) => name.value === 'atLeast')?.value;
  if (least?.kind === 'EnumValue') return least.value as Role;
  return ROLE_OF_ROOT[type.name];
}

const ROLE_OF_ROOT: Readonly<Record<string, Role>> = {
  Query: 'READER',
  Mutation: 'ANALYST',
  Subscription: 'READER',
};

/** Throws unless who asks has at least this role. */
export function requireRole(role: Role, field: string, actor: Actor | undefined): void {
  if (!actor)
    throw new Unauthenticated(
      'Send a key: Authorization: Bearer …; "interlock key add NAME --role reader" makes one. Where there are none, ask by the name localhost.',
    );
  if (ROLES.indexOf(actor.role) < ROLES.indexOf(role))
    throw new Forbidden(
      `${field} needs a key of role ${role.toLowerCase()}; this one is ${actor.role.toLowerCase()}.`,
    );
}

/** Lets only keys of at least this role through. The door has looked before; no field relies on that. */
export function authorize(
  role: Role,
  resolve: GraphQLFieldResolver<unknown, unknown>,
): GraphQLFieldResolver<unknown, Context> {
  return (root, args, context, info) => {
    requireRole(role, info.fieldName, context.actor);
    return resolve(root, args, context, info);
  };
}
