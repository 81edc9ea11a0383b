import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

let folder: string;
let checkout: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'interlock-npx-')));
  checkout = join(folder, 'checkout');
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  });
  for (const name of listed.toString().split('\0')) {
    if (name === '' || name.startsWith('test/')) continue;
    mkdirSync(dirname(join(checkout, name)), { recursive: true });
    cpSync(join(ROOT, name), join(checkout, name), { force: true });
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs npx in the checkout with a cache of its own, and without a network. */
async function npx(...args: string[]): Promise<{ status: number; output: string; said: string }> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_'));
  const env = {
    ...Object.fromEntries(inherited),
    npm_config_cache: join(folder, 'cache'),
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
  };
  return new Promise((resolve) => {
    execFile('npx', args, { cwd: checkout, env, timeout: 60_000 }, (error, output, said) => {
      resolve({ status: error ? Number(error.code) : 0, output, said });
    });
  });
}

describe('npx interlock in a fresh checkout', () => {
  it('says what it does and what went wrong, and works once that is put right', async () => {
    const failed = await npx('interlock', '--version');
    expect(failed).toMatchObject({ status: 1, output: '' });
    expect(failed.said).toMatch(/^interlock: installing packages \(npm ci\), about a minute, once\n/);
    expect(failed.said).toMatch(/\ninterlock: npm ci .* failed; what it said is above\n$/);

    symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'), 'junction');
    cpSync(join(ROOT, 'dist'), join(checkout, 'dist'), { recursive: true });
    const ready = await npx('interlock', '--version');
    expect(ready).toEqual({ status: 0, output: `${version}\n`, said: '' });
  });
});
