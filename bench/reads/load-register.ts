import { foldEverything, homeOf, type Homes, type LedgerRecord } from '../../src/fold/fold-everything.ts';
import { statementId } from '../../src/fold/evidence.ts';
import { statementProperties } from '../../src/graph/fold/fold-rows.ts';
import {
  saveEntities,
  saveKeys,
  saveRecords,
  saveSeq,
  type RecordRow,
} from '../../src/graph/fold/fold-writes.ts';
import { createLinks } from '../../src/graph/fold/link-writes.ts';
import { migrate } from '../../src/graph/schema/migrate.ts';
import type { Store, Transaction } from '../../src/graph/driver/store.ts';
import { keepSource, prepareSource } from '../../src/ingest/records/ledger.ts';
import { prepareRecord } from '../../src/ingest/records/prepare-record.ts';
import { inBatches } from '../../src/lib/group.ts';
import { SOURCE_KINDS } from '../../src/model/kinds.ts';
import type { RecordContent, Source } from '../../src/model/record.ts';
import { inventRegister, SOURCES, type InventedRecord, type RegisterShape } from './register.ts';

const RECORDED_AT = '2024-01-01T00:00:00.000Z';
const ROWS_AT_ONCE = 2000;
const NOTHING_KNOWN = { kinds: new Map<string, never>() };

/**
 * Puts the invented register into an empty store: folded in memory and written by the store's own writers, so that it
 * is what storing its records one by one would have made (`interlock rebuild --check` finds nothing).
 */
export async function loadRegister(
  store: Store,
  shape: RegisterShape,
  say: (line: string) => void,
): Promise<void> {
  await migrate(store);
  const sources = SOURCES.map(prepareSource);
  await store.write(async (transaction) => {
    for (const source of sources) await keepSource(transaction, source);
  });
  say('inventing and folding records');
  const bySource = new Map(sources.map((source) => [source.id, source]));
  const records = [...inventRegister(shape)].map(prepare);
  const { homes, entities, keys, links } = foldEverything(
    records.map((record) => ledgerRecord(record, bySource)),
  );
  const write = makeWriter(store, say);
  const states = [...entities].map(([id, state]) => ({ id, state }));
  await write('entities', states, saveEntities);
  await write(
    'identifiers',
    [...keys].map(([key, entity]) => ({ key, entity })),
    saveKeys,
  );
  await write('links', links, createLinks);
  const numbered = records.map((record, index) => recordRow(record, homes, index + 1));
  await write('records', numbered, saveRecords);
  await store.write((transaction) => saveSeq(transaction, records.length));
}

function prepare({ input, registration }: InventedRecord): RecordContent {
  const record = prepareRecord(input, NOTHING_KNOWN, undefined);
  return registration === undefined ? record : { ...record, registration };
}

function ledgerRecord(record: RecordContent, sources: ReadonlyMap<string, Source>): LedgerRecord {
  const { id, source, observedAt, mentions, statements, registration } = record;
  const kind = sources.get(source)?.kind ?? 'ANALYST';
  return {
    id,
    recordedAt: RECORDED_AT,
    ...(observedAt === undefined ? {} : { observedAt, lastObservedAt: observedAt }),
    origin: source,
    standing: SOURCE_KINDS.indexOf(kind),
    mentions,
    statements,
    ...(registration === undefined ? {} : { registration }),
  };
}

function recordRow(record: RecordContent, homes: Homes, seq: number): RecordRow {
  const { id, source, mentions, statements, registration, ...rest } = record;
  return {
    source,
    properties: {
      ...rest,
      ...registration,
      ...(record.observedAt === undefined ? {} : { lastObservedAt: record.observedAt }),
      id,
      seq,
      recordedAt: RECORDED_AT,
      content: JSON.stringify({ mentions, statements }),
    },
    mentions: mentions.map((mention) => ({
      entity: homeOf(homes, mention.ref),
      ref: mention.ref,
      mention: JSON.stringify(mention),
    })),
    statements: statements.map((statement, index) =>
      statementProperties(statementId(id, index), statement, {
        from: homeOf(homes, statement.from),
        to: homeOf(homes, statement.to),
      }),
    ),
  };
}

type Write = <T>(
  what: string,
  rows: readonly T[],
  save: (transaction: Transaction, batch: readonly T[]) => Promise<void>,
) => Promise<void>;

function makeWriter(store: Store, say: (line: string) => void): Write {
  return async (what, rows, save) => {
    say(`writing ${String(rows.length)} ${what}`);
    for (const batch of inBatches(rows, ROWS_AT_ONCE))
      await store.write((transaction) => save(transaction, batch));
  };
}
