import { int } from 'neo4j-driver';
import { closeGate } from './change-gate.ts';
import { cypher } from '../driver/cypher.ts';
import { bundleOf } from '../fold/fold-rows.ts';
import { isDryRun } from '../fold/dry-run.ts';
import type { Transaction } from '../driver/store.ts';

/** What a transaction did to the graph, for those who keep a view of it. */
interface Notes {
  /** Keys of the bundles whose links were written or deleted. */
  readonly bundles: Set<string>;
  /** Entities that were written. */
  readonly entities: Set<string>;
  /** Entities that were deleted, with all links they had. */
  readonly deleted: Set<string>;
  isEverything: boolean;
}

const NOTES = new WeakMap<Transaction, Notes>();

function notesOf(transaction: Transaction): Notes {
  const known = NOTES.get(transaction);
  if (known) return known;
  const fresh: Notes = { bundles: new Set(), entities: new Set(), deleted: new Set(), isEverything: false };
  NOTES.set(transaction, fresh);
  return fresh;
}

/** Notes that links between two entities were written or deleted; a link's id begins with its kind. */
export function noteLinks(
  transaction: Transaction,
  links: readonly { readonly id: string; readonly from: string; readonly to: string }[],
): void {
  const { bundles } = notesOf(transaction);
  for (const { id, from, to } of links)
    bundles.add(bundleOf(id.slice(0, id.indexOf('-')).toUpperCase(), from, to));
}

/** Notes bundles whose links may say more than before though they were not written: when they were last seen. */
export function noteBundles(transaction: Transaction, keys: readonly string[]): void {
  const { bundles } = notesOf(transaction);
  for (const key of keys) bundles.add(key);
}

export function noteEntities(transaction: Transaction, ids: readonly string[]): void {
  const { entities } = notesOf(transaction);
  for (const id of ids) entities.add(id);
}

export function noteDeletedEntities(transaction: Transaction, ids: readonly string[]): void {
  const { deleted } = notesOf(transaction);
  for (const id of ids) deleted.add(id);
}

/** Notes that anything may be different. */
export function noteEverything(transaction: Transaction): void {
  notesOf(transaction).isEverything = true;
}

/** Changes that are kept; who falls further behind reads everything again. */
const KEPT = 1024;

const SAVE_CHANGE = cypher`
  // saveChange
  MATCH (ledger:Ledger {id: 'ledger'})
  SET ledger.changes = coalesce(ledger.changes, 0) + 1
  CREATE (change:_Change {number: ledger.changes})
  SET change += $change
  WITH ledger.changes - $kept AS last
  MATCH (old:_Change)
  WHERE old.number <= last
  DELETE old
`;

/** Writes down what the transaction did so far, under the next number; nothing where it did nothing. */
export async function saveChange(transaction: Transaction): Promise<void> {
  const notes = NOTES.get(transaction);
  if (!notes) return;
  NOTES.delete(transaction);
  const { bundles, entities, deleted, isEverything } = notes;
  if (bundles.size + entities.size + deleted.size === 0 && !isEverything) return;
  if (!isDryRun(transaction)) await closeGate(transaction);
  await transaction.run(SAVE_CHANGE, {
    kept: int(KEPT),
    change: {
      bundles: [...bundles],
      entities: [...entities],
      deleted: [...deleted],
      everything: isEverything,
    },
  });
}

/** Writes down that anything may be different, and forgets all earlier changes: they name what is to be named no more. */
export async function noteErasure(transaction: Transaction): Promise<void> {
  NOTES.delete(transaction);
  if (!isDryRun(transaction)) await closeGate(transaction);
  const change = { bundles: [], entities: [], deleted: [], everything: true };
  await transaction.run(SAVE_CHANGE, { kept: int(1), change });
}
