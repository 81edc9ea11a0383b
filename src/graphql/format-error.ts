import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { BadInput } from '../lib/bad-input.ts';
import { ServiceError } from '../lib/service-error.ts';
import { UnreadableValue } from './scalars.ts';

/** Where unexpected errors are written. */
export type Log = (line: string) => void;

/**
 * Makes errors fit to be sent: ours with their code and the argument at fault, GraphQL's own as they are, and anything
 * unexpected hidden behind an id under which the log has it.
 */
export function formatErrors(
  log: Log,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const { stacktrace: _hidden, ...extensions } = { ...formatted.extensions };
    if (cause instanceof BadInput) {
      return { ...formatted, extensions: { ...extensions, code: cause.code, argument: cause.argument } };
    }
    if (cause instanceof ServiceError)
      return { ...formatted, extensions: { ...extensions, code: cause.code } };
    if (error instanceof GraphQLError && error.originalError instanceof UnreadableValue)
      return badLiteral(formatted, error, error.originalError);
    if (extensions['limit'] !== undefined || isTokenLimit(formatted))
      return { ...formatted, extensions: { ...extensions, code: 'TOO_COMPLEX' } };
    if (extensions['code'] !== undefined && extensions['code'] !== 'INTERNAL_SERVER_ERROR')
      return { ...formatted, extensions };
    const id = randomUUID();
    log(`error ${id}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
    return {
      ...formatted,
      message: `Something went wrong here; the server's log has it under ${id}.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    };
  };
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

/** graphql-js tells its token limit as a syntax error like any other; only its words set it apart. */
function isTokenLimit({ message }: GraphQLFormattedError): boolean {
  return /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message);
}
