import { mkdir, mkdtemp, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { thickAnswer, thinAnswer } from './whois-answers.ts';

/** A file as somebody kept it, and what an import makes of it: the domain and the day, or a word of the reason. */
export interface MessyFile {
  readonly path: string;
  readonly content: string | Buffer;
  readonly expected: readonly [domain: string, day: string] | string;
}

/** The day on which all these files were written. */
export const WRITTEN = '2021-06-07';

const holder = (organization: string) => ({ organization, country: 'PA', email: 'legal@vostrom.test' });
const thick = (domain: string, organization = 'Vostrom Holdings, Inc.'): string =>
  thickAnswer({ domain, registrant: holder(organization) });
const database = (when: string): string => `>>> Last update of whois database: ${when} <<<\r\n`;
const rdap = (ldhName: string, eventDate?: string): object => ({
  objectClassName: 'domain',
  ldhName,
  events: [
    { eventAction: 'registration', eventDate: '2012-03-01T10:00:00Z' },
    ...(eventDate === undefined ? [] : [{ eventAction: 'last update of RDAP database', eventDate }]),
  ],
  entities: [
    {
      objectClassName: 'entity',
      roles: ['registrant'],
      vcardArray: ['vcard', [['fn', {}, 'text', 'Bolt Ltd']]],
    },
  ],
});
const utf16 = (text: string, swap = false): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};
const page = (body: string): string =>
  `<!DOCTYPE html><html><head><title>${body}</title></head><body><h1>${body}</h1></body></html>`;
/** Shift JIS of `[登録者名] 株式会社アクメ` in an answer of `.jp`. */
const japanese = Buffer.concat([
  Buffer.from('Domain Information:\n[Domain Name]  AKUME.JP\n\n[Registrant]  '),
  Buffer.from([0x83, 0x41, 0x83, 0x4e, 0x83, 0x81, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67]),
  Buffer.from('\n\n[Created on]  2012/03/01\n'),
]);

