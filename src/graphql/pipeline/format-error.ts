import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { BadInput } from '../../lib/errors/bad-input.ts';
import type { Say } from '../../lib/log.ts';
import { shortened } from '../../lib/text/quoted.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { UnreadableValue } from '../resolvers/scalars.ts';

/** Where unexpected errors are written. */
export type Log = Say;

export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Makes errors fit to be sent: ours with their code and the argument at fault, GraphQL's own as they are, and anything
 * unexpected hidden behind an id under which the log has it. What somebody sent is quoted in part, and harmlessly.
 */
export function formatErrors(log: Log): ErrorFormatter {
  return (formatted, error) => {
    const told = tell(formatted, error, log);
    return { ...told, message: shortened(told.message) };
  };
}

function tell(formatted: GraphQLFormattedError, error: unknown, log: Log): GraphQLFormattedError {
  const cause = causeOf(error);
  const { stacktrace: _hidden, http: _status, ...extensions } = { ...formatted.extensions };
  if (cause instanceof BadInput)
    return { ...formatted, extensions: { ...extensions, code: cause.code, argument: cause.argument } };
  if (cause instanceof ServiceError) return { ...formatted, extensions: { ...extensions, code: cause.code } };
  if (error instanceof GraphQLError && cause instanceof UnreadableValue)
    return badLiteral(formatted, error, cause);
  if (extensions['limit'] !== undefined)
    return { ...formatted, extensions: { ...extensions, code: 'TOO_COMPLEX' } };
  if (extensions['code'] !== undefined && extensions['code'] !== 'INTERNAL_SERVER_ERROR')
    return { ...formatted, extensions };
  // What GraphQL itself says of a value that does not fit has no cause but the request.
  if (error instanceof GraphQLError && cause === error)
    return { ...formatted, extensions: { ...extensions, code: 'BAD_USER_INPUT' } };
  const id = randomUUID();
  log(`error ${id}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`, {
    level: 'error',
    event: 'internal_error',
    id,
  });
  return {
    ...formatted,
    message: `Something went wrong here; the server's log has it under ${id}.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}

/** The error that all this is about, beneath GraphQL's own wrappings. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** A value in the text of the operation; GraphQL itself tells those in variables. The argument is what stands before it. */
function badLiteral(
  formatted: GraphQLFormattedError,
  { source, positions }: GraphQLError,
  { message }: UnreadableValue,
): GraphQLFormattedError {
  const before = source?.body.slice(0, positions?.[0]) ?? '';
  const argument = /([_A-Za-z]\w*)\s*:[\s,[]*$/.exec(before)?.[1];
  const told = argument === undefined ? message : `${argument}: ${message}`;
  return { ...formatted, message: told, extensions: { code: 'BAD_USER_INPUT', argument } };
}
