import type { Cypher } from '../../src/graph/driver/cypher.ts';
import { findMatches } from '../../src/ingest/matching/find-matches.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { loadCaseIntoEmptyStore } from '../../src/ingest/import/seed-case.ts';
import { LiveProjection } from '../../src/query/projection/live-projection.ts';
import { contents } from '../analysis/projection-contents.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

const GRS = 'company:global-resource-systems';
const PFI = 'company:packet-forensics-international';
const [LEFT, RIGHT] = ['person:saulino-grs', 'person:saulino-pfi-officer'];

let test: TestStore;
let server: TestServer;
let live: LiveProjection;

beforeAll(async () => {
  test = await openTestStore();
  await loadCaseIntoEmptyStore(test.store, { by: 'ann', now: tickingClock() });
  live = new LiveProjection(test.store);
  await live.current();
  await findMatches(test.store);
  server = await startTestServer(test.store);
}, 120_000);
afterAll(async () => {
  await server.close();
  await test.close();
});

async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await server.ask(query, variables);
  expect([errors, server.logged]).toEqual([undefined, []]);
  return data as T;
}

interface ShownLink {
  readonly id: string;
  readonly kind: string;
  readonly suggestion: {
    readonly left: { readonly id: string };
    readonly right: { readonly id: string };
  } | null;
}

interface ShownPath {
  readonly strength: number;
  readonly lead: boolean;
  readonly leadRule: string | null;
  readonly explanation: string;
  readonly independentSources: number;
  readonly entities: readonly { readonly id: string }[];
  readonly links: readonly ShownLink[];
}

interface PathsAnswer {
  readonly paths: readonly ShownPath[];
  readonly cypher: { readonly statement: string; readonly parameters: object };
}

async function paths(more = '', from = GRS, to = PFI): Promise<PathsAnswer> {
  const { paths: answer } = await ask<{ paths: PathsAnswer }>(
    `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, first: 20${more}) { cypher { statement parameters } paths {
      strength lead leadRule explanation independentSources entities { id } links {
        id kind status disputed conclusion independentSources evidence { id } denials { id }
        suggestion { id score left { id } right { id } explanation { feature detail } } } } } }`,
    { from, to },
  );
  return answer;
}

/** The path between the two companies straight over the two men. */
async function straight(more = ''): Promise<ShownPath | undefined> {
  return (await paths(more)).paths.find(
    ({ entities }) => entities.map(({ id }) => id).join() === [GRS, LEFT, RIGHT, PFI].join(),
  );
}

async function judge(judgment: string): Promise<string> {
  const { judge: judged } = await ask<{ judge: { id: string } }>(
    `mutation ($left: ID!, $right: ID!, $judgment: Judgment!) {
      judge(left: $left, right: $right, judgment: $judgment, reason: "compared") { id } }`,
    { left: LEFT, right: RIGHT, judgment },
  );
  return judged.id;
}

