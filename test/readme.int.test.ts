import { readFileSync } from 'node:fs';
import { loadCaseIntoEmptyStore } from '../src/ingest/import/seed-case.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from './harness/store.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const WORKED = [...README.matchAll(/### (.+)\n\n```graphql\n([^`]+)```\n\n```json\n([^`]+)```/g)].map(
  ([, title = '', query = '', answer = '']) => ({ title, query, answer }),
);
const LINE = /```cypher\n([^`]+)```/.exec(README)?.[1] ?? '';

let test: TestStore;
let server: TestServer;
beforeAll(async () => {
  test = await openTestStore();
  await loadCaseIntoEmptyStore(test.store, { by: undefined, now: tickingClock() });
  server = await startTestServer(test.store);
});
afterAll(async () => {
  await server.close();
  await test.close();
});

describe('the README', () => {
  it('works five questions', () => {
    expect(WORKED).toHaveLength(5);
  });

  it.each(WORKED)('answers as it says: $title', async ({ query, answer }) => {
    expect(await server.ask(query)).toEqual({ data: JSON.parse(answer) as unknown });
  });

  it('gives the same pairs in one line of Cypher', async () => {
    const rows = await test.store.read(LINE as Parameters<typeof test.store.read>[0]);
    expect(rows).toEqual([
      {
        'a.name': 'Measurement Systems S. de R.L.',
        'r.name': 'Vostrom Holdings, Inc.',
        'b.name': 'TrustCor Systems S. de R.L.',
      },
    ]);
  });
});
