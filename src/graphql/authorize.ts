import type { GraphQLFieldResolver } from 'graphql';
import { ServiceError } from '../lib/service-error.ts';
import { ROLES, type Role } from '../model/role.ts';
import type { Context } from './context.ts';

/** The server asks for a key and got none that it knows. */
export class Unauthenticated extends ServiceError {
  readonly code = 'UNAUTHENTICATED';
}

/** The key's role does not reach that far. */
export class Forbidden extends ServiceError {
  readonly code = 'FORBIDDEN';
}

/** Lets only keys of at least this role through. */
export function authorize(
  role: Role,
  resolve: GraphQLFieldResolver<unknown, unknown> | undefined,
): GraphQLFieldResolver<unknown, Context> {
  return (root, args, context, info) => {
    const { actor } = context;
    if (!actor)
      throw new Unauthenticated(
        'Send a key: Authorization: Bearer …; "interlock key add NAME --role reader" makes one. Where there are none, ask by the name localhost.',
      );
    if (ROLES.indexOf(actor.role) < ROLES.indexOf(role)) {
      throw new Forbidden(
        `${info.fieldName} needs a key of role ${role.toLowerCase()}; this one is ${actor.role.toLowerCase()}.`,
      );
    }
    return resolve?.(root, args, context, info);
  };
}
