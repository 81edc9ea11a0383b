import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testConnection } from '../harness/neo4j.ts';

const CLI = new URL('../../dist/cli.js', import.meta.url).pathname;

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
  const child = spawn(process.execPath, [CLI, 'start'], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
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

  it('says in one line that a port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const port = String((server.address() as AddressInfo).port);
    expect(await start({ INTERLOCK_BOLT_PORT: port, INTERLOCK_BROWSER_PORT: '0' })).toEqual({
      status: 1,
      said: `interlock: port ${port} is in use: free it, or set INTERLOCK_BOLT_PORT to another port (0 picks a free one)\n`,
    });
    server.close();
  });
});
