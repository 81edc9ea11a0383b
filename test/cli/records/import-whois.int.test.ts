import { readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { importCommand } from '../../../src/cli/records/import.ts';
import type { StoreOpener } from '../../../src/cli/open-store.ts';
import { cypher } from '../../../src/graph/driver/cypher.ts';
import { rebuild } from '../../../src/ingest/rebuild/rebuild.ts';
import { MESSY_FILES, writeMessyFolder } from '../../harness/messy-folder.ts';
import { emptyStore, openTestStore, type TestStore } from '../../harness/store.ts';

let test: TestStore;
let folder: string;
const open: StoreOpener = () => Promise.resolve({ store: test.store, close: () => Promise.resolve() });
beforeAll(async () => {
  test = await openTestStore();
  folder = await writeMessyFolder();
});
afterAll(async () => {
  await test.close();
  await rm(dirname(folder), { recursive: true });
});
beforeEach(() => emptyStore(test.store));

/** Runs `interlock import whois` and returns its JSON line. */
async function run(...words: string[]): Promise<Record<string, unknown>> {
  let output = '';
  const { write } = process.stdout;
  process.stdout.write = (chunk: unknown) => {
    output += String(chunk);
    return true;
  };
  try {
    await importCommand(open).parseAsync(['whois', ...words, '--json'], { from: 'user' });
  } finally {
    process.stdout.write = write;
  }
  return JSON.parse(output) as Record<string, unknown>;
}

const OBSERVED = cypher`
  MATCH (record:Record)
  RETURN record.domain AS domain, left(record.observedAt, 10) AS day
  ORDER BY domain
`;

describe('interlock import whois', () => {
  const used = MESSY_FILES.flatMap(({ expected }) => (typeof expected === 'string' ? [] : [expected]));
  const refused = MESSY_FILES.filter(({ expected }) => typeof expected === 'string');

  it('loads a folder that nobody kept order in, says why files are left out, and loads nothing twice', async () => {
    const first = await run(folder);
    const counts = { read: MESSY_FILES.length, refused: refused.length };
    expect(first).toMatchObject({ format: 'whois', ...counts, stored: used.length, known: 0 });
    expect(Object.keys(first)).toEqual('format read stored known refused entities links seconds'.split(' '));
    expect(first['links']).toBeGreaterThan(used.length);
    const days = used.map(([domain, day]) => ({ domain, day }));
    expect(await test.store.read(OBSERVED)).toEqual(days.sort((a, b) => (a.domain < b.domain ? -1 : 1)));
    const rejects = (await readFile(`${folder}.rejects.jsonl`, 'utf8')).trim().split('\n');
    const left = rejects.map((line) => JSON.parse(line) as { file: string; reason: string });
    expect(left.map(({ file }) => relative(folder, file)).sort()).toEqual(
      refused.map(({ path }) => path).sort(),
    );
    const again = await run(folder);
    expect(again).toMatchObject({ ...counts, stored: 0, known: used.length, entities: 0, links: 0 });
    expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
  });

  it('takes files by name, counts the same answer once, and names what is not there before it stores', async () => {
    const file = join(folder, 'plain-1.com');
    expect(await run(file, file)).toMatchObject({ read: 2, stored: 1, known: 1, refused: 0 });
    await expect(run(file, join(folder, 'nowhere'))).rejects.toThrow('there is no such file or folder');
  });

  it('stores under a source and for a day that are given', async () => {
    await run(join(folder, 'young.com.txt'), '--observed-at', '2023-01-02', '--source', 'a closed case');
    const said = cypher`MATCH (r:Record)-[:FROM]->(s) RETURN s.title AS title, s.kind AS kind, r.observedAt AS at`;
    expect(await test.store.read(said)).toEqual([
      { title: 'a closed case', kind: 'DATASET', at: '2023-01-02T00:00:00.000Z' },
    ]);
  });
});
