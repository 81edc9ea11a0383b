import { get, type IncomingHttpHeaders, request } from 'node:http';
import { buffer, json } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { WebSocket } from 'ws';
import { LABELS } from '../../src/model/kinds.ts';
import { addKey, revokeKey } from '../../src/ingest/keys.ts';
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

const ADD = 'mutation { addSource(input: { kind: ARTICLE, title: "Gazette" }) { id } }';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

interface Visit {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  /** As it came, compressed or not. */
  readonly body: Buffer;
  readonly text: string;
}

/** Asks as a browser does that shows a page. */
function visit(address: string, extra: Readonly<Record<string, string>> = {}): Promise<Visit> {
  const headers = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', ...extra };
  return new Promise((resolve, reject) => {
    get(server.address + address, { headers }, (response) => {
      buffer(response).then((body) => {
        resolve({ status: response.statusCode, headers: response.headers, body, text: body.toString() });
      }, reject);
    }).on('error', reject);
  });
}

describe('keys', () => {
  it('lets everybody in where there are none, and nobody without one where there are', async () => {
    expect((await server.ask(ADD)).errors).toBeUndefined();
    const { token } = await addKey(test.store, { name: 'reader', role: 'READER' }, new Date());
    const guarded = await startTestServer(test.store);
    try {
      expect((await guarded.ask('{ stats { records } }')).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
      expect((await guarded.ask('{ stats { records } }', {}, bearer(token))).data).toEqual({
        stats: { records: 0 },
      });
      expect((await guarded.ask('{ stats { records } }', {}, bearer(`${token}x`))).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
      expect((await guarded.ask(ADD, {}, bearer(token))).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    } finally {
      await guarded.close();
    }
  });

  it('is open by the names of this machine only, which a page of the web cannot bear', async () => {
    const askAs = (host: string) =>
      new Promise((resolve, reject) => {
        const headers = { host, 'content-type': 'application/json' };
        request(`${server.address}/graphql`, { method: 'POST', headers }, (response) => {
          json(response).then(resolve, reject);
        })
          .on('error', reject)
          .end(JSON.stringify({ query: '{ stats { records } }' }));
      });
    const { port } = new URL(server.address);
    for (const host of [`localhost:${port}`, `[::1]:${port}`, '127.0.0.1'])
      expect(await askAs(host)).toEqual({ data: { stats: { records: 0 } } });
    for (const host of [`rebound.example:${port}`, '127.0.0.1.example', 'localhost.example', '%'])
      expect(await askAs(host)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('writes who did it, and a revoked key ends', async () => {
    const key = await addKey(test.store, { name: 'newsroom', role: 'ANALYST' }, new Date());
    const guarded = await startTestServer(test.store);
    try {
      const source = await guarded.ask(ADD, {}, bearer(key.token));
      const id = (source.data as { addSource: { id: string } }).addSource.id;
      const added = await guarded.ask(
        `mutation ($source: ID!) { addRecord(input: { source: $source, statements: [{ kind: TRADES_AS, status: REPORTED,
          from: { kind: COMPANY, name: "Acme" }, to: { kind: COMPANY, name: "Acme Shop" } }] }) { id links { evidence { by } } } }`,
        { source: id },
        bearer(key.token),
      );
      expect(added).toMatchObject({ data: { addRecord: { links: [{ evidence: [{ by: 'newsroom' }] }] } } });
    } finally {
      await guarded.close();
    }
    await revokeKey(test.store, key.id, new Date());
    const later = await startTestServer(test.store);
    try {
      expect((await later.ask('{ stats { sources } }', {}, bearer(key.token))).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    } finally {
      await later.close();
    }
  });
});

describe('addresses', () => {
  it('says whether it lives and is ready', async () => {
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    await server.ask('{ shared(kinds: [PERSON]) { totalCount } }');
    const ready = await fetch(`${server.address}/readyz`);
    const told = (await ready.json()) as { status: string; projection: Record<string, unknown> };
    expect([ready.status, told.status, told.projection['isLoaded']]).toEqual([200, 'ready', true]);
    expect(told.projection).toMatchObject({ differences: 0, recordsBehind: 0 });
    const { data } = await server.ask(
      '{ stats { projection { isLoaded change loads comparisons comparedAt comparedUpTo differences lastDifference } } }',
    );
    expect(data).toMatchObject({
      stats: { projection: { change: told.projection['change'], differences: 0, lastDifference: null } },
    });
  });

  it('gives a browser GraphiQL without any outside address, for a question in the address too', async () => {
    for (const address of ['/graphql', `/graphql?query=${encodeURIComponent('{ stats { records } }')}`]) {
      const page = await visit(address);
      expect(page.text).toContain('<title>Interlock</title>');
      expect(page.text).not.toMatch(/(?:src|href)=["'](?:https?:)?\/\//);
      expect(page.headers['content-security-policy']).toContain("script-src 'self';");
      expect(page.headers['vary']).toMatch(/\bAccept\b/);
    }
  });

  it('sends what GraphiQL loads compressed, to be kept for good, and the page once for as long as it is the same', async () => {
    const page = await visit('/graphql');
    const again = await visit('/graphql', { 'if-none-match': page.headers['etag'] ?? '' });
    expect([page.headers['cache-control'], again.status, again.text]).toEqual(['no-cache', 304, '']);
    const files = [...page.text.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map(([, file = '']) => file);
    expect(files).toHaveLength(3);
    const script = files.find((file) => file.endsWith('.js')) ?? '';
    const plain = await visit(script, { 'accept-encoding': 'identity' });
    for (const [encoding, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const packed = await visit(script, { 'accept-encoding': `deflate, ${encoding}` });
      expect(packed.headers).toMatchObject({
        'content-encoding': encoding,
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': expect.stringMatching(/^text\/javascript/),
        vary: expect.stringContaining('Accept-Encoding'),
      });
      expect(packed.body.length).toBeLessThan(plain.body.length / 3);
      expect(decode(packed.body).equals(plain.body)).toBe(true);
    }
    const workers = [...plain.text.matchAll(/"(\/graphiql\/[\w-]+-worker-\w+\.js)"/g)].map(
      ([, file = '']) => file,
    );
    expect(workers).toHaveLength(3);
    for (const file of [...files, ...workers]) expect((await visit(file)).status).toBe(200);
    expect((await visit('/graphiql/graphiql-0000000000000000.js')).status).toBe(404);
  });

  it('lets Neo4j Browser read its style from a page of another address, and that alone', async () => {
    const origin = { origin: 'http://127.0.0.1:7474' };
    const asked = {
      ...origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'x-trace',
    };
    const before = await fetch(`${server.address}/neo4j-browser.grass`, {
      method: 'OPTIONS',
      headers: asked,
    });
    expect([before.status, before.headers.get('access-control-allow-headers')]).toEqual([204, 'x-trace']);
    const style = await fetch(`${server.address}/neo4j-browser.grass`, { headers: origin });
    expect(style.headers.get('access-control-allow-origin')).toBe('*');
    const text = await style.text();
    for (const label of ['Entity', ...Object.values(LABELS)]) expect(text).toContain(`node.${label} {`);
    const answer = await fetch(`${server.address}/graphql`, { method: 'OPTIONS', headers: asked });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers a program that asks by GET as JSON, whatever it takes', async () => {
    const address = `${server.address}/graphql?query=${encodeURIComponent('{ stats { records } }')}`;
    for (const accept of [
      '*/*',
      'application/json',
      'application/graphql-response+json',
      'application/json, text/html;q=0.5',
    ]) {
      const answer = await fetch(address, { headers: { accept, 'apollo-require-preflight': 'true' } });
      expect(await answer.json()).toEqual({ data: { stats: { records: 0 } } });
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('refuses requests that a foreign page could send, and bodies it cannot read', async () => {
    const simple = await fetch(
      `${server.address}/graphql?query=${encodeURIComponent('{ stats { records } }')}`,
    );
    expect(simple.status).toBe(400);
    expect(simple.headers.get('access-control-allow-origin')).toBeNull();
    const broken = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect([broken.status, await broken.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    ]);
  });
});

describe('limits', () => {
  it.each([
    [
      'levels',
      `{ companies { ${'nodes { domains { nodes { companies { '.repeat(8)} nodes { id } ${'} } } }'.repeat(8)} } }`,
    ],
    [
      'aliases',
      `{ ${Array.from({ length: 100 }, (_, index) => `a${String(index)}: stats { records }`).join(' ')} }`,
    ],
    ['tokens', `{ ${'stats { records } '.repeat(2000)} }`],
  ])('refuses too many %s', async (_what, query) => {
    expect((await server.ask(query)).errors?.[0]).toMatchObject({ extensions: { code: 'TOO_COMPLEX' } });
  });

  it('tells syntax and unknown fields as Apollo does', async () => {
    expect((await server.ask('{')).errors).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]);
    expect((await server.ask('{ nothing }')).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
    expect((await server.ask('{ entity(id: "x", asOf: "2021-02-30") { id } }')).errors).toMatchObject([
      {
        message: 'asOf: a Date is written 2022, 2022-11 or 2022-11-08, not "2021-02-30"',
        extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' },
      },
    ]);
    const wrong = await server.ask('query ($d: Date) { entity(id: "x", asOf: $d) { id } }', { d: '2022-13' });
    expect(wrong.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('WebSocket', () => {
  const open = (headers: Record<string, string>) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(
        `${server.address.replace('http', 'ws')}/graphql`,
        'graphql-transport-ws',
        {
          headers,
        },
      );
      socket.on('open', () => {
        resolve('open');
        socket.close();
      });
      socket.on('error', () => {
        resolve('refused');
      });
    });

  it('takes our own pages and programs, and no foreign page', async () => {
    expect(await open({})).toBe('open');
    expect(await open({ origin: server.address })).toBe('open');
    expect(await open({ origin: 'https://elsewhere.example' })).toBe('refused');
  });
});
