import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { contactOf } from '../../../src/model/registration.ts';
import type { Registration } from '../../../src/model/registration.ts';
import { summarizeAnswer } from '../../../src/ingest/registrations/answer-summary.ts';
import { parseRdap } from '../../../src/sources/rdap/parse-rdap.ts';

const FIXTURES = new URL('../../fixtures/rdap/', import.meta.url);

function readDomain(members: object): Registration {
  const registration = parseRdap({ objectClassName: 'domain', ldhName: 'EXAMPLE.com', ...members });
  if (!registration) throw new Error('not read');
  return registration;
}

const card = (...properties: unknown[][]): unknown[] => [
  'vcard',
  [['version', {}, 'text', '4.0'], ...properties],
];

describe('RDAP answers', () => {
  it.each(readdirSync(FIXTURES).filter((name) => name.endsWith('.expected.json')))(
    'reads the corpus case %s',
    (name) => {
      const { expected } = JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8')) as {
        expected: Record<string, unknown>;
      };
      const answer: unknown = JSON.parse(
        readFileSync(new URL(name.replace('.expected', ''), FIXTURES), 'utf8'),
      );
      const registration = parseRdap(answer);
      const summary: Record<string, unknown> = registration ? { ...summarizeAnswer(registration) } : {};
      const { registrant, admin, tech, nameServers } = expected;
      const listed = ['statuses', 'registrant', 'admin', 'tech', 'nameServers'];
      const facts = Object.fromEntries(Object.entries(expected).filter(([field]) => !listed.includes(field)));
      expect(summary).toMatchObject(facts);
      for (const [role, contact] of Object.entries({ registrant, admin, tech }))
        if (contact) expect(summary[role]).toMatchObject(contact);
      if (nameServers)
        expect([...(summary['nameServers'] as string[])].sort()).toEqual(
          [...(nameServers as string[])].sort(),
        );
    },
  );

  it('reads a whole domain', () => {
    const registration = readDomain({
      status: ['client transfer prohibited', 'active'],
      events: [
        { eventAction: 'last update of RDAP database', eventDate: '2026-01-01T00:00:00Z' },
        { eventAction: 'registration', eventDate: '2001-02-03T04:05:06.789Z' },
        { eventAction: 'expiration', eventDate: '2031-02-03T04:05:06+01:00' },
        { eventAction: 'last changed', eventDate: 'yesterday, 2025' },
      ],
      nameservers: [{ ldhName: 'NS1.EXAMPLE.net' }, { unicodeName: 'ns.münchen.de' }, {}],
      secureDNS: { delegationSigned: false },
      entities: [
        {
          roles: ['registrar'],
          handle: '292',
          vcardArray: card(['fn', {}, 'text', 'Registrar One Inc.']),
          entities: [
            {
              roles: ['abuse'],
              vcardArray: card(
                ['email', {}, 'text', 'abuse@registrar.example'],
                ['tel', {}, 'uri', 'tel:+1.5550100'],
              ),
            },
            { roles: ['technical'], vcardArray: card(['fn', {}, 'text', "the registrar's own technician"]) },
          ],
        },
      ],
      links: [
        { rel: 'self', type: 'application/rdap+json', href: 'https://registry.example/domain/example.com' },
        { rel: 'related', type: 'text/html', href: 'https://registrar.example/' },
        {
          rel: 'related',
          type: 'application/rdap+json',
          href: 'https://rdap.registrar.example/domain/EXAMPLE.COM',
        },
      ],
    });
    expect(registration).toMatchObject({
      domain: 'example.com',
      outcome: 'registered',
      registrar: 'Registrar One Inc.',
      registrarIanaId: '292',
      createdOn: '2001-02-03T04:05:06Z',
      expiresOn: '2031-02-03T03:05:06Z',
      updatedOn: undefined,
      nameServers: ['ns1.example.net', 'ns.xn--mnchen-3ya.de'],
      statuses: ['clientTransferProhibited', 'active'],
      dnssec: false,
      referral: 'https://rdap.registrar.example/domain/EXAMPLE.COM',
      notes: ['last changed: "yesterday, 2025" is not a date that can be read'],
    });
    expect(registration.contacts.map((contact) => [contact.role, contact.email.value])).toEqual([
      ['abuse', 'abuse@registrar.example'],
    ]);
  });

  it('reads a jCard whose address is one text, whose parts are lists, and whose mail is a form', () => {
    const registration = readDomain({
      entities: [
        {
          roles: ['registrant', 'administrative'],
          vcardArray: card(
            ['fn', {}, 'text', ''],
            ['org', { type: 'work' }, 'text', ['Example Ltd', 'Domains']],
            [
              'adr',
              { cc: 'GB', label: '1 High Street\nLondon\nSW1A 1AA' },
              'text',
              ['', '', '', '', '', '', ''],
            ],
            ['tel', { type: ['voice', 'work'] }, 'uri', 'tel:+44.2079460000;ext=12'],
            ['tel', { type: 'fax' }, 'text', '+44.2079460001'],
            ['contact-uri', {}, 'uri', 'https://registrar.example/contact/example.com'],
          ),
        },
      ],
    });
    const registrant = contactOf(registration, 'registrant');
    expect(registrant).toMatchObject({
      organization: { value: 'Example Ltd, Domains', state: 'DISCLOSED' },
      name: { state: 'ABSENT' },
      street: { value: '1 High Street' },
      city: { value: 'London' },
      postalCode: { value: 'SW1A 1AA' },
      country: { value: 'GB' },
      phone: { value: '+44.2079460000 x12' },
      fax: { value: '+44.2079460001' },
      email: { value: 'https://registrar.example/contact/example.com', state: 'REDACTED' },
    });
    expect(contactOf(registration, 'admin')?.organization).toEqual(registrant?.organization);
  });

  it('tells what RFC 9537 declares as withheld from what is absent', () => {
    const registration = readDomain({
      entities: [
        {
          roles: ['registrant'],
          vcardArray: card(['fn', {}, 'text', ''], ['adr', {}, 'text', ['', '', '', '', 'CA', '', 'US']]),
        },
      ],
      redacted: [
        { name: { type: 'Registrant Name' }, method: 'emptyValue' },
        { name: { description: 'Registrant Street' }, method: 'removal' },
        { name: { type: 'Tech Email' }, method: 'replacementValue' },
      ],
    });
    expect(contactOf(registration, 'registrant')).toMatchObject({
      name: { state: 'REDACTED', rule: 'rfc9537-emptyValue' },
      street: { state: 'REDACTED', rule: 'rfc9537-removal' },
      region: { value: 'CA', state: 'DISCLOSED' },
      phone: { state: 'ABSENT' },
    });
    expect(contactOf(registration, 'tech')?.email).toEqual({
      state: 'REDACTED',
      rule: 'rfc9537-replacementValue',
      place: { pointer: expect.stringMatching(/^\/redacted\/\d\/name\/type$/) as string },
    });
  });

  it('takes a remark for the reason of what is empty', () => {
    const registration = readDomain({
      entities: [
        {
          roles: ['registrant'],
          remarks: [{ title: 'REDACTED FOR PRIVACY' }],
          vcardArray: card(['org', {}, 'text', 'Example Corp']),
        },
      ],
    });
    expect(contactOf(registration, 'registrant')).toMatchObject({
      organization: { state: 'DISCLOSED' },
      name: { state: 'REDACTED', rule: 'redaction-remark' },
    });
  });

  it('marks a proxy', () => {
    const registration = readDomain({
      entities: [
        {
          roles: ['registrant'],
          vcardArray: card(
            ['org', {}, 'text', 'Domains By Proxy, LLC'],
            ['email', {}, 'text', 'x1@domainsbyproxy.com'],
          ),
        },
      ],
    });
    expect(contactOf(registration, 'registrant')).toMatchObject({
      organization: { state: 'PROXY', rule: 'privacy-service' },
      email: { state: 'PROXY' },
    });
  });

  it.each([
    [404, 'not-registered', false],
    [429, 'refused', true],
    [403, 'refused', false],
    [500, 'unreadable', false],
  ])('reads the error %i as %s', (errorCode, outcome, rateLimited) => {
    expect(parseRdap({ errorCode, title: 'Sorry', description: [] })).toMatchObject({ outcome, rateLimited });
  });

  it.each([
    ['The label is blocked under a brand protection service', 'reserved'],
    ['quillmark.shop is reserved by the registry', 'reserved'],
    ['This server does not manage the requested zone', 'unreadable'],
    ['Unsupported TLD', 'unreadable'],
    ['The domain was not found in this TLD', 'not-registered'],
  ])('reads a 404 by its reason: %s', (description, outcome) => {
    const answer = { errorCode: 404, title: 'Not Found', description: [description] };
    expect(parseRdap(answer)).toMatchObject({ outcome });
    const terms = {
      title: 'Terms of Use',
      description: ['Whoever asks too much has their access blocked by us.'],
    };
    expect(parseRdap({ errorCode: 404, notices: [terms] })).toMatchObject({ outcome: 'not-registered' });
  });

  it.each([
    ['created', 'Record created', 'createdOn'],
    ['creation date', 'Creation Date', 'createdOn'],
    ['expiry', 'domain expiry', 'expiresOn'],
    ['paid till', 'paid-till', 'expiresOn'],
    ['modified', 'last modified', 'updatedOn'],
  ])('reads the event %s', (_, eventAction, field) => {
    const registration = readDomain({ events: [{ eventAction, eventDate: '2020-05-06T07:08:09Z' }] });
    expect(registration).toMatchObject({ [field]: '2020-05-06T07:08:09Z' });
  });

  it('takes an update of the database for no event of the domain', () => {
    const events = [{ eventAction: 'last update of RDAP database', eventDate: '2020-05-06T07:08:09Z' }];
    expect(readDomain({ events }).updatedOn).toBeUndefined();
  });

  it('is signed where the delegation is or keys stand there, and silent where nothing does', () => {
    expect(readDomain({ secureDNS: { delegationSigned: true } }).dnssec).toBe(true);
    expect(readDomain({ secureDNS: { dsData: [{ keyTag: 1 }] } }).dnssec).toBe(true);
    expect(readDomain({ secureDNS: { zoneSigned: true } }).dnssec).toBeUndefined();
    expect(readDomain({}).dnssec).toBeUndefined();
  });

  it('reads any JSON without failing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (entities, events, redacted) => {
        parseRdap(entities);
        readDomain({
          entities,
          events,
          redacted,
          nameservers: entities,
          secureDNS: events,
          status: redacted,
          links: events,
        });
        readDomain({ entities: [{ roles: ['registrant'], vcardArray: entities }] });
      }),
    );
  });
});
