import { cypher, type Cypher } from '../../src/graph/driver/cypher.ts';
import { importCase } from '../../src/ingest/import/import-case.ts';
import { readFile } from 'node:fs/promises';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;
/** When the store learnt the case. */
const LEARNT = '2023-01-01T00:00:00.000Z';

beforeAll(async () => {
  test = await openTestStore();
  const text = await readFile(new URL('../../seeds/trustcor/case.json', import.meta.url), 'utf8');
  await importCase(test.store, text, { by: 'ann', now: tickingClock(LEARNT) }, { batchSize: Infinity });
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

interface Redraw {
  readonly statement: string;
  readonly parameters: object;
}

/** Runs an answer's Cypher as it is: the ids of all entities and links it returns. */
async function redrawn({ statement, parameters }: Redraw): Promise<{ entities: string[]; links: string[] }> {
  const rows = await test.store.read(statement as Cypher, parameters as never);
  const ids = (key: string) =>
    rows.flatMap((row) => (row[key] as { properties: { id: string } } | null)?.properties.id ?? []);
  const distinct = (list: string[]) => [...new Set(list)].sort();
  return { entities: distinct([...ids('a'), ...ids('b')]), links: distinct(ids('l')) };
}

interface PathsAnswer {
  readonly paths: {
    readonly independentPaths: number;
    readonly explored: { readonly complete: boolean; readonly notLookedUp: number };
    readonly cypher: Redraw;
    readonly paths: {
      readonly entities: { readonly id: string; readonly name: string }[];
      readonly links: { readonly id: string; readonly kind: string; readonly conclusion: boolean }[];
      readonly explanation: string;
      readonly disputed: boolean;
      readonly independentSources: number;
      readonly strength: number;
    }[];
  };
}

const paths = (more = ''): Promise<PathsAnswer> =>
  ask(`{ paths(from: "company:trustcor-systems", to: "company:packet-forensics"${more}) {
    independentPaths explored { complete notLookedUp } cypher { statement parameters }
    paths { strength entities { id name } links { id kind conclusion } explanation disputed independentSources } } }`);

describe('paths between TrustCor Systems and Packet Forensics', () => {
  it('run over trustcor.co and Vostrom first, never over Panama or a summary', async () => {
    const { paths: answer } = await paths();
    const [first] = answer.paths;
    expect(first?.entities.map(({ name }) => name)).toEqual([
      'TrustCor Systems S. de R.L.',
      'trustcor.co',
      'Vostrom Holdings, Inc.',
      'Vostrom Holdings, Inc.',
      'Packet Forensics LLC',
    ]);
    expect(first?.explanation).toBe(
      'TrustCor Systems S. de R.L. and Packet Forensics LLC are tied over 4 links: ' +
        'TrustCor Systems S. de R.L. uses trustcor.co (redirect) (reported by Mozilla dev-security-policy, 8 November 2022); ' +
        'trustcor.co was registered by Vostrom Holdings, Inc. (reported by mail-archive copy of Mozilla dev-security-policy, November 2022); ' +
        'the registrant Vostrom Holdings, Inc. was identified as Vostrom Holdings, Inc. (reported by mail-archive copy of Mozilla dev-security-policy, November 2022, and 3 other sources); ' +
        'Vostrom Holdings, Inc. has done business as Packet Forensics LLC since 2007 (reported by Mozilla dev-security-policy, 8 November 2022, and 2 other sources); ' +
        'TrustCor Systems S. de R.L. denies that it is associated with Packet Forensics LLC ("linked to").',
    );
    expect(answer.paths).toHaveLength(4);
    const ids = answer.paths.flatMap(({ entities }) => entities.map(({ id }) => id));
    expect(ids.filter((id) => id.startsWith('jurisdiction:'))).toEqual([]);
    expect(ids.filter((id) => /reardon|egelman|wilson|valsorda/.test(id))).toEqual([]);
    expect(answer.paths.flatMap(({ links }) => links).filter(({ conclusion }) => conclusion)).toEqual([]);
    expect(answer.explored).toEqual({ complete: true, notLookedUp: 5 });
    expect(answer.independentPaths).toBe(1);
    const strengths = answer.paths.map(({ strength }) => strength);
    expect(strengths).toEqual([...strengths].sort((left, right) => right - left));
  });

  it('count as never looked up the domains within reach of which nobody knows a registrant', async () => {
    const rows = await test.store.read(cypher`
      MATCH (:Entity {id: 'company:trustcor-systems'})-[links*1..5]-(domain:Domain)
      WHERE NOT EXISTS { (domain)-[:REGISTERED_BY]->() }
        AND none(link IN links WHERE link.conclusion OR link.status = 'DENIED' OR link.kind IN ['INCORPORATED_IN', 'LOCATED_IN'])
      RETURN DISTINCT domain.name AS name, EXISTS { (domain)<-[:DESCRIBES]-(record:Record) WHERE record.protocol IS NOT NULL } AS isLookedUp
      ORDER BY name`);
    expect(rows).toEqual(
      ['measurelib.com', 'msgsafe.io', 'trustcor.ca', 'trustcor.com', 'trustcorsystems.com'].map((name) => ({
        name,
        isLookedUp: false,
      })),
    );
    expect((await paths()).paths.explored.notLookedUp).toBe(rows.length);
  });

  it('are redrawn exactly by their Cypher', async () => {
    const { paths: answer } = await paths();
    const drawn = await redrawn(answer.cypher);
    const distinct = (list: string[]) => [...new Set(list)].sort();
    expect(drawn).toEqual({
      entities: distinct(answer.paths.flatMap(({ entities }) => entities.map(({ id }) => id))),
      links: distinct(answer.paths.flatMap(({ links }) => links.map(({ id }) => id))),
    });
  });

  it('change with what is disputed, avoided, allowed and known', async () => {
    const shapes = async (more: string) =>
      (await paths(more)).paths.paths.map(({ entities, disputed }) => ({
        over: entities.slice(1, -1).map(({ id }) => id),
        disputed,
      }));
    const all = await shapes(', first: 20');
    expect(all.some(({ disputed }) => disputed)).toBe(true);
    expect(await shapes(', first: 20, includeDisputed: false')).toEqual(
      all.filter(({ disputed }) => !disputed),
    );
    expect(await shapes(', first: 20, avoid: ["domain:trustcor.co"]')).toEqual(
      all.filter(({ over }) => !over.includes('domain:trustcor.co')),
    );
    expect(await shapes(', kinds: [OFFICER_OF]')).toEqual([]);
    expect(await shapes(', maxLinks: 3')).toEqual([]);
    expect(await shapes(', knownAt: "2022-11-08T00:00:00Z"')).toEqual([]);
    expect(await shapes(', first: 20, knownAt: "2024-01-01T00:00:00Z"')).toEqual(all);
  });
});

describe('sharing in the case', () => {
  const FIELDS = `totalCount explored { complete notLookedUp redacted failedLookups } cypher { statement parameters }
    nodes { shared { name } companies { name } domains { name } explanation links { id from { id } to { id } } strength }`;
  interface SharedAnswer {
    readonly totalCount: number;
    readonly explored: object;
    readonly cypher: Redraw;
    readonly nodes: {
      readonly shared: { readonly name: string };
      readonly explanation: string;
      readonly links: { id: string; from: { id: string }; to: { id: string } }[];
    }[];
  }

  it('finds Vostrom behind both, says so in one sentence, and redraws it', async () => {
    const { sharedRegistrants: answer } = await ask<{ sharedRegistrants: SharedAnswer }>(
      `{ sharedRegistrants { ${FIELDS} } }`,
    );
    expect(answer).toMatchObject({
      totalCount: 1,
      explored: { complete: true, notLookedUp: 5, redacted: 0, failedLookups: 0 },
      nodes: [
        {
          shared: { name: 'Vostrom Holdings, Inc.' },
          companies: [{ name: 'Measurement Systems S. de R.L.' }, { name: 'TrustCor Systems S. de R.L.' }],
          domains: [
            { name: 'SDK domains of Measurement Systems' },
            { name: 'Website domain of Measurement Systems' },
            { name: 'trustcor.co' },
          ],
        },
      ],
    });
    expect(answer.nodes[0]?.explanation).toBe(
      'The registrant Vostrom Holdings, Inc. ties Measurement Systems S. de R.L. and TrustCor Systems S. de R.L.: ' +
        'Website domain of Measurement Systems, which Measurement Systems S. de R.L. uses (website), was registered by Vostrom Holdings, Inc. until 8 November 2022 (before; anonymised by then) (reported by mail-archive copy of Mozilla dev-security-policy, November 2022, and 3 other sources); ' +
        'SDK domains of Measurement Systems, which Measurement Systems S. de R.L. uses (SDK), was registered by Vostrom Holdings, Inc. (reported by Mozilla dev-security-policy, 8 November 2022); ' +
        'trustcor.co, which TrustCor Systems S. de R.L. uses (redirect), was registered by Vostrom Holdings, Inc. (reported by mail-archive copy of Mozilla dev-security-policy, November 2022); ' +
        'the registrant Vostrom Holdings, Inc. was identified as Vostrom Holdings, Inc. (reported by mail-archive copy of Mozilla dev-security-policy, November 2022, and 3 other sources); ' +
        'Vostrom Holdings, Inc. has done business as Packet Forensics LLC since 2007 (reported by Mozilla dev-security-policy, 8 November 2022, and 2 other sources); ' +
        'Measurement Systems S. de R.L. denies that it is associated with Vostrom Holdings, Inc. ("linked to") and with Packet Forensics LLC ("affiliate of"); ' +
        'TrustCor Systems S. de R.L. denies that it was associated with Measurement Systems S. de R.L. ("shared officers with") and that it is associated with Packet Forensics LLC ("linked to").',
    );
    const links = answer.nodes.flatMap((node) => node.links);
    const drawn = await redrawn(answer.cypher);
    expect(drawn.links).toEqual(links.map(({ id }) => id).sort());
    expect(drawn.entities).toEqual([...new Set(links.flatMap(({ from, to }) => [from.id, to.id]))].sort());
  });

  it('lets nobody who only comments tie anything, and knows nothing before it was told', async () => {
    const kinds = 'kinds: [REGISTRANT, PERSON, COMPANY, NAME_SERVER, DOMAIN, EMAIL, PHONE, ADDRESS]';
    const { shared } = await ask<{ shared: SharedAnswer }>(`{ shared(${kinds}) { ${FIELDS} } }`);
    expect(shared.nodes.map((node) => node.shared.name)).toEqual([
      'Vostrom Holdings, Inc.',
      'Officer slate shared in the Panama registry',
      'Ian Abramowitz',
    ]);
    const before = await ask<{ shared: SharedAnswer }>(
      `{ shared(${kinds}, knownAt: "2022-11-07T00:00:00Z") { ${FIELDS} } }`,
    );
    expect(before.shared.nodes).toEqual([]);
    const among = await ask<{ sharedOfficers: SharedAnswer }>(
      `{ sharedOfficers(among: ["company:trustcor-systems", "company:measurement-systems"]) { ${FIELDS} } }`,
    );
    expect(among.sharedOfficers.nodes.map((node) => node.shared.name)).toEqual([
      'Officer slate shared in the Panama registry',
    ]);
    const withAnybody = await ask<{ sharedRegistrants: SharedAnswer }>(
      `{ sharedRegistrants(among: ["company:trustcor-systems"]) { ${FIELDS} } }`,
    );
    expect(withAnybody.sharedRegistrants.nodes.map((node) => node.shared.name)).toEqual([
      'Vostrom Holdings, Inc.',
    ]);
  });

  it('pages on with the cursor, and refuses kinds that tie nobody', async () => {
    const page = (after: string | null) =>
      ask<{ shared: { nodes: { shared: { name: string } }[]; pageInfo: { endCursor: string } } }>(
        `query ($after: String) { shared(kinds: [REGISTRANT, PERSON], first: 1, after: $after) { nodes { shared { name } } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
    const first = await page(null);
    const second = await page(first.shared.pageInfo.endCursor);
    expect([first, second].map(({ shared }) => shared.nodes[0]?.shared.name)).toEqual([
      'Vostrom Holdings, Inc.',
      'Officer slate shared in the Panama registry',
    ]);
    const { errors } = await server.ask('{ shared(kinds: [JURISDICTION]) { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'kinds' } }]);
  });
});

describe('what surrounds a company', () => {
  it('draws a network with what stays hidden, redrawn exactly', async () => {
    const { network } = await ask<{
      network: {
        entities: { id: string }[];
        links: { id: string }[];
        hidden: { entity: { id: string }; count: number }[];
        cypher: Redraw;
      };
    }>(
      `{ network(ids: ["company:vostrom-holdings"], limit: 4) { entities { id } links { id } hidden { entity { id } count } cypher { statement parameters } } }`,
    );
    expect(network.entities).toHaveLength(4);
    expect(network.entities[0]).toEqual({ id: 'company:vostrom-holdings' });
    expect(network.hidden).toContainEqual({ entity: { id: 'company:vostrom-holdings' }, count: 1 });
    const drawn = await redrawn(network.cypher);
    expect(drawn).toEqual({
      entities: network.entities.map(({ id }) => id).sort(),
      links: network.links.map(({ id }) => id).sort(),
    });
  });

  it('tells what a company shares and whom it is most strongly tied to', async () => {
    const { company } = await ask<{
      company: {
        sharedRegistrants: { nodes: { shared: { name: string } }[] };
        related: { entity: { name: string }; strength: number; explanation: string }[];
      };
    }>(
      `{ company(id: "company:trustcor-systems") { sharedRegistrants { nodes { shared { name } } } related(first: 2) { entity { name } strength explanation path { links { kind } } } } }`,
    );
    expect(company.sharedRegistrants.nodes).toEqual([{ shared: { name: 'Vostrom Holdings, Inc.' } }]);
    expect(company.related.map(({ entity }) => entity.name)).toEqual([
      'Rachel McPherson',
      'Officer slate shared in the Panama registry',
    ]);
  });
});
