import { CONTACT_FIELDS, type Registration } from '../../../src/model/registration.ts';
import { Quoter } from '../../../src/sources/quote-place.ts';
import { parseWhois } from '../../../src/sources/whois/parse-whois.ts';

/** One record; every registry lays out the same things in its own way. */
const FIELDS: readonly (readonly [string, string])[] = [
  ['Domain Name', 'example.com'],
  ['Creation Date', '2001-02-03'],
  ['Updated Date', '2021-05-06'],
  ['Expiry Date', '2031-02-03'],
  ['Registrar', 'Example Registrar Ltd'],
  ['Domain Status', 'clientTransferProhibited'],
  ['Name Server', 'ns1.example.com'],
  ['Name Server', 'ns2.example.com'],
  ['Registrant Name', 'Jane Roe'],
  ['Registrant Organization', 'Example Widgets LLC'],
  ['Registrant Street', '12 Main Street'],
  ['Registrant City', 'Springfield'],
  ['Registrant Postal Code', '62701'],
  ['Registrant Country', 'US'],
  ['Registrant Phone', '+1.2175550100'],
  ['Registrant Email', 'jane@example.com'],
  ['Tech Name', 'Tom Tester'],
  ['Tech Email', 'tom@example.net'],
];

type Layout = (label: string, value: string) => string;

const LINES: Readonly<Record<string, Layout>> = {
  colon: (label, value) => `${label}: ${value}`,
  'no blank': (label, value) => `${label}:${value}`,
  'blanks around': (label, value) => `${label} : ${value}`,
  'two colons': (label, value) => `${label}:: ${value}`,
  'full-width colon': (label, value) => `${label}：${value}`,
  'upper case': (label, value) => `${label.toUpperCase()}: ${value}`,
  'lower case': (label, value) => `${label.toLowerCase()}: ${value}`,
  'camel case': (label, value) =>
    `${label.charAt(0).toLowerCase()}${label.slice(1).replace(/ /g, '')}: ${value}`,
  underscores: (label, value) => `${label.toLowerCase().replace(/ /g, '_')}: ${value}`,
  hyphens: (label, value) => `${label.toLowerCase().replace(/ /g, '-')}: ${value}`,
  dots: (label, value) => `${label.padEnd(32, '.')}: ${value}`,
  'dots alone': (label, value) => `${label.padEnd(32, '.')} ${value}`,
  'full-width colon behind dots': (label, value) => `${label.padEnd(32, '.')}：${value}`,
  brackets: (label, value) => `[${label}]   ${value}`,
  'right-aligned': (label, value) => `${label.padStart(30)}: ${value}`,
  tab: (label, value) => `${label}\t${value}`,
  column: (label, value) => label.padEnd(40) + value,
  equals: (label, value) => `${label} = ${value}`,
  'equals alone': (label, value) => `${label}=${value}`,
  'aligned equals': (label, value) => `${label.padEnd(30)}= ${value}`,
  arrow: (label, value) => `${label} => ${value}`,
  pipe: (label, value) => `${label}|${value}`,
  box: (label, value) => `| ${label.padEnd(30)} | ${value.padEnd(40)} |`,
  JSON: (label, value) => `  "${label}": "${value}",`,
  quotes: (label, value) => `${label}: "${value}"`,
  below: (label, value) => `${label}:\n    ${value}`,
  'below, flush': (label, value) => `${label}:\n${value}\n`,
  bullets: (label, value) => `- ${label}: ${value}`,
  numbers: (label, value) => `7. ${label}: ${value}`,
  indent: (label, value) => `        ${label}: ${value}`,
  table: (label, value) => `<tr><td><b>${label}</b></td><td>${value}</td></tr>`,
  page: (label, value) => `<b>${label}:</b> ${value}<br>`,
};

const ENDS: Readonly<Record<string, string>> = {
  CR: '\r',
  'CR LF': '\r\n',
  'LF CR': '\n\r',
  'CR CR LF': '\r\r\n',
  'blank lines between': '\n\n',
  'form feeds': '\f\n',
};

