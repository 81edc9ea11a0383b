import { inBatches } from '../../lib/group.ts';
import { closeGate } from '../../graph/records/change-gate.ts';
import { noteEverything, saveChange } from '../../graph/records/change-feed.ts';
import { lockLedger } from '../../graph/records/open-ledger.ts';
import { saveSeq } from '../../graph/fold/fold-writes.ts';
import { createLinks } from '../../graph/fold/link-writes.ts';
import { repair, type REPAIRS } from '../../graph/schema/repairs.ts';
import type { Row, Store, Transaction } from '../../graph/driver/store.ts';
import { compareGraph, type Folded, type Watch } from './compare-graph.ts';
import { describeDifference } from './describe-difference.ts';
import type { Difference, Part } from './set-difference.ts';

export interface RebuildOptions extends Watch {
  /** Only compare, write nothing. */
  readonly check?: boolean;
  /** How many differences to put into words. */
  readonly lines?: number;
}

/** What a fresh fold of all records found, and what became of it. */
export interface RebuildReport {
  readonly records: number;
  readonly entities: number;
  readonly links: number;
  /** How many differences there were, in all and by what they are about. */
  readonly differences: number;
  readonly byPart: Readonly<Partial<Record<Part, number>>>;
  /** The first of them in words. */
  readonly lines: readonly string[];
  /** Whether the graph is now what the records add up to. */
  readonly sound: boolean;
}

const DEFAULT_LINES = 20;
/** A repair may uncover what a wrong node hid; that settles in the second round, and a third never finds anything. */
const MAX_ROUNDS = 4;

/**
 * Folds all records afresh and compares the outcome with the graph; without `check`, puts right whatever differs. No
 * record can be stored meanwhile. Records are never touched, and every repair is a small transaction that makes
 * something wrong right, so a rebuild that was killed is finished by the next one.
 */
export async function rebuild(store: Store, options: RebuildOptions = {}): Promise<RebuildReport> {
  return store.write(
    async (lock) => {
      await lockLedger(lock);
      let first: RebuildReport | undefined;
      for (let round = 1; ; round++) {
        const { report, differences, folded } = await look(lock, options);
        first ??= report;
        const sound = differences.length === 0 && report.differences === 0;
        if (sound || options.check === true || round === MAX_ROUNDS) return { ...first, sound };
        await putRight({ store, lock, differences, folded, watch: options });
      }
    },
    { timeoutMs: 0 },
  );
}

interface Look {
  readonly report: RebuildReport;
  /** All of them, unless they are only to be counted. */
  readonly differences: readonly Difference[];
  readonly folded: Folded;
}

async function look(lock: Transaction, options: RebuildOptions): Promise<Look> {
  const differences: Difference[] = [];
  const byPart: Partial<Record<Part, number>> = {};
  const lines: string[] = [];
  let count = 0;
  const folded = await compareGraph(
    lock,
    (difference) => {
      count += 1;
      byPart[difference.part] = (byPart[difference.part] ?? 0) + 1;
      if (lines.length < (options.lines ?? DEFAULT_LINES)) lines.push(describeDifference(difference));
      if (options.check !== true) differences.push(difference);
    },
    options,
  );
  const { records, graph, links } = folded;
  const sizes = { records, entities: graph.entities.size, links: links.size };
  return {
    report: { ...sizes, differences: count, byPart, lines, sound: count === 0 },
    differences,
    folded,
  };
}

interface Repair {
  readonly store: Store;
  readonly lock: Transaction;
  readonly differences: readonly Difference[];
  readonly folded: Folded;
  readonly watch: Watch;
}

/**
 * Deletes first, so that no constraint stands in the way; then writes, what others hang on before the others.
 * Behind the gate: who keeps a view keeps the old one until all is right.
 */
async function putRight({ store, lock, differences, folded, watch }: Repair): Promise<void> {
  const of = (part: Part): Difference[] => differences.filter((difference) => difference.part === part);
  const entities = of('entity');
  const wrong = entities.filter(({ found, expected }) => found && expected);
  const steps: [keyof typeof REPAIRS, (Row | string)[]][] = [
    ['deleteRelationships', [...of('mention'), ...of('link')].flatMap(elementOf)],
    ['deleteNodes', [...of('statement'), ...of('identifier')].flatMap(elementOf)],
    ['deleteNodes', entities.filter(({ expected }) => !expected).flatMap(elementOf)],
    ['overwriteEntities', wrong.map(({ found, expected }) => ({ ...expected, element: found?.element }))],
    ['createEntities', entities.filter(({ found }) => !found).flatMap(expectedOf)],
    ['createStatements', of('statement').flatMap(expectedOf)],
    ['createMentions', of('mention').flatMap(expectedOf)],
    ['createKeys', of('identifier').flatMap(expectedOf)],
    ['setRetractions', of('record').map(({ key, expected }) => ({ ...expected, id: key }))],
  ];
  await closeGate(lock);
  let done = 0;
  const total = differences.length;
  const inTurn = async <T>(rows: readonly T[], write: (tx: Transaction, batch: T[]) => Promise<void>) => {
    for (const batch of inBatches(rows, BATCH)) {
      watch.signal?.throwIfAborted();
      await store.write((transaction) => write(transaction, batch));
      done += batch.length;
      watch.onProgress?.({ stage: 'repairing', done: Math.min(done, total), total });
    }
  };
  for (const [what, rows] of steps)
    await inTurn(rows, (transaction, batch) => repair(transaction, what, batch));
  const links = of('link').flatMap(({ key, expected }) => (expected ? (folded.links.get(key) ?? []) : []));
  await inTurn(links, createLinks);
  for (const { expected } of of('ledger')) await saveSeq(lock, Number(expected?.['seq']));
  noteEverything(lock);
  await saveChange(lock);
}

const BATCH = 1000;

function elementOf({ found }: Difference): string[] {
  return found ? [found.element] : [];
}

function expectedOf({ expected }: Difference): Row[] {
  return expected ? [expected] : [];
}
