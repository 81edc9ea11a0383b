import type { GraphQLFieldResolver } from 'graphql';
import { addRecord, addSource, retractRecord } from '../ingest/ledger.ts';
import { findNode } from '../query/find-one.ts';
import { authorOf, type Context } from './context.ts';
import { selectionFromInfo } from './selection-from-info.ts';
import type {
  MutationAddRecordArgs,
  MutationAddSourceArgs,
  MutationRetractRecordArgs,
} from './types.generated.ts';

type Resolver<Args> = GraphQLFieldResolver<unknown, Context, Args>;

/** Each mutation writes, then reads what it answers as a query would. */
export const mutationResolvers = {
  addSource: (async (_root, { input }, { store }, info) =>
    findNode(
      store,
      { selection: selectionFromInfo(info) },
      'source',
      await addSource(store, input),
    )) satisfies Resolver<MutationAddSourceArgs>,
  addRecord: (async (_root, { input }, context, info) =>
    findNode(
      context.store,
      { selection: selectionFromInfo(info) },
      'record',
      await addRecord(context.store, input, authorOf(context)),
    )) satisfies Resolver<MutationAddRecordArgs>,
  retractRecord: (async (_root, { id, reason }, context, info) =>
    findNode(
      context.store,
      { selection: selectionFromInfo(info) },
      'record',
      await retractRecord(context.store, id, reason, authorOf(context)),
    )) satisfies Resolver<MutationRetractRecordArgs>,
};
