import type { Weight } from '../../fold/fold-entity.ts';
import { statementId, type StatedFact } from '../../fold/evidence.ts';
import { domainRef } from '../../fold/registration-history.ts';
import { distinctSorted } from '../../lib/compare.ts';
import { groupBy } from '../../lib/group.ts';
import { readBundlesOfRecord, readOwners, readStates } from '../../graph/fold/fold-reads.ts';
import { openLedger, type SourceStanding } from '../../graph/records/open-ledger.ts';
import { bundleOf, statementProperties } from '../../graph/fold/fold-rows.ts';
import {
  deleteEntities,
  handOverKeys,
  saveEntities,
  saveKeys,
  saveRecords,
  saveTimes,
  type RecordRow,
} from '../../graph/fold/fold-writes.ts';
import { noteBundles, noteEntities, saveChange } from '../../graph/records/change-feed.ts';
import { moveMentions, readRefs } from '../../graph/fold/mention-moves.ts';
import type { Transaction } from '../../graph/driver/store.ts';
import type { RecordContent } from '../../model/record.ts';
import { NotFound } from '../../lib/errors/bad-input.ts';
import { refuseContradictions } from './contradiction.ts';
import { assignMentions, type Assignment, type WeighedMention } from './assign-mentions.ts';
import { refoldEntities } from './refold-entities.ts';
import { refoldLinks, type Touched } from './refold-links.ts';
import { applyRetraction, refoldRecord } from './retract.ts';
import { mergeRepeated, seenAgain, timesOf, type Seen } from './observation-span.ts';

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
  const distinct = mergeRepeated(records);
  const {
    seq,
    records: present,
    sources,
  } = await openLedger(transaction, {
    records: distinct.map(({ id }) => id),
    sources: distinctSorted(distinct.map(({ source }) => source)),
  });
  const fresh = distinct.filter(({ id }) => !present.has(id));
  const again = distinct.flatMap((record) => seenAgain(record, present.get(record.id)));
  await saveTimes(transaction, again.map(timesOf));
  const standing = [...fresh, ...again.filter(({ id }) => present.get(id)?.retractedAt == null)];
  const { placement, moved } = await place(
    transaction,
    standing.flatMap((record) => weigh(record, sources)),
  );
  await saveRecords(
    transaction,
    fresh.map((record, index) => recordRow(record, placement.entityOf, seq + index + 1, now)),
  );
  const settled = await refoldEntities(transaction, placement.unsettled);
  await refuseContradictions(transaction, joinedBy(standing, placement));
  const stillStanding = standing.filter(({ id }) => present.has(id));
  const bundles = [...bundlesOf(stillStanding, placement.entityOf), ...moved.bundles, ...settled.bundles];
  const newLinks = await refoldLinks(transaction, {
    bundles,
    domains: [...domainsOf(standing, placement.entityOf), ...moved.domains, ...settled.domains],
    added: {
      facts: addedFacts(fresh, { entityOf: placement.entityOf, sources, now, without: new Set(bundles) }),
      storedUpTo: seq,
    },
  });
  noteBundles(transaction, bundlesOf(stillStanding, placement.entityOf));
  noteEntities(transaction, [...domainsOf(standing, placement.entityOf), ...moved.domains]);
  for (const { id } of again) {
    if (present.get(id)?.retractedAt == null) continue;
    await refoldRecord(transaction, id);
    noteBundles(transaction, await readBundlesOfRecord(transaction, id));
  }
  for (const { retracts } of fresh) {
    if (retracts !== undefined) await applyRetraction(transaction, retracts);
  }
  await saveChange(transaction);
  return { created: fresh.map(({ id }) => id), newLinks };
}

function weigh(
  { source, lastObservedAt, mentions }: Seen,
  sources: ReadonlyMap<string, SourceStanding>,
): WeighedMention[] {
  const found = sources.get(source);
  if (!found) throw new NotFound('source', `there is no source ${source}; add it first`);
  const weight: Weight = {
    standing: found.standing,
    ...(lastObservedAt === undefined ? {} : { lastObservedAt }),
  };
  return mentions.map((mention) => ({ mention, weight }));
}

