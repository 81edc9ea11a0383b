import { readFile } from 'node:fs/promises';
import { cypher, type Cypher } from '../../src/graph/driver/cypher.ts';
import type { Row } from '../../src/graph/driver/store.ts';
import { loadCaseIntoEmptyStore } from '../../src/ingest/import/seed-case.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
  await emptyStore(test.store);
  await loadCaseIntoEmptyStore(test.store, { by: 'ann', now: tickingClock() });
});
afterAll(() => test.close());

function ask(query: Cypher): Promise<Row[]> {
  return test.store.read(query);
}

const TRUSTCOR = 'TrustCor Systems S. de R.L.';
const MEASUREMENT_SYSTEMS = 'Measurement Systems S. de R.L.';
const VOSTROM = 'Vostrom Holdings, Inc.';

describe('the TrustCor case', () => {
  it('answers the seed question: Vostrom ties TrustCor and Measurement Systems', async () => {
    const rows = await ask(cypher`
      MATCH (a:Company)-[:USES_DOMAIN]->(:Domain)-[:REGISTERED_BY]->(r:Registrant)<-[:REGISTERED_BY]-(:Domain)<-[:USES_DOMAIN]-(b:Company)
      WHERE a.id < b.id RETURN DISTINCT a.name, r.name, b.name
    `);
    expect(rows).toEqual([{ 'a.name': MEASUREMENT_SYSTEMS, 'r.name': VOSTROM, 'b.name': TRUSTCOR }]);
  });

  it('knows which domains Vostrom registered, and that trustcor.com is not one of them', async () => {
    const rows = await ask(cypher`
      MATCH (d:Domain)-[l:REGISTERED_BY]->(:Registrant)-[i:IDENTIFIED_AS]->(c:Company)
      RETURN d.name AS domain, d.unnamedReason AS unnamed, l.qualifier AS role, l.until AS until,
             l.untilQualifier AS words, l.sources AS sources, i.sources AS identified, c.id AS company
      ORDER BY domain
    `);
    const said = { role: 'registrant', identified: 4, company: 'company:vostrom-holdings' };
    expect(rows).toEqual([
      {
        ...said,
        domain: 'SDK domains of Measurement Systems',
        unnamed: 'no source lists the domains',
        until: null,
        words: null,
        sources: 1,
      },
      {
        ...said,
        domain: 'Website domain of Measurement Systems',
        unnamed: 'no source names the domain',
        until: '2022-11-08',
        words: 'before (anonymised by then)',
        sources: 4,
      },
      { ...said, domain: 'trustcor.co', unnamed: null, until: null, words: null, sources: 1 },
    ]);
  });

  it('shows an unnamed slate of officers that the companies shared until 2021 or later', async () => {
    const rows = await ask(cypher`
      MATCH (a:Company)<-[l:OFFICER_OF]-(p:Person)-[:OFFICER_OF]->(b:Company)
      RETURN a.name AS company, p.unnamedReason AS unnamed, l.until AS until, l.untilQualifier AS words, l.disputed AS disputed,
             l.sources AS sources, size(l.records) AS records
      ORDER BY company
    `);
    const slate = {
      unnamed: 'the sources speak of the same officers without giving their names',
      until: '2021',
      words: 'or later',
      disputed: true,
      sources: 4,
      records: 5,
    };
    // Ian Abramowitz holds two posts as well, in TrustCor and in the companies that no source names.
    expect(rows.filter(({ unnamed }) => unnamed !== null)).toEqual([
      { company: MEASUREMENT_SYSTEMS, ...slate },
      { company: TRUSTCOR, ...slate },
    ]);
  });

  it('keeps each denial with the link it is aimed at, in the words of the one who denies', async () => {
    const rows = await ask(cypher`
      MATCH (a:Entity)-[l]->(b:Entity) WHERE l.disputed
      UNWIND l.denials AS id
      MATCH (s:Statement {id: id})<-[:STATES]-(r:Record)
      WITH a, l, b, CASE WHEN r.subject STARTS WITH 'TrustCor' THEN 'TrustCor' ELSE 'Measurement Systems' END AS who, r, s
      WHERE s.quote CONTAINS ' denies ' AND r.subject CONTAINS ' denies '
      RETURN a.name + ' ' + type(l) + coalesce(' ' + l.qualifier, '') + ' ' + b.name AS link, who, count(*) AS times ORDER BY link
    `);
    expect(rows.map(({ link, who, times }) => `${String(link)} | ${String(who)} ${String(times)}`)).toEqual([
      `Companies that owned both TrustCor and Measurement Systems OWNS ${MEASUREMENT_SYSTEMS} | TrustCor 1`,
      `Companies that owned both TrustCor and Measurement Systems OWNS ${TRUSTCOR} | TrustCor 1`,
      'Coulus Coelib SDK ASSOCIATED_WITH harvested data from Apps that carried the Coulus Coelib SDK | Measurement Systems 2',
      `Ian Abramowitz OFFICER_OF chief financial officer ${TRUSTCOR} | TrustCor 1`,
      'Ian Abramowitz OFFICER_OF officer Companies that owned both TrustCor and Measurement Systems | TrustCor 1',
      `${MEASUREMENT_SYSTEMS} ASSOCIATED_WITH affiliate of Packet Forensics LLC | Measurement Systems 2`,
      `${MEASUREMENT_SYSTEMS} ASSOCIATED_WITH linked to ${VOSTROM} | Measurement Systems 2`,
      `MsgSafe ASSOCIATED_WITH operationally tied to ${TRUSTCOR} | TrustCor 3`,
      'MsgSafe.io Android app (unreleased beta) ASSOCIATED_WITH contained Coulus Coelib SDK | TrustCor 1',
      `Officer slate shared in the Panama registry OFFICER_OF officer ${MEASUREMENT_SYSTEMS} | TrustCor 3`,
      `Officer slate shared in the Panama registry OFFICER_OF officer ${TRUSTCOR} | TrustCor 3`,
      `${TRUSTCOR} ASSOCIATED_WITH linked to Packet Forensics LLC | TrustCor 4`,
      `${TRUSTCOR} ASSOCIATED_WITH shared officers with ${MEASUREMENT_SYSTEMS} | TrustCor 3`,
    ]);
    expect(
      await ask(cypher`MATCH (:Entity)-[l]->(:Entity) WHERE l.status = 'DENIED' RETURN count(l) AS n`),
    ).toEqual([{ n: 0 }]);
  });

  it('flags conclusions, decisions and opinions, and nothing else', async () => {
    const rows = await ask(cypher`
      MATCH (a:Entity)-[l {conclusion: true}]->(:Entity)
      RETURN DISTINCT type(l) AS kind, l.qualifier AS qualifier ORDER BY qualifier
    `);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['ASSOCIATED_WITH']));
    expect(rows.map(({ qualifier }) => qualifier)).toEqual([
      'affiliate of',
      'criticised the response of',
      'distrusted from',
      'doubts',
      'doubts the end-to-end encryption of',
      'had common investors with',
      'linked to',
      'operationally tied to',
      'raised concerns about',
      'registered about one month apart from',
      'removed the roots of',
      'shared officers with',
      'states no evidence of TLS or S/MIME certificate mis-issuance by',
      'states no evidence of certificate mis-issuance or other misuse by',
    ]);
  });

  it('counts sources that repeat one another once', async () => {
    const rows = await ask(cypher`
      MATCH (a:Entity)-[l]->(b:Entity) WHERE l.sources < size(l.records) AND l.kind IN ['OWNS', 'LOCATED_IN', 'INCORPORATED_IN']
      RETURN a.name AS name, type(l) AS kind, l.sources AS sources, size(l.records) AS records ORDER BY name, kind
    `);
    expect(rows).toEqual([
      { name: MEASUREMENT_SYSTEMS, kind: 'INCORPORATED_IN', sources: 3, records: 4 },
      { name: 'Packet Forensics LLC', kind: 'LOCATED_IN', sources: 1, records: 2 },
      { name: TRUSTCOR, kind: 'INCORPORATED_IN', sources: 3, records: 4 },
      { name: VOSTROM, kind: 'OWNS', sources: 1, records: 2 },
    ]);
    expect(
      await ask(cypher`
        MATCH (s:Source)-[:REPEATS]->(o:Source {publisher: 'The Wall Street Journal'})
        RETURN s.publisher AS publisher ORDER BY publisher
      `),
    ).toEqual(
      ['Fox Business', 'MobileSyrup', 'Saudi Alyoom', 'Seeking Alpha', 'Veronica Irwin'].map((publisher) => ({
        publisher,
      })),
    );
  });

  it('says until when and since when with the precision and the words of the sources', async () => {
    const rows = await ask(cypher`
      MATCH (a:Entity)-[l]->(b:Entity) WHERE l.since IS NOT NULL OR l.until IS NOT NULL OR l.untilQualifier IS NOT NULL
      RETURN DISTINCT a.name AS name, l.since AS since, l.sinceQualifier AS sinceWords, l.until AS until, l.untilQualifier AS untilWords
      ORDER BY name, since
    `);
    const dates = rows.map(({ name, since, sinceWords, until, untilWords }) =>
      [name, since, sinceWords, until, untilWords]
        .map((part) => (part === null ? '' : String(part)))
        .join(' | '),
    );
    expect(dates).toEqual(
      expect.arrayContaining([
        'Google | 2023-03-07 | approx. |  | ',
        'Global Resource Systems LLC | 2020-09 |  |  | ',
        `${VOSTROM} | 2007 |  |  | `,
        'Rachel McPherson | 2020-07-09 | on or before (as a TrustCor representative) |  | ',
        `${MEASUREMENT_SYSTEMS} |  |  | 2022 | made inactive when Google acted on the SDK`,
      ]),
    );
  });

  it('tells companies apart by their registration numbers', async () => {
    expect(
      await ask(cypher`
        MATCH (c:Company)-[l:INCORPORATED_IN]->(j:Jurisdiction)
        RETURN c.id AS id, c.jurisdiction AS jurisdiction, c.registrationNumber AS number, l.qualifier AS qualifier, j.code AS code
        ORDER BY id
      `),
    ).toEqual([
      {
        id: 'company:global-resource-systems',
        jurisdiction: 'us_fl',
        number: null,
        qualifier: null,
        code: 'us_fl',
      },
      {
        id: 'company:measurement-systems',
        jurisdiction: 'pa',
        number: '2337L',
        qualifier: '2337L',
        code: 'pa',
      },
      { id: 'company:trustcor-systems', jurisdiction: 'pa', number: '2326L', qualifier: '2326L', code: 'pa' },
    ]);
  });

  it('keeps name records apart that may be one person', async () => {
    expect(
      await ask(
        cypher`MATCH (a:Person)-[l:POSSIBLY_SAME_AS]->(b:Person) RETURN a.name, l.status, b.name ORDER BY a.name`,
      ),
    ).toEqual([
      { 'a.name': 'Raymond Alan Saulino', 'l.status': 'ALLEGED', 'b.name': 'Raymond A Saulino' },
      { 'a.name': 'Raymond Saulino', 'l.status': 'ALLEGED', 'b.name': 'Ray Saulino' },
    ]);
  });

  it('holds no e-mail address, telephone number or street of anybody', async () => {
    const text = await readFile(new URL('../../seeds/trustcor/case.json', import.meta.url), 'utf8');
    // The address of the public list on which the case was discussed is part of its archive's URLs.
    expect(text.replaceAll('dev-security-policy@mozilla.org', '')).not.toMatch(/[\w.+-]+@[\w-]+\.\w/);
    expect(text).not.toMatch(/\+?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}/);
    expect(text).not.toMatch(
      /\b\d+ [A-Z]\w+ (?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd)\b/,
    );
    expect(await ask(cypher`MATCH (n:Email|Phone|Address) RETURN count(n) AS n`)).toEqual([{ n: 0 }]);
  });
});
