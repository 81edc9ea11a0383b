import { builtInBootstrap, parseBootstrap } from '../../../../src/sources/ask/servers/rdap-bootstrap.ts';
import { isPublicAddress } from '../../../../src/sources/ask/servers/public-address.ts';
import { parseWhoisReferral } from '../../../../src/sources/ask/servers/server-address.ts';
import { serverDirectory } from '../../../../src/sources/ask/servers/server-directory.ts';

const builtIn = builtInBootstrap();

describe('serverDirectory', () => {
  it('knows the registries of big suffixes and asks IANA about the others', () => {
    const directory = serverDirectory({ builtIn });
    expect(directory.routesFor('example.com')).toEqual({
      rdap: ['https://rdap.verisign.com/com/v1/'],
      whois: { host: 'whois.verisign-grs.com', port: 43 },
    });
    expect(directory.routesFor('example.co.za').whois?.host).toBe('coza-whois.registry.net.za');
    expect(directory.routesFor('example.unheard-of')).toEqual({
      rdap: [],
      whois: { host: 'whois.iana.org', port: 43 },
    });
  });

  it('lets the longest suffix that is set win, and what is set over what is built in', () => {
    const local = { host: '127.0.0.1', port: 4343 };
    const british = { host: '127.0.0.1', port: 4344 };
    const directory = serverDirectory({
      builtIn,
      whois: new Map([
        ['*', local],
        ['co.uk', british],
      ]),
    });
    expect(directory.routesFor('example.co.uk')).toEqual({ rdap: [], whois: british });
    expect(directory.routesFor('example.com')).toEqual({ rdap: [], whois: local });
    expect(directory.isListed('127.0.0.1', 4344)).toBe(true);
  });

  it('takes an empty list of RDAP services for there being none, and keeps the rest of the built-in copy', () => {
    const rdap = parseBootstrap(
      '{"services": [[["com"], []], [["net"], ["http://b.example/x", "https://a.example"]]]}',
    );
    const directory = serverDirectory({ builtIn, rdap });
    expect(directory.routesFor('example.com').rdap).toEqual([]);
    expect(directory.routesFor('example.net').rdap).toEqual(['https://a.example/', 'http://b.example/x/']);
    expect(directory.routesFor('example.de').rdap).toEqual(['https://rdap.denic.de/']);
  });

  it('refuses a bootstrap file that is none', () => {
    expect(() => parseBootstrap('{}')).toThrow('RFC 9224');
    expect(() => parseBootstrap('nothing')).toThrow('JSON');
  });
});

describe('parseWhoisReferral', () => {
  it.each([
    ['whois.example.com', { host: 'whois.example.com', port: 43 }],
    ['whois://Whois.Example.com:4343/', { host: 'whois.example.com', port: 4343 }],
    ['rwhois://rwhois.example.com:4321', { host: 'rwhois.example.com', port: 4321 }],
    ['127.0.0.1:4343', { host: '127.0.0.1', port: 4343 }],
    ['[::1]:4343', { host: '::1', port: 4343 }],
    ['whois.example.com:0', undefined],
    ['https://www.example.com/whois', undefined],
    ['not a host', undefined],
  ])('reads %s', (text, server) => {
    expect(parseWhoisReferral(text)).toEqual(server);
  });
});

describe('isPublicAddress', () => {
  it.each(['192.0.46.8', '8.8.8.8', '2620:0:2d0:200::8', '2a00:1450:4001::1'])('lets %s pass', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...[
      '0.0.0.0',
      '10.0.0.1',
      '100.64.0.1',
      '127.0.0.1',
      '169.254.169.254',
      '172.31.0.1',
      '192.168.1.1',
      '198.18.0.1',
    ],
    ...[
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:8.8.8.8',
      '64:ff9b::808:808',
      'fc00::1',
      'fe80::1',
    ],
    ...['ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', 'fd00:ec2::254', 'localhost', ''],
  ])('stops %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
