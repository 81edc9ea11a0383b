import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFolder, makeFolder } from '../../src/launch/data-folder.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'interlock-folder-'));
  await writeFile(join(cwd, 'file'), '');
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const named = (path: string) => ({ path, setting: 'INTERLOCK_DATA' });
const onLinux = process.platform === 'linux' ? it : it.skip;

describe('makeFolder', () => {
  it('makes what is missing for its user alone, and leaves nothing in it', async () => {
    const path = join(cwd, 'a', 'b');
    expect(await checkFolder(named(path))).toEqual({ exists: false, nearest: cwd });
    await makeFolder(named(path));
    await makeFolder(named(path));
    expect(await checkFolder(named(path))).toEqual({ exists: true, nearest: path });
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    expect(await readdir(path)).toEqual([]);
    expect((await readdir(cwd)).sort()).toEqual(['a', 'file']);
  });

  it.each(['file', 'file/below', 'file/below/it'])(
    'says in one line that %s is not a folder',
    async (name) => {
      const refusal = `${join(cwd, 'file')} is not a folder: set INTERLOCK_DATA to a folder of yours`;
      await expect(makeFolder(named(join(cwd, name)))).rejects.toThrow(refusal);
      await expect(checkFolder(named(join(cwd, name)))).rejects.toThrow(refusal);
    },
  );

  onLinux('says so at once where nothing can be made, as root too', async () => {
    for (const path of ['/proc/interlock', '/proc/interlock/data', '/proc/self/data']) {
      const refusal = /^\/proc\S+ cannot be made \(\w+\): set INTERLOCK_DATA to a folder of yours$/;
      await expect(makeFolder(named(path))).rejects.toThrow(refusal);
      await expect(checkFolder(named(path))).rejects.toThrow(refusal);
    }
    await expect(makeFolder(named('/proc'))).rejects.toThrow(/^\/proc cannot be written to \(\w+\): set/);
  });
});
