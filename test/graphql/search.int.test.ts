import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;

const LEI = '529900T8BM49AURSDO55';

/** A company of its own with a contact point or number. */
const company = (name: string, jurisdiction?: string, identifiers: readonly object[] = []) => ({
  kind: 'COMPANY',
  name,
  ...(jurisdiction === undefined ? {} : { jurisdiction }),
  identifiers,
});
const numbered = (value: string) => [{ scheme: 'registration-number', value }];
const link = (kind: string, from: object, to: object) => ({ kind, from, to, status: 'REPORTED' });

const STATEMENTS = [
  link('USES_DOMAIN', company('Quillon Companies Ltd', 'gb', numbered('00345678')), { name: 'quillon.co' }),
  link('USES_DOMAIN', company('Müllerei KG', 'de', numbered('HRB 86891')), { name: 'müllerei.de' }),
  link('SERVED_BY', { kind: 'DOMAIN', name: 'quillon.co' }, { name: 'ns1.tarn-hosting.example' }),
  link(
    'SPONSORED_BY',
    { kind: 'DOMAIN', name: 'quillon.co' },
    {
      kind: 'REGISTRAR',
      name: 'Fernhill Names',
      identifiers: [{ scheme: 'iana-registrar-id', value: '292' }],
    },
  ),
  link('HAS_EMAIL', company('Lisbeth Trading', 'us_va', numbered('F-204.118')), {
    name: 'first.last+shop@quillon.co',
  }),
  link('HAS_PHONE', company('Lisbeth Trading', 'us_va', numbered('F-204.118')), { name: '+1.7032615555' }),
  link('HAS_PHONE', company('Panuco S.A.', 'pa', numbered('2326L')), { name: '+507 203 1234' }),
  link('HAS_ADDRESS', company('Panuco S.A.', 'pa', numbered('2326L')), {
    name: '1209 Orange Street, Wilmington, DE 19801',
  }),
  link(
    'OWNS',
    company('Ostara AG', 'ch', numbered('CHE-105.962.823')),
    company('Panuco S.A.', 'pa', numbered('2326L')),
  ),
  link(
    'OWNS',
    company('Zephyr Finance', 'lu', [{ scheme: 'lei', value: LEI }]),
    company("O'Brien & Sons – Traders"),
  ),
];

beforeAll(async () => {
  test = await openTestStore();
  server = await startTestServer(test.store);
  const source = await server.ask(
    'mutation { addSource(input: { kind: ARTICLE, title: "Gazette" }) { id } }',
  );
  const { id } = source.data?.['addSource'] as { id: string };
  const input = { source: id, statements: STATEMENTS };
  const { errors } = await server.ask('mutation ($input: RecordInput!) { addRecord(input: $input) { id } }', {
    input,
  });
  expect(errors).toBeUndefined();
}, 60_000);
afterAll(async () => {
  await server.close();
  await test.close();
});

interface Hit {
  readonly entity: { readonly id: string; readonly name: string };
  readonly matched: string;
}

async function search(text: string): Promise<Hit[]> {
  const { data, errors } = await server.ask(
    'query ($text: String!) { search(text: $text) { nodes { matched entity { id name } } } }',
    { text },
  );
  expect([text, errors, server.logged]).toEqual([text, undefined, []]);
  return (data as { search: { nodes: Hit[] } }).search.nodes;
}

const QUILLON = 'domain:quillon.co';
const MUELLEREI = 'domain:xn--mllerei-n2a.de';
const MAILBOX = 'email:first.last+shop@quillon.co';

