import { execute, type ExecutionResult, type FormattedExecutionResult } from 'graphql';
import type { Context } from '../context.ts';
import { formatErrors, type Log } from './format-error.ts';
import { prepareOperation } from './prepare-operation.ts';
import { makeSchema } from '../schema.ts';

/** Runs one operation without a server, under the same rules. */
export async function runOperation(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  contextValue: Context,
  log: Log = () => undefined,
): Promise<FormattedExecutionResult> {
  const schema = makeSchema();
  const prepared = prepareOperation(schema, { query, variables, actor: contextValue.actor, door: 'once' });
  const result: ExecutionResult =
    'kind' in prepared
      ? await execute({ schema, document: prepared, variableValues: variables, contextValue })
      : { errors: prepared };
  const format = formatErrors(log);
  const { errors, ...answer } = result;
  return errors ? { ...answer, errors: errors.map((error) => format(error.toJSON(), error)) } : answer;
}
