import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { PortInUse } from '../../src/launch/launch-errors.ts';
import { choosePort, choosePorts, chooseStorePorts, LOOPBACK } from '../../src/launch/ports.ts';

let servers: Server[];
beforeEach(() => {
  servers = [];
});
afterEach(() => Promise.all(servers.map(free)));

/** A port on which somebody else listens. */
async function occupy(): Promise<number> {
  const server = createServer().listen(0, LOOPBACK);
  await once(server, 'listening');
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

async function free(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  await once(server, 'close');
}

describe('choosePort', () => {
  it('names the port and the setting when somebody listens there', async () => {
    const port = await occupy();
    await expect(choosePort(port, 'INTERLOCK_BOLT_PORT')).rejects.toThrow(PortInUse);
    await expect(choosePort(port, 'INTERLOCK_BOLT_PORT')).rejects.toThrow(
      `port ${String(port)} is in use: free it, or set INTERLOCK_BOLT_PORT to another port (0 picks a free one)`,
    );
    await Promise.all(servers.map(free));
    expect(await choosePort(port, 'INTERLOCK_BOLT_PORT')).toBe(port);
  });

  it('picks a free one for 0', async () => {
    expect(await choosePort(0, 'INTERLOCK_BOLT_PORT')).toBeGreaterThan(1023);
  });
});

describe('choosePorts', () => {
  it('tells of all that are taken in one message, and only of those', async () => {
    const [bolt, http] = [await occupy(), await occupy()];
    const otherPorts = [{ port: http, setting: 'INTERLOCK_PORT', host: '0.0.0.0' }];
    await expect(chooseStorePorts({ boltPort: bolt, browserPort: 0, otherPorts })).rejects.toThrow(
      `port ${String(bolt)} is in use, port ${String(http)} is in use: free them, or set INTERLOCK_BOLT_PORT and INTERLOCK_PORT to other ports (0 picks free ones)`,
    );
  });

  it('tells when two settings ask for the same', async () => {
    const port = await occupy();
    await Promise.all(servers.map(free));
    await expect(chooseStorePorts({ boltPort: port, browserPort: port })).rejects.toThrow(
      `port ${String(port)} is INTERLOCK_BOLT_PORT already: free it, or set INTERLOCK_BROWSER_PORT to another port (0 picks a free one)`,
    );
  });

  it('gives each a port of its own for 0', async () => {
    const wanted = Array.from({ length: 20 }, () => ({ port: 0, setting: 'INTERLOCK_PORT' }));
    expect(new Set(await choosePorts(wanted)).size).toBe(20);
  });
});
