import type { RegisteredDomain, ShownContact } from './registered.ts';

/** The form of ICANN's contracts, with all contacts. */
export function icannText(domain: RegisteredDomain): string {
  const { holder, admin, tech, billing } = domain;
  return lines([
    ...icannHead(domain),
    ...icannContact('Registrant', holder),
    ...icannContact('Admin', admin),
    ...icannContact('Tech', tech),
    ...icannContact('Billing', billing),
    ...domain.nameServers.map((host) => `Name Server: ${host}`),
    'DNSSEC: unsigned',
    '>>> Last update of WHOIS database: 2026-11-01T10:00:00Z <<<',
  ]);
}

/** A registry without contacts that refers to its registrar. */
export function thinText(domain: RegisteredDomain, refersTo: string): string {
  return lines([
    ...icannHead(domain),
    `Registrar WHOIS Server: ${refersTo}`,
    ...domain.nameServers.map((host) => `Name Server: ${host.toUpperCase()}`),
    'DNSSEC: unsigned',
  ]);
}

function icannHead({ domain, registrar }: RegisteredDomain): string[] {
  return [
    `Domain Name: ${domain.toUpperCase()}`,
    `Registry Domain ID: ${String(domain.length)}${String(domain.charCodeAt(0))}_DOMAIN-X`,
    `Registrar URL: http://www.${registrar.host}`,
    'Updated Date: 2021-03-01T10:00:00Z',
    'Creation Date: 2014-03-01T10:00:00Z',
    'Registry Expiry Date: 2030-03-01T10:00:00Z',
    `Registrar: ${registrar.name}`,
    `Registrar IANA ID: ${registrar.ianaId}`,
    `Registrar Abuse Contact Email: abuse@${registrar.host}`,
    'Domain Status: clientTransferProhibited https://icann.org/epp#clientTransferProhibited',
  ];
}

function icannContact(role: string, contact: ShownContact | undefined): string[] {
  if (!contact) return [];
  const fields = [
    ['Name', contact.name ?? ''],
    ['Organization', contact.organization ?? ''],
    ['Street', contact.street ?? ''],
    ['City', contact.city ?? ''],
    ['Postal Code', contact.postalCode ?? ''],
    ['Country', contact.country ?? ''],
    ['Phone', contact.phone ?? ''],
    ['Email', contact.email ?? ''],
  ] as const;
  return fields.map(([label, value]) => `${role} ${label}: ${value}`);
}

/** The form of .uk: a name and an address, no contact points. */
export function nominetText({ domain, registrar, holder, nameServers }: RegisteredDomain): string {
  const address = [holder.street, holder.city, holder.postalCode, holder.country].flatMap(
    (line) => line ?? [],
  );
  return lines([
    '',
    '    Domain name:',
    `        ${domain}`,
    '',
    '    Registrant:',
    `        ${holder.organization ?? holder.name ?? ''}`,
    '',
    '    Registrant type:',
    `        ${holder.organization === undefined ? 'UK Individual' : 'UK Limited Company'}`,
    '',
    "    Registrant's address:",
    ...address.map((line) => `        ${line}`),
    '',
    '    Registrar:',
    `        ${registrar.name} [Tag = ${registrar.name.split(' ')[0]?.toUpperCase() ?? ''}]`,
    `        URL: http://www.${registrar.host}`,
    '',
    '    Relevant dates:',
    '        Registered on: 17-Sep-2014',
    '        Expiry date:  17-Sep-2030',
    '        Last updated:  17-Sep-2021',
    '',
    '    Registration status:',
    '        Registered until expiry date.',
    '',
    '    Name servers:',
    ...nameServers.map((host) => `        ${host}`),
    '',
    '    WHOIS lookup made at 10:00:00 01-Nov-2026',
  ]);
}

/** The form of .jp: the holder's name, and a block of contact information of whomever. */
export function jprsText({ domain, holder, contactBlock, nameServers }: RegisteredDomain): string {
  const block = contactBlock ?? holder;
  return lines([
    '[ JPRS database provides information on network administration. Its use is    ]',
    '[ restricted to network administration purposes.                              ]',
    '',
    'Domain Information:',
    `[Domain Name]                   ${domain.toUpperCase()}`,
    '',
    `[Registrant]                    ${holder.organization ?? holder.name ?? ''}`,
    '',
    ...nameServers.map((host) => `[Name Server]                   ${host}`),
    '[Signing Key]                   ',
    '',
    '[Created on]                    2014/05/08',
    '[Expires on]                    2030/05/31',
    '[Status]                        Active',
    '[Last Updated]                  2021/06/01 01:05:07 (JST)',
    '',
    'Contact Information:',
    `[Name]                          ${block.organization ?? block.name ?? ''}`,
    `[Email]                         ${block.email ?? ''}`,
    '[Web Page]                       ',
    `[Postal code]                   ${block.postalCode ?? ''}`,
    `[Postal Address]                ${block.city ?? ''}`,
    `                                ${block.street ?? ''}`,
    `[Phone]                         ${block.phone ?? ''}`,
    '[Fax]                           ',
  ]);
}

