import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;
const now = tickingClock('2024-01-01T00:00:00.000Z');

beforeAll(async () => {
  test = await openTestStore();
  server = await startTestServer(test.store, now);
});
afterAll(async () => {
  await server.close();
  await test.close();
});

async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await server.ask(query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

const ADD = `mutation ($source: ID!, $status: ClaimStatus!) { addRecord(input: { source: $source, statements: [
  { kind: OFFICER_OF, from: { id: "ann", kind: PERSON, name: "Ann" }, to: { id: "acme", kind: COMPANY, name: "Acme" }, status: $status }] }) { id recordedAt } }`;

async function source(title: string): Promise<string> {
  const { addSource } = await ask<{ addSource: { id: string } }>(
    'mutation ($title: String!) { addSource(input: { kind: ARTICLE, title: $title }) { id } }',
    { title },
  );
  return addSource.id;
}

async function add(title: string, status: string): Promise<{ id: string; recordedAt: string }> {
  const { addRecord } = await ask<{ addRecord: { id: string; recordedAt: string } }>(ADD, {
    source: await source(title),
    status,
  });
  return addRecord;
}

const OFFICERS = `query ($knownAt: DateTime) { company(id: "acme", knownAt: $knownAt) {
  officers { edges { node { name } link { status disputed independentSources evidence { status } denials { status } } } } } }`;

describe('what the store knew at a moment', () => {
  it('takes later records, denials and retractions out of the answer again', async () => {
    const alleged = await add('Gazette', 'ALLEGED');
    const confirmed = await add('Register', 'CONFIRMED');
    const denied = await add('Reply', 'DENIED');
    const { retractRecord } = await ask<{ retractRecord: { retracted: { at: string; reason: string } } }>(
      'mutation ($id: ID!) { retractRecord(id: $id, reason: "read wrongly") { retracted { at reason } } }',
      { id: confirmed.id },
    );
    expect(retractRecord.retracted.reason).toBe('read wrongly');
    const link = async (knownAt: string | null): Promise<unknown> => {
      const { company } = await ask<{ company: { officers: { edges: { link: unknown }[] } } | null }>(
        OFFICERS,
        { knownAt },
      );
      return company?.officers.edges[0]?.link;
    };
    const of = (status: string, ...evidence: string[]) => ({
      status,
      independentSources: evidence.length,
      evidence: evidence.map((one) => ({ status: one })),
    });
    expect(await link('2023-12-31T00:00:00Z')).toBeUndefined();
    expect(await link(alleged.recordedAt)).toEqual({
      ...of('ALLEGED', 'ALLEGED'),
      disputed: false,
      denials: [],
    });
    expect(await link(confirmed.recordedAt)).toEqual({
      ...of('CONFIRMED', 'ALLEGED', 'CONFIRMED'),
      disputed: false,
      denials: [],
    });
    expect(await link(denied.recordedAt)).toEqual({
      ...of('CONFIRMED', 'ALLEGED', 'CONFIRMED'),
      disputed: true,
      denials: [{ status: 'DENIED' }],
    });
    const present = { ...of('ALLEGED', 'ALLEGED'), disputed: true, denials: [{ status: 'DENIED' }] };
    expect(await link(retractRecord.retracted.at)).toEqual(present);
    expect(await link(null)).toEqual(present);
  });

  it('keeps a retracted record readable, and what rested on it alone only for the past', async () => {
    const { addRecord } = await ask<{ addRecord: { id: string; recordedAt: string } }>(
      `mutation ($source: ID!) { addRecord(input: { source: $source, raw: "row 7", statements: [
        { kind: OPERATES, from: { id: "solo", kind: COMPANY, name: "Solo" }, to: { id: "app", kind: PRODUCT, name: "App" }, status: REPORTED }] }) { id recordedAt } }`,
      { source: await source('Blog') },
    );
    await ask('mutation ($id: ID!) { retractRecord(id: $id, reason: "invented") { id } }', {
      id: addRecord.id,
    });
    expect(
      await ask(
        'query ($id: ID!) { entity(id: "solo") { id } record(id: $id) { raw links { id } retracted { reason } } }',
        { id: addRecord.id },
      ),
    ).toEqual({
      entity: null,
      record: { raw: 'row 7', links: [], retracted: { reason: 'invented' } },
    });
    expect(
      await ask(
        'query ($at: DateTime) { entity(id: "solo", knownAt: $at) { name links { nodes { kind to { name } } } } }',
        { at: addRecord.recordedAt },
      ),
    ).toEqual({ entity: { name: 'Solo', links: { nodes: [{ kind: 'OPERATES', to: { name: 'App' } }] } } });
  });

  it('shows among links of all kinds those that stand, and then those that stood', async () => {
    const statement = (company: string): object => ({
      kind: 'OFFICER_OF',
      from: { id: 'bob', kind: 'PERSON', name: 'Bob' },
      to: { id: company, kind: 'COMPANY', name: company },
      status: 'REPORTED',
    });
    const tell = async (company: string): Promise<{ id: string; recordedAt: string }> =>
      (
        await ask<{ addRecord: { id: string; recordedAt: string } }>(
          'mutation ($input: RecordInput!) { addRecord(input: $input) { id recordedAt } }',
          { input: { source: await source('Register'), statements: [statement(company)] } },
        )
      ).addRecord;
    await tell('bolt');
    const { id, recordedAt } = await tell('coil');
    const wrong = {
      source: await source('Gazette'),
      entities: [{ id: 'coil', kind: 'COMPANY', name: 'coil' }],
    };
    await ask('mutation ($input: RecordInput!) { addRecord(input: $input) { id } }', {
      input: { ...wrong, statements: [] },
    });
    await ask('mutation ($id: ID!) { retractRecord(id: $id, reason: "wrong") { id } }', { id });
    const posts = async (knownAt: string | null): Promise<string[]> => {
      const { entity } = await ask<{ entity: { links: { nodes: { to: { id: string } }[] } } }>(
        'query ($knownAt: DateTime) { entity(id: "bob", knownAt: $knownAt) { links { nodes { to { id } } } } }',
        { knownAt },
      );
      return entity.links.nodes.map(({ to }) => to.id).sort();
    };
    expect(await posts(null)).toEqual(['bolt']);
    expect(await posts(recordedAt)).toEqual(['bolt', 'coil']);
  });

  it('says what cannot be done', async () => {
    const { errors } = await server.ask(
      'mutation { retractRecord(id: "record:nothing", reason: "x") { id } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
