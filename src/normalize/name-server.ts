import { parse } from 'tldts';
import { underDomain } from './domain-name.ts';
import { HOSTING_DOMAINS, HOSTING_LABELS } from './non-identifying/hosting-name-server-data.ts';
import type { NonIdentifying } from './non-identifying/non-identifying.ts';

/**
 * Tells whether a name server, by its normalized host name, is one of a provider's that serve the names of many owners.
 * Undefined means that it may be an owner's own, so that names it serves have something in common.
 */
export function hostingNameServer(host: string): NonIdentifying | undefined {
  const label = parse(host).domainWithoutSuffix ?? '';
  const isProvider =
    underDomain(host, HOSTING_DOMAINS) || HOSTING_LABELS.some((pattern) => pattern.test(label));
  return isProvider
    ? { rule: 'hosting-name-server', reason: `"${host}" serves the names of many owners for a provider` }
    : undefined;
}
