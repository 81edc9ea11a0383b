import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError } from 'graphql';
import { ServiceError } from '../lib/errors/service-error.ts';
import { TooMany } from '../lib/errors/too-many.ts';
import { auditRefusal } from './pipeline/audit-operation.ts';
import { checkOperation } from './pipeline/check-operation.ts';
import type { Context } from './context.ts';
import { shapeRules } from './pipeline/document-rules.ts';
import { formatErrors, type Log } from './pipeline/format-error.ts';
import { observeOperations, type Observe } from './pipeline/observe.ts';
import { makeSchema } from './schema.ts';
import { tooManyAnswer } from './pipeline/too-many-answer.ts';

/** GraphQL over HTTP: texts, documents and operations are held to the rules that hold at every door. */
export function makeApollo({
  log,
  observe,
}: {
  readonly log: Log;
  readonly observe: Observe;
}): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: makeSchema(),
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: formatErrors(log),
    validationRules: shapeRules(),
    plugins: [
      observeOperations(observe),
      CHECK_OPERATION,
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field of every answer for cache hints, of which our schema has none.
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}

/** Before anything is done for an operation. */
const CHECK_OPERATION: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: async ({ schema, document, operationName, request, contextValue }) => {
        const { variables } = request;
        const asked = { schema, document, operationName, variables };
        await refusing(
          () => {
            const objects = checkOperation({ ...asked, actor: contextValue.actor, door: 'once' });
            return contextValue.limits.countObjects(contextValue.actor?.name, contextValue.from, 1 + objects);
          },
          (error) => auditRefusal(error, asked, contextValue),
        );
      },
    }),
};

/** Apollo takes whatever is thrown here for a fault of the server, unless it says which status to answer. */
async function refusing(work: () => Promise<void>, note: (error: unknown) => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await note(error);
    if (!(error instanceof Error)) throw error;
    const isRefusal = error instanceof GraphQLError || error instanceof ServiceError;
    throw new GraphQLError(error.message, {
      ...(error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}),
      originalError: error,
      extensions:
        error instanceof TooMany ? tooManyAnswer(error) : isRefusal ? { http: { status: 200 } } : {},
    });
  }
}
