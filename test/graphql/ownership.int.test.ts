import { addRecord, addSource, retractRecord } from '../../src/ingest/records/ledger.ts';
import type { EntityInput, StatementInput } from '../../src/model/inputs.ts';
import type { SourceKind } from '../../src/model/kinds.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;
let read: string[] = [];
/** What the server reads on its own: keys, and the changes that the projection follows. */
const BACKGROUND =
  /\/\/ (?:hasKeys|readKeyHashes|readPosition|readNews|readBundles|readEntityRows|failedDomains)\b/;
const author = { by: 'test', now: tickingClock() };
beforeAll(async () => {
  test = await openTestStore();
  server = await startTestServer({
    ...test.store,
    read: (query, parameters) => {
      if (!BACKGROUND.test(query)) read.push(query);
      return test.store.read(query, parameters);
    },
  });
});
afterAll(async () => {
  await server.close();
  await test.close();
});
beforeEach(() => emptyStore(test.store));

/** Lower-case names are persons. */
function entity(name: string): EntityInput {
  return { id: `x/${name}`, kind: /^[a-z]/.test(name) ? 'PERSON' : 'COMPANY', name };
}

function owns(from: string, to: string, exact?: number, more: Partial<StatementInput> = {}): StatementInput {
  const interest = exact === undefined ? null : { kind: 'ECONOMIC' as const, exact };
  return { kind: 'OWNS', from: entity(from), to: entity(to), interest, status: 'REPORTED', ...more };
}

async function state(
  title: string,
  statements: readonly StatementInput[],
  { kind = 'DATASET', observedAt = '2022-01-01' }: { kind?: SourceKind; observedAt?: string } = {},
): Promise<string> {
  const source = await addSource(test.store, { kind, title });
  return addRecord(test.store, { source, observedAt, statements }, author);
}

interface Issue {
  readonly code: string;
  readonly detail: string;
  readonly links: readonly { readonly from: { readonly name: string } }[];
}

async function ask(company: string, selection: string, frame = ''): Promise<never> {
  const { data, errors } = await server.ask(
    `{ company(id: "x/${company}"${frame}) { ownership { ${selection} } } }`,
  );
  expect(errors).toBeUndefined();
  return (data?.['company'] as { ownership: never }).ownership;
}

async function owners(company: string, frame = ''): Promise<Record<string, number | object>> {
  const { effectiveOwners } = (await ask(
    company,
    'effectiveOwners { owner { name } economic { min max } }',
    frame,
  )) as { effectiveOwners: { owner: { name: string }; economic: { min: number; max: number } }[] };
  return Object.fromEntries(
    effectiveOwners.map(({ owner, economic: { min, max } }) => [
      owner.name,
      min === max ? Math.round(min * 1e6) / 1e6 : { min, max },
    ]),
  );
}

async function issues(company: string, frame = ''): Promise<string[]> {
  const found = (await ask(
    company,
    'issues { code detail entities { id } links { from { name } } }',
    frame,
  )) as {
    issues: Issue[];
  };
  return found.issues.map(({ code, detail, links }) => `${code} ${links.length}: ${detail}`);
}