describe('possible matches on paths', () => {
  it('are walked, named as what they are, and drawn by the Cypher of the answer', async () => {
    const answer = await paths();
    const path = await straight();
    expect(path?.links[1]).toMatchObject({
      kind: 'POSSIBLY_SAME_AS',
      status: 'ALLEGED',
      disputed: false,
      conclusion: false,
      independentSources: 0,
      evidence: [],
      denials: [],
      suggestion: { left: { id: LEFT }, right: { id: RIGHT } },
    });
    expect(path?.links.map(({ suggestion }) => suggestion === null)).toEqual([true, false, true]);
    expect(path).toMatchObject({ independentSources: 0, lead: true, leadRule: 'suggested-match' });
    expect(path?.explanation).toBe(
      'A lead, not a tie, since nobody has judged whether the two are one: ' +
        'Global Resource Systems LLC and Packet Forensics International LLC are connected over 3 links: ' +
        'Raymond Saulino is associated with Global Resource Systems LLC ("named in the filings of") (reported by Business Insider, April 2021, and one other source); ' +
        'Raymond Saulino may be the same as Raymond A Saulino (a suggestion, not judged: same surname, same given name); ' +
        'Raymond A Saulino is an officer of Packet Forensics International LLC (reported by Mozilla dev-security-policy, 8 November 2022).',
    );
    const rows = await test.store.read(answer.cypher.statement as Cypher, answer.cypher.parameters as never);
    const drawn = rows.map((row) => (row['l'] as { properties: { id: string } }).properties.id);
    expect([...new Set(drawn)].sort()).toEqual(
      [...new Set(answer.paths.flatMap(({ links }) => links.map(({ id }) => id)))].sort(),
    );
  });

  it('count for less than what a source says, and not where they are not asked for or were not known', async () => {
    const stated = (await paths('', 'company:measurement-systems')).paths.find(
      ({ entities }) => entities.length === 4 && entities[1]?.id === 'person:saulino-va-filing',
    );
    expect(stated?.links.map(({ suggestion }) => suggestion)).toEqual([null, null, null]);
    expect((await straight())?.strength).toBeLessThan(stated?.strength ?? 0);
    expect(await straight(', kinds: [OFFICER_OF, ASSOCIATED_WITH]')).toBeUndefined();
    expect(await straight(', kinds: [OFFICER_OF, ASSOCIATED_WITH, POSSIBLY_SAME_AS]')).toBeDefined();
    expect(await straight(`, avoid: ["${LEFT ?? ''}"]`)).toBeUndefined();
    expect(await straight(', knownAt: "2090-01-01T00:00:00Z"')).toBeUndefined();
    expect(await straight(', asOf: "2022-11-08"')).toBeDefined();
  });

  it('tie nobody else: no link of an entity, nothing shared, nothing that a rebuild would find', async () => {
    const { entity, stats, link } = await ask<{
      entity: { links: { nodes: ShownLink[] } };
      stats: { links: Record<string, number> };
      link: ShownLink;
    }>(
      `query ($link: ID!) { entity(id: "${LEFT ?? ''}") { links { nodes { id kind suggestion { id } } } } stats { links }
        link(id: $link) { id kind suggestion { id } } }`,
      { link: (await straight())?.links[1]?.id },
    );
    expect(entity.links.nodes.map(({ suggestion }) => suggestion)).toEqual(
      entity.links.nodes.map(() => null),
    );
    expect(stats.links['POSSIBLY_SAME_AS']).toBe(2);
    expect(link.suggestion).not.toBeNull();
    const { shared } = await ask<{ shared: { nodes: { links: ShownLink[] }[] } }>(
      '{ shared(kinds: [REGISTRANT, PERSON, COMPANY, DOMAIN]) { nodes { links { id suggestion { id } } } } }',
    );
    expect(shared.nodes.flatMap(({ links }) => links).filter(({ suggestion }) => suggestion)).toEqual([]);
    expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
  });

  it('are no paths any more as soon as they are judged, and again when that is undone', async () => {
    const preview = await ask<{ judge: { pathsLost: ShownPath[]; pathsGained: ShownPath[] } }>(
      `mutation ($left: ID!, $right: ID!) { judge(left: $left, right: $right, judgment: DIFFERENT, reason: "x", dryRun: true) {
        pathsLost { strength entities { id } links { id } } pathsGained { strength } } }`,
      { left: LEFT, right: RIGHT },
    );
    const before = await straight();
    expect(preview.judge.pathsGained).toEqual([]);
    expect(preview.judge.pathsLost).toContainEqual({
      strength: before?.strength,
      entities: before?.entities,
      links: before?.links.map(({ id }) => ({ id })),
    });
    for (const judgment of ['DIFFERENT', 'UNSURE', 'SAME']) {
      const id = await judge(judgment);
      expect(await straight()).toBeUndefined();
      await findMatches(test.store);
      expect(await straight()).toBeUndefined();
      await ask(`mutation ($id: ID!) { undoJudgment(id: $id, reason: "look again") { id } }`, { id });
      await findMatches(test.store);
      expect(await straight()).toBeDefined();
      expect(contents((await live.current()).projection)).toEqual(
        contents((await new LiveProjection(test.store).current()).projection),
      );
    }
    expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
  });

  it('are the same when all are looked for afresh', async () => {
    const before = contents((await live.current()).projection);
    await findMatches(test.store, { afresh: true });
    expect(contents((await live.current()).projection)).toEqual(before);
  });
});
