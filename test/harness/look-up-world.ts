import { rdapServer, whoisServer, type TestServer, type WhoisBehavior } from './registry-world.ts';
import { thickAnswer, thinAnswer } from './whois-answers.ts';

/** A made-up world of registries and registrars on loopback, and who holds which domain in it. */
export interface LookUpWorld {
  readonly servers: readonly TestServer[];
  readonly domains: readonly string[];
  /** As settings of the command line. */
  readonly settings: Readonly<Record<string, string>>;
  /** The one registrant that a domain must end with; undefined where no server tells. */
  holderOf(domain: string): string | undefined;
  close(): Promise<void>;
}

const SUFFIXES = ['com', 'net', 'org', 'info'] as const;
const OWNERS = 50;

/**
 * `.com` and `.net` have a thin registry that refers to one of two registrars, `.org` a thick one that throttles now and
 * then, `.info` an RDAP service. Some servers answer in Latin-1, in single bytes or late, some die in the middle of an
 * answer the first time they are asked, some refer to private addresses.
 */
export async function makeWorld(size: number, ratePerSecond: number): Promise<LookUpWorld> {
  const domains = Array.from(
    { length: size },
    (_, index) => `name${String(index)}.${SUFFIXES[index % SUFFIXES.length] ?? 'com'}`,
  );
  const registrars = [await whoisServer(dyingOnce(thick)), await whoisServer(thickInBytes)];
  const thin = await whoisServer((domain, socket) =>
    socket.end(thinAnswer({ domain, refersTo: referral(domain) })),
  );
  const throttling = await whoisServer((domain, socket, count) => {
    if (count % 150 === 149) socket.end('% Query rate limit exceeded. Please try again later.\r\n');
    else socket.end(thick(domain));
  });
  const rdap = await rdapServer((request, response) => {
    const domain = request.url?.split('/').at(-1) ?? '';
    response.setHeader('content-type', 'application/rdap+json').end(rdapAnswer(domain));
  });
  function referral(domain: string): string {
    const number = numberOf(domain);
    if (number % 40 === 4) return '10.0.0.1';
    return registrars[number % registrars.length]?.name ?? '';
  }
  const servers = [thin, throttling, rdap, ...registrars];
  const whois = { com: thin, net: thin, org: throttling };
  const bootstrap = {
    services: [
      [['info'], [`http://${rdap.name}/`]],
      [['com', 'net', 'org'], []],
    ],
  };
  return {
    servers,
    domains,
    settings: {
      INTERLOCK_WHOIS_SERVERS: JSON.stringify(
        Object.fromEntries(Object.entries(whois).map(([suffix, { host, port }]) => [suffix, { host, port }])),
      ),
      INTERLOCK_RDAP_BOOTSTRAP: JSON.stringify(bootstrap),
      INTERLOCK_ALLOW_HOSTS: '127.0.0.1',
      INTERLOCK_LOOKUP_RATE: JSON.stringify(
        Object.fromEntries(servers.map(({ name }) => [name, ratePerSecond])),
      ),
    },
    holderOf: (domain) =>
      /\.(?:com|net)$/.test(domain) && numberOf(domain) % 40 === 4 ? undefined : ownerOf(domain),
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

function numberOf(domain: string): number {
  return Number(/\d+/.exec(domain)?.[0] ?? 0);
}

function ownerOf(domain: string): string {
  return `Müller ${String(numberOf(domain) % OWNERS)} Holdings`;
}

function thick(domain: string): string {
  return thickAnswer({ domain, registrant: { organization: ownerOf(domain), country: 'US' } });
}

function thickInBytes(domain: string, socket: Parameters<WhoisBehavior>[1]): void {
  const bytes = Buffer.from(thick(domain), 'latin1');
  const half = bytes.indexOf('ü'.charCodeAt(0)) + 1;
  socket.write(bytes.subarray(0, half));
  setTimeout(() => socket.end(bytes.subarray(half)), 30);
}

/** The first answer about every tenth domain breaks off inside a line. */
function dyingOnce(answer: (domain: string) => string): WhoisBehavior {
  const died = new Set<string>();
  return (domain, socket) => {
    const text = answer(domain);
    if (numberOf(domain) % 10 !== 0 || died.has(domain)) socket.end(text);
    else {
      died.add(domain);
      socket.write(text.slice(0, text.length / 2 - 3), () => socket.destroy());
    }
  };
}

function rdapAnswer(domain: string): string {
  return JSON.stringify({
    objectClassName: 'domain',
    ldhName: domain,
    status: ['active'],
    events: [{ eventAction: 'registration', eventDate: '2012-03-01T10:00:00Z' }],
    nameservers: [{ objectClassName: 'nameserver', ldhName: `ns1.${domain}` }],
    entities: [
      {
        objectClassName: 'entity',
        roles: ['registrant'],
        vcardArray: [
          'vcard',
          [
            ['version', {}, 'text', '4.0'],
            ['org', {}, 'text', ownerOf(domain)],
          ],
        ],
      },
      {
        objectClassName: 'entity',
        roles: ['registrar'],
        publicIds: [{ type: 'IANA Registrar ID', identifier: '9995' }],
        vcardArray: [
          'vcard',
          [
            ['version', {}, 'text', '4.0'],
            ['fn', {}, 'text', 'Example Registrar, Inc.'],
          ],
        ],
      },
    ],
  });
}
