import { importRegistration } from '../../src/ingest/registrations/import-registration.ts';
import { addRecord, addSource, type Author } from '../../src/ingest/records/ledger.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from '../harness/store.ts';
import { thickAnswer } from '../harness/whois-answers.ts';

let test: TestStore;
let server: TestServer;
const now = tickingClock('2024-01-01T00:00:00.000Z');
const author: Author = { by: 'ann', now };

/** The answers say that the domains were created on 1 March 2012 and are registered until 1 March 2030. */
beforeAll(async () => {
  test = await openTestStore();
  server = await startTestServer(test.store, now);
  const source = await addSource(test.store, { kind: 'ARTICLE', title: 'Gazette' });
  for (const [company, domain] of [
    ['Larch Field Ltd', 'larchfield.com'],
    ['Heron Gate Ltd', 'herongate.com'],
  ] as const) {
    const from = { kind: 'COMPANY', name: company } as const;
    await addRecord(
      test.store,
      { source, statements: [{ kind: 'USES_DOMAIN', from, to: { name: domain }, status: 'REPORTED' }] },
      author,
    );
    const looks = [
      ['2015-06-02', 'Tarn Holdings Ltd'],
      ['2017-06-02', 'Tarn Holdings Ltd'],
      ['2019-06-02', 'Mere Trading Ltd'],
    ] as const;
    for (const [observedAt, organization] of looks)
      await importRegistration(
        test.store,
        { domain, raw: thickAnswer({ domain, registrant: { organization } }), observedAt },
        author,
      );
  }
});
afterAll(async () => {
  await server.close();
  await test.close();
});

interface Told {
  readonly sharedRegistrants: {
    readonly nodes: readonly {
      readonly shared: { readonly name: string };
      readonly explanation: string;
      readonly links: readonly { readonly kind: string; readonly held: string | null }[];
    }[];
  };
  readonly domain: {
    readonly registration: { readonly held: string | null; readonly observedAt: string } | null;
  };
}

async function onDay(asOf: string | null): Promise<unknown> {
  const { data, errors } = await server.ask(
    `query ($asOf: Date) {
      sharedRegistrants(asOf: $asOf) { nodes { shared { name } explanation links { kind held } } }
      domain(name: "larchfield.com", asOf: $asOf) { registration { held observedAt } }
    }`,
    { asOf },
  );
  expect(errors).toBeUndefined();
  const { sharedRegistrants, domain } = data as unknown as Told;
  const [tie] = sharedRegistrants.nodes;
  const held = tie?.links.find(({ kind }) => kind === 'REGISTERED_BY')?.held;
  const { registration } = domain;
  return [tie?.shared.name, held, registration?.held, registration?.observedAt.slice(0, 10)];
}

describe('a day on which nobody looked at a registration', () => {
  it.each([
    ['2012-02-28', undefined, undefined, undefined, undefined],
    ['2013-01-01', 'Tarn Holdings Ltd', 'BEFORE_FIRST_SEEN', 'BEFORE_FIRST_SEEN', '2015-06-02'],
    ['2016-01-01', 'Tarn Holdings Ltd', 'SEEN', 'SEEN', '2015-06-02'],
    ['2018-01-01', 'Tarn Holdings Ltd', 'AFTER_LAST_SEEN', 'AFTER_LAST_SEEN', '2015-06-02'],
    ['2023-01-01', 'Mere Trading Ltd', 'AFTER_LAST_SEEN', 'AFTER_LAST_SEEN', '2019-06-02'],
    ['2031-01-01', 'Mere Trading Ltd', 'AFTER_EXPIRY', 'AFTER_EXPIRY', '2019-06-02'],
  ])('%s is answered with what is known of it', async (day, holder, held, ofRegistration, seen) => {
    expect(await onDay(day)).toEqual([holder, held, ofRegistration, seen]);
  });

  it('is told as such, and no look is told as a beginning or an end', async () => {
    const { data } = await server.ask(`{
      sharedRegistrants(asOf: "2013-01-01") { nodes { explanation } }
      domain(name: "larchfield.com") {
        timeline { nodes { summary } }
        links(kinds: [REGISTERED_BY]) { nodes { since until lastSeen notBefore notAfter observed registeredUntil held } }
      }
    }`);
    const { sharedRegistrants, domain } = data as unknown as {
      sharedRegistrants: { nodes: { explanation: string }[] };
      domain: { timeline: { nodes: { summary: string }[] }; links: { nodes: { since: string }[] } };
    };
    expect(sharedRegistrants.nodes[0]?.explanation).toContain(
      'WHOIS of 2 June 2015 named Tarn Holdings Ltd as registrant of larchfield.com, which Larch Field Ltd uses (last seen on 2 June 2017, no longer seen on 2 June 2019; the day asked for is after the domain was created on 1 March 2012 but before anybody looked)',
    );
    const summaries = domain.timeline.nodes.map(({ summary }) => summary);
    expect(summaries).toContain(
      'larchfield.com was registered by Tarn Holdings Ltd, first seen on 2 June 2015.',
    );
    expect(summaries).toContain(
      'larchfield.com was registered by Tarn Holdings Ltd, last seen on 2 June 2017, no longer seen on 2 June 2019.',
    );
    expect(domain.links.nodes.find(({ since }) => since === '2015-06-02')).toEqual({
      ...{ since: '2015-06-02', until: '2019-06-02', lastSeen: '2017-06-02', observed: true, held: null },
      ...{ notBefore: '2012-03-01', notAfter: '2019-06-02', registeredUntil: '2030-03-01' },
    });
    expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
  });
});
