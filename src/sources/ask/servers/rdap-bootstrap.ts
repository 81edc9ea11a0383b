import { ServiceError } from '../../../lib/errors/service-error.ts';
import { get } from '../ask-rdap.ts';
import type { Network } from '../guarded-connection.ts';
import { RDAP_SERVICES } from './rdap-server-table.ts';

/** The bases of the RDAP services of each suffix, in the order to try them; an empty list: there is none. */
export type RdapBootstrap = ReadonlyMap<string, readonly string[]>;

/** A bootstrap file that cannot be read as RFC 9224 says. */
export class WrongBootstrap extends ServiceError {
  readonly code = 'WRONG_BOOTSTRAP';
}

/** The copy that comes with the package. */
export function builtInBootstrap(): RdapBootstrap {
  return new Map(
    RDAP_SERVICES.flatMap(([suffixes, base]) =>
      suffixes.split(' ').map((suffix) => [suffix, base === '' ? [] : [base]] as const),
    ),
  );
}

/**
 * Reads a bootstrap file (RFC 9224, 3 and 4): suffixes as A-labels, an empty one or `*` for all others; bases end in a
 * slash, `https:` first. Throws WrongBootstrap.
 */
export function parseBootstrap(text: string): RdapBootstrap {
  const services = new Map<string, readonly string[]>();
  for (const service of servicesIn(text)) {
    const [suffixes, urls] = Array.isArray(service) ? (service as unknown[]) : [];
    if (!Array.isArray(suffixes) || !Array.isArray(urls))
      throw new WrongBootstrap('each service of an RDAP bootstrap file is [[suffixes], [URLs]] (RFC 9224)');
    const bases = urls
      .filter((url): url is string => typeof url === 'string' && /^https?:\/\//i.test(url))
      .map((url) => url.replace(/\/*$/, '/'))
      .sort((left, right) => Number(!isSecure(left)) - Number(!isSecure(right)));
    for (const suffix of suffixes) {
      if (typeof suffix === 'string') services.set(suffix.toLowerCase().replace(/^\./, '') || '*', bases);
    }
  }
  return services;
}

function servicesIn(text: string): readonly unknown[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new WrongBootstrap('the RDAP bootstrap is not JSON', { cause: error });
  }
  const services =
    typeof json === 'object' && json !== null && 'services' in json ? json.services : undefined;
  if (!Array.isArray(services))
    throw new WrongBootstrap('the RDAP bootstrap has no list "services" (RFC 9224)');
  return services;
}

function isSecure(url: string): boolean {
  return /^https:/i.test(url);
}

/** Fetches a bootstrap file; redirects are followed up to five times. Throws WrongBootstrap. */
export async function fetchBootstrap(url: string, network: Network): Promise<RdapBootstrap> {
  let next = new URL(url);
  for (let redirects = 0; redirects <= 5; redirects += 1) {
    const { status, headers, body } = await get(next, network).catch((error: unknown) => {
      throw new WrongBootstrap(
        `${next.href} does not answer: ${error instanceof Error ? error.message : String(error)}`,
        {
          cause: error,
        },
      );
    });
    if (status === 200) return parseBootstrap(body);
    if (status < 300 || status >= 400 || headers.location === undefined)
      throw new WrongBootstrap(`${next.href} answers with HTTP ${String(status)}`);
    next = new URL(headers.location, next);
  }
  throw new WrongBootstrap(`${url} leads from one address to the next`);
}
