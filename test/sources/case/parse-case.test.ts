import { readFileSync } from 'node:fs';
import { BadCase } from '../../../src/sources/case/bad-case.ts';
import { parseCase } from '../../../src/sources/case/parse-case.ts';

type Json = Record<string, unknown>;

function read(file: Json): ReturnType<typeof parseCase> {
  return parseCase(JSON.stringify(file));
}

function caseFile(changes: Json = {}): Json {
  return {
    format: 'interlock-case',
    version: 1,
    sources: [
      { key: 'echo', kind: 'ARTICLE', title: 'Echo', repeats: 'gazette' },
      { key: 'gazette', kind: 'ARTICLE', title: 'Gazette', publishedOn: '2022-11' },
    ],
    entities: [
      { key: 'ann', id: 'person:ann', kind: 'PERSON', name: 'Ann Archer' },
      { key: 'acme', id: 'company:acme', kind: 'COMPANY', name: 'Acme Ltd' },
    ],
    records: [{ source: 'echo', observedAt: '2022-11-08', statements: [statement()] }],
    ...changes,
  };
}

function statement(changes: Json = {}): Json {
  return { kind: 'OFFICER_OF', from: 'ann', to: 'acme', since: '2021', status: 'REPORTED', ...changes };
}

function withStatement(changes: Json): Json {
  return caseFile({ records: [{ source: 'echo', statements: [statement(), statement(changes)] }] });
}

function faultOf(file: unknown): string {
  try {
    parseCase(typeof file === 'string' ? file : JSON.stringify(file));
  } catch (error) {
    if (error instanceof BadCase) return error.message;
    throw error;
  }
  return 'no fault';
}

