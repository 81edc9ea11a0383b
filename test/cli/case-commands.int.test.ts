import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportCommand } from '../../src/cli/questions/export.ts';
import { importCommand } from '../../src/cli/records/import.ts';
import type { StoreOpener } from '../../src/cli/open-store.ts';
import { parseCase } from '../../src/sources/case/parse-case.ts';
import { outputOf } from '../harness/output.ts';
import { emptyStore, openTestStore, type TestStore } from '../harness/store.ts';

const SEED = fileURLToPath(new URL('../../seeds/trustcor/case.json', import.meta.url));

let test: TestStore;
let closed = 0;
const open: StoreOpener = () =>
  Promise.resolve({
    store: test.store,
    close: () => {
      closed += 1;
      return Promise.resolve();
    },
  });
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));

/** Runs a command and returns what it wrote to standard output. */
function run(command: 'import' | 'export', ...words: string[]): Promise<string> {
  const built = command === 'import' ? importCommand(open) : exportCommand(open);
  return outputOf(() => built.parseAsync(words, { from: 'user' }));
}

describe('import case and export case', () => {
  it('load a file, say what came of it, and give a part of it back', async () => {
    const outcome: unknown = JSON.parse(await run('import', 'case', SEED, '--json'));
    expect(outcome).toMatchObject({ sources: 39, records: 195, newRecords: 195 });
    const part = await run('export', 'case', '--around', 'product:msgsafe', '--depth', '1');
    const { records } = parseCase(part);
    expect(records.length).toBeGreaterThan(10);
    expect(records.length).toBeLessThan(195);
    expect(await run('import', 'case', SEED)).toContain('"newRecords":0');
    expect(closed).toBe(3);
  });

  it('name the place of a fault, write nothing and close the store', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'case-'));
    const file = join(folder, 'case.json');
    await writeFile(file, '{"format": "interlock-case", "version": 1, "sources": [{"key": "a"}]}');
    closed = 0;
    await expect(run('import', 'case', file)).rejects.toThrow('sources[0].kind: is missing');
    await rm(folder, { recursive: true });
    expect(closed).toBe(1);
    expect(JSON.parse(await run('export', 'case'))).toMatchObject({ sources: [], records: [] });
  });

  it('write a file whole, and none where the export fails', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'case-'));
    const file = join(folder, 'case.json');
    await run('import', 'case', SEED);
    await expect(run('export', 'case', '--around', 'company:nope', '-o', file)).rejects.toThrow(
      'there is no entity company:nope in the store',
    );
    expect(await readdir(folder)).toEqual([]);
    await run('export', 'case', '-o', file);
    expect(await readFile(file, 'utf8')).toBe(await readFile(SEED, 'utf8'));
    expect(await readdir(folder)).toEqual(['case.json']);
    await rm(folder, { recursive: true });
  });
});
