import { statementId } from '../../fold/evidence.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { homeOf, ReferenceBook, WholeFold, type Homes, type WholeGraph } from '../../fold/fold-everything.ts';
import type { LinkState } from '../../fold/fold-links.ts';
import { foldRetractions } from '../../fold/fold-retractions.ts';
import {
  labelsOf,
  linkProperties,
  linkType,
  nodeProperties,
  statementProperties,
} from '../../graph/fold/fold-rows.ts';
import {
  countAll,
  mentionKey,
  readRetractions,
  streamHeld,
  streamLedger,
  streamRecords,
  type Held,
  type HeldRecord,
} from '../../graph/fold/graph-stream.ts';
import type { Row, Transaction } from '../../graph/driver/store.ts';
import { SetDifference, type Report } from './set-difference.ts';

/** The records themselves are not whole, so nothing can be folded from them. */
export class LedgerDamaged extends ServiceError {
  readonly code = 'LEDGER_DAMAGED';
}

/** How far a comparison has come; `total` may be a little off where the graph is. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

export interface Watch {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What the records add up to. */
export interface Folded {
  readonly records: number;
  readonly graph: WholeGraph;
  readonly links: ReadonlyMap<string, LinkState>;
}

/**
 * Folds all records afresh and tells, thing by thing, where the graph differs. Two passes over the records, since what
 * a reference belongs to is known only after the first; of the records themselves only a batch is held at a time.
 */
export async function compareGraph(transaction: Transaction, report: Report, watch: Watch): Promise<Folded> {
  const counts = await countAll(transaction);
  const book = new ReferenceBook(foldRetractions(await readRetractions(transaction)));
  const ledger = streamLedger(transaction);
  let readable = 0;
  for await (const record of watched(ledger, 'reading records', counts.records, watch)) {
    book.add(record);
    readable += 1;
  }
  if (readable !== counts.records) {
    const lost = String(counts.records - readable);
    throw new LedgerDamaged(`${lost} records do not belong to exactly one source: restore a backup`);
  }
  const homes = book.resolve();
  const fold = new WholeFold(homes);
  const records = streamRecords(transaction);
  for await (const held of watched(records, 'comparing records', counts.records, watch)) {
    fold.add(held.record);
    compareRecord(held, homes, report);
  }
  const graph = fold.finish();
  const links = new Map(graph.links.map((link) => [link.id, link]));
  const shelves = [
    ['strayStatements', new SetDifference('statement', new Map(), report), counts.statements],
    ['entities', new SetDifference('entity', entityRows(graph), report), counts.entities],
    ['keys', new SetDifference('identifier', holdingsByOwner(graph.keys, keyRow), report), counts.keys],
    ['links', new SetDifference('link', holdingsByOwner(links, linkRow), report), links.size],
  ] as const;
  for (const [what, shelf, total] of shelves) {
    const held = streamHeld(transaction, what);
    for await (const thing of watched(held, `comparing ${STAGES[what]}`, total, watch)) shelf.meet(thing);
    shelf.close();
  }
  const ledgerShelf = new SetDifference('ledger', new Map([['seq', { seq: counts.lastSeq }]]), report);
  ledgerShelf.meet({ element: '', key: 'seq', value: { seq: counts.seq } });
  return { records: counts.records, graph, links };
}

const STAGES = {
  strayStatements: 'statements',
  entities: 'entities',
  keys: 'identifiers',
  links: 'links',
} as const;

/** Of an id that is both, the standing entity counts; the fold never gives one. */
function entityRows({
  entities,
  formerEntities,
}: WholeGraph): Pick<ReadonlyMap<string, Row>, 'get' | 'keys'> {
  return {
    get: (id) => {
      const former = formerEntities.get(id);
      const state = entities.get(id) ?? former;
      return state && { labels: labelsOf(state, state === former), properties: nodeProperties(id, state) };
    },
    keys: function* () {
      yield* entities.keys();
      yield* formerEntities.keys();
      return undefined;
    },
  };
}

/** Rows made when they are asked for, so that the expected graph is held only once. */
function holdingsByOwner<T>(
  things: ReadonlyMap<string, T>,
  rowOf: (thing: T, key: string) => Row,
): Pick<ReadonlyMap<string, Row>, 'get' | 'keys'> {
  return {
    get: (key) => {
      const thing = things.get(key);
      return thing === undefined ? undefined : rowOf(thing, key);
    },
    keys: () => things.keys(),
  };
}

function keyRow(entity: string, key: string): Row {
  return { properties: { key, entity } };
}

function linkRow(link: LinkState): Row {
  return { type: linkType(link), from: link.from, to: link.to, properties: linkProperties(link) };
}

function compareRecord({ record, retraction, ...held }: HeldRecord, homes: Homes, report: Report): void {
  const { id } = record;
  const place = (ref: string): string => homeOf(homes, ref);
  const judged = { ...homes.retractions.get(id) };
  new SetDifference('record', new Map([[id, judged]]), report).meet({
    element: '',
    key: id,
    value: retraction,
  });
  const mentions = record.mentions.map((mention): [string, Row] => [
    mentionKey(id, mention.ref),
    {
      record: id,
      entity: place(mention.ref),
      properties: { ref: mention.ref, mention: JSON.stringify(mention) },
    },
  ]);
  compareAll(new SetDifference('mention', new Map(mentions), report), held.mentions);
  const statements = record.statements.map((statement, index): [string, Row] => {
    const ends = { from: place(statement.from), to: place(statement.to) };
    const properties = statementProperties(statementId(id, index), statement, ends);
    return [statementId(id, index), { record: id, properties }];
  });
  compareAll(new SetDifference('statement', new Map(statements), report), held.statements);
}

function compareAll(shelf: SetDifference, held: readonly Held[]): void {
  for (const thing of held) shelf.meet(thing);
  shelf.close();
}

const PROGRESS_EVERY = 1000;

async function* watched<T>(
  things: AsyncIterable<T>,
  stage: string,
  total: number,
  { onProgress, signal }: Watch,
): AsyncGenerator<T> {
  let done = 0;
  for await (const thing of things) {
    yield thing;
    if (++done % PROGRESS_EVERY !== 0) continue;
    signal?.throwIfAborted();
    onProgress?.({ stage, done, total: Math.max(done, total) });
  }
  signal?.throwIfAborted();
  onProgress?.({ stage, done, total: done });
}
