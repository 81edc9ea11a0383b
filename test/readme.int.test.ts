import { readFileSync } from 'node:fs';
import { loadCaseIntoEmptyStore } from '../src/ingest/import/seed-case.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from './harness/store.ts';

const [README, QUESTIONS] = ['README.md', 'docs/questions.md'].map((page) =>
  readFileSync(new URL(`../${page}`, import.meta.url), 'utf8'),
) as [string, string];
const WORKED = [
  ...[...README.matchAll(/## (One question)\n[^#]+?```graphql\n([^`]+)```\n\n```json\n([^`]+)```/g)],
  ...[...QUESTIONS.matchAll(/## (.+)\n\n```graphql\n([^`]+)```\n\n```json\n([^`]+)```/g)],
].map(([, title = '', query = '', answer = '']) => ({ title, query, answer }));
const LINES = [README, QUESTIONS].map((page) => /```cypher\n([^`]+)```/.exec(page)?.[1] ?? '');

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

describe('the README and the page of questions', () => {
  it('work one question and five, and are short enough to be read', () => {
    expect(WORKED).toHaveLength(6);
    expect(README.split('\n').length).toBeLessThanOrEqual(121);
  });

  it.each(WORKED)('answer as they say: $title', async ({ query, answer }) => {
    expect(await server.ask(query)).toEqual({ data: JSON.parse(answer) as unknown });
  });

  it.each(LINES)('give the same pairs in one line of Cypher', async (line) => {
    const rows = await test.store.read(line as Parameters<typeof test.store.read>[0]);
    expect(rows).toEqual([
      {
        'a.name': 'Measurement Systems S. de R.L.',
        'r.name': 'Vostrom Holdings, Inc.',
        'b.name': 'TrustCor Systems S. de R.L.',
      },
    ]);
  });
});
