import fc from 'fast-check';
import { findPaths } from '../../src/analysis/paths/paths.ts';
import { findSharing } from '../../src/analysis/sharing/find-sharing.ts';
import { cypher, nameOf } from '../../src/graph/driver/cypher.ts';
import { LiveProjection } from '../../src/query/projection/live-projection.ts';
import { randomNumbers } from '../harness/random-numbers.ts';
import { emptyStore, openTestStore, type TestStore } from '../harness/store.ts';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());

const LABELS = { c: 'Company', d: 'Domain', r: 'Registrant', p: 'Person', j: 'Jurisdiction' } as const;
const KINDS = { c: 'COMPANY', d: 'DOMAIN', r: 'REGISTRANT', p: 'PERSON', j: 'JURISDICTION' } as const;
const TYPES = [
  ['USES_DOMAIN', 'c', 'd'],
  ['REGISTERED_BY', 'd', 'r'],
  ['OFFICER_OF', 'p', 'c'],
  ['INCORPORATED_IN', 'c', 'j'],
  ['IDENTIFIED_AS', 'r', 'c'],
] as const;
const PER_KIND = 14;

/** Writes a random graph straight into the store. */
async function writeGraph(seed: number): Promise<void> {
  const random = randomNumbers(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  await emptyStore(test.store);
  await test.store.write(async (transaction) => {
    for (const letter of Object.keys(LABELS) as (keyof typeof LABELS)[]) {
      const rows = [...Array(PER_KIND).keys()].map((index) => ({
        id: `${letter}${String(index)}`,
        rule: letter === 'r' && index === 0 ? 'privacy-service' : null,
      }));
      await transaction.run(
        cypher`UNWIND $rows AS row CREATE (n:Entity:${nameOf(LABELS[letter])} {id: row.id, kind: $kind, name: row.id, aliases: [], identifiers: [], nonIdentifyingRule: row.rule})`,
        { rows, kind: KINDS[letter] },
      );
    }
    for (const [index, [type, from, to]] of TYPES.entries()) {
      const rows = [...Array(16).keys()].map((number) => ({
        from: `${from}${String(pick(PER_KIND))}`,
        to: `${to}${String(pick(PER_KIND))}`,
        properties: {
          id: `${type.toLowerCase()}-${String(index)}${String(number).padStart(7, '0')}`,
          kind: type,
          status: random() < 0.1 ? 'DENIED' : 'REPORTED',
          disputed: random() < 0.2,
          conclusion: random() < 0.1,
          sources: 1,
          records: [`record:${String(number)}`],
          evidence: [],
          denials: [],
          knownFrom: '2023-01-01T00:00:00.000Z',
        },
      }));
      await transaction.run(
        cypher`UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) CREATE (a)-[l:${nameOf(type)}]->(b) SET l = row.properties`,
        { rows },
      );
    }
  });
}

const WALKABLE = cypher`all(l IN relationships(path) WHERE type(l) <> 'INCORPORATED_IN' AND NOT l.conclusion AND l.status <> 'DENIED')
  AND none(n IN nodes(path)[1..-1] WHERE n:Jurisdiction OR n.nonIdentifyingRule IS NOT NULL)`;
const CONNECTED = cypher`
  MATCH path = (a:Company)-[:USES_DOMAIN|REGISTERED_BY|OFFICER_OF|INCORPORATED_IN|IDENTIFIED_AS*1..4]-(b:Company)
  WHERE a.id < b.id AND ${WALKABLE}
  RETURN DISTINCT a.id AS a, b.id AS b
`;
const SHARED = cypher`
  MATCH (c:Company)-[u:USES_DOMAIN]->(:Domain)-[g:REGISTERED_BY]->(r:Registrant)
  WHERE r.nonIdentifyingRule IS NULL AND none(l IN [u, g] WHERE l.conclusion OR l.status = 'DENIED')
    AND NOT EXISTS { (r)-[i:IDENTIFIED_AS]->(c) WHERE NOT i.conclusion AND i.status <> 'DENIED' }
  WITH r.id AS thing, collect(DISTINCT c.id) AS companies
  WHERE size(companies) >= 2
  RETURN thing, companies
`;

describe('against plain Cypher on random graphs', () => {
  it('connects the same pairs within four links, and ties the same companies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        await writeGraph(seed);
        const { projection, hubs } = await new LiveProjection(test.store).current();
        const { entities } = projection;
        const companies = [...Array(PER_KIND).keys()].map((index) => `c${String(index)}`);
        const connected: string[] = [];
        for (const a of companies) {
          for (const b of companies.filter((id) => id > a)) {
            const [from, to] = [entities.numberOf(a) ?? -1, entities.numberOf(b) ?? -1];
            const question = { from, to, maxLinks: 4, first: 1, avoid: [], frame: {} };
            if (findPaths(projection, hubs, question).paths.length > 0) connected.push(`${a} ${b}`);
          }
        }
        const pairs = await test.store.read(CONNECTED);
        expect(connected.sort()).toEqual(pairs.map(({ a, b }) => `${String(a)} ${String(b)}`).sort());
        const ties = findSharing(projection, hubs, {
          kinds: ['REGISTRANT'],
          minCompanies: 2,
          frame: {},
        }).strongest(Infinity);
        const line = (thing: string, ids: string[]): string => `${thing}: ${ids.sort().join(' ')}`;
        const rows = await test.store.read(SHARED);
        expect(
          ties
            .map((tie) =>
              line(
                entities.idOf(tie.thing),
                tie.companies.map((company) => entities.idOf(company)),
              ),
            )
            .sort(),
        ).toEqual(rows.map((row) => line(String(row['thing']), row['companies'] as string[])).sort());
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
