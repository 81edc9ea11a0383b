import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type ValidationContext } from 'graphql';
import type { Context } from './context.ts';
import { formatErrors, type Log } from './format-error.ts';
import { makeSchema } from './schema.ts';

const MOST_LEVELS = 20;
const MOST_ALIASES = 60;
const MOST_TOKENS = 4000;
const MOST_DIRECTIVES = 50;

/** GraphQL over our schema; its limits on shape are checked before anything runs, those on size while it is read. */
export function makeApollo(httpServer: Server, log: Log): ApolloServer<Context> {
  const { plugins, validationRules } = limits();
  return new ApolloServer<Context>({
    schema: makeSchema(),
    introspection: true,
    csrfPrevention: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: formatErrors(log),
    validationRules,
    plugins: [
      ...plugins,
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 5000 }),
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field of every answer for cache hints, of which our schema has none.
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}

function limits(): {
  plugins: ApolloServerPlugin[];
  validationRules: ((context: ValidationContext) => object)[];
} {
  const refuse = (limit: string) => ({
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: GraphQLError): void => {
        const refusal = new GraphQLError(error.message, { extensions: { limit } });
        if (!context) throw refusal;
        context.reportError(refusal);
      },
    ],
  });
  const armor = new ApolloArmor({
    maxDepth: { n: MOST_LEVELS, flattenFragments: true, ...refuse('depth') },
    maxAliases: { n: MOST_ALIASES, ...refuse('aliases') },
    maxDirectives: { n: MOST_DIRECTIVES, ...refuse('directives') },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
    costLimit: { enabled: false },
  });
  const { plugins, validationRules } = armor.protect();
  return { plugins: plugins as unknown as ApolloServerPlugin[], validationRules: validationRules as never };
}