describe('the ownership of a company', () => {
  it('takes two statements after that of the company, is explained, and is redrawn by Cypher', async () => {
    await state('Register', [owns('ann', 'Fund', 60), owns('Fund', 'Target', 45), owns('Fund', 'Other', 70)]);
    read = [];
    const answer = await ask(
      'Target',
      `effectiveOwners(personsOnly: true) { owner { name ... on Person { birthDate } } explanation
         chains { entities { name } links { kind from { name } evidence { status } } product { min max } } }
       beneficialOwners(thresholdPct: 20) { person { name } certainty grounds explanation }
       explored { entities links complete stoppedBy } cypher { statement parameters browserUrl }`,
    );
    expect(read).toHaveLength(3);
    expect(answer).toMatchObject({
      effectiveOwners: [
        {
          owner: { name: 'ann', birthDate: null },
          explanation:
            'ann holds 27 % of Target: 60 % of Fund, which holds 45 %. Of Target, 73 % cannot be traced to anybody for certain.',
          chains: [
            {
              entities: [{ name: 'ann' }, { name: 'Fund' }, { name: 'Target' }],
              links: [
                { kind: 'OWNS', from: { name: 'ann' }, evidence: [{ status: 'REPORTED' }] },
                { from: { name: 'Fund' } },
              ],
              product: { min: expect.closeTo(27, 9) as number },
            },
          ],
        },
      ],
      beneficialOwners: [
        { person: { name: 'ann' }, certainty: 'DEFINITE', grounds: ['art54a', 'economic', 'voting'] },
      ],
      explored: { entities: 3, links: 2, complete: true, stoppedBy: null },
    });
    const { cypher } = answer as { cypher: { statement: string; parameters: Record<string, unknown> } };
    expect(await test.store.read(cypher.statement as never, cypher.parameters)).toHaveLength(2);
  });

  it('counts disputed holdings and says so, and leaves out conclusions and what is only denied', async () => {
    await state('Register', [
      owns('ann', 'Co', 60),
      owns('ben', 'Co', 30, { conclusion: true }),
      owns('cleo', 'Co', 10, { status: 'DENIED' }),
    ]);
    await state('Reply', [owns('ann', 'Co', undefined, { status: 'DENIED' })]);
    expect(await owners('Co')).toEqual({ ann: 60 });
    expect(await issues('Co')).toEqual([
      'DISPUTED 1: That ann holds a part of Co or controls it is denied by a source; it counts here all the same.',
    ]);
  });

  it('reads unknown sizes as anything, and control and consolidation as control without a percentage', async () => {
    await state('Register', [
      owns('ann', 'Co', undefined, { interest: { kind: 'ECONOMIC', unknownReason: 'withheld' } }),
      owns('Parent', 'Co', undefined, { interest: { kind: 'CONSOLIDATION' } }),
      owns('ben', 'Parent', undefined, { kind: 'CONTROLS', qualifier: 'appoints the board' }),
    ]);
    expect(await owners('Co')).toEqual({ ann: { min: 0, max: 100 } });
    expect(
      await ask('Co', 'accounting { unknownPct } ultimateParents { name } ultimateParentCompanies { name }'),
    ).toEqual({
      accounting: null,
      ultimateParents: [{ name: 'ben' }],
      ultimateParentCompanies: [{ name: 'Parent' }],
    });
    expect(await issues('Co')).toEqual([
      'UNKNOWN_SIZE 1: How much ann holds of Co is unknown (withheld); it counts as anything from 0 to 100 %.',
    ]);
  });

  it('takes several sources on one holding for one holding', async () => {
    await state('Article', [owns('ann', 'Co', 70), owns('ben', 'Co', 20, { since: '2015' })], {
      kind: 'ARTICLE',
    });
    await state('Register', [owns('ann', 'Co', 60), owns('ben', 'Co', 25, { since: '2018' })], {
      kind: 'REGISTER',
    });
    expect(await owners('Co')).toEqual({ ann: 60, ben: 25 });
    expect(await issues('Co')).toEqual([
      'CONFLICTING_SIZES 1: Sources size what ann holds of Co differently: 60 % (Register) is taken, not 70 % (Article).',
      'OVERLAPPING_STATEMENTS 2: Several sources speak of one holding of ben in Co with different dates; it counts once, as the best of them says.',
    ]);
    const { timeline } = (await ask(
      'Co',
      'timeline { from owners { owner { name } economic { max } } }',
    )) as {
      timeline: { from: string; owners: { owner: { name: string }; economic: { max: number } }[] }[];
    };
    const bens = timeline.map(({ from, owners: all }) => [
      from,
      all.find(({ owner }) => owner.name === 'ben')?.economic.max,
    ]);
    expect(bens).toEqual([
      [null, undefined],
      ['2015-01-01', 20],
      ['2018-01-01', 25],
    ]);
  });

  it('is that of a day, of partial dates too, and says when it spans all time', async () => {
    await state('Register', [
      owns('ann', 'Co', 100, { until: '2019-07-01' }),
      owns('ben', 'Co', 100, { since: '2019-07-01' }),
    ]);
    expect(await owners('Co', ', asOf: "2019-06-30"')).toEqual({ ann: 100 });
    expect(await owners('Co', ', asOf: "2019-07-01"')).toEqual({ ben: 100 });
    expect(await owners('Co', ', asOf: "2019"')).toEqual({ ann: 50, ben: 50 });
    expect(await issues('Co', ', asOf: "2020"')).toEqual([]);
    expect((await issues('Co')).map((line) => line.split(' ')[0])).toEqual(['ENDED_HOLDINGS', 'OVER_100']);
  });

  it('shows the links of every period of its timeline, whatever day is asked for', async () => {
    await state('Register', [
      owns('ann', 'Co', 100, { until: '2019-07-01' }),
      owns('ben', 'Co', 100, { since: '2019-07-01' }),
    ]);
    const { timeline } = (await ask(
      'Co',
      'timeline { owners { chains { links { from { name } since until } } } }',
      ', asOf: "2021"',
    )) as { timeline: { owners: { chains: { links: object[] }[] }[] }[] };
    expect(timeline.flatMap(({ owners: all }) => all.flatMap(({ chains }) => chains))).toEqual([
      { links: [{ from: { name: 'ann' }, since: null, until: '2019-07-01' }] },
      { links: [{ from: { name: 'ben' }, since: '2019-07-01', until: null }] },
    ]);
  });

  it('is what the store knew at a moment', async () => {
    const article = await state('Article', [owns('ann', 'Co', 70)], { kind: 'ARTICLE' });
    const between = author.now().toISOString();
    await state('Register', [owns('ann', 'Co', 60)], { kind: 'REGISTER' });
    await state('Reply', [owns('ann', 'Co', undefined, { status: 'DENIED' })]);
    expect(await owners('Co', `, knownAt: "${between}"`)).toEqual({ ann: 70 });
    await retractRecord(test.store, article, 'wrong', author);
    const { cypher } = (await ask(
      'Co',
      'cypher { statement parameters browserUrl }',
      `, knownAt: "${between}"`,
    )) as {
      cypher: { statement: string; parameters: Record<string, unknown>; browserUrl: string };
    };
    expect(await test.store.read(cypher.statement as never, cypher.parameters)).toHaveLength(1);
    expect(decodeURIComponent(cypher.browserUrl)).toContain(`l.knownFrom <= "${between.replace('Z', '')}`);
    expect(await issues('Co', `, knownAt: "${between}"`)).toEqual([]);
    expect(await owners('Co')).toEqual({ ann: 60 });
  });

  it('reports what cannot be and computes the rest', async () => {
    await state('Leak', [
      owns('ann', 'Co', 60),
      owns('ben', 'Co', -5),
      owns('cleo', 'Co', undefined, { interest: { kind: 'ECONOMIC', min: 30, max: 20 } }),
      owns('Co', 'Co', 10),
      owns('Loop', 'Pool', 100),
      owns('Pool', 'Loop', 100),
      owns('ann', 'Full', 90),
      owns('ben', 'Full', 90),
    ]);
    expect(await owners('Co')).toEqual({ ann: expect.closeTo(60 / 0.9, 5) as number });
    expect((await issues('Co')).map((line) => line.split(' ')[0])).toEqual([
      'INVALID_SHARE',
      'INVALID_SHARE',
    ]);
    expect(await owners('Full')).toEqual({ ann: 50, ben: 50 });
    expect(await issues('Full')).toEqual([
      'OVER_100 2: The recorded shares of Full add up to 180 %; they were scaled to 100 %.',
    ]);
    expect((await issues('Loop')).map((line) => line.split(':')[0])).toEqual(['CLOSED_LOOP 2']);
  });

  it('pages through the group, and answers a company that nobody owns', async () => {
    await state('Register', [
      owns('ann', 'A', 60),
      owns('A', 'B', 60),
      owns('A', 'C', 60),
      owns('C', 'D', 60),
    ]);
    const names = [];
    for (let after = 'null'; ;) {
      const { group } = (await ask(
        'B',
        `group(first: 2, after: ${after}) { totalCount edges { node { name } } pageInfo { hasNextPage endCursor } }`,
      )) as {
        group: {
          totalCount: number;
          edges: { node: { name: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
      expect(group.totalCount).toBe(5);
      names.push(...group.edges.map(({ node }) => node.name));
      if (!group.pageInfo.hasNextPage) break;
      after = `"${group.pageInfo.endCursor}"`;
    }
    expect(names).toEqual(['A', 'B', 'C', 'D', 'ann']);
    await state('List', [owns('Lone', 'Lone', undefined, { kind: 'ASSOCIATED_WITH' })]);
    expect(
      await ask(
        'Lone',
        `effectiveOwners { explanation } controllers { certainty } ultimateParents { id } beneficialOwners { grounds }
         group { nodes { name } } accounting { terminalPct } timeline { from to owners { explanation } } issues { code }
         explored { entities links }`,
      ),
    ).toEqual({
      effectiveOwners: [],
      controllers: [],
      ultimateParents: [],
      beneficialOwners: [],
      group: { nodes: [{ name: 'Lone' }] },
      accounting: { terminalPct: 100 },
      timeline: [{ from: null, to: null, owners: [] }],
      issues: [],
      explored: { entities: 1, links: 0 },
    });
  });

  it('stands wherever a company does, and refuses lists without measure', async () => {
    await state('Register', [owns('ann', 'Co', 60), owns('Co', 'Sub', 50)]);
    const { data } = await server.ask(`{
      entity(id: "x/Co") { name ... on Company { mine: ownership { top: ultimateParents { name } } } }
      companies { nodes { name ownership { effectiveOwners(personsOnly: true) { owner { name } economic { max } } } } } }`);
    expect(data).toEqual({
      entity: { name: 'Co', mine: { top: [{ name: 'ann' }] } },
      companies: {
        nodes: [
          { name: 'Co', ownership: { effectiveOwners: [{ owner: { name: 'ann' }, economic: { max: 60 } }] } },
          {
            name: 'Sub',
            ownership: { effectiveOwners: [{ owner: { name: 'ann' }, economic: { max: 30 } }] },
          },
        ],
      },
    });
    for (const field of [
      'effectiveOwners(first: 0) { explanation }',
      'beneficialOwners(thresholdPct: 101) { grounds }',
    ]) {
      const { errors } = await server.ask(`{ company(id: "x/Co") { ownership { ${field} } } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});
