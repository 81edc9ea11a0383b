import { createServer } from 'node:net';
import { PortInUse } from './launch-errors.ts';

/** The loopback address that everything managed binds to. */
export const LOOPBACK = '127.0.0.1';

/** The port itself where it is free, a free one for 0. Throws PortInUse, which names the setting. */
export async function choosePort(wanted: number, setting: string): Promise<number> {
  try {
    return await listenOnce(wanted);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why = code === 'EACCES' ? 'needs more rights' : code === 'EADDRINUSE' ? 'is in use' : (code ?? '');
    throw new PortInUse(
      `port ${String(wanted)} ${why}: free it, or set ${setting} to another port (0 picks a free one)`,
      { cause: error },
    );
  }
}

async function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  });
}
