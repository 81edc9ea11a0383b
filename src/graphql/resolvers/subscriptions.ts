import type { GraphQLFieldResolver } from 'graphql';
import type { FoundTie } from '../../graph/answers/read-ties.ts';
import type { EnrichmentProgress } from '../../model/lookup.ts';
import { readFoundTie, watchShared } from '../../query/answers/watch-shared.ts';
import type { Context } from '../context.ts';
import { selectionFromInfo } from '../selection/selection-from-info.ts';

interface Subscribed {
  readonly subscribe: GraphQLFieldResolver<unknown, unknown>;
  /** Reads what is asked of one thing that happened. */
  readonly resolve: GraphQLFieldResolver<never, Context>;
}

/** What the server tells as it happens. */
export const subscriptions: Readonly<Record<string, Subscribed>> = {
  sharedFound: {
    subscribe: (_root, _args, context) => watchShared((context as Context).live),
    resolve: (tie: FoundTie, _args, { store }, info) => readFoundTie(store, selectionFromInfo(info), tie),
  },
  enrichmentProgress: {
    subscribe: (_root, { id }, context) => (context as Context).progress.watch(String(id)),
    resolve: (progress: EnrichmentProgress) => progress,
  },
};
