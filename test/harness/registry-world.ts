import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A server of a test world: where it listens, and when it was asked what. */
export interface TestServer {
  readonly host: string;
  readonly port: number;
  /** `127.0.0.1:4343`, as look-up limits name it. */
  readonly name: string;
  readonly asked: { readonly query: string; readonly at: number }[];
  close(): Promise<void>;
}

/** Says what a WHOIS server does with one query; the socket is open and stays so until it is ended. */
export type WhoisBehavior = (query: string, socket: Socket, count: number) => void;

/** A real TCP server on loopback that reads one line and behaves. */
export async function whoisServer(behave: WhoisBehavior): Promise<TestServer> {
  const asked: { query: string; at: number }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let text = '';
    socket
      .on('error', () => undefined)
      .on('close', () => sockets.delete(socket))
      .on('data', (chunk) => {
        const before = text.includes('\n');
        text += chunk.toString('utf8');
        if (before || !text.includes('\n')) return;
        const query = text.split(/\r?\n/, 1)[0] ?? '';
        asked.push({ query, at: performance.now() });
        behave(query, socket, asked.length);
      });
  });
  return listening(server, asked, () => {
    for (const socket of sockets) socket.destroy();
  });
}

/** Answers whole texts by query; what it does not have is not registered. */
export function answering(answers: (query: string) => string | Uint8Array | undefined): WhoisBehavior {
  return (query, socket) => {
    socket.end(answers(query) ?? `No match for "${query}".\r\n`);
  };
}

/** A real HTTP server on loopback. */
export async function rdapServer(
  behave: (request: IncomingMessage, response: ServerResponse, count: number) => void,
): Promise<TestServer> {
  const asked: { query: string; at: number }[] = [];
  const server = createHttpServer((request, response) => {
    asked.push({ query: request.url ?? '', at: performance.now() });
    behave(request, response, asked.length);
  });
  return listening(server, asked, () => server.closeAllConnections());
}

async function listening(
  server: Server,
  asked: TestServer['asked'],
  closeAll: () => void,
): Promise<TestServer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: '127.0.0.1',
    port,
    name: `127.0.0.1:${String(port)}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        closeAll();
      }),
  };
}

/** The most requests within any window of so many milliseconds. */
export function mostWithin({ asked }: TestServer, windowMs: number): number {
  const times = asked.map(({ at }) => at).sort((left, right) => left - right);
  let most = 0;
  for (let first = 0, last = 0; last < times.length; last += 1) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
