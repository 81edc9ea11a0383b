import {
  readBundlesOfRecord,
  readDescribedEntities,
  readObservedDomain,
} from '../../graph/fold/fold-reads.ts';
import { judgeRecord } from '../../graph/records/retraction-writes.ts';
import type { Transaction } from '../../graph/driver/store.ts';
import { NotFound } from '../../lib/errors/bad-input.ts';
import { refoldEntities } from './refold-entities.ts';
import { refoldLinks } from './refold-links.ts';

/**
 * Carries out a retraction of a record: unless another retraction of it stood already, it stands no more, and what it
 * says leaves the graph. Where that record was a retraction itself, the one that it names is judged anew in turn.
 */
export async function applyRetraction(transaction: Transaction, target: string): Promise<void> {
  for (let id: string | undefined = target; id !== undefined;) {
    const judged = await judgeRecord(transaction, id);
    if (!judged) throw new NotFound('id', `there is no record ${id}`);
    if (!judged.changed) return;
    await refoldRecord(transaction, id);
    id = judged.retracts;
  }
}

/** Folds afresh the entities that a record speaks of, from all their mentions, and every link it touches. */
export async function refoldRecord(transaction: Transaction, record: string): Promise<void> {
  const entities = await readDescribedEntities(transaction, record);
  if (entities.length === 0) return;
  const moved = await refoldEntities(transaction, entities);
  const bundles = await readBundlesOfRecord(transaction, record);
  const domains = await readObservedDomain(transaction, record);
  await refoldLinks(transaction, {
    bundles: [...bundles, ...moved.bundles],
    domains: [...domains, ...moved.domains],
  });
}
