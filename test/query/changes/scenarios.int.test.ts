import { importRegistration } from '../../../src/ingest/registrations/import-registration.ts';
import { addRecord, addRecords, addSource, retractRecord } from '../../../src/ingest/records/ledger.ts';
import type { RecordInput, StatementInput } from '../../../src/model/inputs.ts';
import { allChanges } from '../../harness/changes.ts';
import { startTestServer, type TestServer } from '../../harness/server.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';

let test: TestStore;
let server: TestServer;
let now = tickingClock();
beforeAll(async () => {
  test = await openTestStore();
  server = await startTestServer(test.store, () => now());
});
afterAll(async () => {
  await server.close();
  await test.close();
});
beforeEach(async () => {
  await emptyStore(test.store);
  now = tickingClock('2023-06-01T00:00:00.000Z');
});

async function say(
  title: string,
  statements: StatementInput[],
  rest: Partial<RecordInput> = {},
): Promise<string> {
  const source = await addSource(test.store, { kind: 'REGISTER', title });
  return addRecord(test.store, { source, statements, ...rest }, { by: 'ann', now });
}

const acme = { id: 'company:acme', kind: 'COMPANY' as const, name: 'Acme Holdings' };
const zeta = { id: 'company:zeta', kind: 'COMPANY' as const, name: 'Zeta Trading' };
const ann = { id: 'person:ann', kind: 'PERSON' as const, name: 'Ann Archer' };
const post: StatementInput = {
  kind: 'OFFICER_OF',
  from: ann,
  to: acme,
  qualifier: 'director',
  status: 'CONFIRMED',
};

const operates: StatementInput = {
  kind: 'OPERATES',
  from: zeta,
  to: { id: 'product:quillpad', kind: 'PRODUCT', name: 'Quillpad' },
  status: 'REPORTED',
};

/** A registry's answer about a domain; redacted where no holder is given. */
async function look(
  day: string,
  holder: string | undefined,
  servers: readonly string[] = ['ns1.quill.net'],
): Promise<string> {
  const raw = [
    'Domain Name: QUILLWORKS.COM',
    'Registrar: Pebble Names Inc.',
    'Creation Date: 2015-01-01T00:00:00Z',
    `Registrant Name: ${holder === undefined ? 'REDACTED FOR PRIVACY' : ''}`,
    `Registrant Organization: ${holder ?? 'REDACTED FOR PRIVACY'}`,
    `Registrant Email: ${holder === undefined ? 'REDACTED FOR PRIVACY' : 'office@quill.example'}`,
    ...servers.map((name) => `Name Server: ${name}`),
  ].join('\r\n');
  const source = await addSource(test.store, { kind: 'WHOIS', title: 'whois.pebble.example' });
  return importRegistration(
    test.store,
    { domain: 'quillworks.com', raw, observedAt: `${day}T08:00:00Z`, source },
    { by: 'ann', now },
  );
}

const kinds = (changes: readonly { kind: string }[]): string[] => changes.map(({ kind }) => kind);

describe('changes between two days', () => {
  it('tell a beginning and an end as precisely as the source does', async () => {
    await say('Register', [{ ...post, since: '2019', until: '2021-03' }]);
    const found = await allChanges(server, { asOfFrom: '2018', asOfTo: '2022' });
    expect(found.map(({ at, kind, entity, summary }) => ({ at, kind, entity: entity.id, summary }))).toEqual([
      {
        at: '2019',
        kind: 'APPEARED',
        entity: 'person:ann',
        summary: 'Ann Archer has been director of Acme Holdings since 2019.',
      },
      {
        at: '2021-03',
        kind: 'ENDED',
        entity: 'person:ann',
        summary: 'Ann Archer was director of Acme Holdings until March 2021.',
      },
    ]);
    expect(kinds(await allChanges(server, { asOfFrom: '2019', asOfTo: '2020' }))).toEqual([]);
    expect(
      kinds(await allChanges(server, { asOfFrom: '2021-02', asOfTo: '2021-04', among: ['company:acme'] })),
    ).toEqual(['ENDED']);
  });

  it('tell a holder who is hidden, shown again and replaced, each once, as seen on the day of looking', async () => {
    await look('2020-02-01', 'Quill Works Ltd');
    await look('2020-03-01', undefined);
    await look('2020-04-01', 'Quill Works Ltd');
    await look('2020-05-01', 'Marrow Estates Inc', ['ns9.marrow.net']);
    const found = await allChanges(server, { asOfFrom: '2020-02-02', asOfTo: '2020-06-01' });
    const shown = found.map(({ at, kind, before, after }) => ({ at, kind, before, after }));
    expect(shown).toEqual([
      { at: '2020-03-01', kind: 'HIDDEN', before: 'Quill Works Ltd', after: 'REDACTED FOR PRIVACY' },
      { at: '2020-04-01', kind: 'SHOWN', before: 'REDACTED FOR PRIVACY', after: 'Quill Works Ltd' },
      { at: '2020-05-01', kind: 'HOLDER_CHANGED', before: 'Quill Works Ltd', after: 'Marrow Estates Inc' },
      { at: '2020-05-01', kind: 'CHANGED', before: 'ns1.quill.net', after: 'ns9.marrow.net' },
    ]);
    expect(found.every(({ records }) => records.length > 0)).toBe(true);
  });

  it('tell a share that is another', async () => {
    const owns = { kind: 'OWNS' as const, from: ann, to: acme, status: 'CONFIRMED' as const };
    await say('Register', [
      { ...owns, until: '2021-01-01', interest: { kind: 'VOTING', exact: 30 } },
      { ...owns, since: '2021-01-01', interest: { kind: 'VOTING', exact: 50 } },
    ]);
    const found = await allChanges(server, { asOfFrom: '2020', asOfTo: '2022', kinds: ['CHANGED'] });
    expect(found.map(({ before, after, summary }) => ({ before, after, summary }))).toEqual([
      {
        before: '30 %',
        after: '50 %',
        summary: 'The share of Ann Archer in Acme Holdings changed from 30 % to 50 %, on 1 January 2021.',
      },
    ]);
  });
});

