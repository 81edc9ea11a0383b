import type { GraphQLFieldResolver } from 'graphql';
import { enrich } from '../../ingest/enrichment/enrich.ts';
import { cancelEnrichment, enrichmentProgress } from '../../ingest/enrichment/enrichment-progress.ts';
import { importRegistration } from '../../ingest/registrations/import-registration.ts';
import { addRecord, addSource, retractRecord } from '../../ingest/records/ledger.ts';
import { NotFound } from '../../lib/errors/bad-input.ts';
import type { EnrichmentProgress } from '../../model/lookup.ts';
import { judge, undoJudgment } from '../../ingest/judgments/judge.ts';
import { findNode } from '../../query/find-one.ts';
import { auditMutation } from '../pipeline/audit-operation.ts';
import { authorOf, type Context } from '../context.ts';
import { showingOf } from './judgment-answer.ts';
import { selectionFromInfo } from '../selection/selection-from-info.ts';
import type {
  MutationAddRecordArgs,
  MutationCancelEnrichmentArgs,
  MutationEnrichArgs,
  MutationImportRegistrationArgs,
  MutationAddSourceArgs,
  MutationJudgeArgs,
  MutationRetractRecordArgs,
  MutationUndoJudgmentArgs,
} from '../types.generated.ts';

type Resolver<Args> = GraphQLFieldResolver<unknown, Context, Args>;

/** Each mutation is written down, writes, then reads what it answers as a query would; the questions that come after it see what it wrote. */
export function makeMutationResolvers(): Readonly<Record<string, GraphQLFieldResolver<unknown, Context>>> {
  return Object.fromEntries(
    Object.entries(WRITES as Record<string, GraphQLFieldResolver<unknown, Context>>).map(([name, write]) => [
      name,
      async (root, args, context, info) => {
        await auditMutation(name, args as Readonly<Record<string, unknown>>, context);
        try {
          return (await write(root, args, context, info)) as unknown;
        } finally {
          context.live.wrote();
        }
      },
    ]),
  );
}

const WRITES = {
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
  judge: (async (_root, { dryRun, ...verdict }, context, info) =>
    judge(
      { store: context.store, author: authorOf(context), dryRun: dryRun ?? false },
      verdict,
      showingOf(selectionFromInfo(info), { live: context.live, dryRun: dryRun ?? false }),
    )) satisfies Resolver<MutationJudgeArgs>,
  undoJudgment: (async (_root, args, context, info) =>
    undoJudgment(
      { store: context.store, author: authorOf(context) },
      args,
      showingOf(selectionFromInfo(info), { live: context.live, dryRun: false }),
    )) satisfies Resolver<MutationUndoJudgmentArgs>,
  retractRecord: (async (_root, { id, reason }, context, info) =>
    findNode(
      context.store,
      { selection: selectionFromInfo(info) },
      'record',
      await retractRecord(context.store, id, reason, authorOf(context)),
    )) satisfies Resolver<MutationRetractRecordArgs>,
  importRegistration: (async (_root, args, context, info) =>
    findNode(
      context.store,
      { selection: selectionFromInfo(info) },
      'record',
      await importRegistration(context.store, args, authorOf(context)),
    )) satisfies Resolver<MutationImportRegistrationArgs>,
  enrich: (async (_root, args, context) => {
    const { enrichment, ...plan } = await enrich(context.store, args, context.lookUps, authorOf(context));
    return { ...plan, enrichment: enrichment === undefined ? null : await progressOf(enrichment, context) };
  }) satisfies Resolver<MutationEnrichArgs>,
  cancelEnrichment: (async (_root, { id }, { store, lookUps, now }) => {
    const run = await cancelEnrichment(store, id, lookUps.limitOf, now());
    if (!run) throw new NotFound('id', `there is no enrichment ${id}`);
    return run;
  }) satisfies Resolver<MutationCancelEnrichmentArgs>,
};

function progressOf(id: string, { store, lookUps, now }: Context): Promise<EnrichmentProgress | undefined> {
  return enrichmentProgress(store, id, lookUps.limitOf, now());
}
