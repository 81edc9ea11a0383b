import { addRecord, addSource, type Author } from '../../src/ingest/records/ledger.ts';
import type { StatementInput } from '../../src/model/inputs.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;
const author: Author = { by: undefined, now: tickingClock() };

function officer(person: string, company: string, qualifier: string): StatementInput {
  return {
    kind: 'OFFICER_OF',
    from: { id: person, kind: 'PERSON', name: person },
    to: { id: company },
    qualifier,
    status: 'CONFIRMED',
  };
}

beforeAll(async () => {
  test = await openTestStore();
  server = await startTestServer(test.store);
  const source = await addSource(test.store, { kind: 'REGISTER', title: 'Register' });
  const company = (id: string, name: string, jurisdiction: string) =>
    ({ id, kind: 'COMPANY', name, jurisdiction }) as const;
  await addRecord(
    test.store,
    {
      source,
      entities: [
        company('a', 'Same Name', 'pa'),
        company('b', 'Same Name', 'pa'),
        company('c', 'Same Name', 'pa'),
        company('d', 'Another', 'pa'),
        company('e', 'Elsewhere', 'gb'),
      ],
      statements: [
        officer('ann', 'a', 'director'),
        officer('ann', 'a', 'secretary'),
        officer('bob', 'a', 'director'),
        officer('bob', 'b', 'director'),
        {
          kind: 'USES_DOMAIN',
          from: { id: 'a' },
          to: { id: 'my-domain', kind: 'DOMAIN', name: 'alpha.com' },
          status: 'CONFIRMED',
        },
      ],
    },
    author,
  );
}, 60_000);
afterAll(async () => {
  await server.close();
  await test.close();
});

/** Runs the same text with each of the variables in turn. */
async function askEach(query: string, asked: readonly object[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const variables of asked) {
    const { data, errors } = await server.ask(query, variables);
    expect(errors).toBeUndefined();
    answers.push(data);
  }
  return answers;
}

describe('one document asked again', () => {
  it('answers about what it is asked this time', async () => {
    const query = 'query ($id: ID!) { company(id: $id) { name officers { nodes { id } } } }';
    expect(await askEach(query, [{ id: 'a' }, { id: 'b' }, { id: 'd' }, { id: 'none' }])).toEqual([
      { company: { name: 'Same Name', officers: { nodes: [{ id: 'ann' }, { id: 'ann' }, { id: 'bob' }] } } },
      { company: { name: 'Same Name', officers: { nodes: [{ id: 'bob' }] } } },
      { company: { name: 'Another', officers: { nodes: [] } } },
      { company: null },
    ]);
  });

  it('follows variables below the root field, also inside of fragments', async () => {
    const query = `
      query ($first: Int, $named: Boolean = true) { company(id: "a") { ...Officers name @include(if: $named) } }
      fragment Officers on Company { officers(first: $first) { totalCount nodes { id } } }`;
    const one = { totalCount: 3, nodes: [{ id: 'ann' }] };
    const all = { totalCount: 3, nodes: [{ id: 'ann' }, { id: 'ann' }, { id: 'bob' }] };
    const asked = [{ first: 1 }, { first: 3 }, {}, { first: 1, named: false }, { first: 1 }];
    expect(await askEach(query, asked)).toEqual([
      { company: { officers: one, name: 'Same Name' } },
      { company: { officers: all, name: 'Same Name' } },
      { company: { officers: all, name: 'Same Name' } },
      { company: { officers: one } },
      { company: { officers: one, name: 'Same Name' } },
    ]);
    expect((await server.ask(query, { first: 0 })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'first' } },
    ]);
  });

  it('keeps the frames of questions apart', async () => {
    const query = 'query ($at: DateTime) { company(id: "a", knownAt: $at) { name } }';
    const asked = [{}, { at: '2020-01-01T00:00:00Z' }, { at: '2030-01-01T00:00:00Z' }];
    expect(await askEach(query, asked)).toEqual([
      { company: { name: 'Same Name' } },
      { company: null },
      { company: { name: 'Same Name' } },
    ]);
  });
});

describe('lists', () => {
  it.each([
    ['companies', 'companies(jurisdiction: "pa", first: 1, after: $after)', ['d', 'a', 'b', 'c']],
    ['companies', 'companies(first: 1, after: $after)', ['d', 'e', 'a', 'b', 'c']],
  ])('pages through %s of one name without loss or repetition', async (_what, list, expected) => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await server.ask(
        `query ($after: String) { page: ${list} { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      const { page } = data as {
        page: {
          totalCount: number;
          nodes: { id: string }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      };
      expect(page.totalCount).toBe(expected.length);
      found.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(expected);
  });

  it('pages through several links to one person', async () => {
    const query =
      'query ($after: String) { company(id: "a") { officers(first: 2, after: $after) { edges { cursor role node { id __typename } } } } }';
    const [first] = (await askEach(query, [{}])) as [
      { company: { officers: { edges: { cursor: string; role: string }[] } } },
    ];
    const after = first.company.officers.edges.at(-1)?.cursor;
    expect(first.company.officers.edges.map(({ role }) => role).sort()).toEqual(['director', 'secretary']);
    expect(await askEach(query, [{ after }])).toEqual([
      {
        company: {
          officers: {
            edges: [
              { cursor: expect.any(String), role: 'director', node: { id: 'bob', __typename: 'Person' } },
            ],
          },
        },
      },
    ]);
  });
});

it('finds a domain by name under whatever id it was given', async () => {
  expect(await askEach('{ domain(name: "www.Alpha.com") { id name } }', [{}])).toEqual([
    { domain: { id: 'my-domain', name: 'alpha.com' } },
  ]);
});

it('forbids caches to keep answers', async () => {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ companies(first: 1) { nodes { id } } }' }),
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
});
