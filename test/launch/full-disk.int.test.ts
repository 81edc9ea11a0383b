import { join } from 'node:path';
import { runService } from '../../src/cli/service/run-service.ts';
import { openMigrated } from '../../src/cli/open-store.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { startManagedNeo4j } from '../../src/launch/neo4j/managed-neo4j.ts';
import type { ManagedNeo4j } from '../../src/launch/neo4j/managed-store.ts';
import { loadSettings } from '../../src/settings/settings.ts';
import { soon } from '../harness/server-process.ts';
import { mountSmallDisk } from '../harness/small-disk.ts';
import { storeSettings } from '../harness/worker-process.ts';

/** A start needs 200 free. */
const MEGABYTES = 300;
/** Asked for by name: on some machines the Neo4j that is started again runs out of memory, which is not understood yet. */
const disk = process.env['INTERLOCK_TEST_DISK'] === undefined ? undefined : await mountSmallDisk(MEGABYTES);
if (!disk)
  process.stderr.write('skipped: a full disk is tried with INTERLOCK_TEST_DISK=1, as root on Linux\n');

const SMALL = { heap: '256m', pageCache: '64m', jvmOptions: ['-XX:TieredStopAtLevel=1'] };

let neo4j: ManagedNeo4j;
let service: Awaited<ReturnType<typeof runService>>;
let address: string;
const logged: string[] = [];
beforeAll(async () => {
  if (!disk) return;
  const say = (line: string): unknown => logged.push(line);
  const dataDir = join(disk.folder, 'data');
  neo4j = await startManagedNeo4j({ dataDir, boltPort: 0, browserPort: 0, restarts: true, say, ...SMALL });
  service = await runService(neo4j.connection, {
    settings: loadSettings({ ...storeSettings(neo4j.connection), INTERLOCK_PORT: '0' }),
    say,
    signal: new AbortController().signal,
    worker: false,
    firstKey: false,
    loadsCase: false,
    requestsMs: 6_000,
  });
  address = (service.addresses[0]?.[1] ?? '').replace('/graphql', '');
});
afterAll(async () => {
  if (!disk) return;
  await service.stop();
  await neo4j.stop();
  await disk.remove();
});

interface Answer {
  readonly data?: { readonly addRecord?: { readonly id: string }; readonly addSource?: { readonly id: string } } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
} // prettier-ignore

async function ask(query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

async function statusOf(path: string): Promise<number> {
  return (await fetch(`${address}${path}`)).status;
}

const ADD = `mutation($source: ID!, $name: String!, $raw: String!) { addRecord(input: {source: $source, raw: $raw, statements: [{
  kind: OWNS, from: {kind: COMPANY, name: $name}, to: {kind: COMPANY, name: "Owned by all"}, status: REPORTED}]}) { id } }`;

describe('a disk that is full', () => {
  (disk ? it : it.skip)('is told of, loses nothing that was said to be stored, and is worked on again once it has room', async () => {
    const source = (await ask('mutation { addSource(input: {kind: DATASET, title: "Full"}) { id } }')).data?.addSource?.id; // prettier-ignore
    const add = (number: number): Promise<Answer> =>
      ask(ADD, { source, name: `Owner ${String(number)}`, raw: `${String(number)} ${'x'.repeat(100_000)}` });
    const stored: string[] = [];
    let refused: Answer | undefined;
    for (let number = 0; !refused; number++) {
      if (number === 2) await disk?.fill();
      const answer = await add(number);
      const id = answer.data?.addRecord?.id;
      if (id === undefined) refused = answer;
      else stored.push(id);
    }
    expect(refused.errors).toMatchObject([{ message: expect.stringContaining('see to the space on its disk'), extensions: { code: 'UNAVAILABLE' } }]); // prettier-ignore
    await soon(async () => ((await statusOf('/readyz')) === 503 ? true : undefined));
    expect(await statusOf('/healthz')).toBe(200);

    await soon(() => Promise.resolve(logged.some((line) => line.startsWith('waiting until the disk')) || undefined)); // prettier-ignore
    expect(logged.filter((line) => line.startsWith('the database of Neo4j has stopped'))).toHaveLength(1);
    expect(logged.filter((line) => line.startsWith('changes could not be read'))).toHaveLength(1);

    await disk?.makeRoom();
    await soon(async () => ((await statusOf('/readyz')) === 200 ? true : undefined));
    expect((await add(stored.length)).data?.addRecord).toBeDefined();
    const { store, close } = await openMigrated(neo4j.connection);
    const { records, differences } = await rebuild(store, { check: true });
    await close();
    expect({ records, differences }).toEqual({ records: stored.length + 1, differences: 0 });
  }, 240_000); // prettier-ignore
});
