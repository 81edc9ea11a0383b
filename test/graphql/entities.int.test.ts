import { addRecord, addSource, type Author } from '../../src/ingest/records/ledger.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;
const author: Author = { by: 'ann', now: tickingClock() };

beforeAll(async () => {
  test = await openTestStore();
  server = await startTestServer(test.store);
  const source = await addSource(test.store, {
    kind: 'REGISTER',
    title: 'Register of Panama',
    publisher: 'Panama',
  });
  await addRecord(
    test.store,
    {
      source,
      observedAt: '2022-11-08',
      raw: 'row 1',
      entities: [
        {
          id: 'alpha',
          kind: 'COMPANY',
          name: 'Alpha Holdings S.A.',
          jurisdiction: 'pa',
          identifiers: [
            { scheme: 'registration-number', value: '2326L' },
            { scheme: 'lei', value: 'LEI1' },
          ],
          aliases: ['Alpha'],
        },
      ],
      statements: [
        {
          kind: 'OFFICER_OF',
          from: { id: 'ann', kind: 'PERSON', name: 'Ann Archer' },
          to: { id: 'alpha' },
          qualifier: 'director',
          since: '2015',
          until: '2021',
          status: 'CONFIRMED',
          quote: 'director: Ann Archer',
        },
        {
          kind: 'OFFICER_OF',
          from: { id: 'bob', kind: 'PERSON', name: 'Bob Bower' },
          to: { id: 'alpha' },
          qualifier: 'president',
          since: '2020-03',
          status: 'REPORTED',
        },
        {
          kind: 'OWNS',
          from: { id: 'ann' },
          to: { id: 'alpha' },
          interest: { kind: 'ECONOMIC', min: 25, max: 50 },
          status: 'CONFIRMED',
        },
        {
          kind: 'USES_DOMAIN',
          from: { id: 'alpha' },
          to: { name: 'www.Alpha.com' },
          qualifier: 'website',
          status: 'CONFIRMED',
        },
        {
          kind: 'REGISTERED_BY',
          from: { kind: 'DOMAIN', name: 'alpha.com' },
          to: { kind: 'REGISTRANT', name: 'Vostrom Holdings, Inc.' },
          qualifier: 'registrant',
          status: 'CONFIRMED',
        },
        {
          kind: 'USES_DOMAIN',
          from: { id: 'beta', kind: 'COMPANY', name: 'Beta LLC' },
          to: { name: 'beta.com' },
          status: 'CONFIRMED',
        },
        {
          kind: 'REGISTERED_BY',
          from: { kind: 'DOMAIN', name: 'beta.com' },
          to: { kind: 'REGISTRANT', name: 'VOSTROM HOLDINGS INC' },
          qualifier: 'registrant',
          status: 'CONFIRMED',
        },
      ],
    },
    author,
  );
});
afterAll(async () => {
  if (server.logged.length)
    process.stderr.write(server.logged.map((line) => line.slice(0, 1500)).join('\n\n') + '\n');
  await server.close();
  await test.close();
});