describe('changes between two moments of knowing', () => {
  it('tell what was learnt, denied, merged, taken apart and retracted', async () => {
    const start = now().toISOString();
    await say('Register', [], { entities: [zeta] });
    const id = await say('Register', [post]);
    await say('Register', [operates]);
    await say('Reply', [{ ...operates, status: 'DENIED' }]);
    const { data } = await server.ask(
      'mutation { judge(left: "company:acme", right: "company:zeta", judgment: SAME, reason: "one address") { id } }',
    );
    const { id: judgment } = data?.['judge'] as { id: string };
    await server.ask('mutation ($id: ID!) { undoJudgment(id: $id, reason: "two addresses") { id } }', {
      id: judgment,
    });
    await retractRecord(test.store, id, 'another Ann', { by: 'ann', now });
    const found = await allChanges(server, { knownFrom: start, knownTo: now().toISOString() });
    expect(found.map(({ kind, summary }) => [kind, summary])).toEqual([
      ['APPEARED', 'Zeta Trading became known.'],
      ['APPEARED', 'Ann Archer is director of Acme Holdings.'],
      ['APPEARED', 'Zeta Trading operates Quillpad.'],
      ['DENIED', 'It is denied that Zeta Trading operates Quillpad (Reply).'],
      ['MERGED', 'Acme Holdings and Zeta Trading were found to be one: one address.'],
      ['SEPARATED', 'Acme Holdings and Zeta Trading are no longer taken for one: two addresses.'],
      ['RETRACTED', 'No record says any more that Ann Archer is director of Acme Holdings (another Ann).'],
    ]);
  });

  it('tell every role that records of one moment give one person', async () => {
    const start = now().toISOString();
    const source = await addSource(test.store, { kind: 'REGISTER', title: 'Register' });
    const roles = ['director', 'secretary', 'treasurer', 'president'];
    const inputs = roles.map((qualifier) => ({ source, statements: [{ ...post, qualifier }] }));
    await addRecords(test.store, inputs, { by: 'ann', now });
    const found = await allChanges(server, { knownFrom: start, knownTo: now().toISOString() });
    expect(found.map(({ summary }) => summary).sort()).toEqual(
      [...roles].sort().map((role) => `Ann Archer is ${role} of Acme Holdings.`),
    );
  });

  it('tell another status of a company, and a denial that was taken back', async () => {
    const start = now().toISOString();
    await say('Register', [post], { entities: [{ ...acme, status: 'active' }] });
    const denial = await say('Reply', [{ ...post, status: 'DENIED' }]);
    const middle = now().toISOString();
    await say('Register', [], {
      entities: [{ ...acme, status: 'dissolved' }],
      observedAt: '2023-06-05T00:00:00Z',
    });
    await retractRecord(test.store, denial, 'never said', { by: 'ann', now });
    const found = await allChanges(server, { knownFrom: middle, knownTo: now().toISOString() });
    expect(found.map(({ kind, before, after }) => ({ kind, before, after }))).toEqual([
      { kind: 'CHANGED', before: 'active', after: 'dissolved' },
      { kind: 'CHANGED', before: 'disputed', after: 'undisputed' },
      { kind: 'RETRACTED', before: null, after: null },
    ]);
    expect(start < middle).toBe(true);
  });
});

describe('a question about changes', () => {
  it.each([
    [{}, 'asOfFrom'],
    [{ asOfFrom: '2020' }, 'asOfTo'],
    [{ knownTo: '2020-01-01T00:00:00Z' }, 'knownFrom'],
    [{ asOfFrom: '2021', asOfTo: '2020' }, 'asOfFrom'],
    [{ knownFrom: '2021-01-01T00:00:00Z', knownTo: '2020-01-01T00:00:00Z' }, 'knownFrom'],
  ])('is refused where it names no window: %j', async (between, argument) => {
    const { errors } = await server.ask(
      'query ($asOfFrom: Date, $asOfTo: Date, $knownFrom: DateTime, $knownTo: DateTime) { changes(asOfFrom: $asOfFrom, asOfTo: $asOfTo, knownFrom: $knownFrom, knownTo: $knownTo) { nodes { at } } }',
      between,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});
