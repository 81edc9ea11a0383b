import { loadCaseIntoEmptyStore } from '../../src/ingest/seed-case.ts';
import { rebuild } from '../../src/ingest/rebuild.ts';
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
    linksGained { kind from { id } to { id } evidence { quote } } linksLost { kind from { id } to { id } } } }`;

interface Judged {
  readonly id: string | null;
  readonly entity: { readonly id: string; readonly aliases: readonly string[] };
  readonly sharedGained: number;
  readonly linksGained: readonly { kind: string; from: { id: string }; to: { id: string } }[];
  readonly linksLost: readonly { kind: string }[];
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

  it('has an id that answers', async () => {
    const [first] = await possibleMatches();
    const { node } = await ask<{ node: unknown }>(
      `query ($id: ID!) { node(id: $id) { id ... on Match { score left { id } } } }`,
      { id: first?.id },
    );
    expect(node).toEqual({ id: first?.id, score: first?.score, left: { id: first?.left.id } });
  });
});

/** The graph without the judgments themselves and who says them. */
async function graph(): Promise<string[]> {
  return (await snapshotOf(test.store)).filter((line) => !/^record |"judged"|\\"judged\\"/.test(line));
}
