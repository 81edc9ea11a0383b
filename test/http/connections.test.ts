import { createServer, type Server } from 'node:http';
import { createConnection, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { watchConnections, type Connections } from '../../src/http/connections.ts';

interface Listening {
  readonly http: Server;
  readonly connections: Connections;
  readonly port: number;
}

async function listen(): Promise<Listening> {
  const http = createServer((request, response) => {
    let length = 0;
    request.on('data', (chunk: Buffer) => (length += chunk.length));
    request.on('end', () => response.end(`${String(length)} bytes`));
  });
  const connections = watchConnections(http);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return { http, connections, port: (http.address() as AddressInfo).port };
}

/** A client that says exactly what it is told to, and when. */
async function connect(port: number): Promise<{
  say(text: string): void;
  heard(what: RegExp): Promise<string>;
  closed: Promise<unknown>;
  socket: Socket;
}> {
  // prettier-ignore
  const socket = createConnection(port, '127.0.0.1');
  const closed = once(socket, 'close');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const heard = async (what: RegExp): Promise<string> => {
    while (!what.test(text)) await Promise.race([once(socket, 'data'), closed.then(() => Promise.reject(new Error(`closed after "${text}"`)))]); // prettier-ignore
    return text;
  };
  return { say: (said) => socket.write(said), heard, closed, socket };
}

const ASK = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n';

async function isRefused(port: number): Promise<boolean> {
  const socket = createConnection(port, '127.0.0.1');
  const refused = await once(socket, 'connect').then(() => false, () => true); // prettier-ignore
  socket.destroy();
  return refused;
}

describe('a server that ends', () => {
  it('answers what was half sent and what comes on open connections, as the last on each', async () => {
    const { http, connections, port } = await listen();
    const [half, waiting] = [await connect(port), await connect(port)];
    waiting.say(ASK);
    expect(await waiting.heard(/0 bytes/)).toMatch(/connection: keep-alive/i);
    half.say('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 6\r\n\r\nabc');
    const ended = connections.end({ idleMs: 10_000, requestsMs: 20_000 });
    while (http.listening) await setImmediate();
    expect(await isRefused(port)).toBe(true);
    waiting.say(ASK);
    half.say('def');
    expect(await half.heard(/6 bytes/)).toMatch(/connection: close/i);
    expect(await waiting.heard(/0 bytes[^]*0 bytes/)).toMatch(/connection: close/i);
    await Promise.all([half.closed, waiting.closed, ended]);
  });

  it('closes connections that wait once it may, and cuts what never ends', async () => {
    const { connections, port } = await listen();
    const [mute, endless] = [await connect(port), await connect(port)];
    endless.say('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 6\r\n\r\nabc');
    const began = performance.now();
    const ended = connections.end({ idleMs: 200, requestsMs: 600 });
    await mute.closed;
    expect(endless.socket.destroyed).toBe(false);
    await ended;
    expect(performance.now() - began).toBeGreaterThanOrEqual(600);
  });

  it('ends at once where nothing is open and nobody is waited for', async () => {
    const { connections, port } = await listen();
    const client = await connect(port);
    client.say(ASK);
    await client.heard(/0 bytes/);
    await connections.end({ idleMs: 0, requestsMs: 60_000 });
    await client.closed;
  });
});
