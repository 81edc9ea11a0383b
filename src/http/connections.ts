import type { Server, ServerResponse } from 'node:http';
import { Server as TcpServer, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';

/** How long the end of a server may take. */
export interface EndLimits {
  /** How long a connection that waits for its next request is kept: until then a client may send one. */
  readonly idleMs: number;
  /** What is not answered by then is cut. */
  readonly requestsMs: number;
}

/** The connections of a server, which end without a request being cut. */
export interface Connections {
  /** Listens no more, answers what comes on open connections as the last on each, and closes them. */
  end(limits: EndLimits): Promise<void>;
}

/** So long a client may count on a connection: `Keep-Alive: timeout` tells it, and a server that ends keeps to it. */
export const KEPT_ALIVE_MS = 5_000;

const LOOK_EVERY_MS = 50;
const SHORT_ROUND_MS = 1;
const MOST_ROUNDS = 100;

/**
 * Watches the connections of a server. One that waits for its next request may have one under way to us already: closing
 * it then would cut that. So it is kept for as long as was promised, and the answer says that it was the last.
 */
export function watchConnections(http: Server): Connections {
  const sockets = new Set<Socket>();
  const unanswered = new Set<ServerResponse>();
  let isEnding = false;
  http.keepAliveTimeout = KEPT_ALIVE_MS;
  http.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  http.prependListener('request', (_request, response) => {
    if (isEnding) makeLast(response);
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
  });
  /** Node takes one that never said a word for busy. */
  const closeIdle = (): void => {
    http.closeIdleConnections();
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  };
  return {
    end: async ({ idleMs, requestsMs }) => {
      await acceptAll();
      isEnding = true;
      for (const response of unanswered) makeLast(response);
      // That of an HTTP server closes the connections that wait, too.
      const closed = new Promise<void>((resolve) => TcpServer.prototype.close.call(http, () => resolve()));
      const began = performance.now();
      const looking = setInterval(() => {
        const waited = performance.now() - began;
        if (waited >= idleMs) closeIdle();
        if (waited >= requestsMs) for (const socket of sockets) socket.destroy();
      }, LOOK_EVERY_MS);
      if (idleMs === 0) closeIdle();
      await closed;
      clearInterval(looking);
      http.close();
    },
  };
}

/**
 * The system resets connections that nobody has accepted when the port is closed. All that had come are accepted in each
 * round of the event loop: once a round was short, hardly any can have come since.
 */
async function acceptAll(): Promise<void> {
  await setImmediate();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const began = performance.now();
    await setImmediate();
    if (performance.now() - began < SHORT_ROUND_MS) return;
  }
}

function makeLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
