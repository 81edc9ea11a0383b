import { importRegistration } from '../../src/ingest/registrations/import-registration.ts';
import { addRecord, addSource } from '../../src/ingest/records/ledger.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;
const now = tickingClock();

const REDACTED = (domain: string): string =>
  `Domain Name: ${domain}\r\nRegistrant Name: REDACTED FOR PRIVACY\r\nRegistrant Organization: REDACTED FOR PRIVACY\r\n`;

beforeAll(async () => {
  test = await openTestStore();
  server = await startTestServer(test.store);
  const source = await addSource(test.store, { kind: 'ARTICLE', title: 'Gazette' });
  const owners = ['alder', 'birch'].map((id) => ({
    id: `company:${id}`,
    kind: 'COMPANY' as const,
    name: id,
  }));
  const domains = ['alder.com', 'alder.net', 'birch.com', 'birch.org', 'shared.net'];
  const statements = domains.flatMap((name) =>
    owners
      .filter(({ name: owner }) => name.startsWith(owner) || name.startsWith('shared'))
      .map((from) => ({ kind: 'USES_DOMAIN' as const, from, to: { name }, status: 'REPORTED' as const })),
  );
  await addRecord(test.store, { source, statements }, { by: 'ann', now });
  for (const domain of ['alder.net', 'birch.org'])
    await importRegistration(
      test.store,
      { domain, raw: REDACTED(domain), observedAt: '2022-01-01T00:00:00Z', source },
      { by: 'ann', now },
    );
});
afterAll(async () => {
  await server.close();
  await test.close();
});

const EXPLORED = `explored { notLookedUp failedLookups redacted
  open: domains(state: NOT_LOOKED_UP, first: 1) { totalCount nodes { name url } pageInfo { hasNextPage endCursor } }
  failed: domains(state: FAILED) { totalCount nodes { name } }
  hidden: domains(state: REDACTED) { totalCount nodes { name registration { contacts { role } } } edges { node { id } } } }`;

const QUESTIONS: readonly (readonly [string, string])[] = [
  ['sharedRegistrants', `sharedRegistrants { ${EXPLORED} }`],
  [
    'shared',
    `shared(kinds: [DOMAIN, REGISTRANT], among: ["company:alder", "company:birch"]) { ${EXPLORED} }`,
  ],
  ['paths', `paths(from: "company:alder", to: "company:birch") { ${EXPLORED} }`],
  ['network', `network(ids: ["company:alder"], depth: 2) { ${EXPLORED} }`],
];

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly name: string; readonly url: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('domains whose holder nobody can say', () => {
  it.each(QUESTIONS)('are listed as many as %s counts', async (field, question) => {
    const { data, errors } = await server.ask(`{ ${question} }`);
    expect(errors).toBeUndefined();
    const { explored } = data?.[field] as { explored: Record<string, unknown> };
    const [open, failed, hidden] = ['open', 'failed', 'hidden'].map((key) => explored[key] as Listed);
    expect([open?.totalCount, failed?.totalCount, hidden?.totalCount]).toEqual([
      explored['notLookedUp'],
      explored['failedLookups'],
      explored['redacted'],
    ]);
    expect(open?.totalCount).toBeGreaterThan(1);
    expect(hidden?.nodes.length).toBe(hidden?.totalCount);
    const names: string[] = [];
    for (let page = open; page;) {
      names.push(...page.nodes.map(({ name }) => name));
      if (!page.pageInfo.hasNextPage) break;
      const next = question.replace(
        'first: 1)',
        `first: 1, after: ${JSON.stringify(page.pageInfo.endCursor)})`,
      );
      const answer = (await server.ask(`{ ${next} }`)).data?.[field] as { explored: { open: Listed } };
      page = answer.explored.open;
    }
    expect(names).toHaveLength(open?.totalCount ?? 0);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('are none where holdings are all there is', async () => {
    const { data } = await server.ask(
      '{ company(id: "company:alder") { ownership { explored { domains(state: REDACTED) { totalCount nodes { name } } } } } }',
    );
    expect(data).toEqual({
      company: { ownership: { explored: { domains: { totalCount: 0, nodes: [] } } } },
    });
  });
});

describe('the address of an entity', () => {
  it("is the explorer's page about it", async () => {
    const { data } = await server.ask(
      '{ domain(name: "alder.com") { url } company(id: "company:alder") { page: url ... on Entity { url } } }',
    );
    expect(data).toEqual({
      domain: { url: '/entity/domain%3Aalder.com' },
      company: { page: '/entity/company%3Aalder', url: '/entity/company%3Aalder' },
    });
  });
});
