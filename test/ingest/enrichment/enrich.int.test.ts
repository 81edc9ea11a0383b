import { enrich, type EnrichRequest } from '../../../src/ingest/enrichment/enrich.ts';
import { cancelEnrichment, enrichmentProgress } from '../../../src/ingest/enrichment/enrichment-progress.ts';
import { importRegistration } from '../../../src/ingest/registrations/import-registration.ts';
import { addRecord, addSource, retractRecord, type Author } from '../../../src/ingest/records/ledger.ts';
import { lookUpTools, type LookUpTools } from '../../../src/ingest/enrichment/lookup-tools.ts';
import { cypher } from '../../../src/graph/driver/cypher.ts';
import { emptyStore, openTestStore, type TestStore } from '../../harness/store.ts';
import { thickAnswer } from '../../harness/whois-answers.ts';

/** These tests wait for servers and processes; a busy machine takes its time. */
const TIMEOUT_MS = 120_000;

let test: TestStore;
let tools: LookUpTools;
beforeAll(async () => {
  test = await openTestStore();
  const none = { host: '127.0.0.1', port: 1 };
  tools = await lookUpTools({ whoisServers: new Map([['*', none]]), allowHosts: [], lookupRates: new Map() });
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));

const author: Author = { by: 'ann', now: () => new Date() };

