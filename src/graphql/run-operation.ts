import { graphql, type ExecutionResult } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Context } from './context.ts';
import { makeSchema } from './schema.ts';

/** Runs one operation without a server. */
export async function runOperation(
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
  contextValue: Context,
): Promise<ExecutionResult> {
  const result = await graphql({ schema: makeSchema(), source, variableValues, contextValue });
  if (!result.errors) return result;
  return {
    ...result,
    errors: result.errors.map((error) => Object.assign(error, { extensions: codeOf(error) })),
  };
}

function codeOf(error: Error): { code: string } {
  const cause = unwrapResolverError(error);
  return {
    code: cause instanceof Error && 'code' in cause ? String(cause.code) : 'GRAPHQL_VALIDATION_FAILED',
  };
}
