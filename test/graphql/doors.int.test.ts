import { WebSocket } from 'ws';
import { addKey } from '../../src/ingest/keys.ts';
import { startTestServer, type GraphQLAnswer, type TestServer } from '../harness/server.ts';
import { socketTo, toldBy, type Told } from '../harness/socket.ts';
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

const codesOf = ({ errors }: GraphQLAnswer | Told) => errors?.map(({ extensions }) => extensions?.['code']);

/** By HTTP and as the same selection of a subscription. */
async function atEveryDoor(selection: string, fragments = ''): Promise<(readonly unknown[] | undefined)[]> {
  const client = socketTo(server.address);
  try {
    const byPost = await server.ask(`{ sharedRegistrants { nodes { ${selection} } } } ${fragments}`);
    const told = await toldBy(client, `subscription { sharedFound { ${selection} } } ${fragments}`);
    return [codesOf(byPost), codesOf(told)];
  } finally {
    await client.dispose();
  }
}

const levels = Array.from({ length: 25 }, (_, index) => index);

describe('every door bounds an operation before any work', () => {
  it('visits a fragment once however often it is spread', async () => {
    const twice = levels.map(
      (n) => `fragment F${String(n)} on Entity { id ...F${String(n + 1)} ...F${String(n + 1)} }`,
    );
    const web = `${twice.join(' ')} fragment F25 on Entity { name }`;
    const before = process.cpuUsage();
    const first = await server.ask(`{ sharedRegistrants { nodes { shared { ...F0 ...F0 } } } } ${web}`);
    const toAll = levels.map(
      (n) =>
        `fragment F${String(n)} on Entity { id ${levels
          .slice(n + 1)
          .map((m) => `...F${String(m)}`)
          .join(' ')} }`,
    );
    const second = await server.ask(
      `{ sharedRegistrants { nodes { shared { ...F0 } } } } ${toAll.join(' ')}`,
    );
    for (const code of [...(codesOf(first) ?? []), ...(codesOf(second) ?? [])])
      expect(code).toBe('TOO_COMPLEX');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(2);
  });

  it('visits webs of few levels once and answers them', async () => {
    const web = levels
      .slice(0, 8)
      .map((n) => `fragment F${String(n)} on Entity { id ...F${String(n + 1)} ...F${String(n + 1)} }`);
    const { errors } = await server.ask(
      `{ sharedRegistrants { nodes { shared { ...F0 } } } } ${web.join(' ')} fragment F8 on Entity { name }`,
    );
    expect(errors).toBeUndefined();
  });

  it('adds up branches by type', async () => {
    const kinds = 'Company Person Domain Registrant Email Phone Address NameServer Registrar Product'.split(
      ' ',
    );
    const branches = (name: string, inside: string) =>
      `fragment ${name} on Entity { ${kinds.map((kind) => `... on ${kind} { k${kind}: links { nodes { to { ${inside} } } } }`).join(' ')} }`;
    const fragments = [branches('A', '...B'), branches('B', '...C'), branches('C', 'id')].join(' ');
    expect(await atEveryDoor('shared { ...A }', fragments)).toEqual([['TOO_COMPLEX'], ['TOO_COMPLEX']]);
  });

  it('counts every limit wherever it stands, and all fields of the root together', async () => {
    const network = (limit: number) =>
      `network(ids: ["company:x"], limit: ${String(limit)}) { links { evidence { record { links { id } } } } }`;
    expect(codesOf(await server.ask(`{ ${network(2000)} }`))).toEqual(['TOO_COMPLEX']);
    expect(codesOf(await server.ask(`{ ${network(200)} }`))).toEqual(['BAD_USER_INPUT']);
    const list = (name: string) =>
      `${name}: companies(first: 100) { nodes { officers(first: 100) { nodes { id } } } }`;
    expect(codesOf(await server.ask(`{ ${list('a')} }`))).toBeUndefined();
    expect(codesOf(await server.ask(`{ ${['a', 'b', 'c'].map(list).join(' ')} }`))).toEqual(['TOO_COMPLEX']);
    const owners = '{ company(id: "x") { ownership { effectiveOwners(first: 1000000) { owner { id } } } } }';
    expect(codesOf(await server.ask(owners))).toEqual(['TOO_COMPLEX']);
  });

  it('reads no text that is too deep or too long to be parsed', async () => {
    const deep = '...{'.repeat(8000);
    expect(await atEveryDoor(deep)).toEqual([['TOO_COMPLEX'], ['TOO_COMPLEX']]);
    expect(await atEveryDoor(`shared { ${'id '.repeat(1500)} }`)).toEqual([['TOO_COMPLEX'], ['TOO_COMPLEX']]);
    const nested = `${'['.repeat(3000)}${']'.repeat(3000)}`;
    expect(codesOf(await server.ask(`{ search(text: ${nested}) { totalCount } }`))).toEqual(['TOO_COMPLEX']);
    const byGet = await fetch(`${server.address}/graphql?query=${encodeURIComponent('{a'.repeat(900))}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect([byGet.status, codesOf((await byGet.json()) as GraphQLAnswer)]).toEqual([400, ['TOO_COMPLEX']]);
    expect(server.logged).toEqual([]);
  });

  it('tells subscriptions over WebSocket alone, and nothing else there', async () => {
    const subscription = 'subscription { sharedFound { strength } }';
    expect(codesOf(await server.ask(subscription))).toEqual(['BAD_REQUEST']);
    const client = socketTo(server.address);
    for (const query of [
      '{ stats { records } }',
      'mutation { addSource(input: { kind: ARTICLE, title: "x" }) { id } }',
    ])
      expect(codesOf(await toldBy(client, query))).toEqual(['BAD_REQUEST']);
    expect(codesOf(await toldBy(client, '{ nothing }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(codesOf(await toldBy(client, 'subscription {'))).toEqual(['GRAPHQL_PARSE_FAILED']);
    await client.dispose();
    expect((await server.ask('{ sources { totalCount } }')).data).toEqual({ sources: { totalCount: 0 } });
  });

  it('asks for the key before it looks at what is asked', async () => {
    const { token } = await addKey(test.store, { name: 'reader', role: 'READER' }, new Date());
    const guarded = await startTestServer(test.store);
    const web = levels.map(
      (n) => `fragment F${String(n)} on Entity { id ...F${String(n + 1)} ...F${String(n + 1)} }`,
    );
    try {
      for (const query of ['{ entity(id: "") { id } }', '{ companies(first: 1000) { nodes { id } } }'])
        expect(codesOf(await guarded.ask(query))).toEqual(['UNAUTHENTICATED']);
      const post = `subscription { sharedFound { shared { ...F0 } } } ${web.join(' ')} fragment F25 on Entity { name }`;
      expect(await guarded.ask(post)).toMatchObject({ errors: expect.any(Array) as unknown[] });
      const client = socketTo(guarded.address);
      expect(codesOf(await toldBy(client, 'subscription { sharedFound { strength } }'))).toEqual([
        'UNAUTHENTICATED',
      ]);
      await client.dispose();
      const known = socketTo(guarded.address, { authorization: `Bearer ${token}` });
      expect(
        codesOf(await toldBy(known, 'subscription { enrichmentProgress(id: "enrichment:x") { done } }')),
      ).toEqual(['BAD_USER_INPUT']);
      await known.dispose();
    } finally {
      await guarded.close();
    }
  });
});

describe('subscriptions', () => {
  it('are 50 on a socket at most', async () => {
    const client = socketTo(server.address);
    const ends = Array.from({ length: 50 }, () =>
      client.subscribe(
        { query: 'subscription { sharedFound { strength } }' },
        { next: () => undefined, error: () => undefined, complete: () => undefined },
      ),
    );
    expect(codesOf(await toldBy(client, 'subscription { sharedFound { strength } }'))).toEqual([
      'TOO_COMPLEX',
    ]);
    for (const end of ends) end();
    await client.dispose();
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  });

  it('answer junk with the end of the socket and no word of the inside', async () => {
    for (const junk of [
      '{',
      '[]',
      '{"type":"subscribe"}',
      '\u0000',
      JSON.stringify({ type: 'subscribe', id: '1', payload: { query: 7 } }),
    ]) {
      const reason = await new Promise<string>((resolve) => {
        const socket = new WebSocket(
          `${server.address.replace('http', 'ws')}/graphql`,
          'graphql-transport-ws',
        );
        socket.on('open', () => {
          socket.send(junk);
        });
        socket.on('close', (_code, text) => {
          resolve(String(text));
        });
      });
      expect(reason).toMatch(/^(?:Invalid message received|Unauthorized)$/);
    }
  });
});

describe('one rule for all arguments', () => {
  const many = (number: number, item: (index: number) => string) =>
    Array.from({ length: number }, (_, index) => item(index));
  it.each([
    [
      'lists',
      'query ($ids: [ID!]!) { network(ids: $ids) { links { id } } }',
      { ids: many(1001, (n) => `company:${String(n)}`) },
      'ids',
    ],
    [
      'lists below the root',
      'query ($kinds: [LinkKind!]) { entity(id: "x") { links(kinds: $kinds) { totalCount } } }',
      { kinds: many(100_000, () => 'OWNS') },
      'kinds',
    ],
    ['strings', 'query ($id: ID!) { entity(id: $id) { id } }', { id: 'x'.repeat(1001) }, 'id'],
    ['empty ids', 'query ($id: ID!) { entity(id: $id) { id } }', { id: ' ' }, 'id'],
    ['NUL', 'query ($id: ID!) { record(id: $id) { id } }', { id: 'a\u0000b' }, 'id'],
    [
      'half characters',
      'query ($text: String!) { search(text: $text) { totalCount } }',
      { text: 'a\ud800b' },
      'text',
    ],
    [
      'turned names',
      'query ($text: String!) { people(name: $text) { totalCount } }',
      { text: 'a\u202eb' },
      'name',
    ],
    ['pages of nothing', '{ company(id: "x") { related(first: -1) { strength } } }', {}, 'first'],
    [
      'domains',
      'mutation ($domains: [String!]) { enrich(domains: $domains, dryRun: true) { estimatedSeconds } }',
      { domains: many(1001, (n) => `d${String(n)}.com`) },
      'domains',
    ],
    [
      'statements',
      'mutation ($input: RecordInput!) { addRecord(input: $input) { id } }',
      {
        input: {
          source: 'source:x',
          statements: many(1001, () => '').map(() => ({
            kind: 'OWNS',
            from: { name: 'a' },
            to: { name: 'b' },
            status: 'REPORTED',
          })),
        },
      },
      'input.statements',
    ],
  ] as const)('bounds %s', async (_what, query, variables, argument) => {
    const answer = await server.ask(query, variables);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(answer.errors?.[0]?.message.length).toBeLessThan(400);
    expect(server.logged).toEqual([]);
  });

  it('takes what is given twice once', async () => {
    const { errors } = await server.ask(
      'query ($kinds: [LinkKind!]) { companies { nodes { links(kinds: $kinds) { totalCount } } } }',
      { kinds: ['OWNS', 'OWNS', 'CONTROLS'] },
    );
    expect(errors).toBeUndefined();
  });

  it('quotes 100 characters of what was sent at most', async () => {
    const long = 'q'.repeat(900);
    for (const [query, variables] of [
      [`{ domain(name: "${long}") { id } }`, {}],
      ['query ($d: Date) { entity(id: "x", asOf: $d) { id } }', { d: long }],
      [`{ entity(id: "x", asOf: "${long}") { id } }`, {}],
      ['query ($n: Int) { companies(first: $n) { totalCount } }', { n: long }],
      [`{ companies(after: "${long}") { totalCount } }`, {}],
    ] as const) {
      const { errors } = await server.ask(query, variables);
      expect(errors?.[0]?.message).toBeDefined();
      expect(/q{101}/.test(JSON.stringify(errors))).toBe(false);
    }
  });
});

describe('what enters the graph', () => {
  const add = async (statement: object) => {
    const source = await server.ask(
      'mutation { addSource(input: { kind: ARTICLE, title: "Gazette" }) { id } }',
    );
    const { id } = source.data?.['addSource'] as { id: string };
    return server.ask('mutation ($input: RecordInput!) { addRecord(input: $input) { id } }', {
      input: { source: id, statements: [statement] },
    });
  };
  const owns = (from: object, more: object = {}) => ({
    kind: 'OWNS',
    from: { kind: 'COMPANY', ...from },
    to: { kind: 'COMPANY', name: 'Owned' },
    status: 'REPORTED',
    ...more,
  });

  it.each([
    ['an empty id', owns({ id: '', name: 'A' }), /id$/],
    ['a blank id', owns({ id: '  ', name: 'A' }), /id$/],
    ['an id of a record', owns({ id: 'record:1', name: 'A' }), /id$/],
    ['an id of a match', owns({ id: 'match:1', name: 'A' }), /id$/],
    ['an id of another kind', owns({ id: 'domain:a.com', name: 'A' }), /id$/],
    ['an id with a tab', owns({ id: 'a\tb', name: 'A' }), /id$/],
    ['a name of 40 kB', owns({ name: 'n'.repeat(40_000) }), /name$/],
    ['a name with NUL', owns({ name: 'a\u0000b' }), /name$/],
    ['a name that turns', owns({ name: 'a\u202egpj.exe' }), /name$/],
    ['an end before the beginning', owns({ name: 'A' }, { since: '2020', until: '2019-05' }), /until$/],
  ] as const)('is refused and named: %s', async (_what, statement, argument) => {
    const { errors } = await add(statement);
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: expect.stringMatching(argument) as string } },
    ]);
    expect(server.logged).toEqual([]);
  });

  it('takes an end before the beginning where words move them, and long names that fit', async () => {
    expect(
      (await add(owns({ name: 'A' }, { since: '2020', sinceQualifier: 'on or before', until: '2019' })))
        .errors,
    ).toBeUndefined();
    expect((await add(owns({ name: '名'.repeat(1000), id: '字'.repeat(500) }))).errors).toBeUndefined();
  });

  it('cuts what a registration has too much of, with a note, and keeps the raw text', async () => {
    const raw = [
      'Domain Name: LONG.COM',
      'Registrar: Fern Names',
      `Registrant Name: ${'n'.repeat(40_000)}`,
      `Registrant Organization: ${'o'.repeat(40_000)} Ltd`,
      `Registrant Street: ${'s'.repeat(200_000)}`,
      'Registrant City: Tarn',
      'Registrant Country: PA',
      'Registrant Email: a@long.com',
      'Creation Date: 2020-01-01T00:00:00Z',
    ].join('\n');
    const { data, errors } = await server.ask(
      'mutation ($raw: String!) { importRegistration(domain: "long.com", raw: $raw, observedAt: "2022-01-01T00:00:00Z") { id raw } }',
      { raw },
    );
    expect([errors, server.logged]).toEqual([undefined, []]);
    expect((data?.['importRegistration'] as { raw: string }).raw).toBe(raw);
    const found = await server.ask(
      '{ domain(name: "long.com") { registration { contacts { organization { value } } } } registrants { nodes { name contactPoints { name } } } }',
    );
    expect(found.errors).toBeUndefined();
    const [registrant] = (found.data?.['registrants'] as { nodes: { name: string }[] }).nodes;
    expect(registrant?.name.length).toBeLessThanOrEqual(1000);
  });
});

describe('keys', () => {
  it('limits wrong ones by address and never refuses a good one for them', async () => {
    const { token } = await addKey(test.store, { name: 'reader', role: 'READER' }, new Date());
    const guarded = await startTestServer(test.store);
    const ask = (bearer: string) =>
      fetch(`${guarded.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: '{"query":"{ stats { records } }"}',
      });
    try {
      const began = performance.now();
      const wrong = await Promise.all(
        Array.from({ length: 200 }, (_, n) => ask(`${token.slice(0, -4)}${String(1000 + n)}`)),
      );
      expect(performance.now() - began).toBeLessThan(20_000);
      const limited = wrong.filter(({ status }) => status === 429);
      expect(limited.length).toBeGreaterThan(100);
      expect(Number(limited[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(codesOf((await limited[0]?.json()) as GraphQLAnswer)).toEqual(['TOO_MANY_REQUESTS']);
      expect((await (await ask(token)).json()) as object).toEqual({ data: { stats: { records: 0 } } });
    } finally {
      await guarded.close();
    }
  });
});
