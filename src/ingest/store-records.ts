import type { Weight } from '../fold/fold-entity.ts';
import { distinctSorted } from '../lib/compare.ts';
import {
  lockLedger,
  readOwners,
  readRecords,
  readSources,
  readStates,
  readStatementsOfRecords,
  readMentions,
  type SourceStanding,
  type StoredTimes,
} from '../graph/fold-reads.ts';
import { bundleOf, statementProperties } from '../graph/fold-rows.ts';
import {
  deleteEntities,
  handOverKeys,
  moveMentions,
  moveStatements,
  saveEntities,
  saveKeys,
  saveRecords,
  saveSeq,
  saveTimes,
  type RecordRow,
} from '../graph/fold-writes.ts';
import type { Transaction } from '../graph/store.ts';
import type { RecordContent } from '../model/record.ts';
import { BadInput } from '../lib/bad-input.ts';
import { placeMentions, type Placement, type WeighedMention } from './place-mentions.ts';
import { refoldLinks } from './refold-links.ts';
import { applyRetraction } from './retract.ts';

/** What storing did: which records are new, and which links the graph won. */
export interface Stored {
  readonly created: readonly string[];
  readonly newLinks: number;
}

/**
 * Stores records with everything that follows from them. Must run inside one transaction: all of it happens or none.
 * Storing a record again only widens the span in which it was observed.
 */
export async function storeRecords(
  transaction: Transaction,
  records: readonly RecordContent[],
  now: string,
): Promise<Stored> {
  const seq = await lockLedger(transaction);
  const distinct = mergeRepeated(records);
  const present = await readRecords(
    transaction,
    distinct.map(({ id }) => id),
  );
  const fresh = distinct.filter(({ id }) => !present.has(id));
  const widened = distinct.flatMap((record) => widen(record, present.get(record.id)));
  await saveTimes(transaction, widened);
  const seenAgain = distinct.filter(({ id }) => widened.some((times) => times.id === id));

  const sources = await readSources(transaction, distinctSorted(distinct.map(({ source }) => source)));
  const said = [...fresh, ...seenAgain].flatMap((record) =>
    weigh(record, sources, present.get(record.id), widened),
  );
  const { placement, moved } = await place(transaction, said);
  await saveRecords(
    transaction,
    fresh.map((record, index) => recordRow(record, placement.entityOf, seq + index + 1, now)),
  );
  if (fresh.length > 0) await saveSeq(transaction, seq + fresh.length);
  const bundles = [...bundlesOf([...fresh, ...seenAgain], placement.entityOf), ...moved];
  const domains = [...fresh, ...seenAgain].flatMap(({ registration, mentions }) =>
    registration
      ? mentions.filter(({ kind }) => kind === 'DOMAIN').map(({ ref }) => placement.entityOf.get(ref) ?? ref)
      : [],
  );
  const newLinks = await refoldLinks(transaction, { bundles, domains });
  for (const record of fresh) {
    if (record.retracts !== undefined) await applyRetraction(transaction, record, now);
  }
  return { created: fresh.map(({ id }) => id), newLinks };
}

/** The same record twice in one batch is one record observed over the whole span. */
function mergeRepeated(records: readonly RecordContent[]): RecordContent[] {
  const merged = new Map<string, RecordContent & { lastObservedAt?: string }>();
  for (const record of records) {
    const before = merged.get(record.id);
    merged.set(
      record.id,
      before ? { ...before, ...span([before, record]) } : { ...record, ...span([record]) },
    );
  }
  return [...merged.values()];
}

interface Times {
  readonly observedAt?: string;
  readonly lastObservedAt?: string;
}

function span(times: readonly { observedAt?: string | null; lastObservedAt?: string | null }[]): Times {
  const moments = times.flatMap((time) => [time.observedAt ?? [], time.lastObservedAt ?? []].flat()).sort();
  const [first] = moments;
  const last = moments.at(-1);
  return first === undefined || last === undefined ? {} : { observedAt: first, lastObservedAt: last };
}

function widen(record: RecordContent & Times, present: StoredTimes | undefined): ({ id: string } & Times)[] {
  if (!present) return [];
  const wider = span([record, present]);
  const same =
    wider.observedAt === (present.observedAt ?? undefined) &&
    wider.lastObservedAt === (present.lastObservedAt ?? undefined);
  return same ? [] : [{ id: record.id, ...wider }];
}

