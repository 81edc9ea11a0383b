import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  nonIdentifyingRegistrant,
  nonIdentifyingValue,
  withheldText,
} from '../../../src/normalize/non-identifying/non-identifying.ts';

/** kind, text, lists, files, note; see the head of the file. */
const LISTED = readFileSync(new URL('../../fixtures/privacy-services.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

const fieldOf = (text: string): 'email' | 'organization' => (text.includes('@') ? 'email' : 'organization');

describe('values that identify nobody', () => {
  it.each(
    LISTED.filter(([kind]) => kind === 'service' || kind === 'service-phrase' || kind === 'placeholder'),
  )('knows the %s %s', (_kind, text) => {
    expect(nonIdentifyingValue('organization', text)).toBeDefined();
  });

  it.each(LISTED.filter(([kind]) => kind === 'email-domain'))('knows the %s %s', (_kind, host) => {
    expect(nonIdentifyingValue('email', `a1b2c3@${host}`)?.rule).toBe('relay-address');
    expect(nonIdentifyingValue('email', `a1b2c3@mx.${host}`)?.rule).toBe('relay-address');
  });

  it.each(LISTED.filter(([kind, text]) => kind === 'shared-contact' && text !== 'dns-admin@google.com'))(
    'knows the %s %s',
    (_kind, text) => {
      expect(nonIdentifyingValue(fieldOf(text), text)).toBeDefined();
    },
  );

  it.each(LISTED.filter(([kind]) => kind === 'not-privacy'))('leaves the %s %s alone', (_kind, text) => {
    expect(nonIdentifyingValue(fieldOf(text), text)).toBeUndefined();
  });

  it.each([
    ['name', 'Jane Proxy'],
    ['name', 'Proxy'],
    ['organization', 'Hidden Valley Ranch'],
    ['organization', 'Njalla Olsen Fish Oy'],
    ['organization', 'Nonesuch Records'],
    ['organization', 'Domain Holdings Ltd'],
    ['organization', 'The Anonymous Theatre Company'],
    ['email', 'dns-admin@google.com'],
    ['email', 'hostmaster@example.org'],
    ['email', 'info@privacyinternational.org'],
    ['email', 'jane.doe@proxy-networks.example.com'],
  ] as const)('takes the %s %s for an identity', (field, text) => {
    expect(nonIdentifyingValue(field, text)).toBeUndefined();
  });

  it.each([
    ['organization', 'Contact Privacy Inc. Customer 0123456789', 'privacy-service'],
    ['organization', 'DOMAINS BY PROXY, LLC', 'privacy-service'],
    ['name', 'Redacted for Privacy', 'redaction-text'],
    ['name', 'N/A', 'no-value-text'],
    ['name', 'Hostmaster', 'role-name'],
    ['name', 'IT Department', 'role-name'],
    ['organization', 'MarkMonitor Inc.', 'brand-protection-agent'],
    ['organization', 'Sedo GmbH', 'marketplace'],
    ['email', 'x7f3k@privacy.example', 'relay-address'],
    ['email', 'shop.example.com@whoisproxy.example', 'relay-address'],
    ['email', 'https://registrar.example/contact/shop.example.com', 'redaction-text'],
  ] as const)('takes the %s %s by the rule %s', (field, text, rule) => {
    expect(nonIdentifyingValue(field, text)?.rule).toBe(rule);
  });

  it('lets one identifying value speak for a registrant', () => {
    expect(
      nonIdentifyingRegistrant({ name: 'Domain Admin', organization: 'Acme Private Limited' }),
    ).toBeUndefined();
    expect(nonIdentifyingRegistrant({ name: 'REDACTED FOR PRIVACY', organization: 'N/A' })?.rule).toBe(
      'redaction-text',
    );
    expect(nonIdentifyingRegistrant({})).toBeUndefined();
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        withheldText(text);
        nonIdentifyingValue('email', text);
        nonIdentifyingValue('organization', text);
      }),
    );
  });
});
