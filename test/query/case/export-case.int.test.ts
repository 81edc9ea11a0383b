import { readFile } from 'node:fs/promises';
import { cypher } from '../../../src/graph/driver/cypher.ts';
import { importCase } from '../../../src/ingest/import/import-case.ts';
import { judge, undoJudgment } from '../../../src/ingest/judgments/judge.ts';
import {
  addRecord,
  addSource,
  retractRecord,
  storeAll,
  type Author,
} from '../../../src/ingest/records/ledger.ts';
import { prepareRecord } from '../../../src/ingest/records/prepare-record.ts';
import type { RecordInput } from '../../../src/model/inputs.ts';
import { NoSuchEntity } from '../../../src/query/case/export-case.ts';
import { parseCase } from '../../../src/sources/case/parse-case.ts';
import { caseText } from '../../harness/case-text.ts';
import { everythingIn } from '../../harness/whole-store.ts';
import { emptyStore, openTestStore, type TestStore } from '../../harness/store.ts';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));

/** A clock that stands still, so that two stores loaded at different times can be the same. */
const author: Author = { by: 'ann', now: () => new Date('2023-01-01T00:00:00Z') };

async function roundTrip(): Promise<{ first: string; second: string }> {
  const first = await caseText(test.store);
  const before = await everythingIn(test.store);
  await importCase(test.store, first, author);
  expect(await everythingIn(test.store)).toEqual(before);
  await emptyStore(test.store);
  await importCase(test.store, first, author);
  expect(await everythingIn(test.store)).toEqual(before);
  return { first, second: await caseText(test.store) };
}

describe('exportCase', () => {
  it('gives the TrustCor case back to the byte', async () => {
    const seed = await readFile(new URL('../../../seeds/trustcor/case.json', import.meta.url), 'utf8');
    await importCase(test.store, seed, author);
    const { first, second } = await roundTrip();
    expect(first).toBe(seed);
    expect(second).toBe(seed);
  });

  it('gives back records that came in any other way, under their ids', async () => {
    await fillStore();
    const { first, second } = await roundTrip();
    expect(second).toBe(first);
    expect(first).not.toContain('"mentions"');
  });

  it('gives back judgments, also one that was undone and made anew', async () => {
    const gazette = await addSource(test.store, { kind: 'ARTICLE', title: 'Gazette' });
    const people = ['a', 'b'].map((id) => ({ id, kind: 'PERSON' as const, name: id }));
    await addRecord(test.store, { source: gazette, entities: people, statements: [] }, author);
    const verdict = { left: 'a', right: 'b', judgment: 'SAME' as const, reason: 'one man' };
    const id = {
      after: (_: unknown, change: { judgment: string }) => Promise.resolve({ id: change.judgment }),
    };
    const showing = { ...id, before: () => Promise.resolve({}) };
    const first = await judge({ store: test.store, author }, verdict, showing);
    await undoJudgment({ store: test.store, author }, { id: first.id, reason: 'not so' }, showing);
    await judge({ store: test.store, author }, verdict, showing);
    const trip = await roundTrip();
    expect(trip.second).toBe(trip.first);
    expect(trip.first).not.toContain('"mentions"');
    expect(parseCase(trip.first).records.filter((record) => 'judgment' in record)).toHaveLength(2);
  });

  it('takes out the records about the links around one entity, whole and with their sources', async () => {
    const gazette = await addSource(test.store, { kind: 'ARTICLE', title: 'Gazette' });
    const echo = await addSource(test.store, { kind: 'ARTICLE', title: 'Echo', repeats: gazette });
    await addSource(test.store, { kind: 'ARTICLE', title: 'Silent' });
    for (const [from, to] of ['ab', 'bc', 'cd']) await addRecord(test.store, owns(echo, from, to), author);
    await addRecord(test.store, owns(gazette, 'a', 'b', 'DENIED'), author);
    await addRecord(
      test.store,
      { source: gazette, entities: [{ id: 'a', aliases: ['A'] }], statements: [] },
      author,
    );
    const near = parseCase(await caseText(test.store, { id: 'a', depth: 1 }));
    expect(near.sources.map(({ key }) => key)).toEqual(['echo', 'gazette']);
    expect(near.records).toHaveLength(3);
    expect(parseCase(await caseText(test.store, { id: 'a', depth: 2 })).records).toHaveLength(4);
    await expect(caseText(test.store, { id: 'z', depth: 1 })).rejects.toThrow(NoSuchEntity);
  });

  it('does not walk over a registrar or a privacy service to the other customers', async () => {
    const list = await addSource(test.store, { kind: 'ARTICLE', title: 'A list' });
    const held = (company: string, by: object): RecordInput => ({
      source: list,
      statements: [
        {
          kind: 'USES_DOMAIN',
          status: 'REPORTED',
          from: { id: company, kind: 'COMPANY', name: company },
          to: { kind: 'DOMAIN', name: `${company}.example` },
        },
        {
          kind: 'REGISTERED_BY',
          status: 'REPORTED',
          from: { kind: 'DOMAIN', name: `${company}.example` },
          to: by,
        } as RecordInput['statements'][number],
      ],
    });
    for (const company of ['alder', 'birch'])
      await addRecord(
        test.store,
        held(company, { kind: 'REGISTRANT', name: 'REDACTED FOR PRIVACY' }),
        author,
      );
    for (const company of ['alder', 'cedar'])
      await addRecord(test.store, held(company, { kind: 'REGISTRANT', name: 'Vega Holdings Ltd' }), author);
    const text = await caseText(test.store, { id: 'alder', depth: 5 });
    expect(text).toContain('cedar.example');
    expect(text).not.toContain('birch.example');
  });
});

