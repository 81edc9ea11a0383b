import { readdirSync, readFileSync } from 'node:fs';
import { jsonAt } from '../../src/lib/json-value.ts';
import { parseAnswer } from '../../src/ingest/registrations/parse-answer.ts';
import { registrationRecords } from '../../src/ingest/registrations/registration-record.ts';
import type { DomainName } from '../../src/model/ids.ts';
import type { Statement } from '../../src/model/record.ts';
import { mergeRegistrations } from '../../src/sources/merge-registrations.ts';
import { decodeAnswer } from '../../src/sources/decode-answer.ts';
import { normalizeEmail } from '../../src/normalize/contact/email.ts';
import { registrableDomain } from '../../src/normalize/domain-name.ts';
import { normalizePhone } from '../../src/normalize/contact/phone.ts';
import { thickAnswer, thinAnswer } from '../harness/whois-answers.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);

interface Answer {
  readonly name: string;
  readonly raw: string;
}

function answersIn(folder: string, ending: string): Answer[] {
  const at = new URL(`${folder}/`, FIXTURES);
  return readdirSync(at)
    .filter((name) => name.endsWith(ending) && !name.endsWith('.expected.json'))
    .map((name) => ({ name: `${folder}/${name}`, raw: decodeAnswer(readFileSync(new URL(name, at))) }));
}

const ANSWERS = [
  ...answersIn('whois/corpus', '.txt'),
  ...answersIn('whois/own', '.txt'),
  ...answersIn('rdap', '.json'),
];

/** What the records of one look-up state, each with the raw text of its own answer. */
function statementsOf(...raws: readonly string[]): { statement: Statement; raw: string }[] {
  const answers = raws.map((raw) => ({
    source: { id: 'source:test', kind: 'WHOIS', title: 'a server' },
    protocol: 'WHOIS',
    server: 'whois.example',
    raw,
    at: '2024-01-01T00:00:00.000Z',
    registration: parseAnswer(Buffer.from(raw)),
  })) as Parameters<typeof registrationRecords>[0]['answers'];
  const [first, ...rest] = answers.flatMap(({ registration }) => registration ?? []);
  const merged = first && rest.reduce(mergeRegistrations, first);
  const domain = (registrableDomain(merged?.domain ?? '') ?? 'example.com') as DomainName;
  const records = registrationRecords({ domain, answers, merged, by: undefined });
  return records.flatMap(({ statements, raw = '' }) => statements.map((statement) => ({ statement, raw })));
}