/** The form of .fr: handles, and an object for each. */
export function afnicText(domain: RegisteredDomain): string {
  const { registrar, holder, nameServers } = domain;
  const [admin, tech] = [domain.admin ?? holder, domain.tech ?? holder];
  return lines([
    '%% This is the AFNIC Whois server.',
    '%%',
    '',
    `domain:      ${domain.domain}`,
    'status:      ACTIVE',
    'holder-c:    HH1-FRNIC',
    'admin-c:     AA2-FRNIC',
    'tech-c:      TT3-FRNIC',
    `registrar:   ${registrar.name}`,
    'Expiry Date: 2030-02-15T19:07:10Z',
    'created:     2014-12-06T09:03:45Z',
    'last-update: 2021-01-14T10:32:17Z',
    'source:      FRNIC',
    '',
    ...nameServers.map((host) => `nserver:     ${host}`),
    'source:      FRNIC',
    '',
    ...afnicObject('HH1-FRNIC', holder),
    ...afnicObject('AA2-FRNIC', admin),
    ...afnicObject('TT3-FRNIC', tech),
  ]);
}

function afnicObject(handle: string, contact: ShownContact): string[] {
  const { organization, name, street, city, postalCode, country, phone, email } = contact;
  const town = [postalCode, city].filter((part) => part !== undefined).join(' ');
  return [
    `nic-hdl:     ${handle}`,
    `type:        ${organization === undefined ? 'PERSON' : 'ORGANIZATION'}`,
    `contact:     ${organization ?? name ?? ''}`,
    ...[street, town].flatMap((line) => (line === undefined || line === '' ? [] : [`address:     ${line}`])),
    ...(country === undefined ? [] : [`country:     ${country}`]),
    ...(phone === undefined ? [] : [`phone:       ${phone.replace('.', ' ')}`]),
    ...(email === undefined ? [] : [`e-mail:      ${email}`]),
    'changed:     2021-03-02T18:03:31Z nic@nic.fr',
    'source:      FRNIC',
    '',
  ];
}

/** An answer of RFC 9083; an e-mail that is an address of the web is given as a form to write to (RFC 8605). */
export function rdapText(domain: RegisteredDomain): string {
  const { registrar, holder, admin, tech, billing, nameServers } = domain;
  const roles = { registrant: holder, administrative: admin, technical: tech, billing };
  return JSON.stringify({
    objectClassName: 'domain',
    ldhName: domain.domain,
    status: ['active'],
    events: [
      { eventAction: 'registration', eventDate: '2014-03-01T10:00:00Z' },
      { eventAction: 'expiration', eventDate: '2030-03-01T10:00:00Z' },
    ],
    nameservers: nameServers.map((host) => ({ objectClassName: 'nameserver', ldhName: host })),
    entities: [
      ...Object.entries(roles).flatMap(([role, contact]) => (contact ? [rdapEntity(role, contact)] : [])),
      {
        objectClassName: 'entity',
        roles: ['registrar'],
        publicIds: [{ type: 'IANA Registrar ID', identifier: registrar.ianaId }],
        vcardArray: [
          'vcard',
          [
            ['version', {}, 'text', '4.0'],
            ['fn', {}, 'text', registrar.name],
          ],
        ],
      },
    ],
  });
}

function rdapEntity(role: string, contact: ShownContact): object {
  const { name, organization, street, city, postalCode, country, phone, email } = contact;
  const reached = email?.startsWith('http')
    ? ['contact-uri', {}, 'uri', email]
    : ['email', {}, 'text', email];
  const card = [
    ['version', {}, 'text', '4.0'],
    ['fn', {}, 'text', name ?? ''],
    ...(organization === undefined ? [] : [['org', {}, 'text', organization]]),
    ['adr', {}, 'text', ['', '', street ?? '', city ?? '', '', postalCode ?? '', country ?? '']],
    ...(phone === undefined ? [] : [['tel', { type: 'voice' }, 'uri', `tel:${phone}`]]),
    ...(email === undefined ? [] : [reached]),
  ];
  return { objectClassName: 'entity', roles: [role], vcardArray: ['vcard', card] };
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\r\n`).join('');
}
