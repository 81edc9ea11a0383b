import { stableText } from '../../src/sources/volatile-lines.ts';

describe('stableText', () => {
  it('leaves out what changes with every question, and nothing about the domain', () => {
    const raw = [
      'Domain Name: EXAMPLE.COM',
      'Record last updated on 2020-01-01.',
      'Last Update: 2020-01-01',
      '>>> Last update of WHOIS database: 2024-05-05T00:00:00Z <<<',
      '% Query time:     4 msec',
      '#    WHOIS lookup made at 2020-05-05T10:00:00Z',
      '% Timestamp: Sat Nov 05 10:00:00 2022',
    ].join('\r\n');
    expect(stableText(raw)).toBe(
      'Domain Name: EXAMPLE.COM\nRecord last updated on 2020-01-01.\nLast Update: 2020-01-01',
    );
  });

  it("leaves out the event of RDAP's database", () => {
    const answer = (when: string): string =>
      JSON.stringify({
        ldhName: 'example.com',
        events: [
          { eventAction: 'registration', eventDate: '2012-01-01' },
          { eventAction: 'last update of RDAP database', eventDate: when },
        ],
      });
    expect(stableText(answer('2024-01-01'))).toBe(stableText(answer('2024-02-02')));
  });
});
