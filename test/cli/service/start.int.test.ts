import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testConnection } from '../../harness/neo4j.ts';

const CLI = new URL('../../../dist/cli.js', import.meta.url).pathname;

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'interlock-start-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

/** Runs `interlock start` to its end; `onOutput` sees what it has said so far. */
async function start(
  settings: Record<string, string>,
  onOutput: (said: string, interrupt: () => void) => void = () => undefined,
): Promise<{ status: number; said: string }> {
  const env = { ...process.env, INTERLOCK_DATA: join(cwd, 'data'), INTERLOCK_PORT: '0', ...settings };
  const child = spawn(process.execPath, [CLI, 'start', '--log', 'text'], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    onOutput(said, () => child.kill('SIGINT'));
  });
  const [status] = (await once(child, 'exit')) as [number];
  return { status, said };
}

function given(password: string): Record<string, string> {
  return { NEO4J_URI: testConnection().uri, NEO4J_PASSWORD: password };
}

describe('interlock start', () => {
  it('runs on NEO4J_URI until Ctrl-C, which npm passes on once more', async () => {
    const { status, said } = await start(given(testConnection().password ?? ''), (text, interrupt) => {
      if (!text.includes('Ctrl-C stops it')) return;
      interrupt();
      interrupt();
    });
    expect(said).toMatch(new RegExp(`Neo4j +${testConnection().uri} \\(5\\.26\\.30\\)`));
    expect(status).toBe(0);
  });

  it('says in one line that the password is wrong', async () => {
    expect(await start(given('wrong'))).toEqual({
      status: 1,
      said: `interlock: ${testConnection().uri} refuses the password of "neo4j": check NEO4J_USERNAME and NEO4J_PASSWORD\n`,
    });
  });

  it('says in one line all ports that are in use', async () => {
    const servers = [createServer(), createServer(), createServer()].map((server) =>
      server.listen(0, '127.0.0.1'),
    );
    await Promise.all(servers.map((server) => once(server, 'listening')));
    const [bolt, browser, http] = servers.map((server) => String((server.address() as AddressInfo).port));
    const settings = {
      INTERLOCK_BOLT_PORT: bolt ?? '',
      INTERLOCK_BROWSER_PORT: browser ?? '',
      INTERLOCK_PORT: http ?? '',
    };
    expect(await start(settings)).toEqual({
      status: 1,
      said: `interlock: port ${bolt ?? ''} is in use, port ${browser ?? ''} is in use, port ${http ?? ''} is in use: free them, or set INTERLOCK_BOLT_PORT, INTERLOCK_BROWSER_PORT and INTERLOCK_PORT to other ports (0 picks free ones)\n`,
    });
    for (const server of servers) server.close();
  });

  it('says in one line, at once, that the data folder is none or cannot be made', async () => {
    await writeFile(join(cwd, 'file'), '');
    for (const [path, reason] of [
      [join(cwd, 'file'), `INTERLOCK_DATA must be a folder, not the file ${join(cwd, 'file')}`],
      [
        join(cwd, 'file', 'x'),
        `INTERLOCK_DATA must be a folder, and ${join(cwd, 'file', 'x')} lies below a file`,
      ],
      ['/proc/data', '/proc/data cannot be made (ENOENT): set INTERLOCK_DATA to a folder of yours'],
    ] as const)
      expect(await start({ INTERLOCK_DATA: path })).toEqual({ status: 1, said: `interlock: ${reason}\n` });
  }, 20_000);
});
