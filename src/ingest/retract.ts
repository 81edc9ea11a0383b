import { joinStates, stateOf, type EntityState } from '../fold/fold-entity.ts';
import { resolveReferences } from '../fold/resolve-mentions.ts';
import { distinctSorted } from '../lib/compare.ts';
import { groupBy } from '../lib/group.ts';
import {
  readDescribedEntities,
  readMentions,
  readRecords,
  readStatementsOfRecords,
  type PlacedStatement,
  type StoredMention,
} from '../graph/fold-reads.ts';
import { bundleOf } from '../graph/fold-rows.ts';
import {
  deleteEntities,
  dropKeys,
  moveMentions,
  moveStatements,
  retireEntities,
  saveEntities,
  saveKeys,
  saveRetraction,
} from '../graph/fold-writes.ts';
import type { Transaction } from '../graph/store.ts';
import type { RecordContent } from '../model/record.ts';
import { BadInput } from '../lib/bad-input.ts';
import { refoldLinks } from './refold-links.ts';

/**
 * Carries out a retraction record: the record it names stands no more, and entities that only it held together, or
 * only it spoke of, come apart or leave the graph. Retracting a retraction lets the first record stand again.
 */
export async function applyRetraction(
  transaction: Transaction,
  retraction: RecordContent,
  now: string,
): Promise<void> {
  const target = retraction.retracts ?? '';
  const record = (await readRecords(transaction, [target])).get(target);
  if (!record) throw new BadInput('id', `there is no record ${target}`);
  if (record.retracts !== null) {
    await saveRetraction(transaction, {
      id: target,
      at: now,
      by: retraction.by ?? null,
      reason: retraction.reason ?? null,
    });
    await saveRetraction(transaction, { id: record.retracts, at: null, by: null, reason: null });
    await refoldRecord(transaction, record.retracts);
    return;
  }
  await saveRetraction(transaction, {
    id: target,
    at: now,
    by: retraction.by ?? null,
    reason: retraction.reason ?? null,
  });
  await refoldRecord(transaction, target);
}

/** Folds afresh, from all their mentions, the entities that a record speaks of, and every link it touches. */
async function refoldRecord(transaction: Transaction, record: string): Promise<void> {
  const statements = await readStatementsOfRecords(transaction, [record]);
  const entities = await readDescribedEntities(transaction, record);
  const mentions = await readMentions(transaction, entities);
  const { bundles, emptied } = await resplit(transaction, entities, mentions);
  const domains = mentions
    .filter((mention) => mention.record === record && mention.mention.kind === 'DOMAIN')
    .map(({ entity }) => entity);
  await refoldLinks(transaction, {
    bundles: [...statements.map(({ bundle }) => bundle), ...bundles],
    domains,
  });
  await deleteEntities(transaction, emptied);
}

/** Which entities the mentions make up now, written to the store; returns the bundles whose ends moved. */
async function resplit(
  transaction: Transaction,
  entities: readonly string[],
  mentions: readonly StoredMention[],
): Promise<{ bundles: string[]; emptied: string[] }> {
  const live = mentions.filter(({ retracted }) => !retracted);
  const entityOf = resolveReferences(live.map(({ mention }) => mention));
  const spokenOf = groupBy(live, ({ mention }) => entityOf.get(mention.ref) ?? mention.ref);
  const states = [...spokenOf].map(([id, said]) => ({ id, state: addUp(said) }));
  await dropKeys(transaction, entities);
  await saveEntities(transaction, states);
  const gone = mentions.filter(({ mention, retracted }) => retracted && !entityOf.has(mention.ref));
  await saveFormer(transaction, gone);
  const home = (ref: string): string => entityOf.get(ref) ?? ref;
  const moves = mentions.filter(({ entity, mention }) => home(mention.ref) !== entity);
  const moved = await moveAll(transaction, moves, home);
  await saveKeys(
    transaction,
    live.flatMap(({ mention }) => keysOf(mention, home(mention.ref))),
  );
  const kept = new Set(mentions.map(({ mention }) => home(mention.ref)));
  await retireEntities(
    transaction,
    [...kept].filter((id) => !spokenOf.has(id)),
  );
  return { bundles: moved, emptied: entities.filter((id) => !kept.has(id)) };
}

function addUp(mentions: readonly StoredMention[]): EntityState {
  return mentions.map(({ mention, weight }) => stateOf(mention, weight)).reduce(joinStates);
}

/** Entities that only retracted records speak of keep a node of their own, with what those records said. */
async function saveFormer(transaction: Transaction, gone: readonly StoredMention[]): Promise<void> {
  const byRef = groupBy(gone, ({ mention }) => mention.ref);
  await saveEntities(
    transaction,
    [...byRef].map(([id, said]) => ({ id, state: addUp(said) })),
  );
}

function keysOf(mention: StoredMention['mention'], entity: string): { key: string; entity: string }[] {
  const names = mention.ref === entity ? mention.keys : [...mention.keys, `id:${mention.ref}`];
  return names.map((key) => ({ key, entity }));
}

async function moveAll(
  transaction: Transaction,
  moves: readonly StoredMention[],
  home: (ref: string) => string,
): Promise<string[]> {
  if (moves.length === 0) return [];
  const statements = await readStatementsOfRecords(
    transaction,
    distinctSorted(moves.map(({ record }) => record)),
  );
  const moving = new Map(moves.map(({ mention, entity }) => [`${entity} ${mention.ref}`, home(mention.ref)]));
  const rows = statements.flatMap((statement) => rehome(statement, moving));
  await moveStatements(
    transaction,
    rows.map(({ before: _before, ...row }) => row),
  );
  const unique = new Map(
    moves.map(({ entity, mention: { ref } }) => [`${entity} ${ref}`, { ref, from: entity, to: home(ref) }]),
  );
  const bundles = rows.flatMap(({ before, bundle }) => [before, bundle]);
  await moveMentions(transaction, [...unique.values()]);
  return bundles;
}

function rehome(
  { id, kind, from, to, fromRef, toRef, bundle: before }: PlacedStatement,
  moving: ReadonlyMap<string, string>,
): { id: string; from: string; to: string; bundle: string; before: string }[] {
  const newFrom = moving.get(`${from} ${fromRef}`) ?? from;
  const newTo = moving.get(`${to} ${toRef}`) ?? to;
  if (newFrom === from && newTo === to) return [];
  return [{ id, from: newFrom, to: newTo, bundle: bundleOf(kind, newFrom, newTo), before }];
}
