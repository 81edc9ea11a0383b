import { LOOPBACK } from '../ports.ts';

/** What distinguishes one managed Neo4j from another. */
export interface Neo4jLayout {
  readonly boltPort: number;
  readonly browserPort: number;
  /** `256m` */
  readonly pageCache: string;
}

/**
 * The whole neo4j.conf: loopback only, nothing reported to anybody, and transaction logs that suit a laptop (a database
 * takes 256 MB for each of two logs otherwise, before it holds anything). A statement is planned once, and not again for
 * every tenfold length of a list: planning a question takes up to a second, and lists only feed look-ups by id. The last
 * four let it end in one second instead of ten when nobody is connected, and within our 20 when a transaction hangs; they
 * wait for five minutes otherwise. No folder is named here, because Neo4j reads this file as Latin-1.
 */
export function renderNeo4jConf({ boltPort, browserPort, pageCache }: Neo4jLayout): string {
  const bolt = `${LOOPBACK}:${String(boltPort)}`;
  const http = `${LOOPBACK}:${String(browserPort)}`;
  const lines = [
    `server.default_listen_address=${LOOPBACK}`,
    `server.default_advertised_address=${LOOPBACK}`,
    `server.bolt.listen_address=${bolt}`,
    `server.bolt.advertised_address=${bolt}`,
    `server.http.listen_address=${http}`,
    `server.http.advertised_address=${http}`,
    'server.https.enabled=false',
    'server.bolt.tls_level=DISABLED',
    `server.memory.pagecache.size=${pageCache}`,
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.size=64m',
    'db.tx_log.rotation.retention_policy=1 files',
    'dbms.usage_report.enabled=false',
    'client.allow_telemetry=false',
    'server.bolt.telemetry.enabled=false',
    'internal.cypher.use_parameter_size=false',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    'internal.dbms.bolt.netty_server_shutdown_timeout=2s',
    'internal.server.bolt.connection_shutdown_wait_time=5s',
    'internal.server.bolt.thread_pool_shutdown_wait_time=5s',
  ];
  return `${lines.join('\n')}\n`;
}

/** The ports that a configuration of ours names. */
export function readPorts(conf: string): { boltPort: number; browserPort: number } | undefined {
  const [, boltPort] = /^server\.bolt\.listen_address=[\d.]+:(\d+)$/m.exec(conf) ?? [];
  const [, browserPort] = /^server\.http\.listen_address=[\d.]+:(\d+)$/m.exec(conf) ?? [];
  if (boltPort === undefined || browserPort === undefined) return undefined;
  return { boltPort: Number(boltPort), browserPort: Number(browserPort) };
}
