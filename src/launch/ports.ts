import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { PortInUse } from './launch-errors.ts';

/** The loopback address that everything managed binds to. */
export const LOOPBACK = '127.0.0.1';

/** A port that a setting asks for. */
export interface WantedPort {
  /** 0: any that is free. */
  readonly port: number;
  readonly setting: string;
  /** Unset: loopback. */
  readonly host?: string;
}

interface StorePorts {
  readonly boltPort: number;
  readonly browserPort: number;
  readonly otherPorts?: readonly WantedPort[];
}

interface Taken extends WantedPort {
  readonly why: string;
  readonly cause: unknown;
}

/** The ports themselves where they are free, free ones for 0. Throws one PortInUse that names all that are not, and their settings. */
export async function choosePorts(wanted: readonly WantedPort[]): Promise<readonly number[]> {
  const servers: Server[] = [];
  const taken: Taken[] = [];
  try {
    // All are held until the last is known, so that no two get the same.
    for (const each of wanted) {
      try {
        servers.push(await listen(each));
      } catch (cause) {
        const twin = wanted.find(
          (other) => other !== each && other.port === each.port && !isTaken(taken, other),
        );
        taken.push({ ...each, why: explain(cause, twin), cause });
      }
    }
    if (taken.length > 0) throw refusal(taken);
    return servers.map((server) => (server.address() as AddressInfo).port);
  } finally {
    await Promise.all(servers.map(close));
  }
}

/** The ports of a managed Neo4j, where those that are needed beside them are free as well. */
export async function chooseStorePorts(settings: StorePorts): Promise<Omit<StorePorts, 'otherPorts'>> {
  const [boltPort = 0, browserPort = 0] = await choosePorts([
    { port: settings.boltPort, setting: 'INTERLOCK_BOLT_PORT' },
    { port: settings.browserPort, setting: 'INTERLOCK_BROWSER_PORT' },
    ...(settings.otherPorts ?? []),
  ]);
  return { boltPort, browserPort };
}

/** One port, as `choosePorts` does. */
export async function choosePort(port: number, setting: string): Promise<number> {
  const [chosen = port] = await choosePorts([{ port, setting }]);
  return chosen;
}

async function listen({ port, host = LOOPBACK }: WantedPort): Promise<Server> {
  const server = createServer();
  server.listen({ port, host, exclusive: true });
  await once(server, 'listening');
  return server;
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}

function isTaken(taken: readonly Taken[], { setting }: WantedPort): boolean {
  return taken.some((other) => other.setting === setting);
}

function explain(error: unknown, twin: WantedPort | undefined): string {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return twin ? `is ${twin.setting} already` : 'is in use';
  if (code === 'EACCES') return 'needs more rights';
  return code;
}

function refusal(taken: readonly Taken[]): PortInUse {
  const ports = taken.map(({ port, why }) => `port ${String(port)} ${why}`).join(', ');
  const settings = new Intl.ListFormat('en-GB').format(taken.map(({ setting }) => setting));
  const remedy =
    taken.length === 1
      ? `free it, or set ${settings} to another port (0 picks a free one)`
      : `free them, or set ${settings} to other ports (0 picks free ones)`;
  return new PortInUse(ports, { remedy, cause: taken[0]?.cause });
}
