import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testConnection } from '../harness/neo4j.ts';
import { outcomeOf, spawnInterlock, storeSettings } from '../harness/worker-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlock-services-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Stands between us and the store, and can stop passing anything on without a word. */
async function standBetween(): Promise<{ uri: string; hang(): void; close(): void }> {
  const { hostname, port } = new URL(testConnection().uri);
  const sockets = new Set<Socket>();
  let isHanging = false;
  const server = createServer((near) => {
    const far = createConnection({ host: hostname, port: Number(port) });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => isHanging || to.write(bytes));
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  });
  const bound = await listening(server);
  return {
    uri: `bolt://127.0.0.1:${String(bound)}`,
    hang: () => {
      isHanging = true;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

interface Line {
  readonly level: string;
  readonly event: string;
  readonly message: string;
}

function linesOf(log: string): Line[] {
  return log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** Settles once the process has logged the event. */
function logged(child: ChildProcess, event: string): Promise<void> {
  let told = '';
  return new Promise((resolve) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes(`"event":"${event}"`)) resolve();
    });
  });
}

const given = () => ({ ...storeSettings(testConnection()), INTERLOCK_PORT: '0' });

describe('serve and worker', () => {
  it.each(['serve', 'worker'])('%s ends with one line and code 1 where there is no store', async (command) => {
    const { code, err } = await outcomeOf(spawnInterlock([command], { INTERLOCK_DATA: join(folder, 'none') }));
    expect({ code, lines: linesOf(err) }).toMatchObject({
      code: 1,
      lines: [{ level: 'error', event: 'failed', message: expect.stringMatching(/^no store has been started/) }],
    });
  }, 20_000); // prettier-ignore

  it('serve ends with one line and code 1 where its port is in use', async () => {
    const other = createServer();
    const port = await listening(other);
    const child = spawnInterlock(['serve', '--log', 'text', '--port', String(port)], given());
    const { code, err } = await outcomeOf(child);
    other.close();
    const [last] = err.trim().split('\n').slice(-1);
    expect({ code, last }).toEqual({
      code: 1,
      last: `interlock: Port ${String(port)} is in use; set INTERLOCK_PORT to another one, or to 0 for any.`,
    });
  }, 20_000);

  it('end within 30 s of a signal when the store hangs', async () => {
    const secondsToEnd = async (command: string, event: string): Promise<number> => {
      const between = await standBetween();
      try {
        const child = spawnInterlock([command], { ...given(), NEO4J_URI: between.uri });
        const outcome = outcomeOf(child);
        await logged(child, event);
        between.hang();
        const started = performance.now();
        child.kill('SIGTERM');
        await outcome;
        return (performance.now() - started) / 1000;
      } finally {
        between.close();
      }
    };
    const took = await Promise.all([secondsToEnd('serve', 'listening'), secondsToEnd('worker', 'working')]);
    expect(Math.max(...took)).toBeLessThan(30);
  }, 45_000);

  it('log one JSON object a line off a terminal, with no key and no password in it', async () => {
    const child = spawnInterlock(['serve', '--first-key'], { ...given(), INTERLOCK_HOST: '127.0.0.1' });
    const outcome = outcomeOf(child);
    await logged(child, 'listening');
    child.kill('SIGTERM');
    const { code, err, out } = await outcome;
    expect(code).toBe(0);
    for (const line of linesOf(err))
      expect(line).toEqual(
        expect.objectContaining({ time: expect.any(String), level: expect.any(String), event: expect.any(String) }),
      ); // prettier-ignore
    const secrets = [testConnection().password ?? '', ...[...out.matchAll(/interlock_[0-9a-f]{16}_([\w-]+)/g)].map(([, secret]) => secret ?? '')]; // prettier-ignore
    for (const secret of secrets) expect(err).not.toContain(secret);
  }, 30_000);
});
