import { readFile } from 'node:fs/promises';
import { hasRecords } from '../../graph/records/ledger-reads.ts';
import type { Store } from '../../graph/driver/store.ts';
import { importCase, type ImportedCase } from './import-case.ts';
import type { Author } from '../records/ledger.ts';

/** The case that comes with Interlock: seeds/trustcor. */
const SEED = new URL('../../../seeds/trustcor/case.json', import.meta.url);

/**
 * Loads the TrustCor case into a store without records, in one transaction: killed on the way, the store is still empty
 * and the next start loads it. Undefined where the store holds records already.
 */
export async function loadCaseIntoEmptyStore(
  store: Store,
  author: Author,
): Promise<ImportedCase | undefined> {
  if (await hasRecords(store)) return undefined;
  return importCase(store, await readFile(SEED, 'utf8'), author, { batchSize: Infinity });
}
