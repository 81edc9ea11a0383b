import { normalizeDomainName, normalizeHostName } from '../../normalize/domain-name.ts';
import type { Registration } from '../../model/registration.ts';

/** What the asker knew before it read the answer. */
export interface WhoisContext {
  readonly domain?: string | undefined;
  readonly tld?: string | undefined;
  readonly server?: string | undefined;
}

/** Reads one raw WHOIS answer. Never throws; what cannot be read is told in `notes`. */
export function parseWhois(raw: string, context: WhoisContext = {}): Registration {
  const values = new Map<string, string[]>();
  for (const line of raw.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const label = line.slice(0, colon).trim().toLowerCase();
    values.set(label, [...(values.get(label) ?? []), line.slice(colon + 1).trim()]);
  }
  const domain = values.get('domain name')?.[0] ?? values.get('domain')?.[0] ?? context.domain;
  return {
    domain: domain === undefined ? undefined : normalizeDomainName(domain),
    outcome: values.has('registrar') ? 'registered' : 'unreadable',
    rateLimited: false,
    registrar: values.get('registrar')?.[0],
    registrarIanaId: values.get('registrar iana id')?.[0],
    createdOn: values.get('creation date')?.[0],
    updatedOn: values.get('updated date')?.[0],
    expiresOn: values.get('registry expiry date')?.[0],
    nameServers: (values.get('name server') ?? []).flatMap((host) => normalizeHostName(host) ?? []),
    statuses: (values.get('domain status') ?? []).flatMap((status) => status.split(' ', 1)),
    contacts: [],
    referral: values.get('registrar whois server')?.[0],
    notes: [],
  };
}
