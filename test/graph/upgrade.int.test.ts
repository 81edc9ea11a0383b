import { openMigrated } from '../../src/cli/open-store.ts';
import { readKeys } from '../../src/graph/operations/api-keys.ts';
import { connectStore } from '../../src/graph/driver/connect.ts';
import { MIGRATIONS } from '../../src/graph/schema/schema.ts';
import { cypher } from '../../src/graph/driver/cypher.ts';
import type { Store } from '../../src/graph/driver/store.ts';
import { makeFormFinder } from '../../src/ingest/import/case-form.ts';
import { findMatches } from '../../src/ingest/matching/find-matches.ts';
import { importCase } from '../../src/ingest/import/import-case.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { exportCase } from '../../src/query/case/export-case.ts';
import { cleanStore, testConnection } from '../harness/neo4j.ts';
import { loadOldStore } from '../harness/old-store.ts';
import { startTestServer } from '../harness/server.ts';
import { emptyStore, openTestStore, tickingClock } from '../harness/store.ts';

const QUESTIONS = [
  '{ sharedRegistrants { totalCount nodes { shared { name } companies { name } domains { name } } } }',
  '{ sharedOfficers { totalCount nodes { shared { name } companies { name } } } }',
  '{ companies(first: 100) { totalCount nodes { id name identifiers { scheme value } } } }',
  '{ domain(name: "harbourlight.com") { links { nodes { kind to { id name } since until observed lastSeen notAfter } } } }',
  '{ domain(name: "pierlight.net", asOf: "2023-05-02") { registrants: links(kinds: [REGISTERED_BY]) { nodes { to { id name } held } } } }',
  '{ entity(id: "domain:gone-again.org") { name } }',
  '{ paths(from: "domain:harbourlight.com", to: "domain:pierlight.net") { paths { explanation strength } } }',
  '{ possibleMatches(first: 50) { totalCount } }',
];

async function answersOf(store: Store): Promise<unknown[]> {
  await findMatches(store, { afresh: true });
  const server = await startTestServer(store);
  try {
    const answers = [];
    for (const question of QUESTIONS) answers.push(await server.ask(question));
    return answers;
  } finally {
    await server.close();
  }
}

async function exportOf(store: Store): Promise<string> {
  let text = '';
  for await (const piece of exportCase(store, { formOf: makeFormFinder() })) text += piece;
  return text;
}

describe('a store of the first version', () => {
  it('is upgraded, answers as a fresh import does', async () => {
    const raw = await connectStore(testConnection());
    await cleanStore(raw);
    await loadOldStore(raw.driver);
    await (await openMigrated(testConnection())).close();
    const { store, close } = await openTestStore({ empty: false });
    try {
      const [row] = await store.read(
        cypher`MATCH (ledger:Ledger {id: 'ledger'}) RETURN ledger.schemaVersion AS version`,
      );
      expect(row?.['version']).toBe(MIGRATIONS.at(-1)?.version);
      expect(await rebuild(store, { check: true })).toMatchObject({ differences: 0, lines: [] });
      expect(await readKeys(store)).toMatchObject([{ name: 'old', role: 'ANALYST' }]);
      await store.runAlone(cypher`MATCH (key:_ApiKey) DELETE key`);
      const upgraded = await answersOf(store);
      for (const answer of upgraded) expect(answer).toMatchObject({ data: expect.anything() as unknown });
      expect(JSON.stringify(upgraded[0])).toContain('Vostrom Holdings, Inc.');
      const exported = await exportOf(store);

      await emptyStore(store);
      await importCase(store, exported, { by: undefined, now: tickingClock() });
      expect(await answersOf(store)).toEqual(upgraded);
    } finally {
      await close();
      await cleanStore(raw);
      await raw.close();
    }
  });
});
