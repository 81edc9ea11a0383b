import { rdapServer, whoisServer, type TestServer, type WhoisBehavior } from '../registry-world.ts';
import type { OwnedDomain } from './population.ts';
import { afnicText, icannText, jprsText, nominetText, rdapText, thinText } from './registry-texts.ts';

/** The registries and registrars of a world on loopback. */
export interface Registries {
  readonly servers: readonly TestServer[];
  /** As settings of the command line. */
  readonly settings: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Of the domains of a server, the first request about so many goes wrong. */
const FAILING_SHARE = 0.06;

const RATE_PER_SECOND = 200;

const RDAP_SUFFIXES = ['net', 'info', 'shop'];

/**
 * One server a suffix: `.com` thin, with two registrars behind; `.net`, `.info` and `.shop` RDAP, beside a WHOIS server that
 * knows of nothing there. Each fails for a moment now and then: breaks off, throttles, answers 503.
 */
export async function openRegistries(domains: readonly OwnedDomain[]): Promise<Registries> {
  const known = new Map(domains.map((domain) => [domain.domain, domain]));
  const telling = (text: (domain: OwnedDomain) => string): Promise<TestServer> =>
    whoisServer(
      failing((query) => {
        const domain = known.get(query.toLowerCase().replace(/^domain |\/e$/g, ''));
        return domain ? text(domain) : undefined;
      }),
    );
  const registrars = [await telling(icannText), await telling(icannText)];
  const refersTo = (domain: OwnedDomain): string => registrars[domain.domain.length % 2]?.name ?? '';
  const whois: Record<string, TestServer> = {
    com: await telling((domain) => thinText(domain, refersTo(domain))),
    org: await telling(icannText),
    'co.uk': await telling(nominetText),
    jp: await telling(jprsText),
    fr: await telling(afnicText),
    '*': await whoisServer((query, socket) => socket.end(`No match for "${query}".\r\n`)),
  };
  const rdap = await rdapServer(
    failingRdap((name) => {
      const domain = known.get(name);
      return domain ? rdapText(domain) : undefined;
    }),
  );
  const servers = [...registrars, ...Object.values(whois), rdap];
  return {
    servers,
    settings: settingsOf(whois, rdap, servers),
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

function settingsOf(
  whois: Readonly<Record<string, TestServer>>,
  rdap: TestServer,
  servers: readonly TestServer[],
): Record<string, string> {
  const withoutRdap = Object.keys(whois).filter((suffix) => suffix !== '*' && suffix !== 'co.uk');
  return {
    INTERLOCK_WHOIS_SERVERS: JSON.stringify(
      Object.fromEntries(Object.entries(whois).map(([suffix, { host, port }]) => [suffix, { host, port }])),
    ),
    INTERLOCK_RDAP_BOOTSTRAP: JSON.stringify({
      services: [
        [RDAP_SUFFIXES, [`http://${rdap.name}/`]],
        [[...withoutRdap, 'uk'], []],
      ],
    }),
    INTERLOCK_ALLOW_HOSTS: '127.0.0.1',
    INTERLOCK_LOOKUP_RATE: JSON.stringify(
      Object.fromEntries(servers.map(({ name }) => [name, RATE_PER_SECOND])),
    ),
  };
}

/** Fails for the first request about some names, in turn by a broken answer and by a refusal. */
function failing(answer: (query: string) => string | undefined): WhoisBehavior {
  const asked = new Set<string>();
  return (query, socket) => {
    const text = answer(query) ?? `No match for "${query}".\r\n`;
    const isFirst = !asked.has(query);
    asked.add(query);
    if (!isFirst || !failsFirst(query)) socket.end(text);
    else if (query.length % 2 === 0) socket.write(text.slice(0, text.length / 2), () => socket.destroy());
    else socket.end('% Query rate limit exceeded. Please wait 1 second.\r\n');
  };
}

function failingRdap(answer: (domain: string) => string | undefined): Parameters<typeof rdapServer>[0] {
  const asked = new Set<string>();
  return (request, response) => {
    const name = request.url?.split('/').at(-1) ?? '';
    const isFirst = !asked.has(name);
    asked.add(name);
    const text = answer(name);
    if (isFirst && failsFirst(name)) response.writeHead(503).end();
    else if (text === undefined) response.writeHead(404).end();
    else response.setHeader('content-type', 'application/rdap+json').end(text);
  };
}

function failsFirst(name: string): boolean {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1009;
  return sum < FAILING_SHARE * 1009;
}
