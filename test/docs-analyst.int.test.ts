import { readFileSync } from 'node:fs';
import { importCase } from '../src/ingest/import/import-case.ts';
import { loadCaseIntoEmptyStore } from '../src/ingest/import/seed-case.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from './harness/store.ts';

const page = (name: string): string =>
  readFileSync(new URL(`../docs/analyst/${name}.md`, import.meta.url), 'utf8');

/** The questions of a page with the answers it gives, in order. */
function workedIn(text: string): { readonly query: string; readonly answer: unknown }[] {
  return [...text.matchAll(/```graphql\n([^`]+)```\n\n```json\n([^`]+)```/g)].map(
    ([, query = '', answer = '']) => ({ query, answer: JSON.parse(answer) as unknown }),
  );
}

let test: TestStore;
let server: TestServer;
const author = { by: undefined, now: tickingClock() };
beforeAll(async () => {
  test = await openTestStore();
  server = await startTestServer(test.store);
});
afterAll(async () => {
  await server.close();
  await test.close();
});
beforeEach(() => emptyStore(test.store));

async function expectAnswers(text: string): Promise<void> {
  const worked = workedIn(text);
  expect(worked.length).toBeGreaterThan(3);
  expect(worked).toHaveLength(text.split('```graphql').length - 1);
  for (const { query, answer } of worked) expect(await server.ask(query)).toEqual({ data: answer });
}

describe('the pages for analysts', () => {
  it("lead through a first hour with data of one's own", async () => {
    const text = page('first-hour');
    const mine = /```json\n([^`]+"interlock-case"[^`]+)```/.exec(text)?.[1] ?? '';
    await importCase(test.store, mine, author);
    await expectAnswers(text);
  });

  it('answer as they say about asking well', async () => {
    await loadCaseIntoEmptyStore(test.store, author);
    await expectAnswers(page('asking'));
  });
});
