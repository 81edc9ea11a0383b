import { nonIdentifyingValue } from '../../../src/normalize/non-identifying/non-identifying.ts';

const SERVICES = [
  ...[
    'Whois Data Protection',
    'Direct Privacy LLC',
    'PTS Privacy & Trustee Services',
    'Domain Protection Services, Inc',
  ],
  ...[
    'Private Registrant',
    'Identity Protection Service',
    'Tucows Domain Privacy',
    'Hidden Harbour Whois Protection',
  ],
  ...['Acme Private Registration', 'Super Privacy Service LTD', 'Domain Whois Guard Ltd', 'Customer Privacy'],
  ...[
    'Whois Shield',
    'Global Domain Privacy Services Inc',
    'Proxy Protection LLC',
    'Bluereg Datenschutz Service',
  ],
  ...[
    'Private Domain Registrations Ltd',
    'Registrant Identity Shield',
    'Kelp Registrant Privacy',
    'WhoisTrustee.com Limited',
  ],
  ...['On behalf of shop.example.com OWNER', 'Registrant of shop.example.com', 'shop.example.co.uk owner'],
  ...[
    'Owner of shop.example.com',
    'c/o whoisproxy.com',
    'See PrivacyGuardian.org',
    'Protection of Private Person',
  ],
  ...[
    'Njalla Okta LLC',
    'NorthHarborPrivacy.com',
    'Private Whois',
    'Kelp Anonymous Registration',
    'Kelp Identity Shield SA',
    'DomainPrivacy Inc',
  ],
];

/** Companies of other trades whose names hold the same words. */
const COMPANIES = [
  ...[
    'Shield Insurance Group',
    'Guardian Media Group',
    'Coast Guard Foundation',
    'Private Jets Ltd',
    'National Trust',
  ],
  ...[
    'Sunrise Domains Ltd',
    'Child Protection Society',
    'Fire Protection Services Ltd',
    'Data Protection Commission',
  ],
  ...[
    'Data Protection Services GmbH',
    'Environmental Protection Agency',
    'Privacy Company B.V.',
    'Privacy Inc.',
  ],
  ...[
    'Privacy Partners LLP',
    'Anonymous Content LLC',
    'Domain Holdings Private Limited',
    'Domain Group',
    'Identity Guard',
  ],
  ...[
    'Consumer Protection Association',
    'Trust Domains GmbH',
    'Private Internet Access, Inc.',
    'Domain Services Ltd',
  ],
  ...[
    'Contact Energy',
    'Shield Protection Services Ltd',
    'Agent Provocateur',
    'Personal Data Services',
    'DNS Belgium',
  ],
  ...['Registration Services Inc', 'Private Client Services LLC', 'Guard Dog Domains', 'Brand Shield Ltd'],
  ...[
    'Hidden Domain Vineyards',
    'Proxy Services for Investors Ltd',
    'Acme Domains Pvt. Ltd.',
    'Masked Marvel Comics',
  ],
  ...[
    'Whoisit Bakery',
    'Whoi Research Institute',
    'Hidden by Design Ltd',
    'Institute for GDPR',
    'Redacted Coffee Roasters',
  ],
  ...[
    'Undisclosed Location Productions',
    'Withheld Records Ltd',
    'Friends of example.com',
    'Registrant of the Year Awards',
  ],
  ...[
    'Private Person Theatre',
    'Trustee Savings Bank',
    'Nominee of the People Ltd',
    'Agency for Trust',
    'Prokopy Private Bank',
  ],
];

describe('a name made as privacy services make theirs', () => {
  it.each(SERVICES)('is a service: %s', (name) => {
    expect(nonIdentifyingValue('organization', name)?.rule).toBe('privacy-service');
  });

  it.each(COMPANIES)('is a company of another trade: %s', (name) => {
    expect(nonIdentifyingValue('organization', name)).toBeUndefined();
  });
});

describe('a mailbox that a machine made', () => {
  it.each([
    '3f9c0b1d7a2e4c58@mail.example.com',
    'q7x2k9v4m1z8@post.example.org',
    'shop.example.com@private.example.net',
  ])('is an alias: %s', (address) => {
    expect(nonIdentifyingValue('email', address)?.rule).toBe('relay-address');
  });

  it.each([
    'jan.kok2015@mail.example.com',
    '3f9c0b1d7a2e4c58@gmail.com',
    'info@private-jets.example',
    'jan@shop.example.com',
  ])("is somebody's: %s", (address) => {
    expect(nonIdentifyingValue('email', address)).toBeUndefined();
  });
});

describe('who says that it stands in for others', () => {
  it.each([
    ['Smith & Partners LLP as agent for undisclosed principal', 'agent'],
    ['Reef Law LLP on behalf of a client', 'agent'],
    ['Coral Nominees Limited', 'agent'],
    ['Northwest Registered Agent LLC', 'formation-agent'],
    ['Dune Local Presence Ltd', 'trustee'],
    ['This domain is for sale', 'marketplace'],
    ['c/o Harbor.example', 'in-care-of'],
    ['Technical Contact', 'role-name'],
    ['Gerente de Dominios', 'role-name'],
  ])('%s, by the rule %s', (name, rule) => {
    expect(nonIdentifyingValue('organization', name)?.rule).toBe(rule);
  });
});

describe('a text that names nobody', () => {
  it.each([
    ['J*** S***', 'redaction-text'],
    ['j***@mail.example.com', 'redaction-text'],
    ['Private Individual', 'role-name'],
    ['Self', 'role-name'],
    ['Persona física', 'role-name'],
  ])('%s, by the rule %s', (text, rule) => {
    expect(nonIdentifyingValue(text.includes('@') ? 'email' : 'organization', text)?.rule).toBe(rule);
  });

  it.each(['E*Trade', 'Personal Touch Ltd', 'Home Depot'])('and one that does: %s', (text) => {
    expect(nonIdentifyingValue('organization', text)).toBeUndefined();
  });
});
