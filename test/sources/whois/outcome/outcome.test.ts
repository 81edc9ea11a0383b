import { parseWhois } from '../../../../src/sources/whois/parse-whois.ts';

/** Whole answers, as servers word them, and what they say of the name. */
const ANSWERS: readonly (readonly [string, string])[] = [
  ['Domain: example.de\nStatus: free\n', 'not-registered'],
  ['% Object "foo.at" not found\n% nothing found', 'not-registered'],
  ['Domain:\tfoo.be\nStatus:\tAVAILABLE', 'not-registered'],
  ['Domain name:           foo.ca\nDomain status:         available\n', 'not-registered'],
  ['no matching record.\n', 'not-registered'],
  ['No matching record', 'not-registered'],
  [
    'query : foo.kr\n\n\n# KOREAN(UTF8)\n상기 도메인이름은 등록되어 있지 않습니다.\n\n# ENGLISH\n\nThe requested domain was not found in the Registry or Registrar’s WHOIS Server.\n',
    'not-registered',
  ],
  ['No_Se_Encontro_El_Objeto/Object_Not_Found', 'not-registered'],
  ['% No match', 'not-registered'],
  ['No information available about domain name foo.pl in the Registry NASK database.\n', 'not-registered'],
  ['No entries found for the selected source(s).\n\nLast updated on 2013-08-20T06:41:36Z', 'not-registered'],
  ['% No match for "foo.si".', 'not-registered'],
  ['Domain not found.', 'not-registered'],
  ['Not found.', 'not-registered'],
  ['No Object Found', 'not-registered'],
  ['NO OBJECT FOUND!', 'not-registered'],
  ['%ERROR:101: no entries found\n%\n% No entries found.', 'not-registered'],
  ['foo.lv: free', 'not-registered'],
  ['[Domain]\nDomain: foo.lv\nStatus: free\n', 'not-registered'],
  ['% No such domain\n', 'not-registered'],
  ['*** Nothing found for this query.\n', 'not-registered'],
  ['% No entries found for query "foo.is".', 'not-registered'],
  ['No match for "FOO.EDU".', 'not-registered'],
  ['NO MATCH: This domain is available\n', 'not-registered'],
  ['Domain Status: Available', 'not-registered'],
  ['Domain status:         redemption\nDomain name: foo.ca', 'registered'],
  ['This domain is reserved', 'reserved'],
  ['Domain reserved', 'reserved'],
  ['Reserved Domain Name', 'reserved'],
  [
    'The registration of this domain is restricted, as it is protected by the Donuts DPML Brand Protection policy.',
    'reserved',
  ],
  ['% This name is reserved by the Registry.', 'reserved'],
  ['foo.ax is reserved by registry', 'reserved'],
  ['Domain foo.xx is not available for registration', 'reserved'],
  ['Status: RESERVED\nDomain: foo.xx', 'reserved'],
  ['This name is blocked by the registry.', 'reserved'],
  ['WHOIS LIMIT EXCEEDED - SEE WWW.PIR.ORG/WHOIS FOR DETAILS', 'refused'],
  ['Your access is too fast,please try again later.', 'refused'],
  ['Queried interval is too short.', 'refused'],
  ['% Maximum query rate reached', 'refused'],
  ['Number of allowed queries exceeded.', 'refused'],
  ['You have been banned for abuse.', 'refused'],
  [
    '%ERROR:201: access denied for 1.2.3.4\n%\n% Sorry, access from your host has been permanently\n% denied because of a repeated excessive querying.',
    'refused',
  ],
  ['Excessive querying, grace period of 30 seconds.', 'refused'],
  ['Requests of this client are not permitted. Please use http://www.nic.ch/whois/ for queries.', 'refused'],
  ['IP address blocked due to exceeded daily limit', 'refused'],
  ['Look up quota exceeded', 'refused'],
  ['The WHOIS query quota for 1.2.3.4 has been exceeded', 'refused'],
  ['Please try again later / You are over limit', 'refused'],
  ['DAILY LIMIT REACHED', 'refused'],
  ['Error: connection limit reached', 'refused'],
  ['Lookup quota exceeded.', 'refused'],
  ['55000000002 Connection refused; access control limit reached.', 'refused'],
  ['You are not allowed to connect', 'refused'],
  ['Rate limit exceeded. Try again after: 24h0m0s', 'refused'],
  ['Invalid request: too many requests', 'refused'],
  ['Too frequent queries', 'refused'],
  ['Whois requests from your IP are blocked', 'refused'],
  ['', 'unreadable'],
  ['<html><head><title>502 Bad Gateway</title></head></html>', 'unreadable'],
  ['Connection reset', 'unreadable'],
  ['The domain has not been registered.', 'not-registered'],
  ['Domain foo.hk has not been registered', 'not-registered'],
  ['foo.fi: Domain not found', 'not-registered'],
  ['The domain you requested is not known', 'not-registered'],
  ['Dominio inexistente', 'not-registered'],
  ['El dominio no se encuentra registrado', 'not-registered'],
  ['Domínio não registrado', 'not-registered'],
  ['domaine non enregistré', 'not-registered'],
  ['Le domaine foo.tn est disponible', 'not-registered'],
  ['AVAILABLE', 'not-registered'],
  ['foo.nl is free', 'not-registered'],
  ['No Found', 'not-registered'],
  ['Not Registered', 'not-registered'],
  ['Domain is not registered.', 'not-registered'],
  ['Above domain name is not registered to DBD', 'not-registered'],
  ['This query returned 0 objects.', 'not-registered'],
  ['Requested Domain cannot be found', 'not-registered'],
  ['Sorry. We could not find the domain', 'not-registered'],
  ['Unregistered', 'not-registered'],
  ['The domain name is available', 'not-registered'],
  ['el dominio está disponible', 'not-registered'],
  ['Nincs találat', 'not-registered'],
  ['Domain name is available for registration!', 'not-registered'],
  ['未注册', 'not-registered'],
  ['The domain foo.ve has not been found in our database', 'not-registered'],
  ['does not Exist in database', 'not-registered'],
  ['status:      No Object Found\ndomain: foo.xx', 'not-registered'],
  ['Status:  Not Registered\nQuery: foo.ke', 'not-registered'],
  ['no records matching', 'not-registered'],
  ['Domain foo.ly not exists', 'not-registered'],
  ['I got no matching object', 'not-registered'],
  ['Error 404: not found', 'not-registered'],
  ['Object_Not_Found', 'not-registered'],
  ['Invalid domain name', 'unreadable'],
  ['Nothing found for foo.at', 'not-registered'],
];