describe('search finds what identifies as it is typed or pasted, the exact one first', () => {
  it.each([
    [
      'domain',
      QUILLON,
      [
        'quillon.co',
        'QUILLON.CO',
        'quillon.co.',
        ' quillon.co ',
        '"quillon.co",',
        'quillon[.]co',
        'quillon (dot) co',
        '*.quillon.co',
        'ｑｕｉｌｌｏｎ．ｃｏ',
      ],
    ],
    [
      'host and URL',
      QUILLON,
      [
        'www.quillon.co',
        'https://www.quillon.co/about?x=1#y',
        'hxxps://quillon[.]co/p',
        '//quillon.co',
        'quillon.co:8443',
        '<http://user:pw@quillon.co/>',
        'https://shop.quillon.co/a/very/long/path/that/goes/on/and/on/and/on/and/on/and/on/for/more/than/sixteen/words/indeed/yes',
      ],
    ],
    [
      'IDN',
      MUELLEREI,
      [
        'müllerei.de',
        'MÜLLEREI.DE',
        'xn--mllerei-n2a.de',
        'XN--MLLEREI-N2A.DE',
        'https://www.müllerei.de/',
        'mu\u0308llerei.de',
      ],
    ],
    [
      'host of a name server',
      'name-server:ns1.tarn-hosting.example',
      ['ns1.tarn-hosting.example', 'NS1.TARN-HOSTING.EXAMPLE.'],
    ],
    [
      'e-mail',
      MAILBOX,
      [
        'first.last+shop@quillon.co',
        'First.Last+Shop@Quillon.CO',
        'mailto:first.last+shop@quillon.co',
        'mailto:first.last%2Bshop@quillon.co?subject=Hi',
        '<first.last+shop@quillon.co>',
        'Lisbeth <first.last+shop@quillon.co>',
        'first.last+shop [at] quillon [dot] co',
        'first.last+shop (at) quillon.co',
        'first.last+shop at quillon.co',
        'first.last+shop@',
        'E-mail: first.last+shop@quillon.co',
      ],
    ],
    [
      'telephone',
      'phone:+5072031234',
      [
        '+507 203 1234',
        '+5072031234',
        '00507 203-1234',
        '(00507) 203 1234',
        '011 507 203 1234',
        '+(507) 203-1234',
        '+507.2031234',
        'tel:+507-203-1234',
        'Tel.: +507 203 1234',
        '507 203 1234',
        '203 1234',
        '203-1234',
        '＋507 203 1234',
      ],
    ],
    [
      'telephone with national prefix',
      'phone:+17032615555',
      ['(703) 261-5555', '703-261-5555', '1-703-261-5555', '+1 (703) 261-5555', '+1.7032615555x12'],
    ],
    [
      'address',
      'address:1209 orange street 19801',
      [
        '1209 Orange Street, Wilmington, DE 19801',
        '1209 ORANGE STREET\nWILMINGTON DE 19801',
        '1209 Orange St., Wilmington DE 19801',
      ],
    ],
    ['IANA id', 'registrar:292', ['292', 'IANA 292', 'iana id: 292', '#292', 'Registrar ID 292']],
  ] as const)('%s', async (_what, id, texts) => {
    for (const text of texts) expect([text, (await search(text))[0]?.entity.id]).toEqual([text, id]);
  });

  it.each([
    [
      'LEI',
      'Zephyr Finance',
      [
        LEI,
        LEI.toLowerCase(),
        '5299 00T8 BM49 AURS DO55',
        `LEI: ${LEI}`,
        `${LEI.slice(0, 4)}-${LEI.slice(4)}`,
      ],
    ],
    [
      'number with leading zeros',
      'Quillon Companies Ltd',
      [
        '00345678',
        '345678',
        '0345678',
        'GB 00345678',
        'GB345678',
        'gb-00345678',
        'Company No. 00345678',
        'reg. no. 345678',
      ],
    ],
    ['number with letters', 'Panuco S.A.', ['2326L', '2326l', 'PA 2326L', 'pa-2326L', '2326-L', 'No. 2326L']],
    ['number of a court', 'Müllerei KG', ['HRB 86891', 'hrb86891', 'DE HRB 86891', '86891']],
    [
      'number with dots',
      'Ostara AG',
      ['CHE-105.962.823', 'CHE105962823', '105.962.823', '105962823', 'che 105 962 823'],
    ],
    ['number of a state', 'Lisbeth Trading', ['F-204.118', 'F204118', 'us_va F204118', 'US-VA F-204.118']],
  ] as const)('%s', async (_what, name, texts) => {
    for (const text of texts) expect([text, (await search(text))[0]?.entity.name]).toEqual([text, name]);
  });

  it('says what matched', async () => {
    const matched = async (text: string) => (await search(text))[0]?.matched;
    expect(await matched('https://QUILLON.co/')).toBe('quillon.co');
    expect(await matched('pa 2326l')).toBe('registration-number 2326L');
    expect(await matched(LEI.toLowerCase())).toBe(`lei ${LEI}`);
    expect(await matched('00507 203 1234')).toBe('+5072031234');
    expect(await matched('quillon comp')).toBe('Quillon Companies Ltd');
  });

  it('finds names after it, and names with marks inside', async () => {
    expect((await search('quillon.co')).map(({ entity }) => entity.name)).toContain('Quillon Companies Ltd');
    expect((await search('quillon')).map(({ entity }) => entity.id)).toContain(QUILLON);
    for (const text of ["O'Brien", "o'brien", "O'Brien & Sons – Traders"])
      expect([text, (await search(text))[0]?.entity.name]).toEqual([text, "O'Brien & Sons – Traders"]);
    expect((await search('Sons – Traders'))[0]?.entity.name).toBe("O'Brien & Sons – Traders");
  });

  it('takes an id, keeps to the kinds asked for, and pages without repeating', async () => {
    expect((await search(QUILLON))[0]?.entity.id).toBe(QUILLON);
    const { data } = await server.ask(
      '{ search(text: "quillon.co", kinds: [COMPANY]) { nodes { entity { name } } } }',
    );
    expect(data).toEqual({ search: { nodes: [{ entity: { name: 'Quillon Companies Ltd' } }] } });
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await server.ask(
        'query ($after: String) { search(text: "quillon.co", first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { entity { id } } } }',
        { after },
      );
      const { search: found } = page.data as {
        search: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
          nodes: { entity: { id: string } }[];
        };
      };
      seen.push(...found.nodes.map(({ entity }) => entity.id));
      if (!found.pageInfo.hasNextPage) {
        expect(seen).toHaveLength(found.totalCount);
        break;
      }
      after = found.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen[0]).toBe(QUILLON);
  });
});

