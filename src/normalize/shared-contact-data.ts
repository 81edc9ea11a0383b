/** Contacts that stand on the registrations of many unrelated owners, as comparable text: company or person names. */
export const BRAND_PROTECTION_AGENTS: readonly string[] = [
  'ascio corporate domains',
  'com laude',
  'corsearch domains',
  'csc corporate domains',
  'dnstination',
  'identity digital',
  'ip mirror',
  'lexsynergy',
  'markmonitor',
  'nameshield',
  'netnames',
  'nom iq',
  'safenames',
];

export const AGENT_MAIL_DOMAINS: ReadonlySet<string> = new Set([
  'comlaude.com',
  'cscglobal.com',
  'cscinfo.com',
  'internationaladmin.com',
  'markmonitor.com',
  'nameshield.net',
  'netnames.com',
  'netnames.net',
  'safenames.net',
]);

export const REGISTRAR_CONTACTS: readonly string[] = [
  '1 1 internet ag',
  '1and1 internet ag',
  'internet invest',
  '1api gmbh registrar',
];

/** Local presence sold by registrars where a registry demands one. */
export const TRUSTEES: readonly string[] = ['domain trustee', 'marcaria com', 'nameaction chile'];

export const MARKETPLACES: readonly string[] = [
  'afternic',
  'buydomains com',
  'dan com',
  'dropcatch com',
  'hugedomains com',
  'sedo gmbh',
  'sedo com',
  'this domain is for sale',
  'domain for sale',
];

/** A role name is made of these words only and holds at least one of `ROLE_HEADS`. */
export const ROLE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'account',
    'accounts',
    'and',
    'billing',
    'contact',
    'contacts',
    'corporate',
    'dns',
    'domain',
    'domains',
    'email',
  ],
  ...[
    'group',
    'host',
    'ict',
    'internet',
    'it',
    'legal',
    'mail',
    'name',
    'names',
    'net',
    'network',
    'of',
    'online',
  ],
  ...[
    'registration',
    'registrations',
    'registry',
    'role',
    'security',
    'services',
    'site',
    'system',
    'systems',
    'the',
  ],
  ...[
    'trademark',
    'trademarks',
    'intellectual',
    'property',
    'ip',
    'tech',
    'technical',
    'web',
    'website',
    'zone',
  ],
]);

export const ROLE_HEADS: ReadonlySet<string> = new Set([
  ...[
    'adm',
    'admin',
    'administracion',
    'administration',
    'administrateur',
    'administrator',
    'administrators',
    'admins',
  ],
  ...[
    'department',
    'dept',
    'domainadmin',
    'dnsadmin',
    'hostmaster',
    'hostmasters',
    'manager',
    'management',
    'master',
  ],
  ...[
    'netadmin',
    'noc',
    'operations',
    'operator',
    'postmaster',
    'provisioning',
    'support',
    'sysadmin',
    'team',
  ],
  ...['webadmin', 'webmaster', 'webmasters'],
]);
