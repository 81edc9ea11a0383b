import { hostingNameServer } from '../../src/normalize/name-server.ts';

describe('hostingNameServer', () => {
  it.each([
    'ns53.domaincontrol.com',
    'ada.ns.cloudflare.com',
    'ns-1536.awsdns-00.co.uk',
    'ns1-03.azure-dns.com',
    'dns1.registrar-servers.com',
    'ns1.sedoparking.com',
    'ns1.dan.com',
    'ns1041.ui-dns.biz',
    'ns1.unlisted-hosting.example',
    'a.unlisteddns.net',
  ])('%s serves the names of many owners', (host) => {
    expect(hostingNameServer(host)).toEqual({
      rule: 'hosting-name-server',
      reason: `"${host}" serves the names of many owners for a provider`,
    });
  });

  it.each([
    'ns1.msgsafe.io',
    'ns1.google.com',
    'dns1.acme.com',
    'ns2.goldnsilver.com',
    'ns.host',
    'ns1.notdan.com',
  ])('%s may be one of an owner', (host) => {
    expect(hostingNameServer(host)).toBeUndefined();
  });
});