describe('a search that is too much or nothing', () => {
  it.each([
    ['nothing to look for', '–!?'],
    ['one word of 10,000 letters', 'a'.repeat(10_000)],
    ['1,000 words', 'ab '.repeat(1000)],
    ['65 letters', 'b'.repeat(65)],
    ['17 words', 'cd '.repeat(17)],
  ])('is BAD_USER_INPUT that names the argument: %s', async (_what, text) => {
    for (const question of [
      'search(text: $text)',
      'companies(name: $text)',
      'people(name: $text)',
      'registrants(name: $text)',
    ]) {
      const { errors } = await server.ask(`query ($text: String!) { ${question} { totalCount } }`, { text });
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', argument: question.startsWith('search') ? 'text' : 'name' } },
      ]);
    }
    expect(server.logged).toEqual([]);
  });

  it.each([
    'AND',
    'OR NOT',
    '~1',
    'a~',
    'a^9',
    '[a TO b]',
    '/re/',
    'a:b',
    '"',
    '\\',
    '*',
    'x*?',
    '(((',
    '-a',
    '&&a||b',
    '𝔘nicode',
    '١٢٣',
  ])('is read as words, never as the syntax of the index: %s', async (text) => {
    const { errors } = await server.ask('query ($text: String!) { search(text: $text) { totalCount } }', {
      text,
    });
    expect(errors?.map(({ extensions }) => extensions?.['code']) ?? []).toEqual(
      /[\p{L}\p{N}]/u.test(text) ? [] : ['BAD_USER_INPUT'],
    );
    expect(server.logged).toEqual([]);
  });

  it('refuses control characters', async () => {
    const { errors } = await server.ask('query ($text: String!) { search(text: $text) { totalCount } }', {
      text: 'ab\u0000cd',
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'text' } }]);
    expect(server.logged).toEqual([]);
  });

  it('takes 16 words of 64 letters', async () => {
    expect(await search(`${'e'.repeat(64)} ${'fg '.repeat(15)}`)).toEqual([]);
  });
});