describe('one statement for a whole question', () => {
  it('reads a company three levels deep with pages, aliases and fragments', async () => {
    const answer = await server.ask(
      `
      query ($lei: String) {
        one: company(lei: $lei) {
          ...Names
          jurisdiction { code name }
          officers(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { role node { __typename name ... on Person { birthDate offices { nodes { name } } } } link { since until evidence { quote by record { source { title } } } } } }
          current: officers(current: true) { nodes { name } }
          domains { nodes { name companies { nodes { id } } registrations { totalCount } } }
          registrants { nodes { name aliases nonIdentifying { rule } domains { totalCount } } }
          owners { edges { interest { kind min max exact } node { id } } }
          links(kinds: [OFFICER_OF], direction: IN) { totalCount nodes { kind from { name } status independentSources } }
          records { nodes { subject sha256 source { kind } } }
          firstSeen
        }
      }
      fragment Names on Entity { id kind name aliases identifiers { scheme value } }
    `,
      { lei: 'lei1' },
    );
    expect(answer).toMatchObject({
      data: {
        one: {
          id: 'alpha',
          kind: 'COMPANY',
          name: 'Alpha Holdings S.A.',
          aliases: ['Alpha'],
          identifiers: [
            { scheme: 'lei', value: 'LEI1' },
            { scheme: 'registration-number', value: '2326L' },
          ],
          jurisdiction: { code: 'pa', name: 'Panama' },
          officers: {
            totalCount: 2,
            pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
            edges: [
              {
                role: 'director',
                node: {
                  __typename: 'Person',
                  name: 'Ann Archer',
                  birthDate: null,
                  offices: { nodes: [{ name: 'Alpha Holdings S.A.' }] },
                },
                link: {
                  since: '2015',
                  until: '2021',
                  evidence: [
                    {
                      quote: 'director: Ann Archer',
                      by: 'ann',
                      record: { source: { title: 'Register of Panama' } },
                    },
                  ],
                },
              },
            ],
          },
          current: { nodes: [{ name: 'Bob Bower' }] },
          domains: {
            nodes: [
              {
                name: 'alpha.com',
                companies: { nodes: [{ id: 'alpha' }] },
                registrations: { totalCount: 0 },
              },
            ],
          },
          registrants: {
            nodes: [
              {
                name: 'Vostrom Holdings, Inc.',
                aliases: ['VOSTROM HOLDINGS INC'],
                nonIdentifying: null,
                domains: { totalCount: 2 },
              },
            ],
          },
          owners: {
            edges: [{ interest: { kind: 'ECONOMIC', min: 25, max: 50, exact: null }, node: { id: 'ann' } }],
          },
          links: {
            totalCount: 2,
            nodes: expect.arrayContaining([
              {
                kind: 'OFFICER_OF',
                from: { name: 'Ann Archer' },
                status: 'CONFIRMED',
                independentSources: 1,
              },
            ]),
          },
          records: { nodes: [{ subject: 'Alpha Holdings S.A.', source: { kind: 'REGISTER' } }] },
          firstSeen: '2022-11-08T00:00:00.000Z',
        },
      },
    });
    expect(answer.errors).toBeUndefined();
  });

  it('pages on with the cursor', async () => {
    const page = (after: string | null) =>
      server.ask(
        `query ($after: String) { companies(first: 1, after: $after) { totalCount nodes { name } pageInfo { endCursor hasNextPage hasPreviousPage } } }`,
        { after },
      );
    const first = (await page(null)).data as {
      companies: { nodes: object[]; pageInfo: { endCursor: string } };
    };
    const second = (await page(first.companies.pageInfo.endCursor)).data;
    expect([first.companies.nodes, second]).toMatchObject([
      [{ name: 'Alpha Holdings S.A.' }],
      {
        companies: {
          totalCount: 2,
          nodes: [{ name: 'Beta LLC' }],
          pageInfo: { hasNextPage: false, hasPreviousPage: true },
        },
      },
    ]);
  });

  it('answers as of a day and as known at a moment', async () => {
    const officers = (more: string) =>
      server.ask(`{ company(id: "alpha", ${more}) { officers { nodes { name } } } }`);
    expect((await officers('asOf: "2016"')).data).toEqual({
      company: { officers: { nodes: [{ name: 'Ann Archer' }] } },
    });
    expect((await officers('asOf: "2022-01-01"')).data).toEqual({
      company: { officers: { nodes: [{ name: 'Bob Bower' }] } },
    });
    expect((await officers('knownAt: "2022-01-01T00:00:00Z"')).data).toEqual({ company: null });
    expect((await officers('knownAt: "2030-01-01T00:00:00Z"')).data).toEqual({
      company: { officers: { nodes: [{ name: 'Ann Archer' }, { name: 'Bob Bower' }] } },
    });
  });

  it('tells what ties companies, with evidence and the Cypher that redraws it', async () => {
    const { data, errors } = await server.ask(
      `{ sharedRegistrants { totalCount explored { entities links complete hubsSkipped { degree } notLookedUp } cypher { statement } nodes { shared { __typename name } companies { name } domains { name } strength explanation links { kind evidence { quote } } denials { quote } cypher { statement parameters browserUrl } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      sharedRegistrants: {
        totalCount: 1,
        nodes: [
          {
            shared: { name: 'Vostrom Holdings, Inc.' },
            companies: [{ name: 'Alpha Holdings S.A.' }, { name: 'Beta LLC' }],
            domains: [{ name: 'alpha.com' }, { name: 'beta.com' }],
          },
        ],
      },
    });
  });

  it('searches with case, accents, beginnings and a wrong letter', async () => {
    for (const text of ['ALPHA', 'alph', 'alpka hold', 'Bówer']) {
      const { data } = await server.ask(
        `query ($text: String!) { search(text: $text, kinds: [COMPANY, PERSON]) { totalCount nodes { entity { name } matched score } } }`,
        { text },
      );
      expect((data as { search: { totalCount: number } }).search.totalCount).toBe(1);
    }
  });

  it('reads everything else there is', async () => {
    const { data, errors } = await server.ask(`{
      stats { entities links records sources version }
      sources { nodes { id title records { nodes { id seq links { kind } retracted { at } } } } }
      jurisdiction(code: "PA") { name companies { nodes { name } } }
      people(name: "ann") { nodes { name timeline { nodes { at kind summary link { kind } } } } }
      registrants { nodes { id } }
      domains { nodes { name registrar { name } nameServers { name } registration { server } lookup { state } } }
      domain(name: "https://www.alpha.com/x") { name companies { nodes { name } } }
      sharedOfficers { nodes { shared { name } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      people: {
        nodes: [
          {
            name: 'Ann Archer',
            timeline: {
              nodes: [
                {
                  at: '2015',
                  kind: 'since',
                  summary: 'Ann Archer has been director of Alpha Holdings S.A. since 2015.',
                  link: { kind: 'OFFICER_OF' },
                },
                { at: '2021', kind: 'until' },
              ],
            },
          },
        ],
      },
    });
  });

  it('names the argument of wrong input and hides nothing else', async () => {
    const { errors } = await server.ask('{ companies(first: 0) { nodes { id } } }');
    expect(errors).toMatchObject([
      {
        message: 'first: at least 1, not 0',
        extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
      },
    ]);
    const deep = await server.ask(
      `{ companies(first: 100) { nodes { officers(first: 100) { nodes { ... on Person { offices(first: 100) { nodes { id } } } } } } } }`,
    );
    expect(deep.errors).toMatchObject([{ extensions: { code: 'TOO_COMPLEX' } }]);
    expect(server.logged).toEqual([]);
  });
});