describe('enrich', () => {
  it(
    'asks first around the given company, then where holders were named so far',
    async () => {
      const source = await addSource(test.store, { kind: 'ARTICLE', title: 'Gazette' });
      await addRecord(
        test.store,
        {
          source,
          statements: [
            {
              kind: 'USES_DOMAIN',
              from: { id: 'acme', kind: 'COMPANY', name: 'Acme' },
              to: { name: 'acme.net' },
              status: 'REPORTED',
            },
          ],
        },
        author,
      );
      for (const [domain, organization] of [
        ['a.us', 'One Ltd'],
        ['b.us', 'Two Ltd'],
        ['c.org', 'REDACTED FOR PRIVACY'],
        ['d.org', 'REDACTED FOR PRIVACY'],
      ] as const) {
        const raw = thickAnswer({
          domain,
          registrar: `Registrar of ${domain}`,
          registrant: { organization },
        });
        await importRegistration(test.store, { domain, raw, observedAt: '2020-01-01' }, author);
      }
      const plan = await enrich(
        test.store,
        { domains: ['z.org', 'z.us', 'z.com'], around: ['acme'], budget: 3, dryRun: true },
        tools,
        author,
      );
      expect(plan).toMatchObject({
        enrichment: undefined,
        domains: [
          { name: 'acme.net', reason: '1 link from Acme; no .net registration read yet' },
          { name: 'z.us', reason: 'asked for; 2 of 2 registrations like it name their holder' },
          { name: 'z.com', server: '127.0.0.1:1' },
        ],
        estimatedSeconds: 3,
      });
      expect(await test.store.read(cypher`MATCH (l:_Lookup) RETURN l`)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'does not ask about what an import answered and still holds, named or not, unless told to',
    async () => {
      const now = author.now().getTime();
      const ago = (days: number): string => new Date(now - days * 86_400_000).toISOString();
      const answered = [
        ['today.com', ago(0.1)],
        ['lately.de', ago(3)],
        ['old.com', ago(3)],
        ['older.de', ago(30)],
      ] as const;
      for (const [domain, observedAt] of answered) {
        const raw = thickAnswer({ domain, registrant: { organization: 'Acme Ltd' } });
        await importRegistration(test.store, { domain, raw, observedAt }, author);
      }
      const retracted = thickAnswer({ domain: 'wrong.com', registrant: { organization: 'Acme Ltd' } });
      const wrong = { domain: 'wrong.com', raw: retracted, observedAt: ago(0.1) };
      const id = await importRegistration(test.store, wrong, author);
      await retractRecord(test.store, id, 'of another', author);
      const plan = async (request: EnrichRequest): Promise<unknown> => {
        const { domains, fresh } = await enrich(test.store, { ...request, dryRun: true }, tools, author);
        return { asks: domains.map(({ name }) => name).sort(), fresh: [...fresh].sort() };
      };
      const domains = [...answered.map(([domain]) => domain), 'wrong.com'];
      const due = { asks: ['old.com', 'older.de', 'wrong.com'], fresh: ['lately.de', 'today.com'] };
      expect(await plan({ domains })).toEqual(due);
      expect(await plan({})).toEqual({ ...due, asks: ['old.com', 'older.de'] });
      expect(await plan({ domains, refresh: true })).toEqual({ asks: [...domains].sort(), fresh: [] });
    },
    TIMEOUT_MS,
  );

  it(
    'joins a look-up that waits already, and calls off only what no other run waits for',
    async () => {
      const first = await enrich(test.store, { domains: ['a.com', 'b.com'] }, tools, author);
      const second = await enrich(test.store, { domains: ['b.com', 'c.com'] }, tools, author);
      const now = new Date();
      expect(await cancelEnrichment(test.store, second.enrichment ?? '', tools.limitOf, now)).toMatchObject({
        total: 2,
        remaining: 0,
        finished: true,
      });
      expect(await enrichmentProgress(test.store, first.enrichment ?? '', tools.limitOf, now)).toMatchObject({
        total: 2,
        remaining: 2,
        finished: false,
      });
      expect(
        await test.store.read(
          cypher`MATCH (l:_Lookup) RETURN l.domain AS domain, l.state AS state ORDER BY domain`,
        ),
      ).toEqual([
        { domain: 'a.com', state: 'QUEUED' },
        { domain: 'b.com', state: 'QUEUED' },
        { domain: 'c.com', state: 'CANCELLED' },
      ]);
      expect(await cancelEnrichment(test.store, 'enrichment:none', tools.limitOf, now)).toBeUndefined();
    },
    TIMEOUT_MS,
  );

  it(
    'names the domain that is none',
    async () => {
      await expect(
        enrich(test.store, { domains: ['a.com', '10.0.0.1'] }, tools, author),
      ).rejects.toMatchObject({
        argument: 'domains[1]',
      });
    },
    TIMEOUT_MS,
  );

  it(
    'asks once more about what was given up, says why it was, and leaves the rest alone',
    async () => {
      await enrich(test.store, { domains: ['a.com', 'b.com', 'c.com'] }, tools, author);
      await test.store.runAlone(cypher`
        MATCH (l:_Lookup)
        SET l.state = CASE l.domain WHEN 'c.com' THEN 'DONE' ELSE 'FAILED' END, l.attempts = 3,
            l.error = CASE l.domain WHEN 'c.com' THEN null ELSE 'no answer within 5 s' END,
            l.finishedAt = '2026-01-01T00:00:00Z'`);
      const planned = await enrich(test.store, { retryFailed: true, dryRun: true }, tools, author);
      expect(planned.domains).toMatchObject([
        { name: 'a.com', reason: expect.stringContaining('given up before: no answer within 5 s') },
        { name: 'b.com', reason: expect.stringContaining('given up before: no answer within 5 s') },
      ]);
      await enrich(test.store, { retryFailed: true, budget: 1 }, tools, author);
      expect(
        await test.store.read(cypher`
        MATCH (l:_Lookup)
        RETURN l.domain AS domain, l.state AS state, l.attempts AS attempts, l.error AS error ORDER BY domain`),
      ).toEqual([
        { domain: 'a.com', state: 'QUEUED', attempts: 0, error: null },
        { domain: 'b.com', state: 'FAILED', attempts: 3, error: 'no answer within 5 s' },
        { domain: 'c.com', state: 'DONE', attempts: 3, error: null },
      ]);
    },
    TIMEOUT_MS,
  );
});