function answer(layout: Layout, end = '\n'): string {
  return FIELDS.map(([label, value]) => layout(label, value) + end).join('');
}

const plain = withoutPlaces(parseWhois(answer((label, value) => `${label}: ${value}`)));

/** What is told, wherever it stands. */
function withoutPlaces(registration: Registration): unknown {
  const json = JSON.stringify(registration, (key, value: unknown) =>
    /places?$/i.test(key) ? undefined : value,
  );
  return JSON.parse(json);
}

/** Every value that the record has, as it is quoted from the line where it was found. */
function quotedValues(text: string): readonly (string | undefined)[] {
  const { registrar, registrarPlace, nameServers, nameServerPlaces, contacts } = parseWhois(text);
  const quoter = new Quoter(text);
  return [
    quoter.quote(registrar, registrarPlace)?.quote,
    ...nameServers.map((host) => quoter.quote(host, nameServerPlaces?.get(host))?.quote),
    ...contacts.flatMap((contact) =>
      CONTACT_FIELDS.filter((field) => contact[field].value !== undefined).map((field) => {
        const { value, place } = contact[field];
        return quoter.quote(value, place)?.quote;
      }),
    ),
  ];
}

const VALUES = [
  ...['Example Registrar Ltd', 'ns1.example.com', 'ns2.example.com', 'Jane Roe', 'Example Widgets LLC'],
  ...['jane@example.com', '+1.2175550100', '12 Main Street', 'Springfield', '62701', 'US'],
  ...['Tom Tester', 'tom@example.net'],
];

describe('one record in many layouts', () => {
  it('is read whole', () => {
    expect(plain).toMatchObject({
      domain: 'example.com',
      registrar: 'Example Registrar Ltd',
      createdOn: '2001-02-03',
      updatedOn: '2021-05-06',
      expiresOn: '2031-02-03',
      nameServers: ['ns1.example.com', 'ns2.example.com'],
      statuses: ['clientTransferProhibited'],
      contacts: [
        {
          role: 'registrant',
          name: { value: 'Jane Roe', state: 'DISCLOSED' },
          organization: { value: 'Example Widgets LLC' },
          street: { value: '12 Main Street' },
          city: { value: 'Springfield' },
          postalCode: { value: '62701' },
          country: { value: 'US' },
          phone: { value: '+1.2175550100' },
          email: { value: 'jane@example.com' },
        },
        { role: 'tech', name: { value: 'Tom Tester' }, email: { value: 'tom@example.net' } },
      ],
    });
  });

  it.each(Object.keys(LINES))('%s', (name) => {
    const text = answer(LINES[name] ?? String);
    expect(withoutPlaces(parseWhois(text))).toEqual(plain);
    expect(quotedValues(text)).toEqual(VALUES);
  });

  it.each(Object.keys(ENDS))('lines end with %s', (name) => {
    const text = answer((label, value) => `${label}: ${value}`, ENDS[name]);
    expect(withoutPlaces(parseWhois(text))).toEqual(plain);
    expect(quotedValues(text)).toEqual(VALUES);
  });
});

it.each([
  ['=== ', ' ==='],
  ['--- ', ' ---'],
  ['*** ', ' ***'],
  ['', ':'],
  ['[', ']'],
])('headings such as "%sOwner%s" open sections', (before, after) => {
  const heading = (text: string): string => `${before}${text}${after}\n`;
  const read = parseWhois(
    `Domain name: example.com\n${heading('Owner')}Example Ltd\nLeeds LS1 1AA\nUnited Kingdom\n` +
      `${heading('Technical contact')}Tom Tester <tom@example.net>\n` +
      `${heading('Name servers')}ns1.example.com\nns2.example.com\n`,
  );
  expect(read.nameServers).toEqual(['ns1.example.com', 'ns2.example.com']);
  expect(read.contacts).toMatchObject([
    { role: 'registrant', organization: { value: 'Example Ltd' }, country: { value: 'United Kingdom' } },
    { role: 'tech', name: { value: 'Tom Tester' }, email: { value: 'tom@example.net' } },
  ]);
});
