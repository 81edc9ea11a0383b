import type { ProvidedStore } from '../launch/provide-store.ts';

/** What is where, one line each. */
export type Addresses = readonly (readonly [what: string, where: string])[];

/** What `interlock start` shows once everything runs. */
export function renderBanner(
  services: Addresses,
  { connection, version, browserUrl, managed }: Omit<ProvidedStore, 'ended' | 'stop' | 'kill'>,
): string {
  const { uri, username, password = '' } = connection;
  const credentials = managed ? `   user ${username}, password ${password}` : '';
  const browser: Addresses = browserUrl === undefined ? [] : [['Neo4j Browser', browserUrl + credentials]];
  const rows: Addresses = [...services, ...browser, ['Neo4j', `${uri} (${version})`]];
  const width = Math.max(...rows.map(([what]) => what.length));
  const lines = rows.map(([what, where]) => `  ${what.padEnd(width)}   ${where}`);
  return `\nInterlock is running.\n\n${lines.join('\n')}\n\nCtrl-C stops it.\n`;
}
