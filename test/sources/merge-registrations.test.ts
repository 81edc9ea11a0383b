import { contactOf } from '../../src/model/registration.ts';
import type { Registration } from '../../src/model/registration.ts';
import { mergeRegistrations } from '../../src/sources/merge-registrations.ts';
import { parseWhois } from '../../src/sources/whois/parse-whois.ts';

const REGISTRY = parseWhois(`   Domain Name: EXAMPLE.COM
   Registrar WHOIS Server: whois.registrar.example.net
   Updated Date: 2020-01-01T00:00:00Z
   Creation Date: 2001-01-01T00:00:00Z
   Registry Expiry Date: 2031-01-01T00:00:00Z
   Registrar: Registrar One Inc.
   Registrar IANA ID: 292
   Domain Status: clientHold https://icann.org/epp#clientHold
   Name Server: NS1.EXAMPLE.NET
   DNSSEC: unsigned
`);
const REGISTRAR = parseWhois(`Domain Name: example.com
Updated Date: 2019-12-31T00:00:00Z
Creation Date: 2001-01-02T00:00:00Z
Registrar Registration Expiration Date: 2030-01-01T00:00:00Z
Registrar: REGISTRAR ONE
Registrant Name: Jane Roe
Registrant Email: jane@example.org
Name Server: ns2.example.net
`);

describe('answers of registry and registrar', () => {
  it('takes contacts from the registrar and the rest from the registry', () => {
    const merged = mergeRegistrations(REGISTRY, REGISTRAR);
    expect(merged).toMatchObject({
      registrar: 'Registrar One Inc.',
      registrarIanaId: '292',
      createdOn: '2001-01-01T00:00:00Z',
      updatedOn: '2020-01-01T00:00:00Z',
      expiresOn: '2031-01-01T00:00:00Z',
      statuses: ['clientHold'],
      nameServers: ['ns1.example.net'],
      dnssec: false,
      referral: 'whois.registrar.example.net',
    });
    expect(contactOf(merged, 'registrant')?.name).toEqual({
      value: 'Jane Roe',
      state: 'DISCLOSED',
      place: { first: 6, last: 6 },
    });
  });

  it('fills in from the registrar what the registry does not say', () => {
    const silent: Registration = { ...REGISTRY, createdOn: undefined, nameServers: [], registrar: undefined };
    expect(mergeRegistrations(silent, REGISTRAR)).toMatchObject({
      createdOn: '2001-01-02T00:00:00Z',
      nameServers: ['ns2.example.net'],
      registrar: 'REGISTRAR ONE',
    });
  });

  it.each(['Rate limit exceeded, try again later', 'No match for example.com', '', 'Connection refused'])(
    'keeps the registry record where the registrar says %p',
    (text) => {
      const merged = mergeRegistrations(REGISTRY, parseWhois(text));
      expect(merged).toMatchObject({
        outcome: 'registered',
        registrar: 'Registrar One Inc.',
        rateLimited: false,
      });
      expect(merged.notes.at(-1)).toMatch(/another answer/);
    },
  );

  it('believes the registry that a name is free, and the registrar where the registry refuses', () => {
    expect(mergeRegistrations(parseWhois('No match for "EXAMPLE.COM".'), REGISTRAR).outcome).toBe(
      'not-registered',
    );
    expect(mergeRegistrations(parseWhois('Too many requests'), REGISTRAR).outcome).toBe('registered');
  });

  it('prefers a registry contact that says something to a redacted one', () => {
    const redacted = parseWhois(
      'Domain Name: example.com\nRegistrar: X\nRegistrant Name: REDACTED FOR PRIVACY\n',
    );
    const disclosed = parseWhois('Domain Name: example.com\nRegistrar: X\nRegistrant Name: Jane Roe\n');
    expect(contactOf(mergeRegistrations(disclosed, redacted), 'registrant')?.name.value).toBe('Jane Roe');
  });
});