/** Some fifty files of a drive on which nobody kept order. */
export const MESSY_FILES: readonly MessyFile[] = [
  { path: 'plain-1.com', content: thick('plain-1.com'), expected: ['plain-1.com', WRITTEN] },
  { path: 'plain-2.com.txt', content: thick('plain-2.com'), expected: ['plain-2.com', WRITTEN] },
  {
    path: 'sub/deep/er/plain-3.com.whois.txt',
    content: thick('plain-3.com'),
    expected: ['plain-3.com', WRITTEN],
  },
  { path: 'a file (3).dat', content: thick('blanks.com'), expected: ['blanks.com', WRITTEN] },
  { path: 'notes', content: thick('noname.org'), expected: ['noname.org', WRITTEN] },
  { path: 'wrong-name.net.txt', content: thick('right-name.net'), expected: ['right-name.net', WRITTEN] },
  {
    path: 'dated.com.txt',
    content: thick('dated.com') + database('2019-05-02T12:00:00Z'),
    expected: ['dated.com', '2019-05-02'],
  },
  {
    path: 'dated-rfc.com.txt',
    content: thick('dated-rfc.com') + database('Tue, 13 May 2014 05:05:22 UTC'),
    expected: ['dated-rfc.com', WRITTEN],
  },
  {
    path: 'dated-late.com.txt',
    content: thick('dated-late.com') + database('Tue, 12 May 2020 05:05:22 UTC'),
    expected: ['dated-late.com', '2020-05-12'],
  },
  {
    path: 'dated-open.com.txt',
    content: thick('dated-open.com') + database('03/04/2020'),
    expected: ['dated-open.com', WRITTEN],
  },
  {
    path: 'dated-future.com.txt',
    content: thick('dated-future.com') + database('2199-01-01T00:00:00Z'),
    expected: ['dated-future.com', WRITTEN],
  },
  {
    path: 'query-time.com.txt',
    content: `% Query time: 2020-02-03 10:00:00 UTC\n${thick('query-time.com')}`,
    expected: ['query-time.com', '2020-02-03'],
  },
  { path: 'bom.com.txt', content: `\uFEFF${thick('bom.com')}`, expected: ['bom.com', WRITTEN] },
  { path: 'wide-le.com.txt', content: utf16(thick('wide-le.com')), expected: ['wide-le.com', WRITTEN] },
  { path: 'wide-be.com.txt', content: utf16(thick('wide-be.com'), true), expected: ['wide-be.com', WRITTEN] },
  {
    path: 'wide-bare.com.txt',
    content: Buffer.from(thick('wide-bare.com'), 'utf16le'),
    expected: ['wide-bare.com', WRITTEN],
  },
  {
    path: 'latin.com.txt',
    content: Buffer.from(thick('latin.com', 'Société Générale d’Açaí'.replace('’', "'")), 'latin1'),
    expected: ['latin.com', WRITTEN],
  },
  { path: 'akume.txt', content: japanese, expected: ['akume.jp', WRITTEN] },
  {
    path: 'mac.com.txt',
    content: thick('mac.com').replaceAll('\r\n', '\r').replaceAll('\n', '\r'),
    expected: ['mac.com', WRITTEN],
  },
  {
    path: 'rdap-1.com.json',
    content: JSON.stringify(rdap('rdap-1.com', '2019-08-07T06:05:04Z')),
    expected: ['rdap-1.com', '2019-08-07'],
  },
  {
    path: 'rdap-2.com.txt',
    content: JSON.stringify(rdap('RDAP-2.COM'), null, 4),
    expected: ['rdap-2.com', WRITTEN],
  },
  {
    path: 'rdap-3.html',
    content: `\uFEFF  ${JSON.stringify(rdap('rdap-3.com'))}`,
    expected: ['rdap-3.com', WRITTEN],
  },
  {
    path: 'rdap-list.json',
    content: JSON.stringify([rdap('rdap-list.com', '2019-08-07T06:05:04Z')]),
    expected: ['rdap-list.com', '2019-08-07'],
  },
  {
    path: 'rdap-wide.json',
    content: utf16(JSON.stringify(rdap('rdap-wide.com'))),
    expected: ['rdap-wide.com', WRITTEN],
  },
  { path: 'rdap-is-whois.json', content: thick('not-json.com'), expected: ['not-json.com', WRITTEN] },
  { path: 'thin.com.txt', content: thinAnswer({ domain: 'thin.com' }), expected: ['thin.com', WRITTEN] },
  { path: 'free-1.com.txt', content: 'No match for "FREE-1.COM".\r\n', expected: ['free-1.com', WRITTEN] },
  { path: 'whois.free-2.com.txt', content: 'NOT FOUND\n', expected: ['free-2.com', WRITTEN] },
  { path: 'free-3_com.txt', content: 'NOT FOUND\n', expected: ['free-3.com', WRITTEN] },
  { path: 'whois_free-4.co.uk_2015-06-02.txt', content: 'No match\n', expected: ['free-4.co.uk', WRITTEN] },
  {
    path: 'free-5.com.json',
    content: '{"errorCode":404,"title":"Not Found"}',
    expected: ['free-5.com', WRITTEN],
  },
  { path: 'xn--bcher-kva.de.txt', content: 'Status: free\n', expected: ['xn--bcher-kva.de', WRITTEN] },
  {
    path: 'bücher.com.txt'.normalize('NFD'),
    content: 'NOT FOUND\n',
    expected: ['xn--bcher-kva.com', WRITTEN],
  },
  { path: 'one.com_two.com.txt', content: 'No match for one.com\n', expected: ['one.com', WRITTEN] },
  { path: 'one.org_two.org.txt', content: 'NOT FOUND\n', expected: 'may mean one.org or two.org' },
  { path: 'whois-three.org.txt', content: 'NOT FOUND\n', expected: 'may mean whois-three.org or three.org' },
  { path: 'empty-1.com.txt', content: '', expected: 'empty' },
  { path: 'empty-2.com.txt', content: ' \r\n\t\n', expected: 'empty' },
  { path: 'empty-3.com.txt', content: Buffer.from([0xff, 0xfe]), expected: 'empty' },
  { path: 'page-1.com.html', content: page('502 Bad Gateway'), expected: 'web page' },
  { path: 'page-2.com.txt', content: page('Please complete the security check'), expected: 'web page' },
  {
    path: 'slow-1.com.txt',
    content: 'WHOIS LIMIT EXCEEDED - SEE WWW.PIR.ORG/WHOIS FOR DETAILS\n',
    expected: 'asked too often',
  },
  {
    path: 'slow-2.com.json',
    content: '{"errorCode":429,"title":"Too Many Requests"}',
    expected: 'asked too often',
  },
  {
    path: 'denied.com.json',
    content: '{"errorCode":403,"title":"Forbidden"}',
    expected: 'refused to answer',
  },
  { path: 'list.txt', content: 'eggs\nmilk\n2 loaves\n', expected: 'says nothing of a registration' },
  {
    path: 'photo.com.jpg',
    content: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]),
    expected: 'says nothing',
  },
  { path: 'other.json', content: '{"eggs": 12}', expected: 'says nothing of a registration' },
  {
    path: 'suffix.txt',
    content: 'Domain Name: CO.UK\nRegistrar: X\nCreation Date: 2001-01-01\n',
    expected: 'co.uk, which nobody can register',
  },
  { path: 'localhost.txt', content: 'NOT FOUND\n', expected: 'names a domain' },
  {
    path: 'iana-says.com.txt',
    content:
      '% IANA WHOIS server\n\ndomain:       COM\n\norganisation: VeriSign Global Registry Services\ncreated: 1985-01-01\n',
    expected: 'something else than iana-says.com',
  },
  {
    path: 'young.com.txt',
    content: thick('young.com').replace('2012-03-01', '2022-03-01'),
    expected: 'give --observed-at',
  },
  { path: 'huge.com.txt', content: Buffer.alloc(5_000_000, 'x'), expected: 'too large' },
];

/** Writes the files into a new folder, with a hidden one that is not an answer and an earlier import's list beside them. */
export async function writeMessyFolder(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'answers-')), 'drive');
  const others = [
    { path: '.DS_Store', content: 'x' },
    { path: 'sub.rejects.jsonl', content: '{}' },
  ];
  for (const { path, content } of [...MESSY_FILES, ...others]) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    await utimes(file, new Date(WRITTEN), new Date(WRITTEN));
  }
  return folder;
}
