import type { ProvidedStore } from '../../launch/provide-store.ts';

/** What is where, one line each. */
export type Addresses = readonly (readonly [what: string, where: string])[];

type Shown = Omit<ProvidedStore, 'ended' | 'stop' | 'kill'>;

/** The services, and the store that they run on. */
export function servedAddresses(
  services: Addresses,
  { connection, version, browserUrl }: Shown,
  credentials = '',
): Addresses {
  const browser: Addresses = browserUrl === undefined ? [] : [['Neo4j Browser', browserUrl + credentials]];
  return [...services, ...browser, ['Neo4j', `${connection.uri} (${version})`]];
}

/** What `interlock start` shows to people once everything runs. */
export function renderBanner(services: Addresses, store: Shown): string {
  const { username, password = '' } = store.connection;
  const credentials = store.managed ? `   user ${username}, password ${password}` : '';
  const rows = servedAddresses(services, store, credentials);
  const width = Math.max(...rows.map(([what]) => what.length));
  const lines = rows.map(([what, where]) => `  ${what.padEnd(width)}   ${where}`);
  return `\nInterlock is running.\n\n${lines.join('\n')}\n\nCtrl-C stops it.\n`;
}
