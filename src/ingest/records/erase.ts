import { noteErasure } from '../../graph/records/change-feed.ts';
import {
  eraseRecords,
  forgetLookups,
  readAround,
  readErasable,
  readRecordsOfEntity,
  readWordsOf,
  withRetractions,
  type ErasableRecord,
  type Erasure,
} from '../../graph/records/erasure.ts';
import { dropMatchEntries } from '../../graph/matching/match-entries.ts';
import { dropMatchesOf } from '../../graph/matching/match-writes.ts';
import { lockMatching, saveMatchingState } from '../../graph/matching/matching-state.ts';
import { lockLedger } from '../../graph/records/open-ledger.ts';
import { runDry } from '../../graph/fold/dry-run.ts';
import { judgeRecord } from '../../graph/records/retraction-writes.ts';
import type { Store, Transaction } from '../../graph/driver/store.ts';
import { BadInput, NotFound } from '../../lib/errors/bad-input.ts';
import { distinctSorted } from '../../lib/compare.ts';
import { faultOfText } from '../../lib/text/fit-text.ts';
import type { Author } from './ledger.ts';
import { refoldEntities } from '../fold/refold-entities.ts';
import { refoldLinks } from '../fold/refold-links.ts';
import { drawSuggestions } from '../matching/suggest-links.ts';

/** What is to be forgotten: one record, or all that speak of an entity. */
export type ToErase = { readonly record: string } | { readonly entity: string };

export interface Erased {
  /** The records that were erased, retractions of them included. */
  readonly records: readonly string[];
  /** Names and identifiers of the entity, to look for what still tells them. */
  readonly words: readonly string[];
}

/** How and by whom something is erased. */
export interface EraseOptions {
  readonly reason: string;
  readonly author: Author;
  /** Only find out what would be erased. */
  readonly dryRun?: boolean;
}

/**
 * Takes what records say from the store for good, in one transaction: from records, statements, graph, indexes, look-ups
 * and possible matches. That they were, their hashes and the reason stay. Servers read the graph afresh, since a list of
 * what changed would name what was erased.
 */
export async function erase(
  store: Store,
  what: ToErase,
  { reason, author, dryRun = false }: EraseOptions,
): Promise<Erased> {
  const why = reason.trim();
  const fault = why === '' ? 'say why' : faultOfText(why);
  if (fault !== undefined) throw new BadInput('--reason', fault);
  const erasure = { at: author.now().toISOString(), by: author.by, reason: why };
  const work = (transaction: Transaction): Promise<Erased> => eraseIn(transaction, what, erasure);
  return dryRun ? runDry(store, work) : store.write(work, { timeoutMs: LONGEST_MS });
}

async function eraseIn(transaction: Transaction, what: ToErase, erasure: Erasure): Promise<Erased> {
  await lockMatching(transaction);
  await lockLedger(transaction);
  const words = 'entity' in what ? await readWordsOf(transaction, what.entity) : [];
  const records = await readErasable(transaction, await recordsOf(transaction, what));
  await eraseRecords(transaction, records, erasure);
  await foldWithout(transaction, records);
  return { records: records.map(({ record }) => String(record.properties['id'])), words };
}

/** An entity may be spoken of by very many records. */
const LONGEST_MS = 3_600_000;

async function recordsOf(transaction: Transaction, what: ToErase): Promise<string[]> {
  if ('record' in what) {
    const ids = await withRetractions(transaction, [what.record]);
    if ((await readErasable(transaction, [what.record])).length === 0)
      throw new NotFound('--record', `there is no record ${what.record}`);
    return ids;
  }
  const ids = await readRecordsOfEntity(transaction, what.entity);
  if (ids.length === 0) throw new NotFound('--entity', `there is no entity ${what.entity}`);
  return withRetractions(transaction, ids);
}

async function foldWithout(transaction: Transaction, records: readonly ErasableRecord[]): Promise<void> {
  const entities = distinctSorted(records.flatMap((each) => each.entities));
  const filed = distinctSorted([...entities, ...(await readAround(transaction, entities))]);
  const moved = await refoldEntities(transaction, entities);
  await refoldLinks(transaction, {
    bundles: distinctSorted([...records.flatMap((each) => each.bundles), ...moved.bundles]),
    domains: distinctSorted([...records.flatMap((each) => each.domains), ...moved.domains]),
  });
  for (const { record } of records) {
    const { id, retracts } = record.properties;
    await judgeRecord(transaction, String(id));
    if (typeof retracts === 'string') await judgeRecord(transaction, retracts);
  }
  await dropMatchesOf(transaction, filed);
  await dropMatchEntries(transaction, filed);
  await drawSuggestions(transaction, filed);
  await saveMatchingState(transaction, { seq: 0, survey: undefined });
  await forgetLookups(transaction, distinctSorted(records.flatMap(domainOf)));
  await noteErasure(transaction);
}

function domainOf({ record }: ErasableRecord): string[] {
  const { domain } = record.properties;
  return typeof domain === 'string' ? [domain] : [];
}
