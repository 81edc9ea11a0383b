import { randomBytes, scryptSync } from 'node:crypto';
import { keyCommand } from '../../src/cli/upkeep/key.ts';
import { readKeys, saveKey } from '../../src/graph/operations/api-keys.ts';
import { serve, type ServeOptions, type Serving } from '../../src/http/serve.ts';
import { addKey } from '../../src/ingest/keys.ts';
import { lookUpTools } from '../../src/ingest/enrichment/lookup-tools.ts';
import { emptyStore, openTestStore, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: Serving;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));
afterEach(() => server.close());

async function start(options: Partial<ServeOptions> = {}): Promise<void> {
  server = await serve({
    store: test.store,
    host: '127.0.0.1',
    port: 0,
    browserUrl: 'http://127.0.0.1:7474/browser/',
    version: 'test',
    log: () => undefined,
    now: () => new Date(),
    lookUps: await lookUpTools({ allowHosts: [], lookupRates: new Map() }),
    whyNotReady: () => Promise.resolve(undefined),
    ...options,
  });
}

interface Outcome {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly code: string | undefined;
  readonly message: string | undefined;
}

async function ask(
  token: string | undefined,
  from?: string,
  query = '{ stats { records } }',
): Promise<Outcome> {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(from === undefined ? {} : { 'x-forwarded-for': from }),
    },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  const [error] = errors ?? [];
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    code: error?.extensions.code,
    message: error?.message,
  };
}

const WRONG = `interlock_${'0'.repeat(16)}_${'x'.repeat(32)}`;
const good = async (name = 'good', expiresAt?: Date): Promise<string> =>
  (await addKey(test.store, { name, role: 'READER', expiresAt }, new Date(2020, 0))).token;

describe('keys', () => {
  it('that expired are refused with the moment and what to do', async () => {
    const token = await good('visitor', new Date('2021-03-04T05:06:07.000Z'));
    await start();
    expect(await ask(token)).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
      message: expect.stringMatching(
        /^This key expired at 2021-03-04T05:06:07.000Z; .*interlock key add/,
      ) as string,
    });
    expect((await ask(await good('later', new Date(Date.now() + 60_000)))).code).toBeUndefined();
  });

  it('made by a version that hashed them slowly still open, and are hashed anew', async () => {
    const [id, secret, salt] = ['a'.repeat(16), randomBytes(24).toString('base64url'), randomBytes(16)];
    const hash = scryptSync(secret, salt, 32, { N: 16_384, r: 8, p: 1 });
    const line = ['scrypt', '16384', '8', '1', salt.toString('base64'), hash.toString('base64')].join('$');
    await saveKey(test.store, {
      id,
      name: 'old',
      role: 'READER',
      hash: line,
      createdAt: '2020-01-01T00:00:00.000Z',
    });
    await start();
    const token = `interlock_${id}_${secret}`;
    expect([(await ask(token)).code, (await ask(token)).code]).toEqual([undefined, undefined]);
    expect((await ask(`${token}x`)).code).toBe('UNAUTHENTICATED');
  });

  it('are revoked by name, all of it, or by id', async () => {
    await good('desk');
    await good('desk');
    await good('other');
    const run = (...args: string[]): Promise<unknown> =>
      keyCommand(() => Promise.resolve({ store: test.store, close: () => Promise.resolve() })).parseAsync(
        args,
        {
          from: 'user',
        },
      );
    await run('revoke', 'desk');
    await start();
    const revoked = async (): Promise<string[]> =>
      (await readKeys(test.store)).filter(({ revokedAt }) => revokedAt != null).map(({ name }) => name);
    expect(await revoked()).toEqual(['desk', 'desk']);
    await run('revoke', (await readKeys(test.store)).find(({ name }) => name === 'other')?.id ?? '');
    expect(await revoked()).toHaveLength(3);
    await expect(run('revoke', 'nobody')).rejects.toThrow('there is no key "nobody"');
  });
});

describe('limits', () => {
  it('of wrong keys hold for the address they come from, and never for a good key there', async () => {
    const token = await good();
    await start({ trustProxy: 1 });
    const codes = [];
    for (let round = 0; round < 22; round++) codes.push(await ask(WRONG, '192.0.2.7'));
    expect(codes.at(-1)).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect(Number(codes.at(-1)?.retryAfter)).toBeGreaterThan(0);
    expect((await ask(token, '192.0.2.7')).code).toBeUndefined();
    expect((await ask(WRONG, '192.0.2.8')).code).toBe('UNAUTHENTICATED');
  });

  it('count what a proxy says only where it is to be believed', async () => {
    await good();
    await start();
    for (let round = 0; round < 21; round++) await ask(WRONG, `192.0.2.${String(round)}`);
    expect((await ask(WRONG, '198.51.100.1')).status).toBe(429);
  });

  it('of requests answer 429 before anything is read, by address', async () => {
    const token = await good();
    await start({ trustProxy: 'loopback', limits: { requests: 3, objects: 0 } });
    for (let round = 0; round < 3; round++) expect((await ask(token, '2001:db8::1')).status).toBe(200);
    expect(await ask(token, '2001:db8::2')).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect((await ask(token, '2001:db8:1::1')).status).toBe(200);
    expect((await ask(token)).status).toBe(200);
  });

  it('of what is asked for hold for a key, by what its questions may answer', async () => {
    const [greedy, modest] = [await good('greedy'), await good('modest')];
    await start({ limits: { requests: 0, objects: 3000 } });
    const large = '{ companies(first: 90) { nodes { links(first: 9) { nodes { id } } } } }';
    expect((await ask(greedy, undefined, large)).status).toBe(200);
    expect(await ask(greedy, undefined, large)).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect((await ask(modest)).status).toBe(200);
  });
});
