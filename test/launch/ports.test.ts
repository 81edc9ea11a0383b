import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { PortInUse } from '../../src/launch/launch-errors.ts';
import { choosePort, LOOPBACK } from '../../src/launch/ports.ts';

describe('choosePort', () => {
  it('names the port and the setting when somebody listens there', async () => {
    const server = createServer().listen(0, LOOPBACK);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(choosePort(port, 'INTERLOCK_BOLT_PORT')).rejects.toThrow(PortInUse);
    await expect(choosePort(port, 'INTERLOCK_BOLT_PORT')).rejects.toThrow(
      `port ${String(port)} is in use: free it, or set INTERLOCK_BOLT_PORT to another port (0 picks a free one)`,
    );
    server.close();
    await once(server, 'close');
    expect(await choosePort(port, 'INTERLOCK_BOLT_PORT')).toBe(port);
  });

  it('picks a free one for 0', async () => {
    expect(await choosePort(0, 'INTERLOCK_BOLT_PORT')).toBeGreaterThan(1023);
  });
});
