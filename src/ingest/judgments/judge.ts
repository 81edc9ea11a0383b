import { compareSides } from '../../fold/compare-sides.ts';
import { lockLedger } from '../../graph/records/open-ledger.ts';
import { readJudged, readRecordWords, readStandingJudgment } from '../../graph/records/judgment-reads.ts';
import { runDry } from '../../graph/fold/dry-run.ts';
import { readerOn, type Reader, type Store, type Transaction } from '../../graph/driver/store.ts';
import {
  findEntitiesOf,
  readLinksAround,
  type FoundEntity,
  type PlainLink,
} from '../../graph/fold/entity-links.ts';
import { NotFound } from '../../lib/errors/bad-input.ts';
import { distinctSorted } from '../../lib/compare.ts';
import { canBeIdentifiedAs, type Judgment } from '../../model/kinds.ts';
import { analystOf, keepSource, retractIn, saidAgain, type Author } from '../records/ledger.ts';
import { byWhom, Contradiction } from '../fold/contradiction.ts';
import { cannotBeOne, prepareJudgment } from './prepare-judgment.ts';
import { storeRecords } from '../fold/store-records.ts';
import { dropSuggestion } from '../matching/suggest-links.ts';

/** What somebody says of two entities, by ids that they have or once had. */
export interface Verdict {
  readonly left: string;
  readonly right: string;
  readonly judgment: Judgment;
  readonly reason: string;
}

