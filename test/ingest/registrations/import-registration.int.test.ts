import { cypher } from '../../../src/graph/driver/cypher.ts';
import { importRegistration } from '../../../src/ingest/registrations/import-registration.ts';
import { addRecord, addSource, type Author } from '../../../src/ingest/records/ledger.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';
import { thickAnswer } from '../../harness/whois-answers.ts';

/** These tests wait for servers and processes; a busy machine takes its time. */
const TIMEOUT_MS = 120_000;

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));

const author: Author = { by: 'ann', now: tickingClock() };

const HOLDERS = cypher`
  MATCH (d:Domain)-[l:REGISTERED_BY]->(r:Registrant)
  RETURN d.name AS domain, l.qualifier AS role, r.name AS registrant, l.since AS since, l.until AS until,
         r.nonIdentifyingRule AS rule
  ORDER BY domain, role, since
`;

const SEED_QUESTION = cypher`
  MATCH (a:Company)-[:USES_DOMAIN]->(:Domain)-[:REGISTERED_BY]->(r:Registrant)<-[:REGISTERED_BY]-(:Domain)<-[:USES_DOMAIN]-(b:Company)
  WHERE a.id < b.id AND r.nonIdentifyingRule IS NULL
  RETURN a.name AS left, r.name AS registrant, b.name AS right
`;

async function usesDomain(company: string, domain: string): Promise<void> {
  const source = await addSource(test.store, { kind: 'ARTICLE', title: 'Gazette' });
  const from = { kind: 'COMPANY', name: company } as const;
  await addRecord(
    test.store,
    { source, statements: [{ kind: 'USES_DOMAIN', from, to: { name: domain }, status: 'REPORTED' }] },
    author,
  );
}

describe('importRegistration', () => {
  it(
    'shows the registrant that the domains of two companies share, and ties nobody by a privacy service',
    async () => {
      await usesDomain('Measurement Systems', 'measurement-systems.com');
      await usesDomain('Packet Forensics', 'packetforensics.com');
      const holders = [
        ['measurement-systems.com', 'Vostrom Holdings, Inc.'],
        ['packetforensics.com', 'VOSTROM HOLDINGS INC'],
        ['other.com', 'Domains By Proxy, LLC'],
      ] as const;
      for (const [domain, organization] of holders) {
        const email = 'x7f3@domainsbyproxy.com';
        const raw = thickAnswer({ domain, registrant: { organization, email, country: 'US' } });
        await importRegistration(test.store, { domain, raw, observedAt: '2013-05-01' }, author);
      }
      expect(await test.store.read(SEED_QUESTION)).toEqual([
        {
          left: expect.any(String),
          registrant: expect.stringMatching(/vostrom holdings/i),
          right: expect.any(String),
        },
      ]);
      expect(await test.store.read(HOLDERS)).toContainEqual({
        domain: 'other.com',
        role: 'registrant',
        registrant: 'Domains By Proxy, LLC',
        since: '2013-05-01',
        until: null,
        rule: 'privacy-service',
      });
    },
    TIMEOUT_MS,
  );

  it(
    'makes a history of answers that arrive in any order, and ends a holder when the name is redacted',
    async () => {
      const domain = 'example.com';
      const disclosed = thickAnswer({
        domain,
        registrant: { organization: 'Acme Ltd', email: 'it@acme.example' },
      });
      const redacted = thickAnswer({
        domain,
        registrant: { name: 'REDACTED FOR PRIVACY', organization: 'REDACTED FOR PRIVACY' },
      });
      const days = [
        ['2020-01-01', redacted],
        ['2015-01-01', disclosed],
        ['2017-01-01', disclosed],
      ] as const;
      const ids: string[] = [];
      for (const [observedAt, raw] of days)
        ids.push(await importRegistration(test.store, { domain, raw, observedAt }, author));
      expect(new Set(ids).size).toBe(2);
      expect(await test.store.read(HOLDERS)).toMatchObject([
        { registrant: 'Acme Ltd', since: '2015-01-01', until: '2020-01-01', rule: null },
        { since: '2020-01-01', until: null, rule: 'redaction-text' },
      ]);
    },
    TIMEOUT_MS,
  );

  it(
    'knows an answer again that differs only by the moment of the question',
    async () => {
      const domain = 'example.com';
      const at = (moment: string): string =>
        `${thickAnswer({ domain })}>>> Last update of WHOIS database: ${moment} <<<\r\n`;
      const first = await importRegistration(
        test.store,
        { domain, raw: at('2020-01-01T00:00:00Z'), observedAt: '2020-01-01' },
        author,
      );
      const second = await importRegistration(
        test.store,
        { domain, raw: at('2020-02-01T00:00:00Z'), observedAt: '2020-02-01' },
        author,
      );
      expect(second).toBe(first);
    },
    TIMEOUT_MS,
  );

  it.each([
    ['domain', { domain: '127.0.0.1', raw: thickAnswer({ domain: 'a.com' }), observedAt: '2020' }],
    ['raw', { domain: 'b.com', raw: thickAnswer({ domain: 'a.com' }), observedAt: '2020-01-01' }],
    [
      'raw',
      { domain: 'a.com', raw: 'Your query limit was exceeded, try again later.', observedAt: '2020-01-01' },
    ],
    ['observedAt', { domain: 'a.com', raw: thickAnswer({ domain: 'a.com' }), observedAt: 'long ago' }],
    [
      'source',
      { domain: 'a.com', raw: thickAnswer({ domain: 'a.com' }), observedAt: '2020-01-01', source: 'nobody' },
    ],
  ])(
    'names %s as the argument at fault',
    async (argument, old) => {
      await expect(importRegistration(test.store, old, author)).rejects.toMatchObject({ argument });
    },
    TIMEOUT_MS,
  );
});
