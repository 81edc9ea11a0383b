/** The contact that a made-up answer gives. */
export interface MadeUpContact {
  readonly name?: string;
  readonly organization?: string;
  readonly street?: string;
  readonly city?: string;
  readonly country?: string;
  readonly phone?: string;
  readonly email?: string;
}

interface MadeUpAnswer {
  readonly domain: string;
  readonly registrar?: string;
  readonly registrant?: MadeUpContact;
  readonly admin?: MadeUpContact;
  readonly nameServers?: readonly string[];
  readonly refersTo?: string;
}

/** An answer in the form that ICANN's contracts prescribe, with contacts. */
export function thickAnswer(answer: MadeUpAnswer): string {
  return lines([
    ...thinLines(answer),
    ...contactLines('Registrant', answer.registrant),
    ...contactLines('Admin', answer.admin),
  ]);
}

/** The answer of a registry that keeps no contacts. */
export function thinAnswer(answer: MadeUpAnswer): string {
  return lines(thinLines(answer));
}

function thinLines({
  domain,
  registrar = 'Example Registrar, Inc.',
  nameServers,
  refersTo,
}: MadeUpAnswer): string[] {
  return [
    `Domain Name: ${domain.toUpperCase()}`,
    ...(refersTo === undefined ? [] : [`Registrar WHOIS Server: ${refersTo}`]),
    'Updated Date: 2019-03-01T10:00:00Z',
    'Creation Date: 2012-03-01T10:00:00Z',
    'Registry Expiry Date: 2030-03-01T10:00:00Z',
    `Registrar: ${registrar}`,
    'Registrar IANA ID: 9995',
    'Domain Status: clientTransferProhibited https://icann.org/epp#clientTransferProhibited',
    ...(nameServers ?? [`ns1.${domain}`, `ns2.${domain}`]).map(
      (host) => `Name Server: ${host.toUpperCase()}`,
    ),
    'DNSSEC: unsigned',
  ];
}

function contactLines(role: string, contact: MadeUpContact | undefined): string[] {
  if (!contact) return [];
  const fields = [
    ['Name', contact.name],
    ['Organization', contact.organization],
    ['Street', contact.street],
    ['City', contact.city],
    ['Country', contact.country],
    ['Phone', contact.phone],
    ['Email', contact.email],
  ] as const;
  return fields.flatMap(([label, value]) => (value === undefined ? [] : [`${role} ${label}: ${value}`]));
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\r\n`).join('');
}