describe('answers without a record', () => {
  it.each(ANSWERS)('%j is %s', (answer, outcome) => {
    expect(parseWhois(answer).outcome).toBe(outcome);
  });

  it('never takes a refusal for a free name', () => {
    const afnic = '%%\n%% Too many requests...\n%%\n\n%% No entries found in the AFNIC Database.\n';
    expect(parseWhois(afnic)).toMatchObject({ outcome: 'refused', rateLimited: true });
  });

  it('believes a refusal that still names what it did not find', () => {
    const brief =
      '% Query rate limit exceeded. Reduced information.\n\n% No match for domain "nothing-here.br"\n';
    expect(parseWhois(brief)).toMatchObject({
      outcome: 'not-registered',
      rateLimited: true,
      domain: 'nothing-here.br',
    });
  });

  it('marks a record that was cut short', () => {
    const brief =
      '% Query rate limit exceeded. Reduced information.\n\ndomain:      example.br\nowner: Example Ltda\n';
    expect(parseWhois(brief)).toMatchObject({
      outcome: 'registered',
      rateLimited: true,
      domain: 'example.br',
    });
  });

  it('does not read the outcome out of the terms of use', () => {
    const record =
      'Domain Name: example.com\nRegistrar: Example Inc.\nCreation Date: 2001-02-03T04:05:06Z\n\n' +
      'TERMS: access is rate limited; abusers are blacklisted. A name not found here may be reserved or available.\n';
    expect(parseWhois(record)).toMatchObject({ outcome: 'registered', rateLimited: false });
  });

  it('knows the name asked about where the answer does not repeat it', () => {
    expect(parseWhois('Not found.', { domain: 'Example.COM' })).toMatchObject({
      outcome: 'not-registered',
      domain: 'example.com',
    });
  });
});