/** Puts mentions to their entities; returns also what moved because entities turned out to be one. */
async function place(
  transaction: Transaction,
  said: readonly WeighedMention[],
): Promise<{ placement: Assignment; moved: Touched }> {
  const keys = distinctSorted(said.flatMap(({ mention }) => mention.keys));
  const refs = distinctSorted([...said.map(({ mention }) => mention.ref), ...refsAmong(keys)]);
  const owners = await readOwners(transaction, refs, keys);
  const states = await readStates(transaction, distinctSorted(owners.entityOf.values()));
  const placement = assignMentions(said, owners, states);
  await saveEntities(
    transaction,
    [...placement.changed].map(([id, state]) => ({ id, state })),
  );
  const moved = await mergeEntities(transaction, placement);
  await saveKeys(transaction, placement.keys);
  return { placement, moved };
}

/** Keys that are ids: a value named under an id of the user's own is still that value. */
function refsAmong(keys: readonly string[]): string[] {
  return keys.filter((key) => key.startsWith('id:')).map((key) => key.slice('id:'.length));
}

/** Hands over all that belongs to nodes that are another one now, and deletes them with the links they had. */
async function mergeEntities(transaction: Transaction, { merges, changed }: Assignment): Promise<Touched> {
  if (merges.length === 0) return { bundles: [], domains: [] };
  const target = new Map(merges.map(({ from, to }) => [from, to]));
  const refs = await readRefs(transaction, [...target.keys()]);
  const bundles = await moveMentions(
    transaction,
    refs.map(({ id, ref }) => ({ ref, from: id, to: target.get(id) ?? id })),
  );
  await handOverKeys(transaction, merges);
  await deleteEntities(transaction, [...target.keys()]);
  const domains = [...target.values()].filter((id) => changed.get(id)?.kind === 'DOMAIN');
  return { bundles, domains };
}

/** The entities in which something came together: nodes merged, or a judgment speaks of them. */
function joinedBy(records: readonly RecordContent[], { merges, entityOf }: Assignment): string[] {
  const judged = records.flatMap(({ judgment, mentions }) => (judgment === undefined ? [] : mentions));
  return distinctSorted([
    ...merges.map(({ to }) => to),
    ...judged.map(({ ref }) => entityOf.get(ref) ?? ref),
  ]);
}

function recordRow(record: Seen, entityOf: ReadonlyMap<string, string>, seq: number, now: string): RecordRow {
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
      statementProperties(statementId(id, index), statement, {
        from: placed(statement.from),
        to: placed(statement.to),
      }),
    ),
  };
}

/** What new records state, by bundle, but of bundles that must be folded from all their statements. */
function addedFacts(
  records: readonly Seen[],
  {
    entityOf,
    sources,
    now,
    without,
  }: {
    readonly entityOf: ReadonlyMap<string, string>;
    readonly sources: ReadonlyMap<string, SourceStanding>;
    readonly now: string;
    readonly without: ReadonlySet<string>;
  },
): Map<string, StatedFact[]> {
  const facts = records.flatMap(({ id, source, lastObservedAt, statements }) =>
    statements.map((statement, index): StatedFact => {
      const from = entityOf.get(statement.from) ?? statement.from;
      const to = entityOf.get(statement.to) ?? statement.to;
      const { origin = source, standing = 0 } = sources.get(source) ?? {};
      const seen = lastObservedAt === undefined ? {} : { lastObservedAt };
      return {
        ...statement,
        ...seen,
        from,
        to,
        id: statementId(id, index),
        record: id,
        recordedAt: now,
        origin,
        standing,
      };
    }),
  );
  const bundles = groupBy(facts, ({ kind, from, to }) => bundleOf(kind, from, to));
  return new Map([...bundles].filter(([bundle]) => !without.has(bundle)));
}

function bundlesOf(records: readonly RecordContent[], entityOf: ReadonlyMap<string, string>): string[] {
  const placed = (ref: string): string => entityOf.get(ref) ?? ref;
  return records.flatMap(({ statements }) =>
    statements.map(({ kind, from, to }) => bundleOf(kind, placed(from), placed(to))),
  );
}

/** The domains whose registration these records observe. */
function domainsOf(records: readonly RecordContent[], entityOf: ReadonlyMap<string, string>): string[] {
  return records.flatMap(({ registration }) => {
    const domain = registration && entityOf.get(domainRef(registration.domain));
    return domain === undefined ? [] : [domain];
  });
}
