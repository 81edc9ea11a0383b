import type { Environment } from '../../settings/settings.ts';

/**
 * Maven does not look at HTTPS_PROXY, which npm and everything else obeys: this says the same in its own words. A proxy that wants a
 * password belongs into ~/.m2/settings.xml, where no list of processes shows it.
 */
export function mavenProxyArguments(env: Environment): readonly string[] {
  const proxy = env['HTTPS_PROXY'] ?? env['https_proxy'];
  if (proxy === undefined || !URL.canParse(proxy)) return [];
  const { hostname, port, protocol } = new URL(proxy);
  const exceptions = (env['NO_PROXY'] ?? env['no_proxy'] ?? '').split(',').map(toPattern).filter(Boolean);
  return [
    `-Dhttps.proxyHost=${hostname}`,
    `-Dhttps.proxyPort=${port || (protocol === 'https:' ? '443' : '80')}`,
    ...(exceptions.length > 0 ? [`-Dhttp.nonProxyHosts=${exceptions.join('|')}`] : []),
    '-Daether.connector.http.useSystemProperties=true',
  ];
}

/** `.example.org` in one world is `*.example.org` in the other. */
function toPattern(host: string): string {
  const trimmed = host.trim();
  return trimmed.startsWith('.') ? `*${trimmed}` : trimmed;
}