describe('parseCase', () => {
  it('puts the description in the place of its key and keeps the rest as it is written', () => {
    expect(parseCase(JSON.stringify(caseFile())).records).toEqual([
      {
        source: 'echo',
        observedAt: '2022-11-08',
        statements: [
          {
            kind: 'OFFICER_OF',
            from: { id: 'person:ann', kind: 'PERSON', name: 'Ann Archer' },
            to: { id: 'company:acme', kind: 'COMPANY', name: 'Acme Ltd' },
            since: '2021',
            status: 'REPORTED',
          },
        ],
      },
    ]);
  });

  it('takes a description where it stands and leaves out what is null', () => {
    const { records } = parseCase(
      JSON.stringify(withStatement({ from: { kind: 'PERSON', name: 'Bea', aliases: ['B.'] }, quote: null })),
    );
    expect(records[0]).toMatchObject({ statements: [{}, { from: { name: 'Bea', aliases: ['B.'] } }] });
    expect(JSON.stringify(records)).not.toContain('null');
  });

  it('reads the example of the documentation', () => {
    const page = readFileSync(new URL('../../../docs/case-format.md', import.meta.url), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(parseCase(example)).toMatchObject({ sources: [{}, { repeats: 'gazette' }], records: [{}, {}] });
  });

  it.each<[string, unknown]>([
    ['not JSON', '{"format": '],
    ['must be an object', []],
    ['format: "bods" is none of interlock-case', caseFile({ format: 'bods' })],
    ['version: 2 is none of 1', caseFile({ version: 2 })],
    ['sources: is missing', caseFile({ sources: undefined })],
    ['sources[0].title: must not be empty', caseFile({ sources: [{ key: 'a', kind: 'WHOIS', title: ' ' }] })],
    ['records[0].statements[1].since: "2022-13" is not a date', withStatement({ since: '2022-13' })],
    ['records[0].statements[1].kind: "KNOWS" is none of', withStatement({ kind: 'KNOWS' })],
    ['records[0].statements[1].status: is missing', withStatement({ status: undefined })],
    ['records[0].statements[1].from: "bea" is not a key', withStatement({ from: 'bea' })],
    ['records[0].statements[1].quote: must be text', withStatement({ quote: 7 })],
    ['records[0].statements[1].conclusion: must be true or false', withStatement({ conclusion: 'yes' })],
    ['records[0].statements[1].unitl: there is no such field', withStatement({ unitl: '2022' })],
    [
      'records[0].statements[1].interest.exact: must be a number from 0 to 100',
      withStatement({ kind: 'OWNS', interest: { kind: 'VOTING', exact: 101 } }),
    ],
    [
      'records[0].statements[1].to.identifiers[0].value: is missing',
      withStatement({ to: { kind: 'COMPANY', identifiers: [{ scheme: 'lei' }] } }),
    ],
    [
      'records[0].source: "herald" is not a key',
      caseFile({ records: [{ source: 'herald', statements: [] }] }),
    ],
    ['records[0].statements: must be a list', caseFile({ records: [{ source: 'echo', statements: {} }] })],
    [
      'entities[1].key: "ann" is there twice',
      caseFile({
        entities: [
          { key: 'ann', name: 'Ann' },
          { key: 'ann', name: 'Anne' },
        ],
      }),
    ],
    [
      'sources[0].repeats: "times" is not a key',
      caseFile({ sources: [{ key: 'echo', kind: 'ARTICLE', title: 'Echo', repeats: 'times' }] }),
    ],
    [
      'records[0].retracts: no record before this one has the key "a"',
      caseFile({ records: [{ source: 'echo', retracts: 'a', reason: 'wrong' }] }),
    ],
  ])('says "%s"', (fault, file) => {
    expect(faultOf(file)).toContain(fault);
  });

  it('refuses sources that repeat one another in a ring', () => {
    const ring = ['a', 'b', 'c'].map((key, index, all) => ({
      key,
      kind: 'ARTICLE',
      title: key,
      repeats: all[(index + 1) % 3],
    }));
    expect(faultOf(caseFile({ sources: ring, records: [] }))).toContain(
      'sources[0].repeats: a source cannot',
    );
  });

  it('checks a long chain of repeating sources in linear time', () => {
    const chain = Array.from({ length: 50_000 }, (_, index) => ({
      key: String(index),
      kind: 'ARTICLE',
      title: String(index),
      ...(index === 0 ? {} : { repeats: String(index - 1) }),
    }));
    expect(parseCase(JSON.stringify(caseFile({ sources: chain, records: [] }))).sources).toHaveLength(50_000);
  });
});

describe('a record as the store keeps it', () => {
  const acme = { ref: 'acme', kind: 'COMPANY', keys: [], attributes: {}, aliases: [], identifiers: [] };
  const owns = { kind: 'OWNS', from: 'acme', to: 'acme', status: 'REPORTED', conclusion: false };
  const stored = (changes: Json): Json => ({
    source: 'echo',
    id: 'record:1',
    subject: 'acme',
    raw: 'Acme',
    mentions: [acme],
    statements: [owns],
    ...changes,
  });

  it('is read as it is written, to the order of its fields', () => {
    const record = stored({});
    expect(JSON.stringify(read(caseFile({ records: [record] })).records)).toBe(JSON.stringify([record]));
  });

  it.each<[string, Json]>([
    ['records[0].id: "1" is not an id of a record', { id: '1' }],
    ['records[0].sha256: "ab" is not a SHA-256 in hex', { sha256: 'ab' }],
    ['records[0].mentions[1].ref: "acme" is there twice', { mentions: [acme, acme] }],
    ['records[0].statements[0].to: "x" is not a ref', { statements: [{ ...owns, to: 'x' }] }],
    [
      'records[0].statements[0].from: a COMPANY cannot stand here',
      { statements: [{ ...owns, kind: 'SERVED_BY' }] },
    ],
    ['records[0].retracts: no record before this one', { retracts: 'record:0' }],
    ['records[0].mentions[0].judged: "MAYBE" is none of', { mentions: [{ ...acme, judged: 'MAYBE' }] }],
  ])('is refused: %s', (fault, changes) => {
    expect(() => read(caseFile({ records: [stored(changes)] }))).toThrow(fault);
  });
});
