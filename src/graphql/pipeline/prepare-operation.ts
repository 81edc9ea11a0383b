import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { checkOperation, type Asked } from './check-operation.ts';
import { checkText, documentRules } from './document-rules.ts';

/** An operation as text. */
export interface OperationText extends Omit<Asked, 'document' | 'schema'> {
  readonly query: string;
}

const RULES = documentRules();

/**
 * Parses, validates and bounds an operation for doors that Apollo does not serve, by the same rules in the same order.
 * Returns the document, or why it is refused.
 */
export function prepareOperation(
  schema: GraphQLSchema,
  { query, ...asked }: OperationText,
): DocumentNode | readonly GraphQLError[] {
  try {
    checkText(query);
    const document = parseText(query);
    const errors = validate(schema, document, RULES);
    if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    checkOperation({ schema, document, ...asked });
    return document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    if (error instanceof ServiceError) return [new GraphQLError(error.message, { originalError: error })];
    throw error;
  }
}

function parseText(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    throw error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  error.extensions['code'] ??= code;
  return error;
}
