import { findMatches } from '../../src/ingest/matching/find-matches.ts';
import { addRecord, addSource, type Author } from '../../src/ingest/records/ledger.ts';
import type { EntityInput, StatementInput } from '../../src/model/inputs.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;
const author: Author = { by: 'ann', now: tickingClock() };
const KESTREL: EntityInput = { id: 'k', kind: 'COMPANY', name: 'Kestrel Marine B.V.' };
const OTHER: EntityInput = { id: 'o', kind: 'COMPANY', name: 'Avocet Films Ltd' };
const HOLDER: EntityInput = { id: 'r', kind: 'REGISTRANT', name: 'Kestrel Marine' };
const DOMAIN: EntityInput = { kind: 'DOMAIN', name: 'avocet.example.com' };

beforeAll(async () => {
  test = await openTestStore();
  const source = await addSource(test.store, { kind: 'REGISTER', title: 'Register' });
  const statements: StatementInput[] = [
    { kind: 'USES_DOMAIN', from: OTHER, to: DOMAIN, status: 'REPORTED' },
    { kind: 'REGISTERED_BY', qualifier: 'registrant', from: DOMAIN, to: HOLDER, status: 'REPORTED' },
  ];
  await addRecord(test.store, { source, entities: [KESTREL], statements }, author);
  await findMatches(test.store);
  server = await startTestServer(test.store);
}, 120_000);
afterAll(async () => {
  await server.close();
  await test.close();
});

async function ask<T>(query: string): Promise<T> {
  const { data, errors } = await server.ask(query, {});
  expect([errors, server.logged]).toEqual([undefined, []]);
  return data as T;
}

interface Ways {
  readonly paths: {
    readonly paths: readonly {
      readonly explanation: string;
      readonly independentSources: number;
      readonly strength: number;
      readonly links: readonly { readonly kind: string; readonly suggestion: unknown }[];
    }[];
  };
}

const paths = (): Promise<Ways> =>
  ask(
    `{ paths(from: "o", to: "k") { paths { explanation independentSources strength links { kind suggestion { id } } } } }`,
  );

const judge = (more: string): Promise<{ readonly judge: Readonly<Record<string, unknown>> }> =>
  ask(`mutation { judge(left: "r", right: "k", reason: "compared", ${more}) {
    id linksGained { kind from { id } to { id } } linksLost { id } pathsGained { entities { id } } pathsLost { id: explanation } } }`);

describe('who a registrant is', () => {
  it('is listed among possible matches as an identification, walked as a suggestion and never a fact', async () => {
    const { possibleMatches } = await ask<{ possibleMatches: { nodes: unknown[] } }>(
      `{ possibleMatches { nodes { left { id } right { id } explanation { feature detail } } } }`,
    );
    expect(possibleMatches.nodes).toHaveLength(1);
    expect(JSON.stringify(possibleMatches.nodes)).toContain('the two are not merged');
    const [path] = (await paths()).paths.paths;
    expect(path?.independentSources).toBe(0);
    expect(path?.explanation).toContain(
      'the registrant Kestrel Marine may be Kestrel Marine B.V. (a suggestion, not judged: ',
    );
    const { shared } = await ask<{ shared: { nodes: unknown[] } }>(
      `{ shared(kinds: [REGISTRANT]) { nodes { explanation } } }`,
    );
    expect(shared.nodes).toEqual([]);
  });

  it('previews, states and undoes the link, with the paths that come and go', async () => {
    const suggested = (await paths()).paths.paths[0]?.strength ?? 1;
    const preview = await judge('judgment: SAME, dryRun: true');
    expect(preview.judge).toMatchObject({
      id: null,
      linksGained: [{ kind: 'IDENTIFIED_AS', from: { id: 'r' }, to: { id: 'k' } }],
      linksLost: [],
      pathsLost: [],
    });
    expect(JSON.stringify(preview.judge['pathsGained'])).toContain('"k"');
    const { judge: done } = await judge('judgment: SAME');
    expect({ ...done, id: null }).toEqual(preview.judge);
    const [path] = (await paths()).paths.paths;
    expect(path?.links.map(({ suggestion }) => suggestion)).toEqual([null, null, null]);
    expect(path?.strength).toBeGreaterThan(suggested);
    const undone = await ask<{ undoJudgment: object }>(
      `mutation { undoJudgment(id: "${String(done['id'])}", reason: "was wrong") { linksLost { kind } pathsLost { entities { id } } } }`,
    );
    expect(undone.undoJudgment).toEqual({
      linksLost: [{ kind: 'IDENTIFIED_AS' }],
      pathsLost: done['pathsGained'],
    });
  });
});
