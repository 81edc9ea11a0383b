import { parseDomainList } from '../../src/sources/domain-list.ts';

describe('parseDomainList', () => {
  it('reduces what people keep in lists to names that can be registered, and reports the rest by line', () => {
    const text = [
      '\uFEFF# customers',
      'https://www.trustcor.co/contact#form',
      '',
      '  mail.TrustCor.co.  # the same',
      'münchen.de; shop.example.co.uk',
      'jan@vostrom.example.com',
      '10.0.0.1',
      '[2001:db8::1]:443',
      'co.uk',
      'localhost',
    ].join('\r\n');
    expect(parseDomainList(text)).toEqual({
      domains: ['trustcor.co', 'xn--mnchen-3ya.de', 'example.co.uk', 'example.com'],
      duplicates: 1,
      rejected: [
        { line: 7, text: '10.0.0.1', reason: 'an IP address, not a domain' },
        { line: 8, text: '[2001:db8::1]:443', reason: 'an IP address, not a domain' },
        { line: 9, text: 'co.uk', reason: 'not a name that can be registered' },
        { line: 10, text: 'localhost', reason: 'no domain name' },
      ],
    });
  });
});
