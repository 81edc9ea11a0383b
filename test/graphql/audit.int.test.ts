import type { Command } from 'commander';
import { exportCommand } from '../../src/cli/questions/export.ts';
import { keyCommand } from '../../src/cli/upkeep/key.ts';
import { recordAudit } from '../../src/ingest/audit.ts';
import { addKey } from '../../src/ingest/keys.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { emptyStore, openTestStore, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;
let admin: string;
let reader: string;

beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(async () => {
  await emptyStore(test.store);
  admin = `Bearer ${(await addKey(test.store, { name: 'chief', role: 'ADMIN' }, new Date())).token}`;
  reader = `Bearer ${(await addKey(test.store, { name: 'intern', role: 'READER' }, new Date())).token}`;
  server = await startTestServer(test.store, () => new Date());
});
afterEach(() => server.close());

const ADD = 'mutation { addSource(input: {kind: ARTICLE, title: "Weekly"}) { id } }';
const ENTRY = 'nodes { by from action target allowed times }';

async function trail(args = ''): Promise<unknown[]> {
  const { data, errors } = await server.ask(`{ audit${args} { ${ENTRY} } }`, {}, { authorization: admin });
  expect(errors).toBeUndefined();
  return (data as { audit: { nodes: unknown[] } }).audit.nodes;
}

async function run(build: (open: () => Promise<TestStore>) => Command, ...args: string[]): Promise<void> {
  const opened = { ...test, close: () => Promise.resolve() };
  await build(() => Promise.resolve(opened)).parseAsync(args, { from: 'user' });
}

describe('the audit trail', () => {
  it('has every mutation and every one that was refused, with who, from where and about what', async () => {
    await server.ask(ADD, {}, { authorization: admin });
    await server.ask(ADD, {}, { authorization: reader });
    await server.ask(ADD);
    await server.ask('mutation { retractRecord(id: "record:none", reason: "secret reasons") { id } }', {}, { authorization: admin }); // prettier-ignore
    const entry = { from: '127.0.0.1', action: 'addSource', target: 'Weekly', times: 1 };
    expect(await trail()).toEqual([
      { ...entry, by: 'chief', action: 'retractRecord', target: 'record:none', allowed: true },
      { ...entry, by: null, allowed: false },
      { ...entry, by: 'intern', allowed: false },
      { ...entry, by: 'chief', allowed: true },
    ]);
  });

  it('has what was done on the command line, under the name of the user', async () => {
    const { write } = process.stdout;
    process.stdout.write = (_chunk: unknown, done: unknown) => {
      if (typeof done === 'function') done();
      return true;
    };
    try {
      await run(exportCommand, 'ownership', '--as-of', '2022');
      await run(keyCommand, 'add', 'desk', '--role', 'reader', '--json');
    } finally {
      process.stdout.write = write;
    }
    expect(await trail()).toMatchObject([
      { by: expect.any(String) as string, action: 'key add', target: 'desk (reader)', allowed: true },
      { action: 'export', target: expect.stringContaining('ownership --format csv') as string, from: expect.stringMatching(/^command line on ./) as string }, // prettier-ignore
    ]);
  });

  it('is paged, and narrowed by name and moment', async () => {
    for (const minute of [1, 2, 3, 4])
      await recordAudit(test.store, {
        by: minute === 4 ? 'other' : 'chief',
        from: 'here',
        action: `act ${String(minute)}`,
        now: () => new Date(Date.UTC(2024, 0, 1, 0, minute)),
      });
    const ask = async (args: string) => {
      const { data } = await server.ask(
        `{ audit(${args}) { nodes { action } totalCount pageInfo { endCursor hasNextPage } } }`,
        {},
        { authorization: admin },
      );
      return (data as { audit: { nodes: { action: string }[]; totalCount: number; pageInfo: { endCursor: string } } })
        .audit; // prettier-ignore
    };
    const first = await ask('by: "chief", first: 2');
    expect(first.nodes.map(({ action }) => action)).toEqual(['act 3', 'act 2']);
    expect(first.totalCount).toBe(3);
    const rest = await ask(`by: "chief", first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(rest.nodes.map(({ action }) => action)).toEqual(['act 1']);
    const late = await ask('since: "2024-01-01T00:03:00.000Z"');
    expect(late.nodes.map(({ action }) => action)).toEqual(['act 4', 'act 3']);
  });

  it('holds no key and nothing long, whatever is sent', async () => {
    const title = `${admin.slice('Bearer '.length)} ${'long '.repeat(150)}`;
    const { errors } = await server.ask(
      'mutation ($title: String!) { addSource(input: {kind: ARTICLE, title: $title}) { id } }',
      { title },
      { authorization: admin },
    );
    expect(errors).toBeUndefined();
    const [{ target }] = (await trail()) as [{ target: string }];
    expect(target).toMatch(/^interlock_[0-9a-f]{16}_… long/);
    expect(target.length).toBeLessThanOrEqual(300);
  });

  it('counts refusals that never end together', async () => {
    for (let round = 0; round < 45; round++) await server.ask(ADD);
    const entries = (await trail('(first: 100)')) as { times: number }[];
    expect(entries.map(({ times }) => times)).toEqual([20, ...Array.from({ length: 20 }, () => 1)]);
  });

  it('is for admins', async () => {
    const { errors } = await server.ask('{ audit { totalCount } }', {}, { authorization: reader });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
