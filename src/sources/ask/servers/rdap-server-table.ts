/**
 * RDAP services by suffix: a partial copy of what registries publish in IANA's bootstrap registry (RFC 9224), and
 * services that the registry lacks. Compiled from general knowledge, biggest registries first; a whole and current copy
 * is one setting away (INTERLOCK_RDAP_BOOTSTRAP=https://data.iana.org/rdap/dns.json). Suffixes without an entry are
 * asked by WHOIS.
 */
export const RDAP_SERVICES: readonly (readonly [suffixes: string, base: string])[] = [
  ['com', 'https://rdap.verisign.com/com/v1/'],
  ['net', 'https://rdap.verisign.com/net/v1/'],
  ['cc', 'https://tld-rdap.verisign.com/cc/v1/'],
  ['tv', 'https://tld-rdap.verisign.com/tv/v1/'],
  ['name', 'https://tld-rdap.verisign.com/name/v1/'],
  ['org ngo ong', 'https://rdap.publicinterestregistry.org/rdap/'],
  [
    'info mobi pro io sh ac me ai live life world today group media agency email company solutions services ' +
      'digital network center technology systems international news social team capital finance global',
    'https://rdap.identitydigital.services/rdap/',
  ],
  [
    'app dev page new how soy foo zip mov day ing meme phd prof rsvp boo dad channel',
    'https://pubapi.registry.google/rdap/',
  ],
  ['online site store tech space website fun press host pw', 'https://rdap.radix.host/rdap/'],
  ['xyz', 'https://rdap.centralnic.com/xyz/'],
  ['college', 'https://rdap.centralnic.com/college/'],
  ['fo', 'https://rdap.centralnic.com/fo/'],
  ['shop', 'https://rdap.gmoregistry.net/rdap/'],
  ['biz', 'https://rdap.nic.biz/'],
  ['us', 'https://rdap.nic.us/'],
  ['club', 'https://rdap.nic.club/'],
  ['top', 'https://rdap.zdnsgtld.com/top/'],
  ['ar', 'https://rdap.nic.ar/'],
  ['au', 'https://rdap.cctld.au/rdap/'],
  ['br', 'https://rdap.registro.br/'],
  ['ca', 'https://rdap.ca.fury.ca/rdap/'],
  ['ch', 'https://rdap.nic.ch/'],
  ['cr', 'https://rdap.nic.cr/'],
  ['cz', 'https://rdap.nic.cz/'],
  ['de', 'https://rdap.denic.de/'],
  ['ee', 'https://rdap.tld.ee/'],
  ['fi', 'https://rdap.fi/rdap/rdap/'],
  ['fr re pm tf wf yt', 'https://rdap.nic.fr/'],
  ['id', 'https://rdap.pandi.id/rdap/'],
  ['in', 'https://rdap.nixiregistry.in/rdap/'],
  ['is', 'https://rdap.isnic.is/rdap/'],
  ['li', 'https://rdap.nic.li/'],
  ['nl', 'https://rdap.sidn.nl/'],
  ['no', 'https://rdap.norid.no/'],
  ['pl', 'https://rdap.dns.pl/'],
  ['sg', 'https://rdap.sgnic.sg/rdap/'],
  ['si', 'https://rdap.register.si/'],
  ['tw', 'https://ccrdap.twnic.tw/tw/'],
  ['ua', 'https://rdap.hostmaster.ua/'],
  ['uk', 'https://rdap.nominet.uk/uk/'],
  ['ac.uk gov.uk', ''],
];