function weigh(
  record: RecordContent & Times,
  sources: ReadonlyMap<string, SourceStanding>,
  present: StoredTimes | undefined,
  widened: readonly ({ id: string } & Times)[],
): WeighedMention[] {
  const source = sources.get(record.source);
  if (!source) throw new BadInput('source', `there is no source ${record.source}; add it first`);
  if (present?.retractedAt != null) return [];
  const { lastObservedAt } = widened.find(({ id }) => id === record.id) ?? record;
  const weight: Weight = {
    standing: source.standing,
    ...(lastObservedAt === undefined ? {} : { lastObservedAt }),
  };
  return record.mentions.map((mention) => ({ mention, weight }));
}

/** Puts mentions to their entities; returns also the bundles that moved because entities turned out to be one. */
async function place(
  transaction: Transaction,
  said: readonly WeighedMention[],
): Promise<{ placement: Placement; moved: string[] }> {
  const keys = distinctSorted(said.flatMap(({ mention }) => mention.keys));
  const refs = distinctSorted([...said.map(({ mention }) => mention.ref), ...refsAmong(keys)]);
  const owners = await readOwners(transaction, refs, keys);
  const states = await readStates(transaction, distinctSorted(owners.values()));
  const placement = placeMentions(said, owners, states);
  await saveEntities(
    transaction,
    [...placement.changed].map(([id, state]) => ({ id, state })),
  );
  const moved = await mergeEntities(transaction, placement.merges);
  await saveKeys(transaction, placement.keys);
  return { placement, moved };
}

/** Keys that are ids: a value named under an id of the user's own is still that value. */
function refsAmong(keys: readonly string[]): string[] {
  return keys.filter((key) => key.startsWith('id:')).map((key) => key.slice('id:'.length));
}

async function mergeEntities(transaction: Transaction, merges: Placement['merges']): Promise<string[]> {
  if (merges.length === 0) return [];
  const target = new Map(merges.map(({ from, to }) => [from, to]));
  const mentions = await readMentions(transaction, [...target.keys()]);
  const statements = await readStatementsOfRecords(
    transaction,
    distinctSorted(mentions.map(({ record }) => record)),
  );
  const rows = statements.flatMap((statement) => {
    const from = target.get(statement.from) ?? statement.from;
    const to = target.get(statement.to) ?? statement.to;
    if (from === statement.from && to === statement.to) return [];
    return [
      { id: statement.id, from, to, bundle: bundleOf(statement.kind, from, to), before: statement.bundle },
    ];
  });
  await moveStatements(
    transaction,
    rows.map(({ before: _before, ...row }) => row),
  );
  const emptied = rows.map(({ before }) => before);
  await refoldLinks(transaction, { bundles: emptied, domains: [] });
  const moves = new Map(
    mentions.map(({ entity, mention: { ref } }) => [
      `${entity} ${ref}`,
      { ref, from: entity, to: target.get(entity) ?? entity },
    ]),
  );
  await moveMentions(transaction, [...moves.values()]);
  await handOverKeys(transaction, merges);
  await deleteEntities(transaction, [...target.keys()]);
  return rows.map(({ bundle }) => bundle);
}

function recordRow(
  record: RecordContent & Times,
  entityOf: ReadonlyMap<string, string>,
  seq: number,
  now: string,
): RecordRow {
  const { id, source, mentions, statements, registration, ...rest } = record;
  const placed = (ref: string): string => entityOf.get(ref) ?? ref;
  return {
    source,
    properties: {
      ...rest,
      ...registration,
      id,
      seq,
      recordedAt: now,
      content: JSON.stringify({ mentions, statements }),
    },
    mentions: mentions.map((mention) => ({
      entity: placed(mention.ref),
      ref: mention.ref,
      mention: JSON.stringify(mention),
    })),
    statements: statements.map((statement, index) =>
      statementProperties(`${id}#${String(index)}`, statement, {
        from: placed(statement.from),
        to: placed(statement.to),
      }),
    ),
  };
}

function bundlesOf(records: readonly RecordContent[], entityOf: ReadonlyMap<string, string>): string[] {
  const placed = (ref: string): string => entityOf.get(ref) ?? ref;
  return records.flatMap(({ statements }) =>
    statements.map(({ kind, from, to }) => bundleOf(kind, placed(from), placed(to))),
  );
}
