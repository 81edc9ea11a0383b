import fc from 'fast-check';
import {
  normalizeDomainName,
  normalizeHostName,
  registrableDomain,
} from '../../src/normalize/domain-name.ts';

describe('domain names', () => {
  it.each([
    ['EXAMPLE.Com.', 'example.com'],
    ['  münchen.de ', 'xn--mnchen-3ya.de'],
    ['straße.de', 'xn--strae-oqa.de'],
    ['ДОМЕН.РФ', 'xn--d1acufc.xn--p1ai'],
    ['www.example.co.uk', 'www.example.co.uk'],
  ])('writes %s as %s', (text, expected) => {
    expect(normalizeDomainName(text)).toBe(expected);
  });

  it.each([
    'localhost',
    '192.0.2.1',
    '2001:db8::1',
    'a b.com',
    '-a.com',
    'a_b.com',
    'http://example.com',
    'a..com',
    '',
  ])('takes %p for no domain', (text) => {
    expect(normalizeDomainName(text)).toBeUndefined();
  });

  it('allows underscores in host names', () => {
    expect(normalizeHostName('_dmarc.Example.org')).toBe('_dmarc.example.org');
  });

  it.each([
    ['https://user@www.example.co.uk:8443/path?q=a.b', 'example.co.uk'],
    ['//cdn.example.com/x', 'example.com'],
    ['example.com:8443/x', 'example.com'],
    ['jane@mail.example.org', 'example.org'],
    ['ns1.例え.jp', 'xn--r8jz45g.jp'],
    ['shop.blogspot.com', 'blogspot.com'],
  ])('finds what was registered in %s', (text, expected) => {
    expect(registrableDomain(text)).toBe(expected);
  });

  it.each(['co.uk', 'http://10.0.0.1/', 'nothing', 'http://'])('finds nothing registrable in %s', (text) => {
    expect(registrableDomain(text)).toBeUndefined();
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.domain(), (name) => {
        const once = normalizeDomainName(name);
        return once === undefined || normalizeDomainName(once) === once;
      }),
    );
  });
});
