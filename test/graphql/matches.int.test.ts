import { findMatches } from '../../src/ingest/matching/find-matches.ts';
import { loadCaseIntoEmptyStore } from '../../src/ingest/import/seed-case.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { snapshotOf } from '../harness/graph-snapshot.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;

beforeAll(async () => {
  test = await openTestStore();
  await loadCaseIntoEmptyStore(test.store, { by: 'ann', now: tickingClock() });
  server = await startTestServer(test.store);
}, 120_000);
afterAll(async () => {
  await server.close();
  await test.close();
});

interface Found {
  readonly id: string;
  readonly left: { readonly id: string; readonly name: string };
  readonly right: { readonly id: string; readonly name: string };
  readonly score: number;
  readonly opens: number;
  readonly explanation: readonly {
    readonly feature: string;
    readonly score: number;
    readonly detail: string;
  }[];
}

const MATCHES = `{ possibleMatches(first: 100) { totalCount nodes {
  id score opens left { id name } right { id name } explanation { feature score detail } } } }`;

async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await server.ask(query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

async function possibleMatches(): Promise<readonly Found[]> {
  const { possibleMatches: page } = await ask<{ possibleMatches: { nodes: Found[]; totalCount: number } }>(
    MATCHES,
  );
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes;
}

const JUDGE = `mutation ($left: ID!, $right: ID!, $judgment: Judgment!, $dryRun: Boolean) {
  judge(left: $left, right: $right, judgment: $judgment, reason: "one man", dryRun: $dryRun) {
    id entity { id name aliases } sharedGained sharedLost
    linksGained { kind from { id } to { id } evidence { quote } } linksLost { kind from { id } to { id } }
    pathsGained { ...way } pathsLost { ...way } } }
  fragment way on Path { strength explanation entities { id } links { kind from { id } to { id } } }`;

interface Way {
  readonly strength: number;
  readonly explanation: string;
  readonly entities: readonly { readonly id: string }[];
  readonly links: readonly object[];
}

interface Judged {
  readonly id: string | null;
  readonly entity: { readonly id: string; readonly aliases: readonly string[] };
  readonly sharedGained: number;
  readonly linksGained: readonly { kind: string; from: { id: string }; to: { id: string } }[];
  readonly linksLost: readonly { kind: string }[];
  readonly pathsGained: readonly Way[];
  readonly pathsLost: readonly Way[];
}

async function judge(left: string, right: string, judgment: string, dryRun = false): Promise<Judged> {
  return (await ask<{ judge: Judged }>(JUDGE, { left, right, judgment, dryRun })).judge;
}

const SAULINOS = [
  'person:saulino-grs',
  'person:saulino-pfi-officer',
  'person:saulino-va-filing',
  'person:saulino-wired-2010',
];

describe('possible matches of the case', () => {
  it('offers the Saulino records in pairs with reasons, and merges none by itself', async () => {
    const found = (await possibleMatches()).filter(({ left }) => left.id.includes('saulino'));
    expect(found.map(({ left, right }) => `${left.id} ${right.id}`).sort()).toEqual(
      SAULINOS.flatMap((left, index) => SAULINOS.slice(index + 1).map((right) => `${left} ${right}`)),
    );
    const filed = found.find(({ left, right }) => left.id === SAULINOS[1] && right.id === SAULINOS[2]);
    const details = filed?.explanation.map(({ detail }) => detail) ?? [];
    expect(details).toContain('same surname, same given name, middle name against initial');
    expect(filed?.explanation[0]?.feature).toBe('stated');
    const { people } = await ask<{ people: { totalCount: number } }>(
      '{ people(name: "Saulino") { totalCount } }',
    );
    expect(people.totalCount).toBe(4);
  });

  it('comes in the order of what a merger would open', async () => {
    const opens = (await possibleMatches()).map((match) => match.opens);
    expect(opens).toEqual([...opens].sort((left, right) => right - left));
    expect(opens[0]).toBeGreaterThan(0);
  });

  it('previews what judging two the same gains; undoing closes it again and leaves the graph as it was', async () => {
    const [, officer = '', filing = ''] = SAULINOS;
    const before = await graph();
    const preview = await judge(filing, officer, 'SAME', true);
    expect(await graph()).toEqual(before);
    expect(preview.id).toBeNull();
    expect(preview.linksGained.length).toBeGreaterThan(0);
    expect(preview.linksLost.map(({ kind }) => kind)).toEqual(['POSSIBLY_SAME_AS']);
    const judged = await judge(filing, officer, 'SAME');
    expect({ ...judged, id: null }).toEqual(preview);
    const old = `query ($id: ID!) { entity(id: $id) { id timeline { nodes { kind summary record { judgment } } } } }`;
    for (const id of [officer, filing]) {
      const { entity } = await ask<{ entity: { id: string; timeline: { nodes: { kind: string }[] } } }>(old, {
        id,
      });
      expect(entity.id).toBe(officer);
      expect(entity.timeline.nodes.filter(({ kind }) => kind === 'merged')).toEqual([
        {
          kind: 'merged',
          summary: 'An analyst judged that Raymond Alan Saulino is the same as Raymond A Saulino: one man.',
          record: { judgment: 'SAME' },
        },
      ]);
    }
    expect((await possibleMatches()).some(({ left, right }) => [left.id, right.id].includes(filing))).toBe(
      false,
    );
    expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
    const { undoJudgment } = await ask<{ undoJudgment: { linksLost: unknown[] } }>(
      `mutation ($id: ID!) { undoJudgment(id: $id, reason: "not proved") { linksLost { id } } }`,
      { id: judged.id },
    );
    expect(undoJudgment.linksLost).toHaveLength(preview.linksGained.length);
    expect(await graph()).toEqual(before);
    const again = await possibleMatches();
    expect(again.filter(({ left }) => left.id.includes('saulino'))).toHaveLength(6);
  });

  it('shows in the preview which path opens, which is there afterwards and closed by undoing', async () => {
    const [, officer = '', filing = ''] = SAULINOS;
    const over = ['company:packet-forensics-international', officer, 'company:measurement-systems'];
    const between = async (from = over[0], to = over[2]): Promise<readonly Way[]> =>
      (
        await ask<{ paths: { paths: readonly Way[] } }>(
          `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, first: 20) { paths {
            strength explanation entities { id } links { kind from { id } to { id } } } } }`,
          { from, to },
        )
      ).paths.paths;
    const isOpen = async (): Promise<boolean> =>
      (await between()).some(({ entities }) => entities.map(({ id }) => id).join() === over.join());
    const before = await graph();
    const preview = await judge(filing, officer, 'SAME', true);
    expect(preview.pathsLost).toEqual([]);
    expect(preview.pathsGained).toHaveLength(1);
    const [opened] = preview.pathsGained;
    expect(opened?.entities.map(({ id }) => id)).toEqual(over);
    expect(opened?.explanation).toBe(
      'Packet Forensics International LLC and Measurement Systems S. de R.L. are tied over 2 links: ' +
        'Raymond A Saulino is an officer of Packet Forensics International LLC (reported by Mozilla dev-security-policy, 8 November 2022); ' +
        'Raymond A Saulino is associated with Measurement Systems S. de R.L. ("filed the Virginia registration of") ' +
        '(reported by Mozilla dev-security-policy, 8 November 2022, and one other source).',
    );
    expect([await isOpen(), await graph()]).toEqual([false, before]);
    const judged = await judge(filing, officer, 'SAME');
    expect(judged.pathsGained).toEqual(preview.pathsGained);
    expect(await between()).toContainEqual(opened);
    expect((await between(filing)).map(({ entities }) => entities[0]?.id)).toContain(officer);
    expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
    const { undoJudgment } = await ask<{ undoJudgment: Judged }>(
      `mutation ($id: ID!) { undoJudgment(id: $id, reason: "not proved") { pathsGained { ...way } pathsLost { ...way } } }
      fragment way on Path { strength explanation entities { id } links { kind from { id } to { id } } }`,
      { id: judged.id },
    );
    expect(undoJudgment).toEqual({ pathsGained: [], pathsLost: preview.pathsGained });
    expect([await isOpen(), await graph()]).toEqual([false, before]);
    expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
  });

  it('counts the pairs of companies that become shared as the list of what is shared has them', async () => {
    const source = await register();
    const posts = [
      ['zed-1', 'zed-x'],
      ['zed-1', 'zed-y'],
      ['zed-2', 'zed-y'],
      ['zed-2', 'zed-z'],
    ].map(([person = '', company = '']) => ({
      kind: 'OFFICER_OF',
      from: { id: person, kind: 'PERSON', name: 'Zed Quill' },
      to: { id: company, kind: 'COMPANY', name: company },
      status: 'CONFIRMED',
    }));
    await ask(`mutation ($input: RecordInput!) { addRecord(input: $input) { id } }`, {
      input: { source, statements: posts },
    });
    const pairs = async (): Promise<number> => {
      const { sharedOfficers } = await ask<{ sharedOfficers: { nodes: { companies: object[] }[] } }>(
        '{ sharedOfficers(among: ["zed-x", "zed-y", "zed-z"]) { nodes { companies { id } } } }',
      );
      return sharedOfficers.nodes.reduce(
        (sum, { companies: { length } }) => sum + (length * (length - 1)) / 2,
        0,
      );
    };
    expect(await pairs()).toBe(2);
    const preview = await judge('zed-1', 'zed-2', 'SAME', true);
    expect(preview).toMatchObject({ sharedGained: 1, sharedLost: 0 });
    expect(await pairs()).toBe(2);
    const { id } = await judge('zed-1', 'zed-2', 'SAME');
    expect(await pairs()).toBe(3);
    const { undoJudgment } = await ask<{ undoJudgment: object }>(
      `mutation ($id: ID!) { undoJudgment(id: $id, reason: "two") { sharedGained sharedLost } }`,
      { id },
    );
    expect(undoJudgment).toEqual({ sharedGained: 0, sharedLost: 1 });
    expect(await pairs()).toBe(2);
  });

  it('closes a question that somebody judged, and opens it when that is undone', async () => {
    const [grs = '', officer = ''] = SAULINOS;
    const isOpen = async (): Promise<boolean> =>
      (await possibleMatches()).some(({ left, right }) => left.id === grs && right.id === officer);
    const { id } = await judge(grs, officer, 'UNSURE');
    expect(await isOpen()).toBe(false);
    await ask(`mutation ($id: ID!) { undoJudgment(id: $id, reason: "look again") { id } }`, { id });
    expect(await isOpen()).toBe(true);
  });

  it('refuses what contradicts with CONFLICT, and what is not there with NOT_FOUND', async () => {
    const [grs, officer, filing] = SAULINOS;
    await judge(grs ?? '', officer ?? '', 'SAME');
    await judge(officer ?? '', filing ?? '', 'DIFFERENT');
    const { errors } = await server.ask(JUDGE, { left: grs, right: filing, judgment: 'SAME' });
    expect(errors?.[0]?.extensions?.['code']).toBe('CONFLICT');
    expect(errors?.[0]?.message).toMatch(/but they would be one: .*; .*\.$/);
    const missing = await server.ask(JUDGE, { left: grs, right: 'nobody', judgment: 'SAME' });
    expect(missing.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  it('offers again what a retraction parts, and finds the same afresh', async () => {
    const add = async (id: string, leis: string[]): Promise<string> => {
      const identifiers = leis.map((value) => ({ scheme: 'lei', value }));
      const entity = { id, kind: 'COMPANY', name: 'Zyx Quarrying Ltd', identifiers };
      return (
        await ask<{ addRecord: { id: string } }>(
          `mutation ($input: RecordInput!) { addRecord(input: $input) { id } }`,
          { input: { source: await register(), entities: [entity], statements: [] } },
        )
      ).addRecord.id;
    };
    const pairs = async (): Promise<string[]> =>
      (await possibleMatches())
        .filter(({ left }) => left.id.startsWith('zyx'))
        .map(({ left, right }) => `${left.id} ${right.id}`);
    await add('zyx-1', []);
    await add('zyx-2', ['L2']);
    expect(await pairs()).toEqual(['zyx-1 zyx-2']);
    const joining = await add('zyx-1', ['L2']);
    expect(await pairs()).toEqual([]);
    await ask(`mutation ($id: ID!) { retractRecord(id: $id, reason: "wrong LEI") { id } }`, { id: joining });
    expect(await pairs()).toEqual(['zyx-1 zyx-2']);
    const before = await possibleMatches();
    await findMatches(test.store, { afresh: true });
    expect(await possibleMatches()).toEqual(before);
  });

  it('has an id that answers', async () => {
    const [first] = await possibleMatches();
    const { node } = await ask<{ node: unknown }>(
      `query ($id: ID!) { node(id: $id) { id ... on Match { score left { id } } } }`,
      { id: first?.id },
    );
    expect(node).toEqual({ id: first?.id, score: first?.score, left: { id: first?.left.id } });
  });
});

async function register(): Promise<string> {
  const { addSource } = await ask<{ addSource: { id: string } }>(
    `mutation { addSource(input: { kind: REGISTER, title: "Register" }) { id } }`,
  );
  return addSource.id;
}

/** The graph without the judgments themselves and who says them. */
async function graph(): Promise<string[]> {
  return (await snapshotOf(test.store)).filter((line) => !/^record |"judged"|\\"judged\\"/.test(line));
}
