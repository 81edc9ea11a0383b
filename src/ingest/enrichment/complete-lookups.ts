import {
  countLinks,
  countOutcomes,
  settleLookups,
  type Settlement,
} from '../../graph/lookups/lookup-settlements.ts';
import { speedUp } from '../../graph/driver/server-patience.ts';
import { saveChange } from '../../graph/records/change-feed.ts';
import type { Store, Transaction } from '../../graph/driver/store.ts';
import type { RecordContent, Source } from '../../model/record.ts';
import { keepSources } from '../records/ledger.ts';
import { storeRecords } from '../fold/store-records.ts';

/** A look-up that is to be settled, with what its answers say. */
export interface Settled {
  readonly settlement: Settlement;
  readonly sources: readonly Source[];
  readonly records: readonly RecordContent[];
  /** The server that answered, where it did. */
  readonly answeredBy?: string | undefined;
}

/**
 * Settles look-ups and stores what they found, all in one transaction: a look-up is never done without its records, nor
 * are its records stored by a worker that had lost the lease.
 */
export async function completeLookups(store: Store, batch: readonly Settled[], now: string): Promise<void> {
  await store.write(async (transaction) => {
    const ours = await settleLookups(
      transaction,
      batch.map(({ settlement }) => settlement),
    );
    const held = batch.filter(({ settlement }) => ours.has(settlement.id));
    const links = await storeFindings(transaction, held, now);
    await saveChange(transaction);
    const finished = held.filter(({ settlement }) => settlement.state !== 'QUEUED');
    const runs = await countOutcomes(
      transaction,
      finished.map(({ settlement }) => settlement.id),
    );
    await countLinks(transaction, runs, links);
    await speedUp(transaction, [...new Set(batch.flatMap(({ answeredBy }) => answeredBy ?? []))]);
  });
}

async function storeFindings(
  transaction: Transaction,
  held: readonly Settled[],
  now: string,
): Promise<number> {
  const records = held.flatMap((settled) => settled.records);
  if (records.length === 0) return 0;
  const sources = new Map(held.flatMap((settled) => settled.sources).map((source) => [source.id, source]));
  await keepSources(transaction, [...sources.values()]);
  return (await storeRecords(transaction, records, now)).newLinks;
}
