import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** An address of the store that can go away and come back, as a server of a cluster does. */
export interface RoutingRelay {
  /** `localhost:40000` */
  readonly address: string;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

/** Relays before one Neo4j, each of which tells clients that all of them are servers of one store. */
export async function routingRelays(uri: string, ports: readonly number[]): Promise<RoutingRelay[]> {
  const { hostname, port } = new URL(uri);
  const addresses = ports.map((each) => `localhost:${String(each)}`);
  const table = routingTable(addresses);
  return Promise.all(
    ports.map(async (each, index) => {
      const sockets = new Set<Socket>();
      const server = createServer((near) => {
        const far = createConnection({ host: hostname, port: Number(port) });
        for (const [from, to] of [
          [near, far],
          [far, near],
        ] as const) {
          // prettier-ignore
          sockets.add(from);
          from.on('error', () => undefined).on('close', () => to.destroy() && sockets.delete(from));
        }
        near.pipe(far);
        far.on('data', (bytes: Buffer) => near.write(withTable(bytes, table)));
      });
      const comeBack = async (): Promise<void> => listening(server, each);
      await comeBack();
      return {
        address: addresses[index] ?? '',
        comeBack,
        goAway: async () => {
          server.close();
          for (const socket of sockets) socket.destroy();
          await once(server, 'close');
        },
      };
    }),
  );
}

async function listening(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

/** The beginning of Bolt's SUCCESS {rt: …}, which answers ROUTE. */
const ANSWER = Buffer.from([0xb1, 0x70, 0xa1, 0x82, 0x72, 0x74]);
const LENGTH_BYTES = 2;

/** The same bytes with our routing table in the place of the server's; it fits into one chunk, and comes in one packet. */
function withTable(bytes: Buffer, table: Buffer): Buffer {
  const at = bytes.indexOf(ANSWER);
  if (at < LENGTH_BYTES) return bytes;
  const length = bytes.readUInt16BE(at - LENGTH_BYTES);
  const head = Buffer.from(bytes.subarray(0, at));
  head.writeUInt16BE(table.length, at - LENGTH_BYTES);
  return Buffer.concat([head, table, bytes.subarray(at + length)]);
}

function routingTable(addresses: readonly string[]): Buffer {
  const server = (role: string): Buffer[] => [
    Buffer.from([0xa2]),
    text('addresses'),
    Buffer.from([0x90 + addresses.length]),
    ...addresses.map(text),
    text('role'),
    text(role),
  ];
  const ttlS = 300;
  const number = Buffer.from([0xc9, ttlS >> 8, ttlS & 0xff]);
  return Buffer.concat([
    ...[ANSWER, Buffer.from([0xa3]), text('ttl'), number, text('db'), text('neo4j')],
    ...[text('servers'), Buffer.from([0x93]), ...['ROUTE', 'READ', 'WRITE'].flatMap(server)],
  ]);
}

/** A string of less than 256 bytes in PackStream. */
function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0xd0, Buffer.byteLength(value)]), Buffer.from(value)]);
}