function owns(source: string, from = '', to = '', status: 'REPORTED' | 'DENIED' = 'REPORTED'): RecordInput {
  const company = (id: string): object => ({ id, kind: 'COMPANY', name: id.toUpperCase() });
  return { source, statements: [{ kind: 'OWNS', from: company(from), to: company(to), status }] };
}

/** What GraphQL, a worker and an analyst may have put there: entities without ids, contacts, retractions. */
async function fillStore(): Promise<void> {
  const server = await addSource(test.store, { kind: 'WHOIS', title: 'whois.example', licence: 'own terms' });
  for (const email of ['ann@a.example', 'ann@b.example']) {
    const input: RecordInput = {
      source: server,
      subject: 'b.example',
      observedAt: '2022-11-08T11:12:13.456Z',
      raw: `Registrant Email: ${email}\r\n`,
      statements: [
        {
          kind: 'REGISTERED_BY',
          from: { name: 'B.example.' },
          to: { kind: 'REGISTRANT', name: 'Ann Archer', contact: { email } },
          qualifier: 'registrant',
          status: 'CONFIRMED',
          observed: true,
        },
      ],
    };
    const registration = {
      domain: 'domain:b.example',
      protocol: 'WHOIS',
      server: 'whois.example',
      covers: ['REGISTERED_BY/registrant'],
      details: '{"statuses":[]}',
    } as const;
    const content = prepareRecord(input, { kinds: new Map() }, author.by);
    await storeAll(test.store, [{ ...content, registration }], author.now());
  }
  const gazette = await addSource(test.store, { kind: 'ARTICLE', title: 'Gazette', publishedOn: '2022' });
  const unnamed: RecordInput = {
    source: gazette,
    entities: [],
    statements: [
      {
        kind: 'OWNS',
        from: { kind: 'COMPANY', name: 'a holding', unnamedReason: 'the article gives no name' },
        to: {
          kind: 'COMPANY',
          name: 'Acme',
          jurisdiction: 'Panama',
          identifiers: [{ scheme: 'Registration Number', value: '77' }],
        },
        interest: { kind: 'VOTING', min: 25, max: 50 },
        since: '2020-02',
        status: 'ALLEGED',
        conclusion: false,
        quote: '“a holding”, line 1\nline 2',
      },
    ],
  };
  await addRecord(test.store, { ...unnamed, observedAt: '2022-01-01' }, author);
  const wrong = await addRecord(
    test.store,
    { ...unnamed, observedAt: '2022-03-01', subject: 'Acme' },
    author,
  );
  await addRecord(test.store, { ...unnamed, observedAt: '2022-02-01' }, author);
  await retractRecord(test.store, wrong, 'named later', author);
  const [company] = await test.store.read(
    cypher`MATCH (c:Company) WHERE c.unnamedReason IS NOT NULL RETURN c.id AS id`,
  );
  await addRecord(
    test.store,
    { source: gazette, entities: [{ id: String(company?.['id']), status: 'dissolved' }], statements: [] },
    author,
  );
}
