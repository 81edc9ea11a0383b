import { addKey } from '../../src/ingest/keys.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { emptyStore, openTestStore, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(async () => {
  await emptyStore(test.store);
  server = await startTestServer(test.store);
});
afterEach(() => server.close());

const NAMES = [
  ...['interlock_http_request_duration_seconds', 'interlock_lookups_total', 'interlock_lookup_queue'],
  ...['interlock_records_total', 'interlock_projection_records_behind', 'interlock_projection_bytes'],
  ...[
    'interlock_store_up',
    'interlock_projection_comparisons_total',
    'interlock_projection_differences_total',
  ],
  ...['process_cpu_seconds_total', 'nodejs_eventloop_lag_seconds'],
];

async function scrape(headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  const response = await fetch(`${server.address}/metrics`, { headers });
  return { status: response.status, text: await response.text() };
}

const ADD = `mutation Add($title: String!) { addSource(input: {kind: ARTICLE, title: $title}) { id } }`;

describe('/metrics', () => {
  it('tells of requests, the store, look-ups, the links in memory and Node', async () => {
    const { data } = await server.ask(ADD, { title: 'Weekly' });
    const source = (data as { addSource: { id: string } }).addSource.id;
    await server.ask('mutation ($source: ID!) { addRecord(input: {source: $source, entities: [{kind: COMPANY, name: "A"}], statements: []}) { id } }', { source }); // prettier-ignore
    await server.ask('query Broken { entity(id: "") { id } }');
    await server.ask('mutation { enrich(domains: ["example.com", "example.org"]) { enrichment { id } } }');
    const { data: there } = await server.ask('{ stats { records } }');
    const { records } = (there as { stats: { records: number } }).stats;
    const { status, text } = await scrape();
    expect(status).toBe(200);
    expect(text).toContain(`\ninterlock_records_total ${String(records)}\n`);
    expect(NAMES.filter((name) => !text.includes(`# TYPE ${name} `))).toEqual([]);
    for (const line of [
      /^interlock_store_up 1$/m,
      /^interlock_lookup_queue 2$/m,
      /^interlock_http_request_duration_seconds_count\{operation="Add",outcome="ok"\} 1$/m,
      /^interlock_http_request_duration_seconds_count\{operation="Broken",outcome="BAD_USER_INPUT"\} 1$/m,
    ])
      expect(text).toMatch(line);
  });

  it('tells a hundred names of operations apart, whatever clients call them', async () => {
    for (let round = 0; round < 110; round++) await server.ask(`query Q${String(round)} { __typename }`);
    await server.ask('query Q5 { nothing }');
    const { text } = await scrape();
    const names = new Set(
      [...text.matchAll(/duration_seconds_count\{operation="([^"]+)"/g)].map(([, name]) => name),
    );
    expect(names.size).toBe(102);
    expect([names.has('<other>'), names.has('<unreadable>')]).toEqual([true, true]);
  });

  it("needs a reader's key where there are keys", async () => {
    const { token } = await addKey(test.store, { name: 'scraper', role: 'READER' }, new Date());
    expect((await scrape()).status).toBe(401);
    expect((await scrape({ authorization: `Bearer ${token}` })).status).toBe(200);
  });
});