/** What a judgment, or its undoing, changes about the graph. */
export interface JudgmentChange {
  /** The record of the judgment. */
  readonly judgment: string;
  /** The entity that the left one is part of afterwards. */
  readonly entity: string;
  readonly gained: readonly PlainLink[];
  readonly lost: readonly PlainLink[];
  /** The one or two entities that are spoken of, as they are before it and afterwards. */
  readonly entities: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** Shows what changes: what is there afterwards while it is, what is lost while it still is. */
export interface Showing<After, Before> {
  readonly after: (reader: Reader, change: JudgmentChange) => Promise<After>;
  readonly before: (reader: Reader, change: JudgmentChange) => Promise<Before>;
}

interface Task {
  readonly store: Store;
  readonly author: Author;
  readonly dryRun?: boolean;
}

/**
 * Says that two entities are the same, are different, or that nobody can tell. With `dryRun` only shows what that would
 * change. Throws `NotFound`, `BadInput`, or `Contradiction` where other judgments or identifiers say otherwise.
 */
export function judge<After, Before>(
  task: Task,
  verdict: Verdict,
  showing: Showing<After, Before>,
): Promise<After & Before> {
  const refs = [verdict.left.trim(), verdict.right.trim()];
  return carryOut(task, showing, {
    refs: () => Promise.resolve(refs),
    act: (transaction) => storeVerdict(transaction, verdict, task.author),
  });
}

/** Takes a judgment back; what rested on it alone comes apart again, each under its own id. */
export function undoJudgment<After, Before>(
  task: Task,
  { id, reason }: { readonly id: string; readonly reason: string },
  showing: Showing<After, Before>,
): Promise<After & Before> {
  return carryOut(task, showing, {
    refs: async (transaction) => {
      const refs = await readJudged(transaction, id);
      if (refs.length === 0) throw new NotFound('id', `there is no judgment ${id}`);
      return refs;
    },
    act: async (transaction) => {
      await retractIn(transaction, id, reason, task.author);
      return id;
    },
  });
}

interface Act {
  /** The references that it concerns. */
  readonly refs: (transaction: Transaction) => Promise<readonly string[]>;
  /** Returns the record of the judgment. */
  readonly act: (transaction: Transaction) => Promise<string>;
}

/** First as a rehearsal, so that both sides of the change can be shown; then, unless it is one, in earnest. */
async function carryOut<After, Before>(
  { store, dryRun = false }: Task,
  { after, before }: Showing<After, Before>,
  { refs, act }: Act,
): Promise<After & Before> {
  const { change, shown } = await runDry(store, async (transaction) => {
    await lockLedger(transaction);
    const change = await observe(transaction, await refs(transaction), act);
    return { change, shown: await after(readerOn(transaction), change) };
  });
  const lost = await before(store, change);
  if (!dryRun) await store.write(act);
  return { ...shown, ...lost };
}

async function observe(
  transaction: Transaction,
  refs: readonly string[],
  act: Act['act'],
): Promise<JudgmentChange> {
  const first = await lookAt(transaction, refs);
  const judgment = await act(transaction);
  const second = await lookAt(transaction, refs);
  const [left = ''] = refs;
  const told = {
    judgment,
    entity: second.entityOf.get(left) ?? left,
    entities: { before: first.ids, after: second.ids },
  };
  if (first.ids.length >= second.ids.length) {
    const { onlyMerged, onlyApart } = compareSides(second.links, first.links, homeIn(second, first));
    return { ...told, gained: onlyMerged, lost: onlyApart };
  }
  const { onlyMerged, onlyApart } = compareSides(first.links, second.links, homeIn(first, second));
  return { ...told, gained: onlyApart, lost: onlyMerged };
}

interface Look {
  readonly ids: readonly string[];
  readonly links: readonly PlainLink[];
  /** By reference, the entity. */
  readonly entityOf: ReadonlyMap<string, string>;
}

/** Which entity of the one look an entity of the other is. */
function homeIn({ entityOf }: Look, other: Look): (id: string) => string {
  const homes = new Map([...other.entityOf].map(([ref, id]) => [id, entityOf.get(ref) ?? id]));
  return (id) => homes.get(id) ?? id;
}

async function lookAt(transaction: Transaction, refs: readonly string[]): Promise<Look> {
  const found = await findEntitiesOf(transaction, refs);
  const ids = distinctSorted([...found.values()].map(({ id }) => id));
  const links = await readLinksAround(transaction, ids);
  return { ids, links, entityOf: new Map([...found].map(([ref, { id }]) => [ref, id])) };
}

async function storeVerdict(
  transaction: Transaction,
  { left, right, judgment, reason }: Verdict,
  author: Author,
): Promise<string> {
  const analyst = analystOf(author);
  await keepSource(transaction, analyst);
  await lockLedger(transaction);
  const found = await findEntitiesOf(transaction, [left.trim(), right.trim()]);
  const one = required(found, 'left', left);
  const other = required(found, 'right', right);
  const pair = pairOf(one, other);
  if (pair.isIdentification) await refuseOpposite(transaction, pair, judgment);
  await dropSuggestion(transaction, { left: one.id, right: other.id });
  const now = author.now().toISOString();
  const said = {
    source: analyst.id,
    judgment,
    kind: pair.left.kind,
    ...(pair.isIdentification ? { rightKind: pair.right.kind } : {}),
    left: pair.left.ref,
    right: pair.right.ref,
    reason,
    subject: subjectOf(judgment, pair),
    observedAt: now,
    by: author.by,
  };
  const record = await saidAgain(transaction, (round) => prepareJudgment({ ...said, round }));
  await storeRecords(transaction, [record], now);
  return record.id;
}

function required(
  found: ReadonlyMap<string, FoundEntity>,
  argument: 'left' | 'right',
  id: string,
): FoundEntity {
  const entity = found.get(id.trim());
  if (!entity) throw new NotFound(argument, `there is no entity ${id}`);
  return entity;
}

/** Two entities that can be judged. */
interface JudgedPair {
  readonly left: FoundEntity;
  readonly right: FoundEntity;
  /** The left one is a registrant, the right one who it may be; else both are of one kind. */
  readonly isIdentification: boolean;
}

function pairOf(one: FoundEntity, other: FoundEntity): JudgedPair {
  if (one.kind === other.kind) return { left: one, right: other, isIdentification: false };
  if (canBeIdentifiedAs(one.kind, other.kind)) return { left: one, right: other, isIdentification: true };
  if (canBeIdentifiedAs(other.kind, one.kind)) return { left: other, right: one, isIdentification: true };
  throw cannotBeOne(one.kind, other.kind);
}

/** Throws `Contradiction` where a judgment stands that says the contrary of who a registrant is. */
async function refuseOpposite(
  transaction: Transaction,
  { left, right }: JudgedPair,
  judgment: Judgment,
): Promise<void> {
  if (judgment === 'UNSURE') return;
  const contrary = judgment === 'SAME' ? 'DIFFERENT' : 'SAME';
  const record = await readStandingJudgment(transaction, {
    left: left.id,
    right: right.id,
    judgment: contrary,
  });
  if (record === undefined) return;
  const words = (await readRecordWords(transaction, [record])).get(record);
  throw new Contradiction(
    `${subjectOf(contrary, { left, right, isIdentification: true })}, as was judged ${byWhom(words)}; undo that first: undoJudgment(id: "${record}").`,
  );
}

const VERBS = { SAME: 'is the same as', DIFFERENT: 'is another than', UNSURE: 'may or may not be' } as const;
const IDENTIFIED = {
  SAME: 'is identified as',
  DIFFERENT: 'is not identified as',
  UNSURE: 'may or may not be identified as',
} as const;

function subjectOf(judgment: Judgment, { left, right, isIdentification }: JudgedPair): string {
  if (!isIdentification) return `${left.name} ${VERBS[judgment]} ${right.name}`;
  return `the registrant ${left.name} ${IDENTIFIED[judgment]} ${right.name}`;
}
