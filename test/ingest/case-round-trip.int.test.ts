import fc from 'fast-check';
import { cypher } from '../../src/graph/driver/cypher.ts';
import type { Row } from '../../src/graph/driver/store.ts';
import { importCase } from '../../src/ingest/import/import-case.ts';
import type { Author } from '../../src/ingest/records/ledger.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { canonicalJson } from '../../src/lib/text/canonical-json.ts';
import { caseText } from '../harness/case-text.ts';
import { snapshotOf } from '../harness/graph-snapshot.ts';
import { acts, perform } from '../harness/random-acts.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

const RUNS = Number(process.env['INTERLOCK_TEST_RUNS'] ?? 8);
const TIMEOUT_MS = 600_000;

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());

const author: Author = { by: 'ann', now: tickingClock() };

const LEDGER = cypher`
  MATCH (record:Record)-[:FROM]->(source:Source)
  RETURN record {.*, source: source.id} AS item
  ORDER BY record.seq
`;
const SOURCES = cypher`
  MATCH (source:Source)
  RETURN source {.*, repeats: [(source)-[:REPEATS]->(said) | said.id]} AS item
  ORDER BY source.id
`;
/** Who stored a record and when is what this store alone knows. */
const OWN = new Set(['by', 'recordedAt', 'retractedAt', 'retractedBy']);

/** The whole store: its ledger as it was said, and the graph that follows from it. */
async function wholeStore(): Promise<unknown> {
  const records = (await test.store.read(LEDGER)).map(({ item }) => ownWords(item as Row));
  expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
  return { sources: await test.store.read(SOURCES), records, graph: await snapshotOf(test.store) };
}

function ownWords({ content, ...record }: Row): string {
  const fields = Object.entries(record).filter(([name]) => !OWN.has(name));
  return canonicalJson({ ...Object.fromEntries(fields), content: JSON.parse(String(content)) as unknown });
}

describe('a case file', () => {
  it(
    'brings back whatever a store can hold, equal, and is the same when written again',
    async () => {
      await fc.assert(
        fc.asyncProperty(acts, async (all) => {
          await emptyStore(test.store);
          await perform(test.store, all, author);
          const before = await wholeStore();
          const file = await caseText(test.store);
          await emptyStore(test.store);
          await importCase(test.store, file, author);
          expect(await wholeStore()).toEqual(before);
          expect(await caseText(test.store)).toBe(file);
          expect(await importCase(test.store, file, author)).toMatchObject({ newRecords: 0, newLinks: 0 });
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    TIMEOUT_MS,
  );
});