/** The text that a locator leads to, read as anybody would. */
function textAt(raw: string, locator: string): string {
  if (locator.startsWith('/')) {
    const value = jsonAt(JSON.parse(raw) as unknown, locator);
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
  const [, first = '', last = first] = /^lines? (\d+)(?:-(\d+))?$/.exec(locator) ?? [];
  return raw
    .split(/\r?\n/)
    .slice(Number(first) - 1, Number(last))
    .join('\n');
}

/** Whether the quoted words say the other end of the link, as far as words alone can tell. */
function says({ kind, to }: Statement, quote: string): boolean {
  const id = to.slice(to.indexOf(':') + 1);
  if (kind === 'SERVED_BY') return quote.toLowerCase().includes(id);
  if (kind === 'HAS_EMAIL') return (normalizeEmail(quote) ?? '') === id || quote.includes('@');
  if (kind === 'HAS_PHONE') return (normalizePhone(quote) ?? '') === id || /\d{4}/.test(quote);
  return quote.trim() !== '';
}

describe('quotes of registrations', () => {
  it.each(ANSWERS)('leads from every link of $name to the words that say it', ({ raw }) => {
    const wrong = statementsOf(raw).flatMap(({ statement }) => {
      const { quote = '', locator = '', kind, to } = statement;
      const there = quote !== '' && textAt(raw, locator).includes(quote) && says(statement, quote);
      return there ? [] : [{ kind, to, quote, locator }];
    });
    expect(wrong).toEqual([]);
  });

  it('quotes each half of a chain from its own answer, and each role from its own lines', () => {
    const registrant = { name: 'Ines Duarte', organization: 'Sable Quay Ltd', email: 'hq@sable.example' };
    const thin = thinAnswer({ domain: 'sable-quay.com', nameServers: ['ns1.sable.com'] });
    const thick = thickAnswer({ domain: 'sable-quay.com', registrant, admin: registrant });
    const said = statementsOf(thin, thick).map(({ statement, raw }) => {
      const { kind, qualifier, quote, locator = '' } = statement;
      return [raw === thin ? 'registry' : 'registrar', kind, qualifier, quote, textAt(raw, locator)];
    });
    expect(said).toEqual([
      ['registry', 'SERVED_BY', undefined, 'NS1.SABLE.COM', expect.stringContaining('Name Server:')],
      ['registry', 'SPONSORED_BY', undefined, expect.any(String), expect.stringContaining('Registrar:')],
      [
        ...['registrar', 'REGISTERED_BY', 'registrant', 'Sable Quay Ltd'],
        'Registrant Organization: Sable Quay Ltd',
      ],
      [...['registrar', 'HAS_EMAIL', undefined, 'hq@sable.example'], 'Registrant Email: hq@sable.example'],
      ['registrar', 'ASSOCIATED_WITH', 'contact', 'Ines Duarte', 'Registrant Name: Ines Duarte'],
      ['registrar', 'REGISTERED_BY', 'admin', 'Sable Quay Ltd', 'Admin Organization: Sable Quay Ltd'],
    ]);
  });

  it('leads to the member of an RDAP answer, and to the notice where the holder is withheld', () => {
    const raw = JSON.stringify({
      objectClassName: 'domain',
      ldhName: 'SABLE-QUAY.COM',
      nameservers: [{ ldhName: 'NS1.SABLE.EXAMPLE' }],
      entities: [
        {
          roles: ['registrar'],
          vcardArray: ['vcard', [['fn', {}, 'text', 'Quayside Names "QN" Ltd']]],
        },
        {
          roles: ['technical'],
          vcardArray: [
            'vcard',
            [
              ['version', {}, 'text', '4.0'],
              ['org', {}, 'text', 'Sable Quay Ltd'],
              ['adr', {}, 'text', ['', '', ['Unit 4', '9 Cable Street'], 'Leith', '', 'EH6 6AA', 'GB']],
              ['tel', { type: 'voice' }, 'uri', 'tel:+44.1315550100'],
            ],
          ],
        },
      ],
      redacted: [{ name: { type: 'Registrant Name' }, method: 'removal' }],
    });
    const said = statementsOf(raw).map(({ statement: { kind, quote, locator } }) => [kind, quote, locator]);
    expect(said).toEqual([
      ['REGISTERED_BY', 'Sable Quay Ltd', '/entities/1/vcardArray/1/1/3'],
      ['HAS_PHONE', '+44.1315550100', '/entities/1/vcardArray/1/3/3'],
      ['HAS_ADDRESS', 'Unit 4', '/entities/1/vcardArray/1/2/3/2/0'],
      ['REGISTERED_BY', 'Registrant Name', '/redacted/0/name/type'],
      ['SERVED_BY', 'NS1.SABLE.EXAMPLE', '/nameservers/0/ldhName'],
      ['SPONSORED_BY', 'Quayside Names "QN" Ltd', '/entities/0/vcardArray/1/0/3'],
    ]);
  });

  it.each([
    ['a page', '<html>\n<pre>\nDomain: sable-quay.com<br>Registrant:\n', '\n</pre>'],
    ['odd line ends', 'Domain: sable-quay.com\r\rRegistrar: X\r\n\fRegistrant:\n', '\n'],
  ])('counts the lines of %s as the raw text has them', (_, above, below) => {
    const raw = `${above}Sable &amp; Quay Ltd\n9 Cable Street\nLeith${below}`;
    const [holder] = statementsOf(raw).filter(({ statement }) => statement.kind === 'REGISTERED_BY');
    const { quote = '', locator = '' } = holder?.statement ?? {};
    expect([quote, textAt(raw, locator)]).toEqual(['Sable &amp; Quay Ltd', 'Sable &amp; Quay Ltd']);
  });
});
